import { monthWord, weekdayWord } from '../text/date-words.ts';
import { findPhrase, scan, type Token } from '../text/scan.ts';
import { FIRST_NAMES } from './first-names.ts';
import { inNominative } from './name-in-nominative.ts';

/** A name and where it stands. */
export interface NameFound {
  value: string;
  span: [number, number];
}

/** "меня зовут Анна Петрова", "my name is John". */
export function introduced(text: string): NameFound | null {
  const scanned = scan(text);
  const lead = findPhrase(scanned, LEAD);
  if (!lead) return null;
  const words: { from: number; to: number }[] = [];
  let ties = 0;
  for (const [at, token] of scanned.tokens.entries()) {
    if (token.from < lead[1]) continue;
    if (token.type !== 'word') {
      if (words.length === 0 && (token.text === ':' || token.text === '-')) continue;
      if (words.length === 0 || !isWithinName(scanned.tokens, at)) break;
      ties += 1;
      continue;
    }
    if (NOT_NAMES.has(token.text) || words.length - ties === 3) break;
    if (words.length > 0 && !isCapital(text, token.from)) break;
    words.push(token);
  }
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return null;
  const isCasual = SHORT_LEAD.test(scan(text.slice(...lead)).plain);
  const isName =
    isCapital(text, first.from) ||
    FIRST_NAMES.has(scan(text.slice(first.from, first.to)).tokens[0]?.text ?? '');
  return isCasual && !isName
    ? null
    : { value: capitalised(text.slice(first.from, last.to)), span: [lead[0], last.to] };
}

/** Whether a text says in so many words whose name follows; "I'm happy" and "это Москва" need not. */
export function saysName(text: string): boolean {
  return SAYS_NAME.test(text);
}

/** One to three capitalised words right before or behind a phone or an address, with nothing else in their clause. */
export function nameBeside(text: string, spans: readonly [number, number][]): NameFound | null {
  const { tokens } = scan(text);
  for (const [from, to] of spans) {
    const before = tokens.findLastIndex((token) => token.to <= from);
    const after = tokens.findIndex((token) => token.from >= to);
    const found =
      wordsFrom(text, tokens, before, -1) ?? (after < 0 ? null : wordsFrom(text, tokens, after, 1));
    if (found) return found;
  }
  return namedFirst(text, tokens);
}

/** "Кира, 28 лет, …", "Anna, 80 guests …": somebody who says a name first and goes on with a number. */
function namedFirst(text: string, tokens: readonly Token[]): NameFound | null {
  const [name, comma, number] = tokens;
  const isFirst = comma?.text === ',' && number?.type === 'number';
  if (!name || !isFirst || !FIRST_NAMES.has(name.text) || !isCapital(text, name.from)) return null;
  return { value: text.slice(name.from, name.to), span: [name.from, name.to] };
}

function wordsFrom(text: string, tokens: readonly Token[], start: number, step: 1 | -1): NameFound | null {
  let at = start;
  let labels = 0;
  for (let token = tokens[at]; token && labels <= MOST_LABELS; token = tokens[at]) {
    if (BESIDE.has(token.text)) at += step;
    else if (NOT_NAMES.has(token.text) && token.type === 'word') {
      labels += 1;
      at += step;
    } else break;
  }
  const words: Token[] = [];
  let ties = 0;
  for (let token = tokens[at]; token && words.length - ties < 4; token = tokens[at]) {
    if (token.type === 'word' && !isNameWord(text, token)) break;
    if (token.type === 'word') words.push(token);
    else if (isWithinName(tokens, at)) ties += 1;
    else break;
    at += step;
  }
  const [one] = words;
  if (!one || words.length - ties > 3 || tokens[at]?.type === 'number') return null;
  const behind = tokens[at];
  const isAlone = !behind || behind.type === 'sign' || NOT_NAMES.has(behind.text);
  const isKnown = words.some((word) => FIRST_NAMES.has(word.text));
  const areCapital = words.every((word) => isCapital(text, word.from));
  if (!isKnown && !(isAlone && areCapital && labels === 0)) return null;
  const span: [number, number] = [
    Math.min(...words.map((word) => word.from)),
    Math.max(...words.map((word) => word.to)),
  ];
  return { value: inNominative(capitalised(text.slice(...span))), span };
}

/** Capitalised, a known first name, or in small letters like a surname. */
function isNameWord(text: string, token: Token): boolean {
  if (NOT_NAMES.has(token.text)) return false;
  if (token.to - token.from < 2) return /^['’]/.test(text.slice(token.to, token.to + 1));
  if ((monthWord(token.text) ?? weekdayWord(token.text)) !== undefined) return false;
  return isCapital(text, token.from) || FIRST_NAMES.has(token.text) || SURNAME.test(token.text);
}

/** "O'Neill", "Anne-Marie". */
function isWithinName(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at];
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const ties = sign?.text === "'" || sign?.text === '-';
  return ties && !sign.gap && before?.type === 'word' && after?.type === 'word' && !after.gap;
}

function capitalised(name: string): string {
  return name.replace(/(?<![\p{L}'’])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

function isCapital(text: string, at: number): boolean {
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 32);
  return letter !== letter.toLowerCase();
}

const LEAD =
  / (?:меня зовут|зовут меня|зовут|мое имя|имя на|имя будет|запишите меня как|запишите как|имя|я -|my name is|my name s|the name is|name is|name to|name|call me|i am called|this is|i m|i am|это)(?= )/;
const SAYS_NAME = /(?<!\p{L})(?:зовут|имя|запишите(?: меня)? как|names?)(?!\p{L})/iu;
const SHORT_LEAD = /^ (?:i m|i am|это|this is|имя|name|call me) $/;
const SURNAME =
  /^[а-я]{3,}(?:ов|ова|ев|ева|ин|ина|ский|ская|цкий|цкая|ко|ук|юк|ич|вна|ян|дзе|швили|ман|берг|ых|их|вич|ич)$/;
/** Words between a name and a phone: "Анна, мой номер", "ask for Jen on". */
const MOST_LABELS = 3;
const BESIDE = new Set([',', ':', '-', '(', ')', ';', '.']);
const NOT_NAMES = new Set(
  (
    'мой моя мое телефон тел номер почта мыло емейл имейл email mail e phone tel mobile cell number my is contact контакт контакты телеграм телеграмм телега тг tg telegram ватсап вацап whatsapp wa вотсап пишите звоните сюда на и или or and at me ' +
    'call text вот мне можно лучше только по это в it here you can reach i m am the to a write the или да ок please спасибо thanks имя меня зовут name слак slack viber вайбер доп сотовый моб рабочий домашний дом work home не так нет yes no ok okay not здравствуйте привет добрый день hello hi mailto http https me позвоните перезвоните звонить писать наберите корпоратив свадьба юбилей банкет день рождения wedding birthday party решает хотим нужен нужна нужно бюджет budget im ask speak its for on by via ' +
    'санкт петербург нижний новгород юбилей ремонт отпуск тур срочно конечно жду хорошо отлично ладно давайте понял поняла буду можем ждем после до утром вечером днем завтра сегодня любое время отвечу москва питер спб россия казань екатеринбург новосибирск самара сочи краснодар минск алматы ооо ип директор менеджер ' +
    'sure great fine maybe perfect cool anytime any after before evenings mornings weekdays today tomorrow urgent asap london manchester birmingham leeds bristol glasgow edinburgh liverpool england uk usa kitchen bathroom renovation repair service conference corporate event venue cheers regards kind best dear hiya director manager'
  ).split(' '),
);
