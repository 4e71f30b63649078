import { byEar } from '../people/said-by-ear.ts';
import { NUMBERS_TO_HEAR, numberWord } from '../text/number-words.ts';
import type { Token } from '../text/scan.ts';

/** The score that a noun names: "восьмёрка", "десяточку". */
export function namedScore(word: string): number | undefined {
  return NAMED.get(word);
}

/** The tokens of a text about a score made plain: "10-ка" is 10, "nien" nine, "outta" out of. */
export function scoreTokens(tokens: readonly Token[]): Token[] {
  const even: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    const dashed = tokens[at + 1]?.text === '-' && tokens[at + 1]?.gap === false;
    const suffix = tokens[at + (dashed ? 2 : 1)];
    const since = tokens[at + 2];
    if (token.text === 'т' && tokens[at + 1]?.text === '.' && since?.text === 'к' && !since.gap) {
      even.push({ ...token, text: 'тк', to: since.to });
      at += tokens[at + 3]?.text === '.' ? 3 : 2;
    } else if (token.type === 'number' && suffix && !suffix.gap && NOUN_SUFFIX.test(suffix.text)) {
      even.push({ ...token, to: suffix.to });
      at += dashed ? 2 : 1;
    } else if (token.text === 'из' && isFor(tokens, at)) {
      even.push({ ...token, text: 'ввиду', to: tokens[at + (dashed ? 2 : 1)]?.to ?? token.to });
      at += dashed ? 2 : 1;
    } else even.push(token.type === 'sign' ? signOf(token) : wordOf(token));
  }
  return even;
}

/** "Из-за очереди" is a reason and no scale. */
function isFor(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.text === '-' ? tokens[at + 2] : tokens[at + 1];
  return next?.text === 'за';
}

function signOf(token: Token): Token {
  return token.text === '\\' || token.text === '|' ? { ...token, text: '/' } : token;
}

function wordOf(token: Token): Token {
  const even = SLIPS.get(token.text) ?? heardAs(token.text);
  return even === undefined ? token : { ...token, text: even };
}

function heardAs(word: string): string | undefined {
  const plain = word.replace(/(.)\1{2,}/g, '$1');
  if (plain !== word && numberWord(plain)) return plain;
  if (word.endsWith('ish') && numberWord(word.slice(0, -3))) return word.slice(0, -3);
  return numberWord(word) || NAMED.has(word) ? undefined : BY_EAR.sameSound(word);
}

const BY_EAR = byEar(NUMBERS_TO_HEAR);
const NAMED = new Map<string, number>();
for (const [score, words] of [
  [0, 'нолик нулевка нолика нолем нулик зеро'],
  [1, 'единица единицу единичка единичку единицы кол'],
  [2, 'двойка двойку двоечка двоечку двойки двояк пара'],
  [3, 'тройка тройку троечка троечку тройки трояк трешка трешку трешечка'],
  [4, 'четверка четверку четверочка четверочку четверки'],
  [5, 'пятерка пятерку пятерочка пятерочку пятерки пятак'],
  [6, 'шестерка шестерку шестерочка шестерочку шестерки'],
  [7, 'семерка семерку семерочка семерочку семерки семак'],
  [8, 'восьмерка восьмерку восьмерочка восьмерочку восьмерки восмерка восмерку восьмерик'],
  [9, 'девятка девятку девяточка девяточку девятки девятку'],
  [10, 'десятка десятку десяточка десяточку десяточки десятки десяточкой десяткой'],
] as [number, string][])
  for (const word of words.split(' ')) NAMED.set(word, score);
NAMED.delete('пара');

const NOUN_SUFFIX = /^(?:[а-я]{0,3}(?:ка|ку|ки|чка|чку|чки)|ти|ть|ми|мь|ish)$/;

const SLIPS = new Map<string, string>();
for (const [word, slips] of [
  ['zero', 'nought naught zeor zreo zeero'],
  ['three', 'thre theree tree htree'],
  ['four', 'fuor foru'],
  ['five', 'fiv fiev vife'],
  ['six', 'sixx siks'],
  ['seven', 'sevn sevan seveen seevn'],
  ['eight', 'eigth eihgt eght eigt eigh egiht aight'],
  ['nine', 'nien nin ninne nyne'],
  ['ten', 'tenn tne'],
  ['ноль', 'нуль нол'],
  ['четыре', 'четыер'],
  ['пять', 'пят пьять пять'],
  ['шесть', 'шест шесь'],
  ['семь', 'сем семм'],
  ['восемь', 'восем восим восмь'],
  ['девять', 'девят девяь'],
  ['десять', 'десят дксять десчть десяь'],
  ['of', 'outta outof outa'],
  ['out', 'ouf oot ot'],
  ['из', 'из3 изз'],
  ['наверно', 'наверн навер навенро наврно навернр'],
] as [string, string][])
  for (const slip of slips.split(' ')) SLIPS.set(slip, word);
