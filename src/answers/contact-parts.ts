import type { Contact } from '../domain/values.ts';
import { readEmail } from './read-email.ts';
import { readPhone } from './read-phone.ts';
import type { ReadContext } from './reading.ts';
import { findPhrase, scan, type Token } from './scan.ts';

/** The parts of a contact that a text gives, and the raw spans that they stand in. */
interface ContactParts {
  contact: Contact;
  spans: [number, number][];
}

export function contactParts(text: string, context: ReadContext): ContactParts {
  const contact: Contact = {};
  const spans: [number, number][] = [];
  const phone = readPhone(text, context);
  if (phone.status === 'parsed') {
    contact.phone = phone.value;
    spans.push(phone.span);
  }
  const email = readEmail(text, context);
  if (email.status === 'parsed') {
    contact.email = email.value;
    spans.push(email.span);
  }
  const username = usernameIn(text, email.status === 'parsed' ? email.span : null);
  if (username) {
    contact.username = username.value;
    spans.push(username.span);
  }
  const name = introduced(text) ?? (spans.length > 0 ? nameBeside(text, spans) : null);
  if (name) {
    contact.name = name.value;
    spans.push(name.span);
  }
  return { contact, spans };
}

interface Found {
  value: string;
  span: [number, number];
}

/** @name or t.me/name, without the @. */
function usernameIn(text: string, email: [number, number] | null): Found | null {
  USERNAME.lastIndex = 0;
  for (let found = USERNAME.exec(text); found; found = USERNAME.exec(text)) {
    const from = found.index;
    const value = found[1] ?? '';
    const inEmail = email && from >= email[0] && from < email[1];
    const before = text[from - 1] ?? '';
    if (!inEmail && !/[\p{L}\d._%+-]/u.test(before)) return { value, span: [from, from + found[0].length] };
  }
  return null;
}

/** "меня зовут Анна Петрова", "my name is John". */
function introduced(text: string): Found | null {
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
  return casual ? null : { value: text.slice(first.from, last.to), span: [lead[0], last.to] };
}

/** One to three capitalised words right before or behind a phone or an address, with nothing else in their clause. */
function nameBeside(text: string, spans: readonly [number, number][]): Found | null {
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

function wordsFrom(text: string, tokens: readonly Token[], start: number, step: 1 | -1): Found | null {
  let at = start;
  while (BESIDE.has(tokens[at]?.text ?? '')) at += step;
  const words: Token[] = [];
  for (let token = tokens[at]; token?.type === 'word'; token = tokens[at]) {
    if (NOT_NAMES.has(token.text)) {
      if (words.length === 0) return null;
      break;
    }
    if (!isCapital(text, token.from) || token.to - token.from < 2 || words.length === 3) return null;
    words.push(token);
    at += step;
  }
  if (words.length === 0 || tokens[at]?.type === 'number') return null;
  const span: [number, number] = [
    Math.min(...words.map((word) => word.from)),
    Math.max(...words.map((word) => word.to)),
  ];
  return { value: text.slice(...span), span };
}

function isCapital(text: string, at: number): boolean {
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 32);
  return letter !== letter.toLowerCase();
}

const USERNAME = /(?:@|(?:https?:\/\/)?t\.me\/)([A-Za-z][A-Za-z0-9_]{3,31})(?![A-Za-z0-9_.]*@)/g;
const LEAD =
  / (?:меня зовут|зовут меня|зовут|мое имя|имя|я -|my name is|my name s|the name is|name is|name|call me|i am called|this is|i m|i am|это)(?= )/;
const SHORT_LEAD = / (?:i m|i am|это|this is|имя|name|call me)(?= )/;
const BESIDE = new Set([',', ':', '-', '(', ')', ';', '.']);
const NOT_NAMES = new Set(
  (
    'мой моя мое телефон тел номер почта мыло емейл имейл email mail e phone tel mobile cell number my is contact контакт контакты телеграм телеграмм телега тг tg telegram ватсап вацап whatsapp wa вотсап пишите звоните сюда на и или or and at me ' +
    'call text вот мне можно лучше только по это в it here you can reach i m am the to a write the или да ок please спасибо thanks имя меня зовут name слак slack viber вайбер доп сотовый моб рабочий домашний дом work home не так нет yes no ok okay здравствуйте привет добрый день hello hi mailto http https me позвоните перезвоните звонить писать наберите корпоратив свадьба юбилей банкет день рождения wedding birthday party решает хотим нужен нужна нужно бюджет budget june may'
  ).split(' '),
);
