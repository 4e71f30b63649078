/** Words that may stand around the place of an option and add nothing to it. */
export function isPlaceFiller(word: string): boolean {
  return FILLERS.has(word);
}

/** Words with which somebody begins to say why. */
export const REASON: ReadonlySet<string> = new Set(
  'потому тк ибо ведь он она оно они там тут чтобы если раз а но хотя because bcoz bc cos coz cuz cause since as it its they looks sounds seems so if but'.split(
    ' ',
  ),
);

const FILLERS = new Set(
  (
    'вариант варианта варианты варианту вариантом варианте варик номер номером номера пункт пункта пунктом пункте ответ кнопка кнопку тариф тарифа пакет строка строчка группа группу категория категорию диапазон под давайте давай дайте пусть будет буду думаю наверное наверно хочу хотим хотел хотела хотелось бы нам мне нас выбираю выбираем выберу выбрал выбрала выбрали остановимся остановлюсь на беру берем взять возьмем возьму и или либо то это скорее всего конечно пожалуй лучше я мы ну да а в во по с за цифра цифрой цифру вообще сразу разу их из пожалуйста плиз спасибо меня подойдет подойдут подходит подходят устроит устраивает устраивают интересует интересуют интересен интересно нужен нужна нужно нужны надо вот этот эта это эту именно только точно окей ок ага здравствуйте привет мой моя наш наша нравится понравился понравилась понравилось больше предпочту предпочитаю предпочел норм нормально ладно пойдет сойдет годится бронирую пишите запишите ставьте отметьте же самый самая самое перечисленное вышеперечисленное перечисленного вышеперечисленного указанное варианты вариантов можно даже тогда наверн мб й я е го ый ой ая ую ое ого ю ье ья им ом кроме за исключением исключая помимо не нет ни без разницы равно пофиг фиолетово остается остался осталась осталось остаются значит получается списке списка который которая которое вон тот та любой любая любую любое ' +
    'both оба обе option options number answer choice choose pick i ll id take we want d like the one ones and or please maybe go going with let s th st nd rd n of them these those it that think would have lot my our thanks pls plz thx ta cheers mate sir me say prefer somewhere between probably guess for letter on in list whole above choosing select selecting def definitely yes yeah yep ok okay looks look seems seem sounds good great best works work fine suits is be tbh lol haha imo tho though ngl honestly obviously are bracket range group category tier plan package button said vote is any from do ill well um erm hi hello hey just only really actually wait sorry lets not except excluding but apart to no put stick down aside em then ima imma gonna gotta wanna gimme lemme reckon your menu anything neither nor so leaves leaving'
  ).split(' '),
);
