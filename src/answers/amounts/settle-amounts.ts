import { behindAbbreviation } from '../text/abbreviation-dot.ts';
import type { Token } from '../text/scan.ts';
import type { Amount } from './amount.ts';
import { dropsOut, joinsIn } from './count-change.ts';
import { spread } from './range-end.ts';

/**
 * What neighbouring amounts make of each other: two open ends become a range ("не меньше 100, но и не больше 200"),
 * a correction takes the place of what it corrects, and a margin only makes its neighbour approximate ("15k give or
 * take 1k").
 */
export function settleAmounts(tokens: readonly Token[], amounts: readonly Amount[]): readonly Amount[] {
  const settled: Amount[] = [];
  for (const amount of amounts) {
    const last = settled.at(-1);
    const range = last ? joinedEnds(tokens, last, amount) : null;
    if (last && range) {
      settled[settled.length - 1] = range;
      continue;
    }
    if (last && isCorrected(tokens, last, amount)) {
      last.denied = true;
      amount.corrects = true;
      inherit(last, amount);
    }
    settled.push(amount);
  }
  return withoutMargins(settled);
}

/** "от 100, но не больше 200 тысяч", "полмиллиона, максимум 600": one bounded below, the next above. */
function joinedEnds(tokens: readonly Token[], one: Amount, other: Amount): Amount | null {
  if (one.denied || other.denied || one.margin || !isAlike(one, other)) return null;
  if (!areConnected(tokens, behindAbbreviation(tokens, one.next), other.first)) return null;
  const isOpenBelow = one.bound === 'min' && other.bound === 'max';
  const isOpenAbove = one.bound === 'max' && other.bound === 'min';
  const isExact =
    one.bound === null &&
    one.low === one.high &&
    (other.bound === 'max' || isPerhapsMore(tokens, one.next, other));
  if (!isOpenBelow && !isOpenAbove && !isExact) return null;
  const [first, second] = [endOf(one), endOf(other)];
  const [low, high] = isOpenAbove ? spread(second, first) : spread(first, second);
  const most = one.counted === null && other.counted === null ? 100 : 3;
  if (low >= high || (low > 0 && high > low * most)) return null;
  if (isExact && high > low * (other.bound === null ? 2 : 3) && one.scale === 1 && other.scale === 1)
    return null;
  return {
    ...one,
    low,
    high,
    next: other.next,
    scale: Math.max(one.scale, other.scale),
    currency: one.currency ?? other.currency,
    counted: one.counted ?? other.counted,
    perPerson: one.perPerson || other.perPerson,
    perUnit: one.perUnit ?? other.perUnit,
    approximate: one.approximate || other.approximate,
    bound: null,
  };
}

/** "400 тысяч, может и 450": the number behind a perhaps is how far the first may go. */
function isPerhapsMore(tokens: readonly Token[], from: number, { bound, low, high, core }: Amount): boolean {
  if (bound !== null || low !== high) return false;
  for (let at = from; at < core; at += 1) if (PERHAPS.has(tokens[at]?.text ?? '')) return true;
  return false;
}

function endOf({ low, high, scale }: Amount): { value: number; scale: number } {
  return { value: low ?? high ?? 0, scale };
}

function isAlike(one: Amount, other: Amount): boolean {
  if (one.currency && other.currency && one.currency !== other.currency) return false;
  if (one.counted === other.counted) return true;
  return one.counted === null
    ? !one.currency && one.scale < 1000
    : other.counted === null && !other.currency && other.scale < 1000;
}

function areConnected(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 5) return false;
  for (let at = from; at < to; at += 1) if (!CONNECTING.has(tokens[at]?.text ?? '')) return false;
  return true;
}

/** Whether the words between two amounts take the first one back. */
function isCorrected(tokens: readonly Token[], one: Amount, other: Amount): boolean {
  if (other.denied || other.margin || !isAlike(one, other)) return false;
  if (other.first - one.next > MOST_BETWEEN) return false;
  let between = ' ';
  for (let at = one.next; at < other.core; at += 1) between += `${tokens[at]?.text ?? ''} `;
  // "100–150 тысяч, но лучше ближе к 100": the range holds.
  if (CLOSER.test(between) && isWithin(one, other)) return false;
  if (STRONG.test(between)) return true;
  if (one.denied && / (?:а|but) /.test(between)) return true;
  if (OWN.test(between) && OTHERS.test(wordsBefore(tokens, one.first)))
    return isMarked(one) || !isMarked(other);
  if (
    TURNED.test(between) &&
    (BYGONE.test(wordsBefore(tokens, one.first)) || / (?:was|were|было) /.test(between))
  )
    return (isMarked(one) || !isMarked(other)) && !dropsOut(tokens, other) && !joinsIn(tokens, other);
  return (isMarked(one) || !isMarked(other)) && WEAK.test(between);
}

