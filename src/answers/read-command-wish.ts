import { plainSpan, type Scan, scan } from './scan.ts';

/**
 * What a text wants of the conversation itself; `none` for an ordinary reply. For a change `rest` is what is left to
 * read as the new answer, and may be empty.
 */
export type CommandWish =
  | { wish: 'human' | 'stop' | 'complaint'; span: [number, number] }
  | { wish: 'change'; span: [number, number]; rest: string }
  | { wish: 'none' };

/**
 * Tells a wish for a human, to stop, to change an answer, and a complaint from an ordinary reply. Stop comes before
 * the others, a complaint before a change.
 */
export function readCommandWish(text: string): CommandWish {
  const scanned = scan(text);
  if (scanned.plain.length < 3) return { wish: 'none' };
  const stop = spanOfAny(scanned, STOPS) ?? aloneAs(scanned, STOP_ALONE);
  if (stop) return { wish: 'stop', span: stop };
  const human = spanOfAny(scanned, HUMANS) ?? aloneAs(scanned, HUMAN_ALONE);
  if (human) return { wish: 'human', span: human };
  const complaint = spanOfAny(scanned, COMPLAINTS);
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

const STOPS = [
  / (?:отстаньте|отстань|отвяжитесь|отвяжись|отвалите|отвали|отъебитесь|отъебись|отпишите|отпишите меня|отписаться|отписка|хватит (?:мне )?(?:писать|спамить|слать)|прекратите (?:мне )?(?:писать|спамить|слать|рассылку)|прекратите|перестаньте (?:мне )?(?:писать|спамить|слать)|не (?:надо |нужно )?(?:пишите|пиши|беспокойте|звоните|присылайте|шлите|писать|беспокоить)(?: мне| меня| нам| нас)?(?: больше| сюда)?|больше (?:мне |нам )?не (?:пишите|пиши|беспокойте|звоните|присылайте)|удалите (?:меня|мои данные|мой номер|мой контакт)|оставьте меня в покое|уберите меня из|идите (?:нах[а-я]*|лесом|к черту|в жопу)|пошли (?:нах[а-я]*|к черту|в жопу)|пошел (?:нах[а-я]*|к черту)|нахуй)(?= )/,
  / (?:unsubscribe|stop (?:messaging|texting|writing|contacting|spamming|bothering|sending|emailing|it|this)|don t (?:message|text|contact|write|write to|bother|email) (?:me|us)|do not (?:message|text|contact|write|write to|bother|email) (?:me|us)|dont (?:message|text|contact|write|bother) me|leave me alone|opt out|remove me|take me off|delete my (?:data|number|contact)|go away|fuck off|piss off|no more messages|never (?:message|contact|text) me)(?= )/,
];
const STOP_ALONE =
  /^ (?:(?:пожалуйста|ну|все|нет|please|no) )?(?:стоп|stop|хватит|quit|прекрати)(?: (?:все|пожалуйста|please|now|уже))? $/;

const HUMANS = [
  / (?:(?:позовите|позови|пригласите|дайте|дай|соедините(?: меня)?(?: с)?|переключите(?: меня)?(?: на)?|переведите(?: меня)?(?: на)?|подключите|нужен|нужна|хочу|хотим|можно|мне бы|давайте|подайте|свяжите(?: меня)?(?: с)?|нужен мне|мне нужен) (?:мне |меня |нам |пожалуйста |с |на |поговорить с |пообщаться с |связаться с |живого |живым |живой |настоящего |реального |нормального |к |вашего |другого )*(?:человек[а-я]*|оператор[а-я]*|менеджер[а-я]*|сотрудник[а-я]*|специалист[а-я]*|консультант[а-я]*|администратор[а-я]*|живого|люд[а-я]+|руководител[а-я]*))(?= )/,
  / (?:(?:поговорить|пообщаться|связаться|говорить|общаться|переговорить|разговаривать) (?:бы |лучше |напрямую |лично )?(?:с )?(?:вашим |живым |реальным |настоящим |нормальным |кем нибудь |)(?:человеком|оператором|менеджером|сотрудником|специалистом|консультантом|администратором|людьми|живым|руководителем))(?= )/,
  / (?:живой человек|живого человека|живым человеком|оператора|оператор[а-я]* пожалуйста|не хочу (?:говорить|общаться|разговаривать) с (?:ботом|роботом)|(?:это|ты|вы) (?:бот|робот)|есть (?:тут |здесь )?(?:кто живой|живые|живой|люди|кто нибудь живой)|пусть (?:мне )?(?:позвонит|перезвонит|напишет|свяжется)[а-я ]{0,20}(?:менеджер|человек|оператор|специалист)|(?:менеджер|оператор|специалист|человек)[а-я]* (?:позвон|перезвон|свяж)[а-я]*|(?:перезвоните|позвоните) мне|переключи[а-я]* на (?:человека|оператора|менеджера))(?= )/,
  / (?:(?:talk|speak|chat|connect|transfer|switch|pass|put) (?:me )?(?:directly )?(?:through )?(?:to|with|on to) (?:a |an |the |some |your )?(?:real |live |actual |human )?(?:person|human|human being|agent|operator|someone|somebody|representative|rep|manager|salesperson|sales|sales rep|people|support|staff|consultant))(?= )/,
  / (?:(?:real|live|actual) (?:person|human|agent|operator)|(?:want|need|get me|give me|like|call|prefer) (?:a |an |the |to have a )(?:real |live |actual )?(?:human|human being|operator|agent|representative|manager|person)|human please|operator please|agent please|are you a (?:bot|robot|human|real person)|is this a bot|is anyone there|not a bot|no bots?|call me back|can (?:someone|somebody|anyone) call me|have (?:someone|somebody) call me)(?= )/,
];
const HUMAN_ALONE =
  /^ (?:(?:пожалуйста|ну|нет|please|a|the|мне|хочу) )*(?:человека?|оператор|оператора|менеджер|менеджера|живого|human|operator|agent|representative|person|real person|специалист|консультант|администратор)(?: (?:пожалуйста|please))? $/;

const COMPLAINTS = [
  / (?:(?:хочу|буду|собираюсь|намерен[а]?) (?:подать |оставить |написать )?(?:пожаловаться|жаловаться|жалобу|претензию)|жалоб[ауы]|претензи[яию]|жалуюсь|безобрази[еяю]|отвратительн[а-я]+|ужасн(?:ый|ое|ая|ого|ом)? (?:сервис|обслуживани[ея]|отношени[ея]|качеств[оа]|бот)|хамств[оа]|нахамил[аи]?|хамят|обманули|обманываете|обман|мошенник[иа]?|кидалы|вы издеваетесь|издевательство|достали|задолбал[иа]?|заебал[иа]?|бесит|бесите|позор|возмутительно|возмущен[аы]?|верните (?:мне |нам )?деньги|возврат денег|буду жаловаться|роспотребнадзор|подам в суд|в суд подам|недоволен|недовольна|недовольны|ничего не работает|никто не (?:отвечает|перезвонил|ответил|связался|написал)|сколько можно (?:ждать|спрашивать)|тупой бот|тупой робот|глупый бот|что за бред|бред какой то|вы (?:меня )?не (?:понимаете|слышите|слушаете)|я (?:же )?уже (?:отвечал[а]?|говорил[а]?|писал[а]?|ответил[а]?|сказал[а]?))(?= )/,
  / (?:complain|complaint|complaining|unacceptable|terrible (?:service|experience|bot|quality)|awful (?:service|experience|quality)|horrible (?:service|experience)|worst (?:service|experience)|rude|scammed|you scammed|this is a scam|ripped off|want (?:my|a) (?:money back|refund)|refund me|give me my money back|ridiculous|nobody (?:called|answered|replied|responded)|no one (?:called|answered|replied|responded)|disgusting|disappointed|fed up|sick of this|stupid bot|dumb bot|useless bot|you don t (?:understand|listen)|i already (?:told|said|answered)|this is useless|report you|sue you)(?= )/,
];

const CHANGES = [
  / (?:(?:хочу |хотел[аи]? бы |можно |надо |нужно |давайте |могу )?(?:изменить|поменять|исправить|поправить|сменить|переписать|изменю|исправлю|поменяю|исправьте|измените|поменяйте|замените|заменить|поправьте)(?: (?:мой|свой|этот|прошлый|предыдущий|последний))? (?:ответ|ответы|бюджет|дату|даты|срок|сроки|телефон|номер|количество|число|выбор|данные|сумму|контакт|почту|имя)(?: на)?|(?:изменить|исправить|поменять|измените|исправьте|поправьте)(?= $)|(?:ой |упс |нет |простите |извините |сорри |блин )*я (?:ошибся|ошиблась|ошиблись|перепутал|перепутала|неправильно (?:написал|написала|указал|указала|ответил|ответила|выбрал|выбрала)|не то (?:написал|написала|нажал|нажала|выбрал|выбрала)|передумал|передумала|имел в виду|имела в виду|опечатался|опечаталась)|(?:мы )?(?:ошиблись|передумали|перепутали)|ошибся|ошиблась|ошибочка|опечатка|не туда нажал[а]?|вернуться назад|вернитесь назад|вернуться к (?:прошлому|предыдущему) вопросу|назад к вопросу|точнее не [а-я0-9 ]{1,20} а)(?= )/,
  /^ (?:ой|упс|не|нет|ну|стоп|хотя|хотя нет|а|погодите|подождите|ой нет|нет нет)(?: нет)? (?:все таки |давайте |уже )?(?:лучше|точнее|вернее|скорее|правильнее|пусть будет|пусть|давайте|все таки|все же|имел[а]? в виду|поправка)(?= )/,
  /^ (?:точнее|вернее|поправка|исправление|хотя нет|хотя лучше|то есть нет|лучше все таки|все таки лучше|давайте лучше|пусть лучше|лучше)(?= [^ ])/,
  / (?:(?:i (?:want|need|d like|would like|have) to |can i |could i |let me |please )?(?:change|correct|edit|fix|update|amend)(?: (?:my|the|that|this|our|last|previous))+ (?:answer|answers|reply|response|budget|date|dates|number|phone|email|choice|details|last answer|previous answer)(?: to)?|i (?:made a mistake|was wrong|misspoke|mistyped|meant|got it wrong|made a typo|changed my mind)|we changed our minds?|my mistake|my bad|oops|scratch that|correction|typo|go back|wrong (?:answer|button|number|date))(?= )/,
  /^ (?:no|nope|wait|actually|sorry|hmm|well|no wait|wait no|no sorry|no actually|actually no|or|on second thought|on second thoughts)(?: no)? (?:actually |let s (?:make it|do|say) |make (?:it|that) |better |rather |i d rather |we d rather |i mean |we mean |it s |instead )(?=[^ ])/,
  /^ (?:actually|make (?:it|that)|i mean|on second thoughts?|rather)(?= [^ ])/,
];
