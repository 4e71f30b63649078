import { type Scan, scan, type Token } from '../text/scan.ts';

/** What a question is about, as far as it has a ready reply; `other` is for a human. */
export type QuestionAbout = 'price' | 'why' | 'data' | 'call' | 'other';

/** A question that somebody asks back; `span` is where it stands in the raw text. */
export interface QuestionFound {
  about: QuestionAbout;
  span: [number, number];
  /** Only the question mark tells: "летом?" may as well be an answer given with doubt. */
  doubtful: boolean;
}

/**
 * The question that a reply asks instead of answering, or besides: "а сколько стоит?", "да, а когда позвоните".
 * A lone question mark asks why it is asked. Linear in the length.
 */
export function findQuestion(text: string): QuestionFound | null {
  const scanned = scan(text);
  const known = questions.get(scanned);
  if (known !== undefined) return known;
  const question = questionOf(scanned);
  questions.set(scanned, question);
  return question;
}

/** Several readers of a message leave out what it asks. */
const questions = new WeakMap<Scan, QuestionFound | null>();

function questionOf(scanned: Scan): QuestionFound | null {
  const { tokens, raw: text } = scanned;
  if (tokens.length === 0 || tokens.length > MOST_TOKENS) return null;
  if (/^[\s?!.]*\?[\s?!.]*$/u.test(text)) return { about: 'why', span: [0, text.length], doubtful: false };
  for (const sentence of sentences(tokens)) {
    const found = questionIn(scanned, sentence);
    if (found) return found;
  }
  return null;
}

interface Sentence {
  first: number;
  next: number;
  isAsked: boolean;
}

function sentences(tokens: readonly Token[]): Sentence[] {
  const found: Sentence[] = [];
  let first = 0;
  for (let at = 0; at <= tokens.length; at += 1) {
    const token = tokens[at];
    if (token && !isEnd(tokens, at)) continue;
    if (at > first) found.push({ first, next: at, isAsked: token?.text === '?' });
    first = at + 1;
  }
  return found;
}

/** A full stop within a number or an address ends nothing. */
function isEnd(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.type !== 'sign' || !ENDS.has(token.text)) return false;
  const after = tokens[at + 1];
  return token.text !== '.' || !after || after.gap;
}

function questionIn({ tokens, raw }: Scan, { first, next, isAsked }: Sentence): QuestionFound | null {
  for (let at = first; at < next; at += 1) {
    if (tokens[at]?.type === 'sign' || !isOpening(tokens, at, first)) continue;
    const rest = plainFrom(tokens, at, next);
    if (NO_QUESTION.test(rest)) continue;
    const opened = OPENERS.some((pattern) => pattern.test(rest)) || (isAsked && ASKED_OPENERS.test(rest));
    if (opened) return { about: aboutOf(rest), span: spanFrom(tokens, at, next, raw), doubtful: false };
  }
  if (!isAsked) return null;
  const rest = plainFrom(tokens, first, next);
  return { about: aboutOf(rest), span: spanFrom(tokens, first, next, raw), doubtful: true };
}

/** Where a clause may begin: at the start, after a comma or a dash, or after a word that joins. */
function isOpening(tokens: readonly Token[], at: number, first: number): boolean {
  if (at === first) return true;
  const before = tokens[at - 1];
  return (
    before !== undefined &&
    (before.type === 'sign' ? CLAUSE_SIGNS.has(before.text) : JOINERS.has(before.text))
  );
}

function plainFrom(tokens: readonly Token[], from: number, next: number): string {
  let plain = ' ';
  for (let at = from; at < next; at += 1) if (tokens[at]?.type !== 'sign') plain += `${tokens[at]?.text} `;
  return plain;
}

function spanFrom(tokens: readonly Token[], first: number, next: number, raw: string): [number, number] {
  const end = tokens[next - 1]?.to ?? raw.length;
  return [tokens[first]?.from ?? 0, raw[end] === '?' ? end + 1 : end];
}

