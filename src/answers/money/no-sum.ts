import type { Amount } from '../amounts/amount.ts';
import { isRefusedSum } from '../amounts/negated-bound.ts';
import { ordinalWord } from '../text/number-words.ts';
import type { Scan, Token } from '../text/scan.ts';
import { isAnotherSum } from './another-sum.ts';
import { isAskedAbout } from './asked-about.ts';

/**
 * Whether a number that might be a sum is spoken of otherwise: asked about ("is 20k enough?"), the number of a paper
 * or a thing ("индекс 101000"), people ("нас будет 25"), a name («Миллион»), a turn of speech ("one in a million"),
 * a weight, what was paid already or how much more something costs.
 */
export function isNoSum({ tokens }: Scan, amount: Amount): boolean {
  return (
    isAskedAbout(tokens, amount) ||
    isNumberOf(tokens, amount) ||
    isCompany(tokens, amount) ||
    isPriceFor(tokens, amount) ||
    isName(tokens, amount) ||
    isTurnOfSpeech(tokens, amount) ||
    isWeight(tokens, amount) ||
    isAnotherSum(tokens, amount) ||
    isTooMuch(tokens, amount) ||
    isDifference(tokens, amount) ||
    isClock(tokens, amount) ||
    isAge(tokens, amount) ||
    isShareOf(tokens, amount) ||
    isOfThings(tokens, amount) ||
    isRace(tokens, amount) ||
    isMocked(tokens, amount) ||
    isGluedToLetters(tokens, amount) ||
    isRefusedSum(tokens, amount)
  );
}

/** "пробег 150000", "договор № 15000", "ext. 205". */
function isNumberOf(tokens: readonly Token[], amount: Amount): boolean {
  if (amount.currency || amount.perPerson || amount.perUnit) return false;
  const greatest = amount.high ?? amount.low ?? 0;
  if (amount.scale === 1 && greatest >= 10_000_000 && greatest % 1000 !== 0) return true;
  let at = amount.first - 1;
  while (at > amount.first - 5 && NUMBER_LINKS.has(tokens[at]?.text ?? '')) at -= 1;
  const word = tokens[at]?.text ?? '';
  if (amount.scale === 1 && YEAR.test(word)) return true;
  if (amount.scale >= 1000 && amount.bound !== null && !MILEAGE.test(word)) return false;
  return NUMBERED.test(word) || (amount.digits && ordinalWord(word) !== undefined && /[а-я]/.test(word));
}

/** "a price for 50": as many people. */
function isPriceFor(tokens: readonly Token[], { first, currency, scale }: Amount): boolean {
  if (currency || scale >= 1000 || !/^(?:for|на)$/.test(tokens[first - 1]?.text ?? '')) return false;
  return /^(?:price|prices|quote|rate|rates|цен[аы]|цену|расчет|рассчитайте|посчитайте|стоимость|прайс|меню|menu)$/.test(
    tokens[first - 2]?.text ?? '',
  );
}

/** "нас будет 25", but "у нас 25". */
function isCompany(tokens: readonly Token[], amount: Amount): boolean {
  if (amount.currency || amount.scale >= 1000) return false;
  for (let at = amount.core - 1; at >= amount.core - 5; at -= 1) {
    const word = tokens[at]?.text ?? '';
    if (word === 'нас' || word === 'вас')
      return tokens[at - 1]?.text !== 'у' && tokens[at - 1]?.text !== 'для';
    if (!COMPANY_LINKS.has(word)) return false;
  }
  return false;
}

/** «Миллион» and euro 6: names of places and of fuel. */
function isName(tokens: readonly Token[], amount: Amount): boolean {
  const quoted = tokens[amount.first - 1]?.text === '"' && tokens[amount.next]?.text === '"';
  if (quoted && amount.currency === null && tokens.length > amount.next + 1) return true;
  const lead = tokens[amount.core - 1]?.text === '-' ? amount.core - 2 : amount.core - 1;
  const greatest = amount.high ?? amount.low ?? 0;
  const isStandard =
    amount.digits && amount.scale === 1 && (greatest <= 6 || (greatest > 2000 && greatest < 2040));
  return EURO.test(tokens[lead]?.text ?? '') && isStandard;
}

function isTurnOfSpeech(tokens: readonly Token[], amount: Amount): boolean {
  const isOne = amount.low === amount.scale && !amount.digits && amount.scale >= 1000;
  if (!isOne) return false;
  if (isGrandForFine(tokens, amount)) return true;
  if (amount.currency) return isIdiom(tokens, amount);
  const [two, one] = [tokens[amount.core - 2]?.text ?? '', tokens[amount.core - 1]?.text ?? ''];
  return (
    THANKS.test(one) || (one === 'in' && /^(?:one|1|chance)$/.test(two)) || (one === 'like' && two === 'feel')
  );
}

