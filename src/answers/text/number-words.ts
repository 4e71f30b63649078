import type { Currency } from '../../domain/values.ts';
import { closest } from '../text/closest-word.ts';

/** What a word counts for: a number up to 999 with its place, or a scale that multiplies what stands before it. */
export type NumberWord =
  | { type: 'unit' | 'teen' | 'ten' | 'hundred' | 'whole'; value: number; rough?: true }
  /** `alone`: one of it when no number stands before it. */
  | { type: 'scale'; value: number; alone: boolean };

/** The number that a normalised word names, with a typing slip in a long word forgiven. */
export function numberWord(word: string): NumberWord | undefined {
  return WORDS.get(word) ?? (word.length >= 6 ? WORDS.get(SLIPS.nearest(word) ?? '') : undefined);
}

/** The Russian numbers that are also written as they sound. */
export const NUMBERS_TO_HEAR =
  'четыре шесть восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот тысяча'.split(
    ' ',
  );

/** Whether it is such a word as it stands, with no slip forgiven. */
export function isNumberWord(word: string): boolean {
  return WORDS.has(word);
}

/** What a word for a note or a mark is worth right before a scale or a currency: "десятка тысяч", "пятёрку баксов". */
export function noteWord(word: string): number | undefined {
  return NOTES.get(word);
}

/** A word for a sum of one currency: "пятихатка", "tenner". */
export function namedSum(word: string): { value: number; currency: Currency } | undefined {
  return NAMED_SUMS.get(word);
}

/** The place that an ordinal names: "третьего", "third". */
export function ordinalWord(word: string): number | undefined {
  return ORDINALS.get(word);
}

const WORDS = new Map<string, NumberWord>();
const ORDINALS = new Map<string, number>();

function add(
  type: 'unit' | 'teen' | 'ten' | 'hundred' | 'whole',
  value: number,
  words: string,
  rough?: true,
): void {
  for (const word of words.split(' ')) WORDS.set(word, rough ? { type, value, rough } : { type, value });
}

function addScale(value: number, alone: string, within: string): void {
  for (const word of alone.split(' ')) WORDS.set(word, { type: 'scale', value, alone: true });
  for (const word of within.split(' ')) WORDS.set(word, { type: 'scale', value, alone: false });
}

add('whole', 0, 'ноль нуль ноля нуля нолик zero nil');
add('unit', 1, 'один одна одно одного одной одну одному one');
add('unit', 2, 'два две двух двум двумя two');
add('unit', 3, 'три трех трем тремя three');
add('unit', 4, 'четыре четырех четырем four');
add('unit', 5, 'пять пяти пятью five');
add('unit', 6, 'шесть шести six');
add('unit', 7, 'семь семи seven');
add('unit', 8, 'восемь восьми восьмью eight');
add('unit', 9, 'девять девяти nine');
add('teen', 10, 'десять десяти ten');
add('teen', 11, 'одиннадцать одиннадцати одинадцать одинадцати eleven');
add('teen', 12, 'двенадцать двенадцати двенацать twelve twelf');
add('teen', 13, 'тринадцать тринадцати тринацать thirteen');
add('teen', 14, 'четырнадцать четырнадцати четырнацать fourteen');
add('teen', 15, 'пятнадцать пятнадцати пятнацать fifteen fiveteen fivteen');
add('teen', 16, 'шестнадцать шестнадцати sixteen');
add('teen', 17, 'семнадцать семнадцати seventeen');
add('teen', 18, 'восемнадцать восемнадцати восемнацать eighteen');
add('teen', 19, 'девятнадцать девятнадцати nineteen');
add('ten', 20, 'двадцать двадцати двацать двадцатку двадцатка twenty');
add('ten', 30, 'тридцать тридцати трицать тридцатку тридцатка thirty');
add('ten', 40, 'сорок сорока сороковник сорокет forty fourty');
add(
  'ten',
  50,
  'пятьдесят пятидесяти пятдесят писят пиисят пийсят полтинник полтиннику полтос полсотни полста fifty fivty',
);
add('ten', 60, 'шестьдесят шестидесяти шестдесят sixty');
add('ten', 70, 'семьдесят семидесяти семдесят seventy');
add('ten', 80, 'восемьдесят восьмидесяти восемдесят eighty');
add('ten', 90, 'девяносто девяноста ninety ninty');
add('hundred', 100, 'сто ста сотню сотка сотку сотке соточка соточку соточке сотня сотне стольник');
add('hundred', 200, 'двести двухсот двухста двесте');
add('hundred', 300, 'триста трехсот трехста тристо');
add('hundred', 400, 'четыреста четырехсот четыресто');
add('hundred', 500, 'пятьсот пятисот пятсот пицот пятьсотка пиццот');
add('hundred', 600, 'шестьсот шестисот шестсот');
add('hundred', 700, 'семьсот семисот семсот');
add('hundred', 800, 'восемьсот восьмисот восемсот');
add('hundred', 900, 'девятьсот девятисот девятсот');
add('whole', 1.5, 'полтора полторы полутора');
add('whole', 0.5, 'пол');
add('whole', 0.5, 'half');
add('whole', 2, 'пара пару парочка парочку пары couple cpl', true);
add('whole', 12, 'дюжина дюжину dozen');
add('whole', 150, 'полтораста полутораста');
addScale(10, 'десяток десяточек', 'десятка десятков десятки');
addScale(100, 'hundred hundered hunderd hundread hundrd hunded', 'hundreds сотен сотни');
addScale(
  1000,
  'тысяча тысячу тыща тыщу тыще тысяче косарь косаря косарю косарик кусок thousand grand grnad gradn garnd тысчу тысяченку тысчонку тыщенку тисяча тисячу tysyacha tysacha',
  'тысяч тысячи тысячей тысячам тысячами тысячах тыс тыщ тыщи тыщей тыщь тышь тыш тышу тысч тысяц тысчя тясяч тсч тыся тысю тыщонок тыщенок тысчонок тысяченок тысячонок ' +
    'косаря косарей косариков косарика косых касаря касарей кусков куска к k ks т тр тыр ткр кило тисяч тисячі тис thou thousands thousend thousends grands tysyach tysyachi tysych tisyach tysach tysiach tyisyach tys tis gs',
);
addScale(100_000, 'lakh lac', 'lakhs lacs l');
addScale(
  1_000_000,
  'миллион лям ляму лимон мильон мильен миллиону миллиончик million лямчик мульт мультик мільйон lyam',
  'миллиона миллионов миллионе миллионом миллионами миллионах миллионы миллиончика миллиончиков млн мл ляма лямов лямчика лямчиков лямами лимона лимонов лимончика ' +
    'мильона мильонов мульта мультов мультиков мільйона мільйонів mln mil mils mill mio millions mm m м мил кк kk lyama lyamov',
);
addScale(10_000_000, 'crore', 'crores cr');
addScale(1_000_000_000, 'миллиард billion ярд', 'миллиарда миллиардов млрд ярда ярдов bn billions');

