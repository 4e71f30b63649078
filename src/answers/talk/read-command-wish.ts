import { plainSpan, type Scan, scan } from '../text/scan.ts';
import { blameIn } from './blame.ts';
import { callAskedFor } from './call-asked-for.ts';
import { staffAskedFor } from './staff-asked-for.ts';
import { WISHES_FOR_HUMAN } from './wish-for-human.ts';

/**
 * What a text wants of the conversation itself; `none` for an ordinary reply. For a change `rest` is what is left to
 * read as the new answer, and may be empty.
 */
export type CommandWish =
  | { wish: 'human' | 'stop' | 'erase' | 'complaint'; span: [number, number] }
  | { wish: 'change'; span: [number, number]; rest: string }
  | { wish: 'none' };

/**
 * Tells a wish for a human, to stop, to be forgotten, to change an answer, and a complaint from an ordinary reply. Who
 * wants to be forgotten wants more than a stop; stop comes before the others, a complaint before a change. `persona`
 * is whose name the messages are signed with.
 */
export function readCommandWish(text: string, persona?: string): CommandWish {
  const scanned = scan(text);
  if (scanned.plain.length < 3) return { wish: 'none' };
  const erase = spanOfAny(scanned, ERASES);
  if (erase) return { wish: 'erase', span: erase };
  const stop = spanOfAny(scanned, STOPS) ?? aloneAs(scanned, STOP_ALONE);
  if (stop) return { wish: 'stop', span: stop };
  const human =
    spanOfAny(scanned, HUMANS) ??
    spanOfAny(scanned, HUMANS_IN_OTHER_WORDS) ??
    spanOfAny(scanned, WISHES_FOR_HUMAN) ??
    staffAskedFor(scanned, persona) ??
    callAskedFor(scanned) ??
    aloneAs(scanned, HUMAN_ALONE);
  if (human) return { wish: 'human', span: human };
  const complaint = spanOfAny(scanned, COMPLAINTS) ?? blameIn(scanned);
  if (complaint) return { wish: 'complaint', span: complaint };
  const change = spanOfAny(scanned, CHANGES);
  if (change) return { wish: 'change', span: change, rest: restAfter(text, change[1]) };
  return { wish: 'none' };
}

function spanOfAny(scanned: Scan, patterns: readonly RegExp[]): [number, number] | null {
  for (const pattern of patterns) {
    const found = pattern.exec(scanned.plain);
    if (found) return plainSpan(scanned, found.index, found.index + found[0].length);
  }
  return null;
}

/** A word that is a wish only when nothing else is said: "человек", "стоп". */
function aloneAs(scanned: Scan, pattern: RegExp): [number, number] | null {
  return pattern.test(scanned.plain) ? plainSpan(scanned, 0, scanned.plain.length) : null;
}

function restAfter(text: string, at: number): string {
  return text
    .slice(at)
    .replace(/^[\s,.:;!—–-]+/u, '')
    .trim();
}

