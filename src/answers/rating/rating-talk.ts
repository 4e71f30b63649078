/** Verbs and nouns right before a score: "ставлю 9", "score: 6". */
export const GIVING =
  /^(?:оцен[а-я]*|став(?:лю|им|ил[аи]?|ь|ьте)|постав[а-я]*|дам|даю|даем|дадим|дал[аи]?|балл[а-я]*|рейтинг|итог|вероятность|запиш[а-я]*|пиш[а-я]*|rate|rated|rates|rating|score|scored|scores|scoring|likelihood|give|gave|giving|gives|gets?|getting|earn(?:s|ed)|deserves?|put|putting|mark|marks|grade|solid|тянет|потянет|заслужил[аи]?|заслуживает[е]?|тверд[а-я]*|крепк[а-я]*|честн[а-я]+|точно|around|about)$/;

/** Words that only lead to a score. */
export const LEADING = new Set(
  (
    'целых лишь только полный полная абсолютный чистый чистая круглый твердый твердые сердце допустим предположим отдаю еле говорю ответ ну таки скажем вероятностью оценкой эту на наверное наверно думаю я бы это точно около примерно пожалуй где то твердая твердую крепкая крепкие скорее за максимум минимум все всего ок да но а и или так итого поэтому потому значит короче вобщем общем целом тогда пусть будет меня нас мой моя мое ваша ваши честно полные максимальные натяжкой натяжечкой шкале десятибалльной десятибальной баллов вам ему им мы бот вот хорошая хорошие ровно слабая слабую жирный жирная уверенно уверенные ой нет точнее вернее лучше стало теперь уже почти хотя б ладно чисто тоже не больше меньше выше ниже было сначала сегодня лично мне кажется считаю скажу хочу могу между от до пока конечно однозначно определенно безусловно рекомендую порекомендую посоветую по муж жена мама ' +
    "answer honest number a an the i would say d so it its it's s is was my maybe probably perhaps about around solid definitely for sure me us strong straight perfect big fat easy clear clean firm hard weak light flat absolute total only just say guess go going with like be ok okay then so thus hence overall yes yeah yep no not actually sorry now but and or um uh hmm well honestly call make that than more give put choose pick out still id husband wife he she we they think feel reckon between from at-most nearly almost maximum minimum max min get closer to low high rounded recommend"
  ).split(' '),
);

/** What was thought, in a word before the score: "отлично, 10", "great 9". It is part of the reason. */
export const EVALUATING = new Set(
  'отлично хорошо нормально норм супер плохо ужас ужасно неплохо классно круто прекрасно кошмар отвратительно средне great good bad ok excellent awful terrible amazing brilliant lovely poor decent average fantastic perfect meh'.split(
    ' ',
  ),
);

/** Words that lead away from a score: a reason, a softening. */
export const CLOSING = new Set(
  (
    'ужас ужасно кошмар отвратительно плохо позор худший худшее никому никогда тянете дотягиваете дотягивает сервис обслуживание кухня еда персонал атмосфера интерьер цена цены чем потому но и так а за из ибо очень хотя все всё баллов балла балл наверное наверно пожалуй думаю точно примерно скорее если максимум минимум где то ну да может потянет тянет вам от на с без было будет бы ой нет не же спасибо тк т поскольку из-за ввиду ведь только твердая уверенно честно короче это чисто вполне и-то или либо лично пока хватит достаточно всем вашему всего просто как чуть был была были хорошо отлично супер круто норм нормально понравилось понравился понравилась рекомендую ваши ваша твердо этот эта легко заслуженно однозначно стало теперь конечно сначала потом определенно по ' +
    'service staff food room price location atmosphere value vibe seems feels sounds looks hands pls plz minus less likely fair right each because but since as and cause cuz cos coz bc for from mainly mostly only just due overall thanks thank please plus would if though although tbh lol imo imho me i it is was max min tops maybe probably though then than no not to wait sorry actually so or at really suppose guess think ish yeah yes no haha x xx again all was were everything great good nice lovely excellent amazing fantastic perfect well with the that this my our your very too points ok before now in mate pal bro love cheers solid easily deserved definitely absolutely honestly'
  ).split(' '),
);