const NOTES = new Map<string, number>();
for (const [value, stem] of [
  [2, 'двойк'],
  [3, 'тройк'],
  [3, 'трешк'],
  [4, 'четверк'],
  [5, 'пятерк'],
  [5, 'пятерочк'],
  [6, 'шестерк'],
  [7, 'семерк'],
  [8, 'восьмерк'],
  [9, 'девятк'],
  [10, 'десятк'],
  [10, 'десяточк'],
  [15, 'пятнашк'],
  [20, 'двадцатк'],
  [30, 'тридцатк'],
] as const)
  for (const ending of ['а', 'у', 'и', 'е', 'ой']) NOTES.set(stem + ending, value);

const NAMED_SUMS = new Map<string, { value: number; currency: Currency }>();
for (const [value, currency, words] of [
  [10, 'RUB', 'чирик чирика'],
  [500, 'RUB', 'пятихатка пятихатку пятихатки пятихатке пятихат пятихаточка'],
  [5, 'GBP', 'fiver'],
  [10, 'GBP', 'tenner'],
] as const)
  for (const word of words.split(' ')) NAMED_SUMS.set(word, { value, currency });

const RU_ORDINALS: [string, string][] = [
  ['перв', '1'],
  ['втор', '2'],
  ['четверт', '4'],
  ['пят', '5'],
  ['шест', '6'],
  ['седьм', '7'],
  ['восьм', '8'],
  ['девят', '9'],
  ['десят', '10'],
  ['одиннадцат', '11'],
  ['двенадцат', '12'],
  ['тринадцат', '13'],
  ['четырнадцат', '14'],
  ['пятнадцат', '15'],
  ['шестнадцат', '16'],
  ['семнадцат', '17'],
  ['восемнадцат', '18'],
  ['девятнадцат', '19'],
  ['двадцат', '20'],
  ['тридцат', '30'],
];
for (const [stem, place] of RU_ORDINALS)
  for (const ending of ['ый', 'ой', 'ая', 'ое', 'ые', 'ого', 'ому', 'ым', 'ом', 'ую', 'ых', 'ыми'])
    ORDINALS.set(stem + ending, Number(place));
for (const ending of ['ий', 'ья', 'ье', 'ьи', 'ьего', 'ьему', 'ьим', 'ьем', 'ьей', 'ью', 'ьих'])
  ORDINALS.set(`трет${ending}`, 3);
const EN_ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';
for (const [index, word] of EN_ORDINALS.split(' ').entries()) ORDINALS.set(word, index + 1);
ORDINALS.set('thirtieth', 30);
for (const [index, word] of EN_ORDINALS.split(' ').slice(0, 9).entries())
  ORDINALS.set(`twenty${word}`, 21 + index);
ORDINALS.set('thirtyfirst', 31);

/** A scale that stands behind its number comes first, so that a slip in "тысяч" is read as that. */
const KNOWN = [...WORDS].filter(([word]) => word.length >= 5);
const SLIPS = closest(
  [...KNOWN.filter(([, word]) => word.type === 'scale' && !word.alone), ...KNOWN].map(([text]) => text),
  (text) => WORDS.get(text)?.value,
);
