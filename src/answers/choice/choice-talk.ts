import type { Token } from '../text/scan.ts';

/**
 * How far the clause around a word talks of other things than what is wanted: `other` for what is past, lost, promised
 * or somebody else's ("вечером отвечу", "the last plumber ripped us off"), `beside` for what may be so but gives way to
 * another option that is named outside it ("английский знаю, хочу итальянский").
 */
export function talkAround(tokens: readonly Token[], index: number): 'other' | 'beside' | null {
  const clause = clauseAt(tokens, index);
  if (NOT_FREE.test(clause)) return 'other';
  if (OTHER.test(clause) && !WISH.test(clause)) return 'other';
  return BESIDE.test(clause) || BUSY_THEN.test(clause) || THEN_BUSY.test(clause) ? 'beside' : null;
}

function clauseAt(tokens: readonly Token[], index: number): string {
  let first = index;
  while (first > 0 && index - first < MOST_WORDS && !isEdge(tokens[first - 1])) first -= 1;
  let words = ' ';
  for (
    let at = first;
    at < tokens.length && at - index < MOST_WORDS && (at <= index || !isEdge(tokens[at]));
    at += 1
  )
    if (tokens[at]?.type !== 'sign') words += `${tokens[at]?.text} `;
  return words;
}

function isEdge(token: Token | undefined): boolean {
  return token === undefined || (token.type === 'sign' ? EDGES.has(token.text) : TURNS.has(token.text));
}

const MOST_WORDS = 10;
const EDGES = new Set([',', '.', '!', '?', ';', '\n', '(', ')', '-', ':']);
const TURNS = new Set([
  'но',
  'but',
  'so',
  'поэтому',
  'хотя',
  'зато',
  'because',
  'потому',
  'теперь',
  'пусть',
  'тогда',
  'now',
  'cos',
  'cuz',
  'coz',
  'тк',
]);
const OTHER =
  / (?:аллерги[а-я]+|потерял[а-я]*|забыл[а-я]*|разрядил[а-я]*|(?:писал|звонил|отвечал|говорил|спрашивал)[аи]?|отвечу|напишу|позвоню|перезвоню|отпишусь|прошл(?:ый|ая|ое|ые)|у (?:соседей|соседа|соседки)|(?:не )?(?:пришл[оаи]|дошл[оаи]|пришел)|не при(?:шло|шел|ходит)|цел(?:ый|ое|ую) (?:день|вечер|утро)|весь (?:день|вечер)|все утро|(?:на той|на прошлой) неделе|в прошл(?:ом|ый)|вчера|позавчера|сел|села|allergic|recommended|ripped|replied|answered|emailed|rang|(?:i|you|he|she|they|who) called|phoned|forgot|lost (?:my|the)|died|signal|yesterday|next door|neighbou?rs?|stop|already|didn t|didnt|haven t heard|havent heard|never (?:got|replied|came|called)|(?:got|have|gave|sent) your?|told you|speak to|talk to|ask my|(?:call|phone|ring|email|text|get) (?:you|back)|get back|reply|last (?:year|time|month|week|summer|one|plumber|guy)|(?:the|our|my) last (?!one|option|two)[a-z]+|have a (?:good|nice|great|lovely)|till payday|out of|(?:im|i m|i am) sat in|am sitting)(?= )/;
const WISH =
  / (?:want|wanna|need|needs|prefer|id like|would like|d like|d love|хочу|хотим|хотел(?:а|и)? бы|нужн[аоы]?|нужен|надо|интересует|давайте|лучше|выбираю|берем|беру)(?= )/;
const BESIDE =
  / (?:знаю|знаем|делал[аи]?|делает|ходил[аи]?|ходит|хожу|был[аи]?|учил[аи]?|учит|есть уже|пробовал[аи]?|i did|i do|we did|we had|i had|i speak|i know|i tried|learnt|learned|failed|(?:sick|tired|bored|fed up) (?:of|with)|(?:уже |мне |нам |что то )*(?:надоел[аио]?|приел(?:ся|ась|ось|ись)|наскучил[аио]?|поднадоел[аио]?)|(?:устал[аи]?|отдохнуть|отдохнем) от|от [а-я]+ (?:мы |я |уже )?устал[аи]?|started with|we tried|used to|(?:we ve|weve|i ve|ive|have) been|been to|(?:looks?|is|are|sounds?) (?:so |really |very )?(?:lovely|nice|great|good|beautiful|amazing|gorgeous|fine)|(?:is|are|s) (?:all |already )?(?:done|sorted|finished)|don t do|won t)(?= )/;
/** "В будни работаю", "weekdays im in work": when somebody has no time. */
const TIME =
  '(?:будн[а-я]+|выходн[а-я]+|утр[а-я]+|днем|вечер[а-я]+|суббот[а-я]+|воскресень[а-я]+|week ?days?|week ?ends?|the week|mornings?|afternoons?|evenings?|nights?|[a-z]+days?)';
const BUSY =
  '(?:работаю|работаем|работает|на работе|занят[аы]?|учусь|учимся|на учебе|на смене|на даче|в отъезде|уезжа(?:ю|ем)|сплю|(?:i|we|he|she) works?|working|(?:at|in) (?:work|college|uni|school)|busy|away|tied up|on shift)';
const NOT_FREE = new RegExp(
  ` ${TIME} (?:(?:я|мы|im|i m|i am|we re|were|we are|буду|будем|уже|вечно|всегда|always) ){0,3}(?:busy|away|tied up|занят[аы]?|в отъезде|уезжаю|уезжаем)(?= )`,
);
const BUSY_THEN = new RegExp(` ${BUSY} (?:[^ ]+ ){0,2}${TIME}(?= )`);
const THEN_BUSY = new RegExp(` ${TIME} (?:[^ ]+ ){0,3}${BUSY}(?= )`);