/** "Grand, thanks", "that's grand": fine. */
function isGrandForFine(
  tokens: readonly Token[],
  { core, first, next, bound, approximate }: Amount,
): boolean {
  if (tokens[core]?.text !== 'grand' || bound !== null || approximate || first !== core) return false;
  const before = tokens[core - 1]?.text ?? '';
  const after = tokens[tokens[next]?.type === 'sign' ? next + 1 : next]?.text ?? '';
  return (before === '' && (after === '' || FINE_AFTER.test(after))) || FINE_BEFORE.test(before);
}

/** "million dollar question", "feel like a million dollars". */
function isIdiom(tokens: readonly Token[], amount: Amount): boolean {
  const last = tokens[amount.next - 1]?.text;
  const isAdjective = last === 'dollar' && tokens[amount.next]?.type === 'word';
  const words = tokens.slice(Math.max(0, amount.core - 4), amount.core).map(({ text }) => text);
  return (
    isAdjective ||
    (words.includes('like') && /^(?:feel|feels|look|looks)$/.test(words.find((word) => word !== 'a') ?? ''))
  );
}

/** "180 pounds and 5'10": pounds of a body. */
function isWeight(tokens: readonly Token[], amount: Amount): boolean {
  if (amount.currency !== 'GBP' || amount.scale >= 1000) return false;
  const named = tokens.slice(amount.core, amount.next).some(({ text }) => POUNDS.test(text));
  if (!named) return false;
  for (let at = Math.max(0, amount.first - NEAR); at < Math.min(tokens.length, amount.next + NEAR); at += 1)
    if (BODY.test(tokens[at]?.text ?? '') || isHeight(tokens, at)) return true;
  return false;
}

function isHeight(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === "'" && tokens[at]?.gap === false && /^[4-6]$/.test(tokens[at - 1]?.text ?? '');
}

/** "5000 с человека дорого", "too expensive at 5k". */
function isTooMuch(tokens: readonly Token[], amount: Amount): boolean {
  const isAt = /^(?:at|for|за)$/.test(tokens[amount.first - 1]?.text ?? '');
  if (isAt && TOO_MUCH.test(tokens[amount.first - 2]?.text ?? '')) return true;
  for (let at = amount.next; at < amount.next + 6; at += 1) {
    const word = tokens[at]?.text ?? '';
    if (word === '' || (CLAUSE_END.has(word) && word !== ',')) return false;
    const before = tokens[at - 1]?.text;
    if ((word === 'lot' && before === 'a') || (word === 'way' && before === 'no')) return true;
    if (TOO_MUCH.test(word)) return amount.bound === null && before !== 'не';
    if (word === 'too')
      return (
        amount.bound === null &&
        /^(?:much|expensive|high|steep|pricey|dear)$/.test(tokens[at + 1]?.text ?? '')
      );
  }
  return false;
}

/** "на 20 тысяч дороже", "£200 more than". */
function isDifference(tokens: readonly Token[], amount: Amount): boolean {
  const [one, two] = [tokens[amount.next]?.text ?? '', tokens[amount.next + 1]?.text ?? ''];
  return /^(?:дороже|дешевле|cheaper|dearer)$/.test(one) || (/^(?:more|less)$/.test(one) && two === 'than');
}

const NUMBER_LINKS = new Set(': - . № # " номер number no is это мой наш был'.split(' '));
const MILEAGE =
  /^(?:пробег[а-я]*|спидометр[а-я]*|mileage|odometer|clock|артикул|договор[а-я]*|order|invoice|ref)$/;
const NUMBERED =
  /^(?:индекс|спидометр[а-я]*|пробег[а-я]*|договор[а-я]*|доб|добавочный|заказ[а-я]*|заявк[а-я]*|инн|кпп|огрн|снилс|паспорт[а-я]*|карт[аыеу]|код[а-я]?|пин|артикул|рейс[а-я]*|офис[а-я]*|кабинет|каб|квартира|кв|дом|корпус|подъезд|этаж|номер|серия|счет|полис|модел[ьи]|айфон|iphone|galaxy|windows|ip|id|mileage|odometer|clock|postcode|zip|order|invoice|ref|reference|booking|ext|extension|form|flat|apartment|apt|room|unit|suite|account|sort|pin|code|version|flight|bus|route|model|plate|vin|transit|bmw|audi|mercedes|reg|напряжение|рост|вес)$/;
const RUNNING = /^(?:doing|do|did|run|running|ran|walk|walking|jog|jogging|entered|entering|racing)$/;
const TRAINING = /^(?:train|training|trained|run|running|jog|jogging|entered|sign|signed)$/;
const GENITIVE_PLURAL = /^[а-я]{3,}(?:ов|ев|ей)$/;
const NO_THINGS = new Set(
  'готов скорей своей моей нашей твоей вашей всей одной какой этой здоров сумей'.split(' '),
);
const MOCKING =
  /^(?:офигеть|обалдеть|охренеть|нифига|ничего|жесть|капец|ужас|грабеж|laugh|laughing|joking|joke|kidding|serious|seriously|ridiculous|insane|crazy|издеваетесь|шутите|шутка|офигели|обалдели|ого|смешно|серьезно|wtf)$/;
