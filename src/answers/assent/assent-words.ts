import type { Assent } from '../../domain/values.ts';
import {
  ENGLISH_LIKED,
  ENGLISH_PRAISE,
  ENGLISH_SHORT,
  ENGLISH_UNFIT,
  RUSSIAN_MISTAKEN,
  RUSSIAN_PRAISE,
  RUSSIAN_UNFIT,
} from './assent-praise.ts';
import { CALL_BACK, SETTLED_ELSEWHERE, STILL_LOOKING, TAKEN_UP, TURNED_DOWN } from './assent-verbs.ts';

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
  'че|чо|что ж|че ж|понял|поняла|поняли|ясно|понятно|got it|understood|i see|ну|о|ой|а|эм|хм|мм|блин|лан|(?:не|нет) ну(?: а)?(?: (?:че|чо|что|чего))?(?= (?:го|давай|давайте|ок|окей|можно|норм|хорошо|супер|круто|класс|погнали|поехали|почему|беру|берем|согласен|согласна|согласны|я за|мы за) )|к сожалению|увы|спасибо|здравствуйте|привет|oh|well|hmm|hm|um|uh|erm|so|unfortunately|sorry|thanks|thank you|hi|hello|hey';

/** What follows an adjective that stands for a yes; "right side", "correct address" are none. */
const FOLLOWING =
  '(?:thanks|thank|then|thing|yes|yeah|yep|ok|okay|i|we|it|that|this|please|pls|let|lets|go|by|with|for|as|but|and|so|you|call|send|why|to|sounds|just|book|will|would|mate|do|in|on|at|from|enough|all|both|idea|deal|stuff|da|да|давайте|cool|great|good|perfect|fine|are|is|asap|man|bro|love|when|if|works|x|xx)';

