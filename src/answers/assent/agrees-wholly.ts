import type { ReadContext } from '../reading.ts';
import { SMALL_WORDS } from '../talk/small-words.ts';
import { blankOut } from '../text/blank-out.ts';
import { phraseRows } from './phrases/phrase-rows.ts';
import { readAssent } from './read-assent.ts';

/**
 * Whether what stands around a yes only agrees once more or says nothing: "да, конечно, согласна на обработку". `rest`
 * is the reply with the yes and every other answer blanked out. A denial, a doubt or anything unexplained is more than
 * that, and then the yes is none to rest on.
 */
export function agreesWholly(rest: string, context: ReadContext): boolean {
  let left = rest;
  for (let times = 0; times < MOST_YES; times += 1) {
    const reading = readAssent(left, context);
    if (reading.status !== 'parsed' || reading.value !== 'yes') break;
    left = blankOut(left, reading.span, '\n');
  }
  left = left
    .split(CLAUSE_END)
    .filter((clause) => !isWish(clause))
    .join(' ');
  const words = left.toLowerCase().replaceAll('ё', 'е').match(WORD) ?? [];
  return words.every((word) => CONSENTED.has(word) || (SMALL_WORDS.has(word) && !TURNING.has(word)));
}

/** Of what is said beside a yes, what they are after; null when that is nothing. */
export function wishesAmong(besides: string): string | null {
  const wishes = besides.split('; ').filter(isWish);
  return wishes.length > 0 ? wishes.join('; ') : null;
}

/** "Нужен зал на 50 человек": what they are after takes nothing back. */
function isWish(clause: string): boolean {
  return WISHING.test(clause) && (clause.toLowerCase().match(WORD) ?? []).every((word) => !TURNING.has(word));
}

const MOST_YES = 8;
const CLAUSE_END = /[,.;!\n]/u;
const WISHING =
  /^\s*(?:(?:и|а|мне|нам|ещ[её]|and|also) )*(?:нуж(?:ен|н[аоы])|хо(?:чу|тим|тел[аи]?|телось)|ищ(?:у|ем)|планиру(?:ю|ем)|интересу(?:ет|ют)|(?:i|we)(?:['’]?(?:d|re))? (?:need|want|would like|like|are looking|looking|am looking|are planning|planning)|looking for)(?![\p{L}])/iu;
const WORD = /[\p{L}\d]+/gu;
/** Small words that turn an agreement or hold it back. */
const TURNING = new Set(
  'не нет ни но если лишь хоть без может видимо возможно наверное наверно вроде кажется потом no not t none but if maybe perhaps probably only'.split(
    ' ',
  ),
);
/** What is agreed to, how to go on, and words that only say it louder. */
const CONSENTED = new Set(
  phraseRows(`
    данные
    данных
    персональные
    персональных
    личных
    обработка
    обработку
    обработкой
    обрабатывать
    обрабатывайте
    хранение
    хранить
    согласие
    условия
    условиями
    условиям
    правила
    правилами
    политика
    политикой
    политику
    конфиденциальности
    закон
    задавайте
    спрашивайте
    вопрос
    вопросы
    начинать
    продолжать
    полностью
    целиком
    все
    блин
    бля
    блять
    черт
    уже
    скорее
    data
    personal
    details
    information
    processing
    process
    store
    storing
    keep
    use
    using
    terms
    conditions
    policy
    privacy
    consent
    agree
    ask
    away
    questions
    question
    start
    begin
    continue
    fit
    fits
    offer
    everything
    предложение
    цена
    fully
    totally
    completely
    fuck
    fucking
    hell
    damn
    bloody
  `),
);
