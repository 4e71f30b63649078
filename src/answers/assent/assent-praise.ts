/**
 * What is good, fits or can be: alone a yes, and a no where it is denied. Patterns over plain words, so that "нам вполне
 * подойдет", "так не пойдет", "sounds ideal" and "not suitable" need not be listed.
 */
const RUSSIAN_GOOD =
  '(?:круто|крутая|славно|хорошо(?! бы)|чудно|чудненько|добро|прекрасно|великолепно|шикарно|здорово|клево|прикольно|недурно|идеально|удобно|комфортно|заманчиво|приемлемо|терпимо|сносно|логично|разумно|справедливо|актуально|интересно|верно|правильно|так|то|годится|подойдет|подходит|пойдет|катит|канает|прокатит|устроит|' +
  'устраивает|нравится|понравилось|понравился|понравилась|понравились|принимается|получится|выйдет|сможем|смогу|можем|могу|сумею|сумеем|успеем|успею|тянет|потянем|солидарн[аы]|солидарен|хорошая идея|отличная идея|классная идея|супер идея|хороший вариант|отличный вариант|вариант)';
const RUSSIAN_BEFORE =
  '(?:я|мы|мне|нам|нас|меня|это|все|всё|так|такое|нам это|очень|вполне|просто|совсем|совершенно|в целом|в принципе|пока|думаю|да|ну|звучит|выглядит|было бы|будет|даже|мне это|уже|как то|меня это|как по мне|по моему|точно|нет)';
const NO_MORE =
  '(?= $| (?:берем|беру|давайте|спасибо|нам|мне|это|вполне|никак|так|совсем|меня|нас|все|что|но|вы|а|ни|к сожалению|извините|простите|по))';

export const RUSSIAN_PRAISE = `(?:звучит неплохо(?= )|выглядит неплохо(?= )|(?:${RUSSIAN_BEFORE} ){0,5}(?!так |то |могу |можем |вариант |верно |правильно )${RUSSIAN_GOOD}(?= $| (?:берем|беру|давайте|спасибо|нам|мне|это|вполне|да|конечно|что)))`;
export const RUSSIAN_UNFIT = `(?:${RUSSIAN_BEFORE} ){0,5}не (?!то (?:чтобы |$))(?:очень |совсем |особо |очень то |сильно |так уж )?(?!могу |можем |смогу |сможем )${RUSSIAN_GOOD}${NO_MORE}`;
/** "дата не та", "телефон неверный". */
export const RUSSIAN_MISTAKEN =
  '(?:имя|дата|дату|телефон|номер|сумма|бюджет|адрес|почта|время|срок|количество|данные|город|год|месяц|[а-я]+ство) (?:не (?:та|тот|те|то|так|верн[а-я]+|правильн[а-я]+|мо[йяе]|наш[аеи]?)|неверн[а-я]+|неправильн[а-я]+|друг[а-я]+|ошибочн[а-я]+|указан[аоы]? (?:не)?верно)|ошибка|ошибочка|есть ошибка|неправда|вранье|не соответствует';

const ENGLISH_GOOD =
  '(?:amazing|awesome|brill|brilliant|ideal|fab|fabulous|fantastic|perfect|perfection|great|good|lovely|nice|cool|grand|top|cracking|excellent|wonderful|superb|super|terrific|smashing|marvellous|delightful|dandy|peachy|splendid|stellar|fair enough|fair|reasonable|fine|doable|acceptable|suitable|convenient|accurate|granted|accepted|approved|correct|true|right|ok|okay|alright|' +
  '(?:good|great|nice|solid|decent|fab|lovely|excellent|brilliant|cracking) (?:idea|plan|call|shout|one|stuff|option|deal)|my pleasure|the one|the plan|more than happy|music to my ears)';
const ENGLISH_BEFORE =
  '(?:oh|well|ok|okay|yeah|yes|it|it s|that|that s|thats|this|this is|that is|it is|that would be|that d be|it d be|it would be|that ll be|it ll be|sounds|looks|seems|all|absolutely|really|very|quite|pretty|just|so|is|s|are|feels|a|like)';
const ENGLISH_END =
  '(?= (?:thanks |thank you |cheers |mate |man |pls |please |with me |for me |for us |by me |by us |let s go |lets go |lets |to me |to us |then |actually ){0,4}$)';

export const ENGLISH_PRAISE = `(?:${ENGLISH_BEFORE} ){0,5}${ENGLISH_GOOD}${ENGLISH_END}`;
export const ENGLISH_LIKED =
  '(?:i |we |really |absolutely |quite ){0,3}(?:love|like|adore|dig) (?:it|that|this|the sound of (?:it|that|this)|the idea)|(?:permission|consent|approval) (?:given|granted)|i consent|we consent|that suits|suits me|copy that|10 4|tru|facts|speaking|this is (?:he|she|him|her)|that s the one|more than happy';
export const ENGLISH_UNFIT =
  `(?:${ENGLISH_BEFORE} ){0,5}(?:not|isn t|wasn t|aren t) (?:really |quite |very |all that |that |so  |a |the ){0,4}(?:${ENGLISH_GOOD}|worth (?:it|the [a-z]+)|good enough|what (?:i|we) [a-z]+|that(?= $)|it(?= $)|sold)|` +
  `(?:it |that |this |he |she |which |the [a-z]+ ){0,3}(?:doesn t|does not|won t|will not|wouldn t|don t|didn t) (?:really |quite )?(?:work|suit|fit|appeal|interest|do|happen|sound (?:right|good))(?: (?:for |with )?(?:me|us))?(?= $)|(?:it|that|this|i|we|they|you)(?: (?:is|am|are|was|were|do|did|would|will|can|could|have|should)|s|m| s| m| re)? not(?= $)|(?:it|that|this|i|we|they) (?:isn|aren|wasn|weren|don|didn|wouldn|won|can|couldn|haven|doesn) t(?= $)`;
/** "I can", "we do": with nothing behind. */
export const ENGLISH_SHORT =
  '(?:i|we|it|that|they|you|yes we|yes i|sure we|sure i) (?:can|could|will|would|do|did|am|are|is|have|may|shall)(?: do (?:that|it|this)| indeed| thanks| please)?(?= $)';