const ERASES = [
  / (?:удалите|удали|удалить|сотрите|сотри|стереть|уничтожьте|забудьте|прошу удалить|хочу удалить) (?:пожалуйста )?(?:все |всю )?(?:мои |мой |мою |наши |наш |нашу |обо мне |о нас )?(?:персональные |личные )?(?:данные|номер|номер телефона|телефон|контакт|контакты|переписку|информацию)(?= )/,
  / (?:номер|телефон|контакт|контакты|данные) (?:мой |мои |наш |наши |мою )?(?:удалите|удали|сотрите|сотри|уберите|вычеркните)(?= )/,
  / (?:delete|erase|remove|wipe|forget) (?:all )?(?:of )?(?:my|our) (?:personal )?(?:data|details|information|info|number|phone number|phone|contact|contacts|messages)(?= )/,
  / (?:мой |мои |мою |наш |наши )(?:персональные |личные )?(?:данные|номер|телефон|контакты?|переписку|анкету|заявку)(?: (?:пожалуйста|тогда|отсюда|лучше|все|тоже)){0,2} (?:удалите|удали|сотрите|сотри|уничтожьте|уберите)(?= )/,
  / (?:данные|номер|телефон|контакты?|переписку|анкету|заявку) (?:мой |мои |мою |наш |наши )(?:(?:пожалуйста|тогда|отсюда|лучше) )?(?:удалите|удали|сотрите|сотри|уничтожьте|уберите)(?= )/,
  /^ (?:(?:пожалуйста|тогда|просто|лучше) )*(?:удалите|удали|сотрите|сотри|забудьте|забудь)(?: пожалуйста)? (?:все|обо мне|про меня|все это|все обо мне|все про меня)(?: что (?:я|мы) [а-я]+)?(?: пожалуйста)?(?= $)/,
  /^ (?:(?:please|then|just) )*(?:delete|erase|wipe|remove|forget) (?:everything|all|all of it|it all|all of this|everything about (?:me|us)|about (?:me|us))(?: (?:i|we) (?:said|wrote|told you))?(?: please)?(?= $)/,
];
const STOPS = [
  / (?:отстаньте|отстань|отвяжитесь|отвяжись|отвалите|отвали|отъебитесь|отъебись|отпишите|отпишите меня|отписаться|отписка|хватит (?:мне )?(?:писать|спамить|слать)|прекратите (?:мне )?(?:писать|спамить|слать|рассылку)|прекратите|перестаньте (?:мне )?(?:писать|спамить|слать)|не (?:надо |нужно )?(?:пишите|пиши|беспокойте|присылайте|шлите|писать|беспокоить)(?: мне| меня| нам| нас)?(?: больше| сюда)?(?! (?:а |лучше |просто )*(?:по)?звоните)|не звоните (?:мне |нам )?(?:больше|никогда|и не пишите)|больше (?:мне |нам )?не (?:пишите|пиши|беспокойте|звоните|присылайте)|удалите меня|оставьте меня в покое|уберите меня из|идите (?:нах[а-я]*|лесом|к черту|в жопу)|пошли (?:нах[а-я]*|к черту|в жопу)|пошел (?:нах[а-я]*|к черту)|нахуй|(?:вас |тебя |бота |этот номер )?(?:заблокирую|блокирую|забаню|заблочу)(?: вас| тебя)?|(?:в|кидаю в|отправлю в|пойдете в) (?:черный список|чс|бан)|это спам|отпишись|не (?:надо|нужно) (?:мне|нам) (?:больше )?(?:писать|слать|присылать)|уберите (?:мой |наш |этот )?(?:номер|контакт|телефон|меня)|удалите (?:мой |наш )?номер|вычеркните меня|отцепи(?:сь|тесь)|отвянь(?:те)?|хватит (?:мне |уже |сюда )*(?:писать|слать|спамить|звонить)|(?:иди|идите|пошли|пошел) (?:вы |ты )?(?:в баню|на фиг|нафиг|на хрен|нахрен|на хер|нахер|в пень|в сад)|закройся|заткнись|(?:задолбали|заколебали|достали) (?:уже )?(?:писать|своими|со своими|вашими|спамом|сообщениями|спамить)|исключите меня)(?= )/,
  / (?:unsubscribe|stop (?:messaging|texting|writing|contacting|spamming|bothering|sending|emailing|it|this)|don t (?:message|text|contact|write|write to|bother|email) (?:me|us)|do not (?:message|text|contact|write|write to|bother|email) (?:me|us)|dont (?:message|text|contact|write|bother) me|leave me alone|opt out|remove me|take me off|go away|get lost|do one(?= $)|(?:bugger|sod|naff|back|buzz|jog|eff|f) off|shut up|go to hell|screw you|(?:quit|cease|enough (?:of|with)) (?:messaging|texting|writing|contacting|spamming|bothering|sending|emailing|it|this|the (?:messages|texts|spam|emails))|enough stop|stop please|please stop|fuck off|piss off|no more (?:messages|texts|emails|msgs|spam)|opt (?:me|us) out|(?:i ll|i will|gonna) (?:block|report) you|blocking you|blocked|this is spam|reported as spam|take (?:me|us|my number) off|(?:remove|delete|lose) my number|never (?:message|contact|text) me)(?= )/,
];
const STOP_ALONE =
  /^ (?:(?:пожалуйста|ну|все|нет|please|pls|plz|ok|no) )?(?:стоп|stop|хватит|quit|прекрати|спам|spam)(?: (?:все|пожалуйста|please|now|уже))? $/;