function aboutOf(plain: string): QuestionAbout {
  return TOPICS.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'other';
}

const MOST_TOKENS = 400;
const ENDS = new Set(['.', '!', '?', ';', '\n']);
const CLAUSE_SIGNS = new Set([',', '-', ':', '(', ')']);
const JOINERS = new Set(
  'а и но ну ой только да нет еще сначала скажите подскажите здравствуйте привет день ок хорошо блин блять бля so but and also first hi hello ok yes no well then tell'.split(
    ' ',
  ),
);

/** What begins like a question and is none. */
const NO_QUESTION =
  / (?:(?:где|что|кто|куда|откуда|как) то|(?:где|что|кто|куда) нибудь|(?:где|что|кто|куда|когда|как|какой|какая) угодно|почему (?:бы )?(?:и )?нет|why not|сколько (?:нужно|надо|потребуется|скажете|угодно)|как (?:можно (?:скорее|быстрее|раньше)|получится|пойдет|выйдет|скажете|нибудь|раз|всегда)|какой нибудь|какая нибудь|какое нибудь|когда (?:нибудь|угодно|скажете)|what ?ever|whats app|as soon as)(?= )/;

const OPENERS = [
  /^ (?:а |и |ну )*(?:сколько|скока|скок|почем|по чем)(?: [а-я0-9]+){0,6}? (?:стоит|стоят|стоить|обойдется|выйдет|цена|вмещает|вмещается|влезет|мест|берете|возьмете|человек)(?= )/,
  /^ (?:а |и |ну )*(?:сколько стоит|сколько это|почем|какая (?:у вас )?цена|какие (?:у вас )?цены|цена вопроса|от чего зависит|из чего складывается|это дорого|дорого у вас|у вас дорого)(?= )/,
  /^ (?:а |и |ну )*(?:зачем|почему|для чего|к чему|с какой целью|в смысле|в каком смысле|что значит|что это значит|не поняла?|не понимаю|непонятно|какая (?:вам )?разница|вам какая разница|какое (?:вам|ваше) дело|не ваше дело|вам то (?:что|какое)|а вам зачем|это обязательно|обязательно ли)(?= )/,
  /^ (?:а |и |ну )*(?:где|куда|откуда|как (?:вы|вас|к вам|у вас|это|проехать|добраться|оплат[а-я]+|происходит|забронировать|называ[а-я]+|можно узнать)|кто вы|кто это|вы кто|чем вы|что (?:за|входит|у вас|такое|с чем|по|вы|будет|можно|там|нужно))(?= )/,
  /^ (?:а |и |ну )*как(?:ая|ие|ой|ое|ов|ова|овы|их|ого|ую|им|ими)(?= )(?! (?:то|нибудь|либо|угодно|бы) )/,
  /^ (?:а |и |ну )*(?:когда|во сколько|скоро ли|долго ли)(?: [а-я]+){0,3} (?:позвон[а-я]+|перезвон[а-я]+|ответ[а-я]*|напиш[а-я]+|свяж[а-я]+|ждать|звонка|можно|есть|свободн[а-я]+|начал[а-я]+)(?= )/,
  /^ (?:а |и |ну )*можно (?:ли|без|не (?:дава|остав|указ|называ|писа|говор)[а-я]+|узнать|посмотреть|приехать|прийти|сначала|перенести|уточнить|спросить|вопрос|поменять|со|свой|свою|у вас|в [а-я]+|на [а-я0-9]+)(?= )/,
  /^ (?:а |и |ну )*(?:(?:есть|свободн[а-я]+|занят[а-я]*) (?:ли|у вас|на|в)|у вас (?:есть|можно|бывает|свободн[а-я]+|работает)|вы (?:проводите|делаете|работаете|можете|предоставляете|находитесь|организуете|принимаете|берете|даете|звонить|будете|точно|вообще))(?= )/,
  /^ (?:а |и )*(?:[а-я0-9]+ ){0,3}(?<! то | чуть | вряд | навряд | едва | если )ли(?= )/,
  /^ (?:а |и |ну )*(?:[а-я0-9]+ ){1,4}(?:хватит|достаточно|проводите|делаете|организуете) (?:ли |на |вы |у вас )/,
  /^ (?:цену|прайс|прайс лист|прайслист|цены|расценки|сначала цен[ау]|сначала прайс|цену скажите|цену сначала|(?:с)?кажите (?:сначала )?цен[ау]|подскажите (?:пожалуйста )?цен[ауы]|цена)(?: (?:сначала|пожалуйста|какая|скажите|назовите|пришлите|нужна|интересует))* $/,
  /^ (?:and |so |but |also )*(?:how (?:much|many|long|far|do|does|is|are|can|about|come|would)|what (?:is|s|are|do|does|did|about|kind|if|date|dates|time|for|will|would|data|information|the|you|can)|whats|what s|wdym|where|when (?:will|can|do|does|are|is|would)|who (?:are|is) (?:you|this|that)|why|which (?:dates?|halls?|days?)|which is|none of your business|what for|i don t understand|don t understand|i m confused)(?= )/,
  /^ (?:and |so |but |also )*(?:can|could|may|do|does|is|are|will|would|should|did|have|has) (?:i|we|you|it|there|that|this|the|your|they|someone|a|my|our)(?= )/,
  /^ (?:what|which|whose) [a-z]+ (?:do|does|are|is|can|have|would|will)(?= )/,
  /^ (?:is|are) (?:[a-z0-9]+ ){1,5}(?:free|available|included|possible|allowed|open|ok)(?= )/,
  /^ (?:just |please )*(?:tell|give|send|show) me (?:[a-z]+ ){0,2}(?:price|prices|cost|costs)(?= )/,
  /^ (?:would|will|can|does) (?!t )[a-z0-9]+(?: [a-z]+)? (?:do|be enough|be ok|work|cover|suffice)(?= )/,
  /^ (?:what|huh|sorry what|pardon|eh|don t get it|i don t get it|dont understand|dont get it|что|чего|чё|че|а) $/,
  /^ (?:price|prices|pricing|price list|cost|costs|rates|the price|your prices)(?: (?:please|first|list))* $/,
];

