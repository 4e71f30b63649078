import { FIRST_NAMES } from './first-names.ts';
import { findPhrase, scan, type Token } from './scan.ts';

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
  for (const token of scanned.tokens) {
    if (token.from < lead[1]) continue;
    if (token.type !== 'word') {
      if (words.length === 0 && (token.text === ':' || token.text === '-')) continue;
      break;
    }
    if (NOT_NAMES.has(token.text) || words.length === 3) break;
    if (words.length > 0 && !isCapital(text, token.from)) break;
    words.push(token);
  }
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return null;
  const casual = SHORT_LEAD.test(scanned.plain) && !isCapital(text, first.from);
  return casual ? null : { value: capitalised(text.slice(first.from, last.to)), span: [lead[0], last.to] };
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
  return null;
}

function wordsFrom(text: string, tokens: readonly Token[], start: number, step: 1 | -1): NameFound | null {
  let at = start;
  while (BESIDE.has(tokens[at]?.text ?? '')) at += step;
  const words: Token[] = [];
  for (let token = tokens[at]; token?.type === 'word'; token = tokens[at]) {
    if (NOT_NAMES.has(token.text)) {
      if (words.length === 0) return null;
      break;
    }
    if (token.to - token.from < 2 || words.length === 3) return null;
    words.push(token);
    at += step;
  }
  if (words.length === 0 || tokens[at]?.type === 'number' || !areNames(text, words)) return null;
  const span: [number, number] = [
    Math.min(...words.map((word) => word.from)),
    Math.max(...words.map((word) => word.to)),
  ];
  return { value: capitalised(text.slice(...span)), span };
}

/** Capitalised words; in small letters one must be a known first name, and another look like a surname. */
function areNames(text: string, words: readonly Token[]): boolean {
  const small = words.filter((word) => !isCapital(text, word.from));
  if (small.length === 0) return true;
  return (
    words.some((word) => FIRST_NAMES.has(word.text)) &&
    small.every((word) => FIRST_NAMES.has(word.text) || SURNAME.test(word.text))
  );
}

function capitalised(name: string): string {
  return name.replace(/(?<![\p{L}'’])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

function isCapital(text: string, at: number): boolean {
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 32);
  return letter !== letter.toLowerCase();
}

const LEAD =
  / (?:меня зовут|зовут меня|зовут|мое имя|имя|я -|my name is|my name s|the name is|name is|name|call me|i am called|this is|i m|i am|это)(?= )/;
const SHORT_LEAD = / (?:i m|i am|это|this is|имя|name|call me)(?= )/;
const SURNAME =
  /^[а-я]{3,}(?:ов|ова|ев|ева|ин|ина|ский|ская|цкий|цкая|ко|ук|юк|ич|вна|ян|дзе|швили|ман|берг|ых|их)$/;
const BESIDE = new Set([',', ':', '-', '(', ')', ';', '.']);
const NOT_NAMES = new Set(
  (
    'мой моя мое телефон тел номер почта мыло емейл имейл email mail e phone tel mobile cell number my is contact контакт контакты телеграм телеграмм телега тг tg telegram ватсап вацап whatsapp wa вотсап пишите звоните сюда на и или or and at me ' +
    'call text вот мне можно лучше только по это в it here you can reach i m am the to a write the или да ок please спасибо thanks имя меня зовут name слак slack viber вайбер доп сотовый моб рабочий домашний дом work home не так нет yes no ok okay здравствуйте привет добрый день hello hi mailto http https me позвоните перезвоните звонить писать наберите корпоратив свадьба юбилей банкет день рождения wedding birthday party решает хотим нужен нужна нужно бюджет budget june may'
  ).split(' '),
);