const HUMANS = [
  / (?:(?:позовите|позови|пригласите|дайте|дай|соедините(?: меня)?(?: с)?|переключите(?: меня)?(?: на)?|переведите(?: меня)?(?: на)?|подключите|нужен|хочу|хотим|можно|мне бы|давайте|подайте|свяжите(?: меня)?(?: с)?) (?:мне |меня |нам |пожалуйста |с |на |поговорить с |пообщаться с |связаться с |живого |живым |живой |настоящего |реального |нормального |к |вашего |другого )*(?:человека|человеку|человеком|оператор[а-я]*|менеджер[аоу][а-я]*|сотрудник[аоу][а-я]*|специалист[аоу][а-я]*|консультант[аоу][а-я]*|администратор[аоу][а-я]*|живого|людьми))(?= (?!\d|сто |два |три |двадцать |тридцать |сорок |пятьдесят |четыре ))/,
  / (?:(?:позовите|позови|соедините с|соедините меня с|дайте|пригласите|нужен|мне нужен|нужен мне) (?:вашего |ваш |вашим |мне |живой |реальный )?(?:руководител[а-я]+|начальник[а-я]+|директор[а-я]+|человек|менеджер|сотрудник|специалист|консультант|администратор))(?= (?:(?:пожалуйста|а|а не|срочно|здесь|тут|чтобы|который) |$))/,
  / (?:(?:поговорить|пообщаться|связаться|говорить|общаться|переговорить|разговаривать) (?:бы |лучше |напрямую |лично )?с (?:вашим |живым |реальным |настоящим |нормальным |кем нибудь )?(?:человеком|оператором|менеджером|сотрудником|специалистом|консультантом|администратором|людьми|живым))(?= )/,
  / (?:живой человек|живого человека|живым человеком|оператора|оператор[а-я]* пожалуйста|не хочу (?:говорить|общаться|разговаривать) с (?:ботом|роботом)|(?:это|ты|вы) (?:бот|робот)|есть (?:тут |здесь )?(?:кто живой|живые|живой|люди|кто нибудь живой)|пусть (?:мне )?(?:позвонит|перезвонит|напишет|свяжется) (?:ваш |мне )?(?:менеджер|человек|оператор|специалист)|переключи[а-я]* на (?:человека|оператора|менеджера))(?= )/,
  / (?:(?:talk|speak|chat|connect|transfer|switch|pass|put) (?:me )?(?:directly )?(?:through )?(?:to|with|on to) (?:a |an |the |some |your )?(?:real |live |actual |human )?(?:person|human|human being|agent|operator|someone|somebody|representative|rep|manager|salesperson|sales|sales rep|people|support|staff|consultant))(?= )/,
  / (?:want|need|get me|give me|like|call|prefer|get) (?:a |an |the |to have a )(?:real |live |actual )?(?:human|human being|operator|agent|representative|manager|person)(?= (?:(?:please|now|here|instead|to talk|to speak|to answer) |$))/,
  / (?:(?:real|live|actual) (?:person|human|agent|operator)|human please|operator please|agent please|are you a (?:bot|robot|human|real person)|is this a bot|is anyone there|not a bot)(?= )/,
  / (?:(?:can|could) (?:someone|somebody|anyone) call me(?: back)?|have (?:someone|somebody) call me(?: back)?)(?: please)?(?= $)/,
];
const HUMANS_IN_OTHER_WORDS = [
  / (?:(?:не (?:хочу|буду|желаю)|отказываюсь|надоело) (?:больше )?(?:говорить|общаться|разговаривать|переписываться|беседовать|писать)? ?с (?:ботом|роботом|машиной|программой|автоответчиком|ии)|с (?:ботом|роботом|машиной) (?:не (?:хочу|буду|общаюсь|разговариваю)|(?:говорить|общаться|разговаривать) не (?:хочу|буду))|(?:говорить|общаться|разговаривать|буду|хочу) только с (?:живым |реальным )?(?:человеком|людьми|менеджером|оператором)|с (?:живым|реальным|настоящим|нормальным) (?:человеком|менеджером|оператором|сотрудником)|кто нибудь (?:живой|на связи)|есть (?:кто|кто то|кто нибудь) (?:живой|на связи))(?= )/,
  / (?:(?:don t|dont|do not|won t|not) (?:want to |wanna |going to )?(?:talk|speak|chat|talking|speaking|chatting)(?: to| with) (?:a |an |this |some )?(?:bots?|robots?|machines?|computers?|ai|chatbots?)|(?:talk|speak|chat)(?: to| with)? (?:an? |some |your |the )?(?:alive |real |live |living |actual |human |proper )?(?:person|human|human being|agent|operator|advisor|adviser|reception|receptionist|executive|manager|supervisor|owner|boss|team|staff|colleague|customer (?:service|services|support))|put me (?:through|on)|(?:anyone|someone|somebody|anybody|person|human|executive|agent|manager|advisor|adviser) (?:that |who )?(?:i|we) (?:can|could|may) (?:speak|talk|chat)|(?:real|live|actual|alive|proper) (?:person|human|people|advisor|adviser)|(?:transfer|connect|forward) (?:me|us)|customer (?:service|support) please|(?:is this|are you|am i (?:talking|speaking|chatting) (?:to|with)) (?:a |an )?(?:bot|robot|machine|human|real person|ai|chatbot))(?= )/,
];
const HUMAN_ALONE =
  /^ (?:(?:пожалуйста|ну|нет|please|a|the|мне|хочу) )*(?:человека?|оператор|оператора|менеджера|живого|human|operator|agent|representative|person|real person|customer service|customer support|специалиста|консультанта|администратора)(?: (?:пожалуйста|please))? $/;

