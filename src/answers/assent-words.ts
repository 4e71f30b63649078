import type { Assent } from '../domain/values.ts';

/** A way to say yes, no, perhaps or later. */
export interface AssentPattern {
  value: Assent;
  pattern: RegExp;
  /** Holds in the middle of a longer message too. */
  anywhere?: true;
  /** A reason to wait: who began with a yes only says when or how. */
  reason?: true;
  /** A day: who agreed before it says when, unless a "but" stands between. */
  date?: true;
  /** Only a hedge: with other things said ("человек 45 наверное") it answers nothing. */
  hedge?: true;
}

/** Words that only lead to an answer. */
const LEADING =
  'понял|поняла|поняли|ясно|понятно|got it|understood|i see|ну|о|ой|а|эм|хм|мм|блин|к сожалению|увы|спасибо|здравствуйте|привет|oh|well|hmm|hm|um|uh|erm|so|unfortunately|sorry|thanks|thank you|hi|hello|hey';

/** What follows an adjective that stands for a yes; "right side", "correct address" are none. */
const FOLLOWING =
  '(?:thanks|thank|then|thing|yes|yeah|yep|ok|okay|i|we|it|that|this|please|pls|let|lets|go|by|with|for|as|but|and|so|you|call|send|why|to|sounds|just|book|will|would|mate|do|in|on|at|from|enough|all|both|idea|deal|stuff|da|да|давайте|cool|great|good|perfect|fine|are|is|asap|man|bro|love|when|if|works|x|xx)';