const YEAR = /^(?:год[а-я]?|year)$/;
const COMPANY_LINKS = new Set(
  'будет было где то примерно около - до от человек может наверное всего порядка планируется'.split(' '),
);
const EURO = /^(?:euro|евро)$/;
const FINE_BEFORE = /^(?:s|is|thats|its|was|be|sounds|all|am|m|im|feeling|looks|well|just)$/;
const FINE_AFTER = /^(?:thanks?|ta|cheers|thx|so|job|stuff|ok|okay|yeah|yes|then|will|i|we|that)$/;
const THANKS = /^(?:thanks|спасибо|ta|cheers)$/;
const POUNDS = /^(?:pounds?|фунт[а-я]*)$/;
const BODY =
  /^(?:weigh|weighs|weight|harness|tall|height|lbs|kg|kgs|stone|lose|gym|diet|вес|вешу|весит|весом|похудеть|рост|ростом)$/;
/** How many tokens around a weight tell that it is one. */
const NEAR = 12;
/** "at 7", "после 6", "с 9 до 18": a time of day. */
function isClock(tokens: readonly Token[], amount: Amount): boolean {
  if (amount.currency || amount.scale > 1 || (amount.high ?? amount.low ?? 0) > 24) return false;
  const isSpan =
    /^(?:с|со)$/.test(tokens[amount.first]?.text ?? '') &&
    tokens.slice(amount.core, amount.next).some(({ text }) => text === 'до');
  if (isSpan && !amount.perPerson && !amount.perUnit) return true;
  return TIME_LEAD.has(tokens[amount.first - 1]?.text ?? '');
}

/** "I'm 45", "мне 45". */
function isAge(tokens: readonly Token[], amount: Amount): boolean {
  if (amount.currency || amount.scale > 1 || (amount.high ?? amount.low ?? 0) > 99) return false;
  return /^(?:m|im|am|мне)$/.test(tokens[amount.first - 1]?.text ?? '');
}

/** "3 тысячи знаков": a noun in the genitive plural that is no currency. */
function isOfThings(tokens: readonly Token[], amount: Amount): boolean {
  const word = tokens[amount.next]?.text ?? '';
  return amount.scale >= 1000 && !amount.currency && GENITIVE_PLURAL.test(word) && !NO_THINGS.has(word);
}

/** "15% of 20k". */
function isShareOf(tokens: readonly Token[], amount: Amount): boolean {
  const [percent, of] = [tokens[amount.core - 2]?.text ?? '', tokens[amount.core - 1]?.text ?? ''];
  return /^(?:%|percent|процент[а-я]*)$/.test(percent) && (of === 'of' || of === 'от');
}

/** "doing a 5k on sunday", "training for a 10k": kilometres. */
function isRace(tokens: readonly Token[], amount: Amount): boolean {
  if (!amount.digits || amount.scale !== 1000 || amount.currency || (amount.high ?? 0) > 100_000)
    return false;
  let at = amount.core - 1;
  if (/^(?:a|an|the|my|her|his|our)$/.test(tokens[at]?.text ?? '')) at -= 1;
  if (tokens[at]?.text === 'for' && TRAINING.test(tokens[at - 1]?.text ?? '')) return true;
  return RUNNING.test(tokens[at]?.text ?? '') && at < amount.core - 1;
}

/** "£500?? you're having a laugh". */
function isMocked(tokens: readonly Token[], amount: Amount): boolean {
  if (!/^[?!]$/.test(tokens[amount.next]?.text ?? '')) return false;
  let word = amount.next;
  while (/^[?!]$/.test(tokens[word]?.text ?? '')) word += 1;
  if (/^(?:no|nah|nope|нет|не)$/.test(tokens[word]?.text ?? '')) return true;
  const end = Math.min(tokens.length, amount.next + 9);
  for (let at = amount.next; at < end; at += 1) if (MOCKING.test(tokens[at]?.text ?? '')) return true;
  return false;
}

/** "320i", "12b". */
function isGluedToLetters(tokens: readonly Token[], amount: Amount): boolean {
  const token = tokens[amount.next];
  if (!amount.digits || amount.currency || amount.scale > 1 || amount.perPerson || amount.perUnit)
    return false;
  return token?.type === 'word' && !token.gap && token.text.length <= 3 && /^[a-z]+$/.test(token.text);
}

const TIME_LEAD = new Set('at after before by past since в к ко после'.split(' '));
const TOO_MUCH =
  /^(?:дорого|дороговато|многовато|много|жирно|кусается|перебор|дорогова|steep|pricey|pricy|expensive|extortionate|overpriced|ridiculous|outrageous|insane|crazy|robbery|ripoff|madness|bonkers|fortune|грабеж|обдираловка)$/;
const CLAUSE_END = new Set([',', '.', ';', '!', '?', '\n', '(', ')']);