/** What opens a question only together with its mark. */
const ASKED_OPENERS =
  /^ (?:а |и |ну )*(?:сколько|когда|что|чего|как|кто|можно|есть|это|а|правда|реально|точно|обязательно|свободн[а-я]+|дорого|хватит|вы|у вас|will|is|are|do|can|any|what|when|who|how|which)(?= )/;

const TOPICS: [QuestionAbout, RegExp][] = [
  [
    'price',
    / (?:сто(?:ит|ят|ить|имость[а-я]*)|цен[аыуе]?|ценник[а-я]*|прайс[а-я]*|почем|обойдется|расценки|тариф[а-я]*|дорого|минимум|минималка|how much|price|prices|pricing|cost|costs|rates|expensive|minimum)(?= )/,
  ],
  [
    'data',
    / (?:данны[а-я]+|информаци[а-я]+|согласи[а-я]+|хранит[а-я]*|privacy|data|information|consent)(?= )/,
  ],
  [
    'call',
    / (?:позвон[а-я]+|перезвон[а-я]+|звонка|звонить|свяж[а-я]+|ответите|напишете|call|get back|be in touch|hear from|contact me)(?= )/,
  ],
  [
    'why',
    / (?:зачем|почему|для чего|к чему|с какой целью|разница|какое (?:вам|ваше) дело|не ваше дело|вам то|смысле|не поняла?|не понимаю|непонятно|что значит|что это значит|обязательно|why|what for|none of your business|what do you mean|understand|get it|confused|wdym|huh|pardon)(?= )/,
  ],
];