const COMPLAINTS = [
  / (?:(?:хочу|буду|собираюсь|намерен[а]?) (?:подать |оставить |написать )?(?:пожаловаться|жаловаться|жалобу|претензию)|жалоб[ауы]|претензи[яию]|жалуюсь|безобрази[еяю]|отвратительн[а-я]+|хамств[оа]|нахамил[аи]?|хамят|обманули|обманываете|обман|мошенник[иа]?|кидалы|вы издеваетесь|издевательство|достали|задолбал[иа]?|заебал[иа]?|бесит|бесите|позор|возмутительно|возмущен[аы]?|верните (?:мне |нам )?деньги|возврат денег|буду жаловаться|роспотребнадзор|подам в суд|в суд подам|недоволен|недовольна|недовольны|ничего не работает|никто не (?:отвечает|перезвонил|ответил|связался|написал)|сколько можно (?:ждать|спрашивать)|что за бред|бред какой то|вы (?:меня )?не (?:понимаете|слышите|слушаете)|я (?:же )?уже (?:отвечал[а]?|говорил[а]?|писал[а]?|ответил[а]?|сказал[а]?))(?= )/,
  / (?:complain|complaint|complaining|unacceptable|rude|scammed|you scammed|this is a scam|ripped off|want (?:my|a) (?:money back|refund)|refund me|give me my money back|ridiculous|nobody (?:called|answered|replied|responded)|no one (?:called|answered|replied|responded)|disgusting|disappointed|fed up|sick of this|you don t (?:understand|listen)|i already (?:told|said|answered)|this is useless|report you|sue you)(?= )/,
];

const CHANGES = [
  / (?:хочу |хотел[аи]? бы |можно |надо |нужно |давайте |могу )?(?:изменить|поменять|исправить|поправить|сменить|переписать|изменю|исправлю|поменяю|исправьте|измените|поменяйте|замените|заменить|поправьте)(?: (?:мой|свой|этот|прошлый|предыдущий|последний))? (?:ответ|ответы|бюджет|дату|даты|срок|сроки|телефон|номер|количество|число|выбор|данные|сумму|контакт|почту|имя)(?: на)?(?= )/,
  / (?:изменить|исправить|поменять|измените|исправьте|поправьте)(?: (?:что то|кое что))?(?= $)/,
  /^ (?:(?:please|sorry|no|i|we|can|could|want|d|would|like|need|to|let me|let us|let s) )*(?:change|edit|fix)(?: (?:it|this|that|something|an answer|one answer|my answers))?(?: please)?(?= $)/,
  / (?:я|мы) (?:ошибся|ошиблась|ошиблись|перепутал|перепутала|неправильно (?:написал|указал|ответил|выбрал)а?|не то (?:написал|нажал|выбрал)а?|имел в виду|имела в виду|опечатался|опечаталась)(?= )/,
  / (?:ошиблись|перепутали|ошибся|ошиблась|ошибочка|опечатка|не туда нажал[а]?|вернуться назад|вернитесь назад|(?:вернуться|назад) к (?:прошлому |предыдущему )?вопросу)(?= )/,
  / (?:(?:я|мы) )?передумал[аи]?(?= (?:давайте|пусть|лучше|хочу|хотим|будет|на|в|не|\d))/,
  /^ (?:(?:ой|упс|не|нет|хотя|погодите|подождите|стоп) )+(?:все таки |уже )?(?:давайте лучше|давайте|лучше все таки|лучше|точнее|вернее|правильнее|пусть будет|пусть|имел[а]? в виду|поправка)(?= [^ ])/,
  /^ (?:точнее|вернее|поправка|исправление|хотя лучше|то есть нет|лучше все таки|все таки лучше|давайте лучше|пусть лучше)(?= [^ ])/,
  / (?:change|correct|edit|fix|update|amend)(?: (?:my|the|that|this|our|last|previous))+ (?:answer|answers|reply|response|budget|date|dates|number|phone|email|choice|details)(?: to)?(?= )/,
  / (?:i (?:made a mistake|was wrong|misspoke|mistyped|meant|got it wrong|made a typo)|my mistake|my bad|oops|scratch that|correction|typo|go back|wrong (?:answer|button|number|date))(?= )/,
  / (?:i|we) changed (?:my|our) minds?(?= (?:let|make|it|to|we|i|\d))/,
  /^ (?:(?:no|nope|wait|actually|sorry|hmm) )+(?:let s (?:make it|do|say)|make (?:it|that)|better|rather|i d rather|we d rather|i mean|we mean|instead)(?= [^ ])/,
  /^ (?:make (?:it|that)|i mean|on second thoughts?)(?= [^ ])/,
];