/** In the order tried: what turns a yes or a no round comes before them. */
export const ASSENT_PATTERNS: readonly AssentPattern[] = [
  {
    value: 'yes',
    pattern: opening(
      '(?:да|ага|угу|ок|окей|хорошо|все верно|верно|все правильно|правильно|yes|yeah|yep|ok|okay|sure|correct|all correct|all good|fine)(?: [^ ]+){0,4}? (?:жду|ждем|звоните|позвоните|перезвоните|напишите|пишите|набирайте|call|write|text|ring|waiting)',
    ),
  },
  {
    value: 'yes',
    anywhere: true,
    pattern: within(
      'скорее всего(?! (?:нет|не))|(?:сто|100) (?:процентов|пудов)|стопудово|стопроцентно|стопроц|почему (?:бы )?(?:и )?нет|чего бы и нет|отчего (?:бы )?(?:и )?нет|не против|не возражаю|не возражаем|без проблем|нет проблем|не проблема|не вопрос|без вопросов|нет возражений|возражений нет|не имею ничего против|ничего не имею против|скорее да|думаю да|наверное да|наверно да|пожалуй да|полагаю да|вроде да|похоже да|не откажусь|не откажемся|(?:я|мы|только|обеими руками|руками и ногами|двумя руками|целиком|полностью) за(?= $| обе)|еще бы|а то|само собой|так и есть|по рукам|всеми руками за|был[аи]? бы рады?|с радостью|с удовольствием',
      '(?:that would|that d|that ll|it would|it d|would|that will) be (?:great|lovely|nice|good|perfect|fab|fantastic|brilliant|amazing|wonderful|fine|helpful|cool|ideal)|(?:i|we) (?:d|would) (?:really )?(?:like|love|be happy) (?:that|to|it)|(?:i|we) (?:d|would) like that|probably(?! not)|most likely|more than likely|why not|why wouldn t (?:i|we)|no problem|no problems|no prob|np|not a problem|no objections?|don t mind|wouldn t mind|wouldn t say no|won t say no|i think so|i guess so|i suppose so|i believe so|i hope so|no doubt|no worries|of course|ofc|can t wait|(?:can t|don t) see why not|couldn t agree more|no issues?|without a doubt|sounds like a plan|no complaints|i m in(?! (?:two|a|the|my))|we re in(?! (?:two|a|the))|up for (?:it|that)|works for (?:me|us)|suits (?:me|us)|count (?:me|us) in|sign (?:me|us) up|book (?:me|us) in|put (?:me|us) down|you bet|too right|hell yes|hell yeah|heck yes|fine (?:by|with) (?:me|us)|happy with that|happy to|be my guest|i d love to|we d love to|would love to|i am interested|i m interested|we re interested|that s right|that s correct|that s fine|that ll do|that works|spot on|bang on|all good',
    ),
  },
  {
    value: 'yes',
    pattern: opening(
      '(?:меня |нас |мне |нам |тут |у меня )?(?:все|всё) (?:устраивает|хорошо|ок|окей|супер|отлично|нормально|норм|подходит|верно|правильно|так|четко|нравится|совпадает)|плюсик|плюс один',
      '(?:it|it s|its|that|that s|thats|this|this is|everything|everything s|everything is|all|all is|they re|they are|those are|details are|you ve got it) (?:is |are |looks? |sounds? |all |absolutely |perfectly |quite |exactly )*(?:right|correct|good|fine|perfect|great|accurate|ok|okay|me|true)|you (?:can|may)|feel free|go right ahead|crack on|carry on|happy days|(?:guess|suppose|reckon|believe|hope|think) so(?! not)|sounds (?:alright|ok|okay|right|ideal|fun|amazing)',
    ),
  },
  {
    value: 'later',
    anywhere: true,
    pattern: within(
      'позже|попозже|потом|позднее|не сейчас|не сегодня|не сию минуту|чуть позже|в другой раз|в следующий раз|как нибудь потом|как нибудь (?:в другой раз|позже)|через (?:час|часик|полчаса|неделю|недельку|месяц|пару (?:дней|недель|месяцев|часов|минут)|день|год|полгода|\\d+ [а-я]+)|пока (?:нет|не(?! (?:знаю|знаем|решил|уверен|определил|понятно|ясно|могу сказать)))|сегодня (?:не могу|никак|некогда|не получится|не выйдет)|после (?:праздников|выходных|отпуска|майских|нового года)|еще не время|рано еще|пока рано|еще рано|рановато|не время|не до этого|(?:я )?(?:вам )?сам[аи]? (?:вам )?(?:напишу|позвоню|наберу|отпишусь|свяжусь)|на днях|после работы|не готов[аы]?(?= $)|не до того|напомните|напомни|напишите (?:завтра|позже|потом|на (?:следующей )?неделе|в [а-я]+)|утром отвечу|давайте завтра|отложим|отложить|перенесем|верн(?:емся|усь) (?:к|позже|потом)(?: (?:этому|вам|теме|вопросу|разговору))?|не готов[аы]? пока|на следующей неделе|в следующем месяце|ближе к (?:делу|лету|осени|зиме|весне|дате|концу)|дайте (?:мне |нам )?(?:время|пару (?:дней|часов|минут)|день|денек|неделю|недельку|минуту|минутку|час|часок)|отвечу (?:позже|завтра|вечером|потом|чуть)|освобожусь',
      'later|l8r|not ready(?: yet)?|too soon|some other day|(?:can t|cant) (?:right now|now|today|at the moment)|hang on|hold on|bear with me|laters|not now|not yet|not right now|not today|not at the moment|not at this (?:time|moment|stage|point)|after the (?:weekend|holidays|break|summer)|after (?:christmas|easter|new year|the new year)|not this (?:week|month|year|time)|another (?:time|day)|some other time|rain check|remind me|ping me|in a (?:week|month|bit|while|moment|minute|min|sec|few|couple|meeting)|in \\d+ (?:hours?|days?|weeks?|months?|mins?|minutes?)|too early|next (?:time|week|month|year|spring|summer|autumn|winter)|get back to you|let you know|maybe later|give (?:me|us) (?:a|an|some|\\d+|two|three)(?: few| couple)?(?: of)? (?:days?|time|minutes?|mins?|hours?|weeks?|week|sec|second|moment)|ask (?:me )?(?:again )?(?:later|another|next|in|tomorrow)|come back to (?:me|this|us|it)|will (?:reply|answer|respond|get back|do it|decide) (?:after|later|tomorrow|soon|tonight)|when i (?:get|m) (?:home|back|free|off)|after work|after the holidays|hold off',
    ),
  },
  {
    value: 'later',
    anywhere: true,
    date: true,
    pattern: within('завтра|послезавтра|вечером|tomorrow|tonight'),
  },
  {
    value: 'later',
    anywhere: true,
    reason: true,
    pattern: within(
      'занят|занята|заняты|некогда|за рулем|на совещании|на встрече|на созвоне|на работе|в дороге|неудобно (?:сейчас|говорить)|не могу (?:сейчас|говорить)|сейчас не могу|нет времени',
      'busy|tied up|driving|at work|in a meeting|on a call|on the bus|on the train|can t talk|cant talk|no time|not a good time|bad time',
    ),
  },
  {
    value: 'maybe',
    anywhere: true,
    pattern: within(
      'не могу (?:точно |пока |сейчас )?(?:сказать|ответить|решить|решиться|определиться|выбрать)|и да и нет|(?:ни да ни|и не да и не) нет|ни то ни се|мо(?:ж|жет) и да|может да(?: а)?(?: может)?(?: и)? нет|может и нет|может да',
      '(?:can t|cant) (?:say|tell|decide)|kind of|sort of|sorta|kinda|could do|jury s out|not (?:\\d+ |entirely |totally |completely |quite |too |so |really |very |overly |all that )*(?:sure|certain|convinced|decided)|yes and no|yes n no|mayb?e? yes mayb?e? no|maybe yes|maybe so|maybe not|may or may not|in two minds|of two minds|on the fence|torn|swings and roundabouts|six of one',
    ),
  },
  {
    value: 'no',
    anywhere: true,
    pattern: within(
      'не совсем|не вполне|не очень|да нет|да не|ни в жизнь|да ну (?:его|ее|их|нет|не|нафиг|в баню|вас)|ну нет|ну уж нет|скорее нет|думаю нет|наверное нет|наверно нет|пожалуй нет|боюсь (?:что )?нет|к сожалению нет|увы нет|вряд ли|навряд ли|едва ли|сомнительно|конечно нет|точно нет|нет конечно|определенно нет|однозначно нет|нет и нет|пас|я пас|мимо|не по адресу|ни под каким|даже не думаю|нет уж|еще чего|с чего бы|не сто[ия]т|воздержусь|воздержимся|упаси боже|боже упаси|не в этот раз',
      'not (?:quite|exactly|entirely|completely|all)(?! (?:sure|certain))|almost|nothing (?:thanks|thank you|for (?:me|us)|please|right now)|nvm|never ?mind|changed (?:my|our) minds?|i don t think so|i think not|don t think so|probably not|of course not|certainly not|definitely not|absolutely not|not really|not at all|i doubt it|doubt it|doubtful|no way|not a chance|no chance|fat chance|hardly|rather not|guess not|suppose not|afraid not|unlikely|hell no|god no|heck no|not this time|not for (?:me|us)|not my thing|not our thing|not keen|not fussed|not bothered|not needed|not required|not necessary|i m good(?: thanks| thank you)?|we re good(?: thanks| thank you)?|i m ok thanks|i m fine thanks|i m alright thanks|you re alright|i m all set|we re all set|pass|hard pass|count (?:me|us) out|i m out|no dice|thumbs down|please don t|pls don t|don t bother|no point|negative|forget it|don t think (?:i|we) (?:will|can|do)',
    ),
  },
  {
    value: 'maybe',
    anywhere: true,
    hedge: true,
    pattern: within(
      'может быть|может|можеть быть|мож|мб|возможно|наверное|наверно|навреное|вероятно|видимо|посмотрим|посмотрю|подумаю|подумаем|надо подумать|нужно подумать|хочу подумать|дайте подумать|подумать надо|подумать|не знаю|незнаю|хз|фиг знает|кто знает|кто его знает|не уверен[аы]?|сомневаюсь|сомневаемся|колеблюсь|пока не решил[аи]?|не решил[аи]?|еще не решил[аи]?|не определил[а-я]+|(?:хочу|хотим|хотел[аи]? бы) (?:еще |сначала |с [^ ]+ )?(?:подумать|обсудить|посоветоваться|обдумать|взвесить)|думаю(?= $)|(?:надо|нужно|должен|должна|должны) (?:бы )?(?:с [^ ]+ |у [^ ]+ |еще |сначала |все )?(?:обсудить|посоветоваться|спросить|уточнить|проверить|узнать|обдумать|взвесить|подумать|посмотреть|прикинуть|решить)|думаем|еще думаю|пока думаю|размышля[а-я]+|в раздумьях|затрудняюсь|трудно сказать|сложно сказать|50 на 50|50 50|пятьдесят на пятьдесят|фифти фифти|зависит|смотря|как пойдет|как получится|как карта ляжет|видно будет|там видно|там посмотрим|поживем увидим|не исключено|допускаю|надо обсудить|нужно обсудить|посоветуюсь|надо посоветоваться|под вопросом',
      'maybe|mayb|mebbe|perhaps|possibly|poss|might|not sure|unsure|i ll think|we ll think|let me think|need to think|have to think|want to think|think about it|think it over|mull it over|sleep on it|thinking|(?:need|have|got|want|ll have|ll need) to (?:ask|check|discuss|talk|speak|consult|think|see)|let me (?:ask|check|see|discuss|talk|speak)|check with|deciding|made up my mind|make up my mind|jury s out|depends|it depends|depending|we ll see|i ll see|don t know|dont know|dunno|idk|undecided|not decided|haven t decided|havent decided|hard to say|can t say|tough to say|hard to tell|could be|potentially|not certain|who knows|up in the air|remains to be seen|tbc|tbd|tentatively|open to it|considering',
    ),
  },
  {
    value: 'maybe',
    hedge: true,
    reason: true,
    pattern: within(
      'если (?!честно|можно|что|не сложно|удобно|так|вам|нужно|надо|не трудно)[^ ]+',
      '(?:only )?if (?:the|it|its|it s|you|there|we|i|they|that|my)',
    ),
  },
  {
    value: 'no',
    anywhere: true,
    pattern: within(
      'не (?:все (?:верно|так|правильно)|надо|нужно|нужна|нужен|хочу|хотим|интересно|интересует|интересны|согласен|согласна|согласны|верно|правильно|так|подходит|буду|будем|готов|готова|готовы|требуется|стоит|актуально|хочется|устраивает|могу|можем|сможем|смогу|получится|даю|подтверждаю|планирую|планируем|рассматрива[а-я]+|соглашусь|вариант|мое|наше|вижу смысла)|неверно|неправильно|неинтересно|ненадо|ненужно|неактуально|ни в коем случае|ни в коем разе|ни за что|ни за какие|нафиг|нахрен|откажусь|откажемся|отказываюсь|отказываемся|отказ|обойдусь|обойдемся|обойдетесь|против|никогда|нельзя|отрицательно',
      'i don t|we don t|i do not|we do not|don t want|do not want|don t need|do not need|dont want|dont need|not interested|no interest|no need|not correct|not right|incorrect|wrong|disagree|i disagree|i refuse|refuse|decline|i decline|never|i ll pass|we ll pass|no thank you|no thanks|no ta|nothanks|won t|can t|cant|cannot|not happy with|i wouldn t|we wouldn t',
    ),
  },
  {
    value: 'yes',
    pattern: opening(
      'да|ага|угу|естесно|агась|ага да|угум|дада|даа|да да|ес|йес|йеп|ye|yh|yse|eys|yess|yuss|yessir|yes sir|yees|yurp|yas|ya|yah|yass?|yes|yeah|yeh|yep|yup|yea|yeap|ja|si|oui|haan|aye|y|shure|ok|okay|oki|okie|okey|okey dokey|okie dokie|k|kk|ок|оки|океюшки|оке|окей|окейси|окэй|окс|окай|лады|ладно|ладненько|хорошо(?! бы)|хор|норм|нормально|нормас|гуд|конечно|конешно|канешно|канешн|конечн|естественно|естессно|разумеется|безусловно|несомненно|непременно|обязательно|само собой|верно|точно|именно|правильно|все верно|все так|все правильно|так точно|так|давай|давайте|согласен|согласна|согласны|поддерживаю|подтверждаю|подтверждаем|хочу|хотим|хотел бы|хотела бы|хотелось бы|готов|готова|готовы|можно|пожалуйста|подходит|подойдет|годится|пойдет|сойдет|отлично|супер|класс|классно|здорово|прекрасно|замечательно|чудесно|шикарно|великолепно|идет|договорились|решено|поехали|погнали|го|начнем|начинаем|начинайте|валяйте|валяй|записывайте|записывай|оформляйте|оформляем|бронируйте|бронируем|берем|беру|присылайте|пришлите|расскажите|рассказывайте|слушаю|допустим|ну допустим|отправляйте|отправляй|отправить|передавайте|передайте|интересно|любопытно|интересует|актуально|даю согласие|принимаю|принято|плюс|плюсую|попробуем|попробую|вполне|разрешаю|разрешаем|даю|даем|одобряю|рад|рада|рады|согласие|соглашусь|согласимся|обеими|всегда за|с удовольствием|интересует|есть такое|есть|да конечно|жги|в точку|устраивает|буду|будем|можете|звоните|будьте добры|очень хочу|очень хотим|было бы (?:здорово|хорошо|отлично|неплохо|супер)',
      `(?:sure|right|correct|true|fine|good|great|perfect|cool|lovely)(?= (?:$|${FOLLOWING} ))`,
      'definitely|defo|deffo|def|absolutely|certainly|totally|exactly|precisely|indeed|all correct|agreed|agree|i agree|we agree|i do(?! not)|we do(?! not)|i would|we would|i will|we will|i accept|accept|brilliant|excellent|wonderful|splendid|fab|alright|all right|sounds (?:good|great|fine|perfect|lovely|about right)|looks (?:good|right|correct|great)|send|submit|i guess|go ahead|go on|go on then|go for it|let s (?:do it|do this|go|start|do that|book|roll)|lets (?:do it|do this|go|start)|deal|done|proceed|kindly proceed|please|pls|plz|please do|yes please|by all means|with pleasure|gladly|love to|interested|keen|confirmed|confirm|for sure|affirmative|roger|ready|i m ready|we re ready|true that|why of course|that is (?:right|correct|fine)|it is|we are|i am|bring it on|book it|me too|naturally|undoubtedly|surely|obviously|amen',
    ),
  },
  {
    value: 'no',
    pattern: opening(
      'нет|нетт|нте|неет|не(?= (?:$|спасибо|благодарю|ну|не|нет|хочу|буду|пока|давайте|надо|очень|особо|особенно|думаю|мне|нам|лучше|совсем|настолько|сегодня|я|мы|у))|нету|неа|неее|не а|нетушки|нетути|ноу|никак нет|нее+т?|нит',
      'nope|no|nah|nahh|naw|nay|nae|n|noo+|nop|nuh|negatory|not(?= (?:$|for|at all|interested|keen|today|thanks|anymore|any more|a chance|at the))|nein|non|never',
    ),
  },
  {
    value: 'yes',
    pattern:
      / (?:да|ага|угу|yes|yeah|yep|yup|sure|конечно|согласен|согласна|согласны|подтверждаю|верно|давайте|давай|agreed|ok|okay|ок|sounds good|подходит|годится|норм|интересно|definitely)(?= (?:пожалуйста |please |спасибо |thanks )?$)/,
  },
  {
    value: 'no',
    pattern:
      / (?:нет|no|nope|неа|нет спасибо|не интересно|не надо|no thanks)(?= (?:спасибо |thanks |thank you |please )?$)/,
  },
];

/** Signs that answer alone. */
export const ASSENT_SIGNS: readonly [Assent, readonly string[]][] = [
  ['yes', ['👍', '👌', '✅', '✔', '☑', '🙌', '🤝', '💯', '❤', '🔥', '🆗', '👏', '➕', '🫡', '🙆', '😍', '+']],
  ['no', ['👎', '❌', '✖', '🚫', '🙅', '⛔', '🛑', '-', '–', '—']],
  ['maybe', ['🤔', '🤷', '😕']],
];

function within(...phrases: string[]): RegExp {
  return new RegExp(` (?:${phrases.join('|')})(?= )`);
}

/** At the start, behind words that only lead to it. */
function opening(...phrases: string[]): RegExp {
  return new RegExp(`^ (?:(?:${LEADING}) )*(?:${phrases.join('|')})(?= )`);
}