function isWithin({ low, high, scale }: Amount, other: Amount): boolean {
  if (low === null || high === null || low === high) return false;
  const { value } = endOf(other);
  const said = other.scale === 1 && value < low ? value * scale : value;
  return low <= said && said <= high;
}

/** The few words before an amount, between spaces. */
function wordsBefore(tokens: readonly Token[], first: number): string {
  let words = ' ';
  for (let at = Math.max(0, first - 4); at < first; at += 1) words += `${tokens[at]?.text} `;
  return words;
}

function isMarked({ currency, scale }: Amount): boolean {
  return currency !== null || scale >= 1000;
}

/** "200 тысяч, ой нет, 300": the scale and the currency hold on. */
function inherit(from: Amount, to: Amount): void {
  to.currency ??= to.counted === null ? from.currency : null;
  if (to.scale > 1 || from.scale < 1000 || to.counted !== null || (to.high ?? to.low ?? 0) >= 1000) return;
  const [before, after] = [endOf(from).value, endOf(to).value];
  const isFar = from.scale > 1000 && after * from.scale > before * MOST_TIMES;
  const scale = isFar ? 1000 : from.scale;
  to.low = to.low === null ? null : to.low * scale;
  to.high = to.high === null ? null : to.high * scale;
  to.scale = scale;
}

/** A margin alone in its text is the number itself, roughly: "плюс-минус 100 тысяч". */
function withoutMargins(amounts: readonly Amount[]): readonly Amount[] {
  if (!amounts.some((amount) => amount.margin)) return amounts;
  const settled = amounts.filter((amount, index) => {
    if (!amount.margin) return true;
    const bare = bareOf(amount);
    const neighbour = [amounts[index - 1], amounts[index + 1]].find(
      (one) =>
        one &&
        !one.margin &&
        one.counted === null &&
        (bareOf(one) > bare || endOf(one).value > endOf(amount).value),
    );
    if (neighbour) {
      neighbour.approximate = true;
      if (neighbour.scale === 1) inherit(amount, neighbour);
    } else amount.approximate = true;
    return !neighbour;
  });
  return settled;
}

function bareOf({ low, high, scale }: Amount): number {
  return (low ?? high ?? 0) / scale;
}

/** What is put right is seldom so many times more. */
const MOST_TIMES = 50;
const MOST_BETWEEN = 12;
const CONNECTING = new Set(
  ', - ( perhaps even даже быть to но и а but and & ну or или yet could can might may possibly possible i we with можем могу можно готовы готов потянем maybe ideally preferably желательно идеале лучше absolute absolutely абсолютный крайнем случае в при необходимости'.split(
    ' ',
  ),
);
const PERHAPS = new Set(
  'maybe might possibly perhaps может можно possible even можем могу готовы готов потянем could can'.split(
    ' ',
  ),
);
const BYGONE =
  / (?:сначала|изначально|раньше|сперва|хотел[аи]?|планировал[аи]?|думал[аи]?|было|initially|originally|started|first|thought|planned|wanted|was|were) /;
/** "My husband said 5k but I'd go up to 7k": what another says gives way to what the speaker does. */
const OTHERS =
  / (?:муж|жена|супруг|супруга|мама|папа|начальник|шеф|директор|босс|он|она|они|партнер|husband|wife|hubby|partner|boss|manager|mum|mom|dad|he|she|they) (?:[^ ]+ )?(?:said|says|wants|wanted|thinks|thought|reckons|suggested|suggests|сказал|сказала|говорит|говорил|говорила|хочет|хотел|хотела|считает|предлагает|предлагал|предложил|предложила|думает|хотят|думал|думала) /;
const OWN = / (?:but|но|а|хотя|though) (?:[^ ]+ )?(?:i|we|я|мы) /;
const TURNED = / (?:но|а|теперь|сейчас|выходит|получается|стало|but|now|can) /;
const STRONG =
  / (?:ой|ойй|упс|тьфу|опечатк[а-я]+|опечатался|опечаталась|ошибся|ошиблась|ошибочка|вернее|точнее|то есть|тоесть|поправка|поправлюсь|хотя нет|а нет|вру|имел в виду|имела в виду|стоп|oops|oopsie|whoops|ups|i mean|i meant|meant|correction|make that|make it|scratch that|strike that|nvm|nevermind|never mind|edit|my bad|apologies|sry|wait|changed my mind|should be|should read|typo|no wait|wait no|uh no|er no|um no|no sorry|sorry no|actually|rather) /;
const CLOSER = / (?:ближе|поближе|closer|nearer|ideally|preferably|желательно|идеале|скорее|rather) /;
const WEAK =
  / (?:нет|не|извините|простите|сорри|сори|пардон|лучше|теперь|сейчас|стало|sorry|no|nope|\*|но давай|но давайте|но лучше|but let|lets do|but now|now|now it ?' ?s|but i ' d say|but i say|but it ' s|but its|but it is|а на самом деле|but i think|but i would say) /;