/** In the order tried: what turns a yes or a no round comes before them. */
export const ASSENT_PATTERNS: readonly AssentPattern[] = [
  {
    value: 'maybe',
    pattern: opening(
      '(?:не (?:готов[аы]? (?:пока )?(?:ответить|сказать|решить)|исключаю|исключено)|(?:пока |я |мы |вообще |даже ){0,4}(?:без понятия|понятия не имею|не имею понятия|(?:фиг|черт|бог|хрен|шут|кто) (?:его )?знает)|сомнительно но|ну такое|(?:мне |нам )?(?:все равно|без разницы|пофиг|фиолетово)(?= $)|(?:трудно|сложно|тяжело) (?:сказать|ответить|решить)|(?:вопрос|дело) (?:в|за) [а-я]+(?= $)|(?:попробую |постараюсь )?(?:но )?не обещаю|постараюсь|постараемся|точно не (?:скажу|знаю|помню)|поглядим|глянем|вероятнее всего|(?:я |мы |еще |пока )?(?:думаю|думаем) (?:над|об|о)|рано (?:говорить|загадывать)|посоветуемся|(?:мужа|жену|маму|шефа|директора|начальника) спрошу)',
      '(?:no idea|not a clue|no clue|haven t a clue|i may|we may|may do|may well|could well be|it could|it could work|it might|beats me|anyone s guess|so so|ish|subject to|provided|half and half|(?:i |we )?(?:want|need|have|like) to (?:think|discuss|check|talk|ask|consider|see)|see how it goes|(?:haven t|not) (?:yet )?made (?:my|our) minds?(?: up)?|(?:can t|cant|cannot) (?:promise|commit|guarantee)|no promises|wait and see|let s (?:wait and )?see|(?:could go )?either way|(?:bit |slightly |a bit |a little |still )?unsure|gotta (?:ask|check|talk|think)|talk to (?:my|the) [a-z]+ first|search me)',
    ),
  },
  {
    value: 'maybe',
    anywhere: true,
    pattern: within(
      '(?:но|хотя|только) (?:я |мы |точно |пока |ничего |на 100 ){0,2}(?:(?:обещать|гарантировать|утверждать|ручаться|загадывать) (?:пока |точно |ничего |на 100 ){0,2}не (?:буду|будем|могу|можем|стану|хочу)|не (?:обещаю|обещаем|гарантирую|гарантируем|ручаюсь|могу обещать|буду обещать|буду загадывать)|без (?:обещаний|гарантий))',
      '(?:but|though|although|just) (?:i |we |still ){0,2}(?:(?:can t|cannot|can not|won t|couldn t) (?:promise|guarantee|commit|swear|be sure|be certain|say for sure)|don t (?:hold|quote) me)|no promises',
    ),
  },
  {
    value: 'maybe',
    pattern: within(
      '(?:скорее всего|наверн[оа]е?|наверное|вроде|думаю|скорее)(?: (?:да|нет|всего))?(?: чем (?:нет|да))? (?:но |хотя )?не (?:точно|уверен[аы]?|факт)|\\d0 на \\d0|(?:спросить|посоветоваться|обсудить|подумать|посмотреть|проверить|глянуть|решить) (?:надо|нужно|бы|еще)|надо подумать|нужно подумать|(?:гляну|посмотрю|проверю|прикину|сверюсь)(?: (?:по|в|с|на))? (?:график[а-я]*|расписани[а-я]+|календар[а-я]+|бюджет[а-я]*|смен[а-я]+|план[а-я]*)',
      '\\d0 \\d0(?= $)|made (?:my|our) minds? up',
    ),
  },
  {
    value: 'later',
    pattern: within(
      '(?:другим разом|в другой (?:день|раз|месяц|год)|(?:ближе )?к (?:лету|осени|зиме|весне|январю|февралю|марту|апрелю|маю|июню|июлю|августу|сентябрю|октябрю|ноябрю|декабрю)(?: [^ ]+)?|повременим|повременить|подождем|подождать|не торопите|(?:нужно|надо|дайте|дай|требуется)(?: (?:еще|мне|нам|больше|немного|чуть)){0,4} времен[ия]|(?:нужно|надо|дайте) время|(?:сам|сама|сами) (?:свяжемся|свяжусь|напишем|позвоним|наберем|напишу|позвоню)|отпишусь|отпишемся|дам знать|(?:дня|недели|месяца|часа|года|денька|недельки) через [а-я]+|(?:в|к|с) (?:начале|конце|середине|концу|начала|нового) [а-я]+(?: вернемся| вернусь| напишу)?|с (?:понедельника|завтрашнего|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)|(?:в|на) выходны[ех]|до (?:понедельника|вторника|среды|четверга|пятницы|субботы|воскресенья|завтра|вечера) [а-я]+|(?:дома|ночью|вечером|утром|с компа|с ноута) (?:отвечу|напишу|гляну|посмотрю)|дадим знать|сообщу|сообщим|маякну|(?:скоро|потом|позже) (?:отвечу|напишу|сообщу)|на (?:уроке|лекции|экзамене|приеме|планерке|дежурстве|смене|созвоне)|(?:щас|ща|счас|сейчас) (?:не могу|никак|некогда|занят[а-я]*)|не могу (?:щас|ща|счас|сейчас))(?! (?:узнать|понять))',
      '(?:not (?:just |quite )?yet|maybe (?:in|next|after|later)|soon(?: ish)?(?= $)|give (?:it|us|me) (?:a|some|\\d+|two|three) [a-z]+|not right now|not right this (?:minute|second|moment)|not this (?:week|month|year|time)|(?:early|mid|late|end of|the end of)(?: the| this| next)? (?:week|month|year|january|february|march|april|may|june|july|august|september|october|november|december)(?: maybe)?(?= $)|after my [a-z]+|in a fortnight|(?:in )?(?:a )?(?:couple of|few) (?:days|weeks|months)|(?:give me |give us )?(?:until|till|til|by) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight)|hang fire|hold (?:your|ur) horses|(?:please |pls )?wait(?: please| pls| a [a-z]+)?(?= $)|post (?:christmas|easter|summer)|in (?:january|february|march|april|june|july|august|september|october|november|december)(?= $)|(?:once|when) (?:i|we|i m|we re|it s|the [a-z]+|my [a-z]+|things) [a-z]+|(?:will|ll) (?:let|be in touch|contact|call|text|email|message|come back)|be in touch|come back to you|(?:need|want|require) (?:some |a bit |a little )?(?:more |a few )?(?:time|days|weeks)|(?:can t|cant|cannot) (?:rn|atm|talk)|(?:at|in|with|on) (?:a |the |another )?(?:gym|dentist|doctor|doctors|class|lecture|client|call|shift|lunch|school run)(?= )|swamped|hectic|snowed under|rushed off my feet|up to my (?:eyes|neck)|postpone|put (?:it|this|that) off|hold that thought|park (?:it|this|that)|leave it (?:for now|with me|a)|not for now|shelve it|pause)',
    ),
  },
  {
    value: 'no',
    pattern: opening(
      '(?:nope|no|nah) (?:thanks |thank you |we re |i m |it s |that s ){0,4}(?:all )?(?:good|fine|ok|okay|alright|set|sorted|cool)(?= $)',
    ),
  },
  { value: 'no', pattern: opening(RUSSIAN_UNFIT, RUSSIAN_MISTAKEN, ENGLISH_UNFIT) },
  {
    value: 'no',
    pattern: opening(
      '(?:ни капли|куда там|какой там|да какой там|все наоборот|(?:мне |нам )?не (?:по душе|лежит душа|по нраву|по вкусу|нравится)|перегорел[аои]?|(?:уже |мне )?(?:перехотел[а-я]+|расхотел[а-я]+|раздумал[аи]?)|(?:мы |я )?(?:уже )?отказал(?:ся|ась|ись)|что вы нет|нет уже|отклоняю|отклоняем|отвергаю|не (?:по карману|в теме|для нас|для меня|тянет)|никогда|(?:в )?этом? смысла (?:не вижу|нет)|смысла (?:не вижу|нет))',
      '(?:leave it|forget (?:about )?(?:it|that|this)|drop it|skip(?: it| this| that)?|i ll skip|do not agree|don t agree|denied|rejected|couldn t care less|(?:i d |we d |would )?(?:rather|prefer) (?:not|you didn t|we didn t|i didn t)|prefer not|not (?:wanted|up for|in the mood|on the cards|a fan)|don t (?:worry|bother)|we re (?:fine|good|ok|okay|alright)|i m (?:alright|ok|okay|good|fine)(?= (?:thanks|ta|thank|cheers|$))|no intention|(?:i m|we re) not sold|not worth|(?:we |i )?(?:ve |have )?decided to go elsewhere|not interested)(?! for now)',
    ),
  },
  {
    value: 'yes',
    pattern: opening(
      RUSSIAN_PRAISE,
      ENGLISH_PRAISE,
      ENGLISH_LIKED,
      ENGLISH_SHORT,
      '(?:why yes|works (?:great|well|perfectly|fine|nicely)|happy with (?:everything|all)|do please|do(?= $)|lovely job|cool beans|ya+s+|1000 ?|all for (?:it|that)|hell (?:yes|yeah)|heck (?:yes|yeah))(?= )',
    ),
  },
  {
    value: 'yes',
    pattern: opening(
      '(?:похоже на правду|жду|ждем|(?:пишите|звоните|набирайте) (?:я )?на связи|на все сто|(?:могу|можем)(?: попробовать)?(?= $)|окич|океич|слушаюсь|есть шеф|однозначно|шли|шлите|скинь|скиньте|скидывайте|скидывай|присылай|приходите|приезжайте|(?:оставляй|оставляйте|оставим|оставьте|пусть остается)(?: все)? (?:как есть|так)|(?:все )?(?:именно|точно) так|мы соглас(?:ны|ен)|поехали|погнали|(?:понравилось )?берем|будем рады)(?= )',
    ),
  },
  {
    value: 'yes',
    pattern: opening(
      '(?:да|ага|угу|ок|окей|хорошо|все верно|верно|все правильно|правильно|yes|yeah|yep|ok|okay|sure|correct|all correct|all good|fine)(?: (?!but |но |not |не )[^ ]+){0,4}? (?:жду|ждем|звоните|позвоните|перезвоните|напишите|пишите|набирайте|call|write|text|ring|waiting)',
    ),
  },
  {
    value: 'yes',
    anywhere: true,
    pattern: within(
      'скорее всего(?! (?:нет|не))|(?:сто|100) (?:процентов|пудов)|стопудово|стопроцентно|стопроц|почему (?:бы )?(?:и )?нет|чего бы и нет|отчего (?:бы )?(?:и )?нет|не против|не возражаю|не возражаем|без проблем|нет проблем|не проблема|не вопрос|без вопросов|нет возражений|возражений нет|не имею ничего против|ничего не имею против|скорее да|думаю да|наверное да|наверно да|пожалуй да|полагаю да|вроде да|похоже да|не откажусь|не откажемся|не (?:могу|можем|смогу|сможем) (?:вам |от такого |от этого |тут |такому )?(?:отказать|отказаться|устоять)|(?:как|кто) (?:же |ж |тут |от такого |тогда |вам ){0,2}(?:откажется|отказаться|откажешься|откажешь|отказать|устоять|устоит)|грех отказ[а-я]+|от такого не отказываются|отказаться (?:невозможно|трудно|сложно|нельзя)|(?:невозможно|трудно|сложно) (?:отказаться|отказать|устоять)|не могу сказать нет|(?:я|мы|только|обеими руками|руками и ногами|двумя руками|целиком|полностью) за(?= $| обе)|еще бы|а то|само собой|так и есть|по рукам|всеми руками за|был[аи]? бы рады?|с радостью|с удовольствием',
      '(?:that would|that d|that ll|it would|it d|would|that will) be (?:great|lovely|nice|good|perfect|fab|fantastic|brilliant|amazing|wonderful|fine|helpful|cool|ideal)|(?:i|we) (?:d|would) (?:really )?(?:like|love|be happy) (?:that|to|it)|(?:i|we) (?:d|would) like that|probably(?! not)|most likely|more than likely|why not|why wouldn t (?:i|we)|no problem|no problems|no prob|np|not a problem|no objections?|don t mind|wouldn t mind|(?:wouldn t|won t|can t|cannot|couldn t|can never|never|not gonna|hard to|impossible to|(?:how|who) (?:can|could|would)(?: i| we| anyone| anybody)?) (?:possibly |really |ever )?(?:say no(?! (?:yet|for|or))|resist|refuse(?! to))|(?:can t|cannot|couldn t) (?:possibly |really )?(?:turn (?:it|this|that|you) down|pass (?:it|this|that) up)|i think so|i guess so|i suppose so|i believe so|i hope so|no doubt|no worries|of course|ofc|can t wait|(?:can t|don t) see why not|couldn t agree more|no issues?|without a doubt|sounds like a plan|no complaints|i m in(?! (?:two|a|the|my))|we re in(?! (?:two|a|the))|up for (?:it|that)|works for (?:me|us)|suits (?:me|us)|count (?:me|us) in|sign (?:me|us) up|book (?:me|us) in|put (?:me|us) down|you bet|too right|hell yes|hell yeah|heck yes|fine (?:by|with) (?:me|us)|happy with that|happy to|be my guest|i d love to|we d love to|would love to|i am interested|i m interested|we re interested|that s right|that s correct|that s fine|that ll do|that works|spot on|bang on|all good',
    ),
  },
  {
    value: 'yes',
    pattern: opening(
      `${TAKEN_UP}(?! (?:узнать|спросить|знать|уточнить|понять|чтобы|пожаловаться|отменить))`,
      '(?:да )?(?:все )?в силе|определенно|пожалуй(?= (?:$|да|соглашусь|можно|давайте|хорошо))|(?:пусть|пускай)(?: будет)?(?: так)?(?= $)|вы правы|а как же|еще как|очень даже|самое то|то что (?:надо|нужно)|как раз(?: то)? что (?:надо|нужно)|с (?:огромным |превеликим |большим )?удовольствием|(?:не вижу|никаких|нет) (?:препятствий|возражений|проблем)|думаю (?:можно|хорошо|подойдет|пойдет)|дальше(?= $)|(?:да){3,}|дыа|мощно|бомба|огонь|топ(?= $)|не отказал(?:ся|ась|ись) бы|рискнем|рискну|заметано|забились|ладушки|лан(?= $)|угусь',
      '(?:very|quite|super|pretty|really|still|so|extremely|definitely|totally|absolutely|really very) (?:very )?(?:interested|keen|up for it|on|up for that|happy with (?:it|that)|good for (?:it|that)|much so|cool|want)|(?:i m|we re|i am|we are) (?:so |very |still |definitely |totally |really |all |well ){0,4}(?:in|down|game|on board|up for it|keen|happy|interested|sold|good to go|for it)(?! (?:two|a|the|my|with the|for))|(?:down|up) for (?:it|that|this)|do it|go(?= (?:$|for|ahead))|sold|consider it done|fire away|shoot|continue|carry on|righto|righty ?ho|grand|that s grand|mhm|mm ?hmm+|uh ?huh|ah ?ha|yis|mos def|you betcha|thumbs up|why the hell not|i d (?:love|like|be (?:interested|keen|up|happy|delighted|glad))|we d (?:love|like|be (?:interested|keen|up|happy|delighted|glad))|i (?:certainly |sure |definitely )(?:am|do|would|will)|i d say so|i reckon(?: so)?(?= $)|you ve (?:convinced|sold) (?:me|us)|i want|we want|we ll take it|i ll take it|take my money|make it happen|lock it in|lets go|it s a yes|thats a yes|that s a yes|big yes|hard yes|aight|ight|yessss?|yeehaw|smashing|champion|cushty|sweet(?= $)|(?:yed|yws|tes|ues|yex|yds)(?= (?:$|please ))|sick(?= $)|bet(?= $)|word(?= $)|say less',
    ),
  },
  {
    value: 'yes',
    pattern: opening(
      '(?:меня |нас |мне |нам |тут |у меня )?(?:все|всё) (?:устраивает|хорошо|ок|окей|супер|отлично|нормально|норм|подходит|верно|правильно|так|четко|нравится|совпадает)|плюсик|плюс один',
      '(?:it|it s|its|that|that s|thats|this|this is|everything|everything s|everything is|all|all is|they re|they are|those are|details are|you ve got it) (?:is |are |looks? |sounds? |all |absolutely |perfectly |quite |exactly ){0,4}(?:right|correct|good|fine|perfect|great|accurate|ok|okay|me|true)|you (?:can|may)|feel free|go right ahead|crack on|carry on|happy days|(?:guess|suppose|reckon|believe|hope|think) so(?! not)|sounds (?:alright|ok|okay|right|ideal|fun|amazing)',
    ),
  },
  {
    value: 'no',
    anywhere: true,
    pattern: within(
      `не ${TURNED_DOWN}`,
      SETTLED_ELSEWHERE,
      '(?:нет|без|ноль|никакого|ни малейшего|нету) (?:времени и )?(?:желания|интереса|нужды|смысла|надобности|потребности)|(?:желания|интереса|нужды|смысла|надобности|потребности) (?:пока )?(?:нет|нету|никакого)|и не подумаю|и не думал[аи]?|не на такого напали|не дай бог|увольте|ничего подобного|ни фига|нифига|фигушки|нини|вынужден[аы]? отказаться|без меня|без нас|это не мое|не мое это',
      'let s not|not on your life|over my dead body|none of that|(?:it s|that s|it is|that is|its) (?:a )?(?:big |hard |firm |definite )?no|(?:big|hard|firm) no|sadly not|regrettably not|not feeling it|don t fancy|no longer (?:need|want)|can t say (?:i|we) (?:am|are|do)|we re out|zero interest|not a fan|not in the market|not on my list|not happening|count us out',
    ),
  },
  {
    value: 'no',
    pattern: opening(
      'нельзя|отмена|отменить|отмените|отменяйте|отменяем|(?:я |мы )?передумал[аи]?|(?:неправильн|неверн|ошибочн)[а-я]+ [а-я]+(?= $)|(?:please |pls )?cancel(?: (?:it|that|this|please|pls|everything|my [a-z]+))?(?= $)|neither|as if|out(?= $)|да ну(?= (?:$|его|ее|их|нет|не|нафиг))|(?:точно|определенно|однозначно|конечно|совершенно|абсолютно|категорически|sadly|clearly|obviously|i guess|i hope|i think|we think|hopefully|regretfully|unfortunately) (?:не|not)(?= $)',
    ),
  },
  {
    value: 'later',
    anywhere: true,
    reason: true,
    pattern: within(
      CALL_BACK,
      '(?:ближе к|к) (?:вечеру|обеду|ночи|выходным|концу)|вечерком|после (?:зарплаты|обеда|ужина|нг|сессии|экзаменов|отпуска|\\d+(?: [а-я]+)?(?= $))|сейчас (?:неудобно|не время|не до)|(?:в|на) следующ(?:ем|ей|ую) [а-я]+(?= $)|(?:как|когда) (?:вернусь|вернемся|приеду|приедем|освобожусь|освободимся|будет время|появится время|появятся деньги)|(?:одну )?(?:минутку|минуточку|секунду|секундочку|сек|секунд)|(?:подождите|погодите|обождите|подожди|погоди)(?: (?:немного|чуть|минутку|пару|секунду|пожалуйста|чуток))?(?= $)|(?:я |мы |сейчас |пока )+(?:в отпуске|в отъезде|за границей|на больничном|в больнице|на паре|на учебе|на операции|на созвоне|на тренировке|сплю|ем)|(?:перерыв|рано пока|не к спеху)',
      'after \\d+ ?(?:am|pm|oclock)?(?: please)?(?= $)|after (?:lunch|dinner|school|tea|payday|exams)|this (?:evening|afternoon)(?= $)|in (?:the new year|an hour|the morning|the evening|the afternoon)|(?:just |one |1 |half )?(?:a )?(?:sec|second|minute|moment|mo|min)(?= (?:please |pls )?$)|brb|afk|busy|(?:on holiday|on vacation|abroad|away|out of (?:office|town)) (?:until|till|til|right now|now|at the|this|atm)|when (?:i|we) (?:get|m|re|am|are|come) (?:back|home|paid|free|off)|bad timing|not the (?:best|right) time|a bit later|when it s quieter',
    ),
  },
  {
    value: 'maybe',
    anywhere: true,
    pattern: within(
      `${STILL_LOOKING}`,
      '(?:но|хотя|только|пока) не (?:точно|уверен[аы]?|факт|на сто|на 100)|не факт|(?:есть|терзают|большие|остались|имеются) (?:большие |некоторые |кое какие )?сомнения|(?:спорный|сложный|хороший|трудный|непростой) вопрос(?= $)|вопрос (?:спорный|сложный|непростой|открытый|хороший)|не на (?:100|сто|все)|как (?:сложится|фишка ляжет|масть|звезды)|бабушка надвое|вилами по воде|узнаю у [а-я]+|спрошу у [а-я]+',
      '(?:but|though|although|just) (?:not|i m not|im not|i am not) (?:\\d+ |entirely |totally |quite |too ){0,4}(?:sure|certain)|couldn t (?:say|tell)|fifty fifty|it s a maybe|a maybe',
    ),
  },
  {
    value: 'later',
    anywhere: true,
    pattern: within(
      'позже(?! [а-я]+ (?:числа|срока|даты))|попозже|потом|позднее|не сейчас|не сегодня|не сию минуту|чуть позже|в другой раз|в следующий раз|как нибудь потом|как нибудь (?:в другой раз|позже)|через (?:час|часик|полчаса|неделю|недельку|месяц|пару (?:дней|недель|месяцев|часов|минут)|день|год|полгода|\\d+ [а-я]+)|пока (?:нет|не(?! (?:знаю|знаем|решил[аи]?|решено|решались|решаемся|уверен[аы]?|определил[а-я]+|понятно|ясно|понял[аи]?|могу сказать|скажу|скажем|точно|обсудил[аи]?|обсуждал[аи]?|посоветовал[а-я]+|выбрал[аи]?|в курсе) ))|сегодня (?:не могу|никак|некогда|не получится|не выйдет)|после (?:праздников|выходных|отпуска|майских|нового года)|еще не время|рано еще|пока рано|еще рано|рановато|не время|не до этого|(?:я )?(?:вам )?сам[аи]? (?:вам )?(?:напишу|позвоню|наберу|отпишусь|свяжусь)|на днях|после работы|не готов[аы]?(?= $)|не до того|напомните|напомни|напишите (?:завтра|позже|потом|на (?:следующей )?неделе|в [а-я]+)|утром отвечу|давайте завтра|отложим|отложить|перенесем|верн(?:емся|усь) (?:к|позже|потом)(?: (?:этому|вам|теме|вопросу|разговору))?|не готов[аы]? пока|на следующей неделе|в следующем месяце|ближе к (?:делу|лету|осени|зиме|весне|дате|концу)|дайте (?:мне |нам )?(?:время|пару (?:дней|часов|минут)|день|денек|неделю|недельку|минуту|минутку|час|часок)|отвечу (?:позже|завтра|вечером|потом|чуть)|освобожусь',
      'later(?! (?:train|model|date|version|flight|bus|one|slot|time))|l8r|not ready(?: yet)?|too soon|some other day|(?:can t|cant) (?:right now|now|today|at the moment)|hang on|hold on|bear with me|laters|not now|not yet|not right now|not today|not at the moment|not at this (?:time|moment|stage|point)|after the (?:weekend|holidays|break|summer)|after (?:christmas|easter|new year|the new year)|not this (?:week|month|year|time)|another (?:time|day)|some other time|rain check|remind me|ping me|in a (?:week|month|bit|while|moment|minute|min|sec|few|couple|meeting)|in \\d+ (?:hours?|days?|weeks?|months?|mins?|minutes?)|too early|next (?:time|week|month|year|spring|summer|autumn|winter)|get back to you|let you know|maybe later|give (?:me|us) (?:a|an|some|\\d+|two|three)(?: few| couple)?(?: of)? (?:days?|time|minutes?|mins?|hours?|weeks?|week|sec|second|moment)|ask (?:me )?(?:again )?(?:later|another|next|in|tomorrow)|come back to (?:me|this|us|it)|will (?:reply|answer|respond|get back|do it|decide) (?:after|later|tomorrow|soon|tonight)|when i (?:get|m) (?:home|back|free|off)|after work|after the holidays|hold off',
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
      '(?:can t|cant) (?:say|tell|decide)|kind of|sort of|sorta|kinda|could do|jury s out|not (?:\\d+ |entirely |totally |completely |quite |too |so |really |very |overly |all that ){0,4}(?:sure|certain|convinced|decided)|yes and no|yes n no|mayb?e? yes mayb?e? no|maybe yes|maybe so|maybe not|may or may not|in two minds|of two minds|on the fence|torn|swings and roundabouts|six of one',
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
      'может быть|может|можеть быть|мож|мб|возможно|наверное|наверно|навреное|вероятно|видимо|посмотрим|посмотрю|подумаю|подумаем|надо подумать|нужно подумать|хочу подумать|дайте подумать|подумать надо|подумать|не знаю|незнаю|хз|фиг знает|кто знает|кто его знает|не уверен[аы]?|сомневаюсь|сомневаемся|колеблюсь|пока не решил[аи]?|не решил[аи]?|еще не решил[аи]?|не определил[а-я]+|(?:хочу|хотим|хотел[аи]? бы) (?:еще |сначала |с [^ ]+ )?(?:подумать|обсудить|посоветоваться|обдумать|взвесить)|думаю(?= $)|(?:надо|нужно|должен|должна|должны) (?:бы )?(?:с [^ ]+ |у [^ ]+ |еще |сначала |все )?(?:обсудить|посоветоваться|спросить|уточнить|проверить|узнать|обдумать|взвесить|подумать|посмотреть|прикинуть|решить)|думаем|еще думаю|пока думаю|размышля[а-я]+|в раздумьях|затрудняюсь|трудно сказать|сложно сказать|50 на 50|50 50|пятьдесят на пятьдесят|фифти фифти|зависит|смотря|как пойдет|как получится|как карта ляжет|видно будет|там видно|там посмотрим|поживем увидим|не исключено|допускаю|надо обсудить|нужно обсудить|посоветуюсь|надо посоветоваться|под вопросом|пока (?:точно |сам[аи]? |еще |мы |я ){0,2}не (?:скажу|скажем|решено|обсудил[аи]?|обсуждал[аи]?|посоветовал[а-я]+|выбрал[аи]?|понял[аи]?|в курсе)',
      'maybe|mayb|mebbe|perhaps|possibly|poss|might|not sure|unsure|i ll think|we ll think|let me think|need to think|have to think|want to think|think about it|think it over|mull it over|sleep on it|thinking|(?:need|have|got|want|ll have|ll need) to (?:ask|check|discuss|talk|speak|consult|think|see)|let me (?:ask|check|see|discuss|talk|speak)|check with|deciding|made up my mind|make up my mind|jury s out|depends|it depends|depending|we ll see|i ll see|don t know|dont know|dunno|idk|undecided|not decided|haven t decided|havent decided|hard to say|can t say|tough to say|hard to tell|could be|potentially|not certain|who knows|up in the air|remains to be seen|tbc|tbd|tentatively|open to it|considering',
    ),
  },
  {
    value: 'maybe',
    hedge: true,
    reason: true,
    pattern: within(
      'если (?!честно|можно|что|не сложно|удобно|так|вам|нужно|надо|не трудно)[^ ]+',
      '(?:only )?if (?:the|it|its|it s|you(?! (?:like|want|wish|don t mind|say so|insist))|there|we|i|they|that|my)',
    ),
  },
  {
    value: 'no',
    anywhere: true,
    pattern: within(
      'не (?:все (?:верно|так|правильно)|надо|нужно|нужна|нужен|хочу|хотим|интересно|интересует|интересны|согласен|согласна|согласны|верно|правильно|так|подходит|буду|будем|готов|готова|готовы|требуется|стоит|актуально|хочется|устраивает|могу|можем|сможем|смогу|получится|даю|подтверждаю|планирую|планируем|рассматрива[а-я]+|соглашусь|вариант|мое|наше|вижу смысла)|неверно|неправильно|неинтересно|ненадо|ненужно|неактуально|ни в коем случае|ни в коем разе|ни за что|ни за какие|нафиг|нахрен|откажусь|откажемся|отказываюсь|отказываемся|отказ|обойдусь|обойдемся|обойдетесь|против|никогда|отрицательно',
      'i don t|we don t|i do not|we do not|don t want|do not want|don t need|do not need|dont want|dont need|not interested|no interest|no need|not correct|not right|incorrect|wrong|disagree|i disagree|i refuse|refuse|decline|i decline|never|i ll pass|we ll pass|no thank you|no thanks|no ta|nothanks|won t|can t|cant|cannot|not happy with|i wouldn t|we wouldn t',
    ),
  },
  {
    value: 'yes',
    pattern: opening(
      'да|ага|угу|естесно|агась|ага да|угум|дада|даа|да да|ес|йес|йеп|ye|yh|yse|eys|yess|yuss|yessir|yes sir|yees|yurp|yas|ya|yah|yass?|yes|yeah|yeh|yep|yup|yea|yeap|ja|si|oui|haan|aye|y|shure|ok|okay|oki|okie|okey|okey dokey|okie dokie|k|kk|ок|оки|океюшки|оке|окей|окейси|окэй|окс|окай|лады|ладно|ладненько|хорошо(?! (?:бы|сидели|посидели|отдохнули|провели|сделали|помню|что))|хор|норм|нормально|нормас|гуд|конечно|конешно|канешно|канешн|конечн|естественно|естессно|разумеется|безусловно|несомненно|непременно|обязательно|само собой|верно|точно|именно|правильно|все верно|все так|все правильно|так точно|так|давай|давайте|согласен|согласна|согласны|поддерживаю|подтверждаю|подтверждаем|хочу(?! (?:узнать|спросить|уточнить|понять|знать))|хотим(?! (?:узнать|спросить|уточнить))|хотел бы(?! (?:узнать|спросить|уточнить))|хотела бы|хотелось бы|готов|готова|готовы|можно(?! (?:узнать|вопрос|спросить|посмотреть|уточнить|поинтересоваться|ли))|пожалуйста|подходит|подойдет|годится|пойдет|сойдет|отлично|супер|класс|классно|здорово|прекрасно|замечательно|чудесно|шикарно|великолепно|идет|договорились|решено|поехали|погнали|го|начнем|начинаем|начинайте|валяйте|валяй|записывайте|записывай|оформляйте|оформляем|бронируйте|бронируем|берем|беру|присылайте|пришлите|расскажите|рассказывайте|слушаю|допустим|ну допустим|отправляйте|отправляй|отправить|передавайте|передайте|интересно|любопытно|интересует|актуально|даю согласие|принимаю|принято|плюс|плюсую|попробуем|попробую|вполне|разрешаю|разрешаем|даю|даем|одобряю|рад|рада|рады|согласие|соглашусь|согласимся|обеими|всегда за|с удовольствием|интересует|есть такое|есть(?= (?:$|такое|желание|интерес|да|конечно))|да конечно|жги|в точку|устраивает|буду|будем|можете|звоните|будьте добры|очень хочу|очень хотим|было бы (?:здорово|хорошо|отлично|неплохо|супер)',
      `(?:sure|right|correct|true|fine|good|great|perfect|cool|lovely)(?= (?:$|${FOLLOWING} ))`,
      'definitely|defo|deffo|def|absolutely|certainly|totally|exactly|precisely|indeed|all correct|agreed|agree|i agree|we agree|i do(?! not)|we do(?! not)|i would|we would|i will|we will|i accept|accept|brilliant|excellent|wonderful|splendid|fab|alright|all right|sounds (?:good|great|fine|perfect|lovely|about right)|looks (?:good|right|correct|great)|send|submit|i guess|go ahead|go on|go on then|go for it|let s (?:do it|do this|go|start|do that|book|roll)|lets (?:do it|do this|go|start)|deal|done|proceed|kindly proceed|please|pls|plz|please do|yes please|by all means|with pleasure|gladly|love to|interested|keen|confirmed|confirm|for sure|affirmative|roger|ready|i m ready|we re ready|true that|why of course|that is (?:right|correct|fine)|it is|we are|i am|bring it on|book it|me too|naturally|undoubtedly|surely|obviously|amen',
    ),
  },
  {
    value: 'no',
    pattern: opening(
      'нет|нетт|нте|неет|не(?= (?:$|спасибо|спс|спасиб|пасиб|пасибо|спасибки|сори|сорри|извините|простите|благодарю|ну|не|нет|хочу|буду|пока|давайте|надо|очень|особо|особенно|думаю|мне|нам|лучше|совсем|настолько|сегодня|я|мы|у))|нету|неа|неее|не а|нетушки|нетути|ноу|никак нет|нее+т?|нит',
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
  return new RegExp(`^ (?:(?:${LEADING}) ){0,6}(?:${phrases.join('|')})(?= )`);
}
