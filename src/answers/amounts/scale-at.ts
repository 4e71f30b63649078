import type { Currency } from '../../domain/values.ts';
import { currencyWord } from '../text/currency-words.ts';
import { numberWord } from '../text/number-words.ts';
import type { Token } from '../text/scan.ts';

/** The scale ("тысяч", "k") that stands at a token after a number: its factor and the token after it. */
export function scaleAt(
  tokens: readonly Token[],
  at: number,
): { factor: number; next: number; currency: Currency | null } | null {
  const token = tokens[at];
  if (token?.type !== 'word') return null;
  const after = tokens[at + 1];
  const pieces = PIECES.test(token.text) && currencyWord(after?.text ?? '') !== undefined;
  const word = pieces ? THOUSAND : numberWord(token.text);
  if (word?.type !== 'scale') return null;
  if (isOtherThing(tokens, at)) return null;
  if (token.text.length === 1 && !shortScaleHolds(token, after)) return null;
  let next = at + 1;
  const currency = ROUBLE_SCALES.has(token.text) ? 'RUB' : null;
  if (after?.text === '.' && !after.gap && currencyWord(tokens[at + 2]?.text ?? '')) next += 1;
  return { factor: word.value, next, currency };
}

function shortScaleHolds(token: Token, after: Token | undefined): boolean {
  if (after?.type === 'number' && !after.gap) return false;
  if (token.text === 'м' || token.text === 'm') return !token.gap;
  if (token.text === 'l') return !token.gap && after?.type !== 'word';
  if (!token.gap || token.text !== 'к') return true;
  if (after?.type !== 'word') return true;
  return currencyWord(after.text) !== undefined || AFTER_K.has(after.text);
}

/** "3к-кв", "4k monitor", "grand piano", "договор 15000-К/26": the word is no scale there. */
function isOtherThing(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  const sign = tokens[at + 1];
  if (sign?.text === '/' && !sign.gap && tokens[at + 2]?.type === 'number' && tokens[at - 1]?.text === '-')
    return true;
  const noun = (sign?.text === '-' ? tokens[at + 2] : sign)?.text ?? '';
  if (word === 'm' || word === 'м') return isMetres(tokens, at);
  if (word === 'grand') return GRAND_THING.test(noun) || STREET.test(noun);
  if (word === 'mill') return STREET.test(noun);
  if (word === 'к' || word === 'k') return K_THING.test(noun);
  if (word === 'мл') return (tokens[at - 1]?.text.length ?? 0) > 2;
  if (word === 'кило') return sign?.gap !== false;
  if (/^кус/.test(word)) return PIECE_OF.test(noun);
  return word === 'cr' ? tokens[at]?.gap === true && noun !== '' : false;
}

/** "10m long", "5м на 4м", "4 x 5m", "20 м от метро". */
function isMetres(tokens: readonly Token[], at: number): boolean {
  const behind = tokens[at + 1]?.text ?? '';
  let before = at - 1;
  while (tokens[before]?.type === 'number' || tokens[before]?.text === '.' || tokens[before]?.text === ',')
    before -= 1;
  if (TIMES.has(tokens[before]?.text ?? '') || HEIGHT.test(tokens[before]?.text ?? '')) return true;
  if (/^(?:is|are|-|:)$/.test(tokens[before]?.text ?? '') && HEIGHT.test(tokens[before - 1]?.text ?? ''))
    return true;
  if (TIMES.has(behind) || LENGTH.test(behind)) return true;
  const next = tokens[at + 2]?.text ?? '';
  const isSecondSide = tokens[before]?.text === 'на' && METRES.has(tokens[before - 1]?.text ?? '');
  const isFirstSide = behind === 'на' && METRES.has(tokens[at + 3]?.text ?? '');
  return isFirstSide || isSecondSide || (behind === 'в' && LENGTH.test(next));
}

const METRES = new Set(['м', 'm']);
const TIMES = new Set(['x', 'х', '×', '*', 'by']);
const HEIGHT =
  /^(?:ceilings|height|width|length|depth|garden|fence|wall|потолки|потолков|высота|высотой|ширина|шириной|длина|длиной|глубина)$/;
const LENGTH =
  /^(?:long|wide|high|tall|deep|away|from|across|fence|wall|garden|pool|boat|от|длин[а-я]*|ширин[а-я]*|высот[а-я]*|глубин[а-я]*|погон[а-я]*|пог|вглубь)$/;
const ROUBLE_SCALES = new Set(['тр', 'тыр', 'ткр']);
const THOUSAND = { type: 'scale', value: 1000, alone: false } as const;
/** A thousand only before a currency: "штук баксов". */
const PIECES = /^(?:штук[аиу]?|тонн?[аы]?)$/;
const AFTER_K = new Set(
  'с на за и или максимум макс минимум не примерно где до хватит потолок муж жена в но это по'.split(' '),
);
/** "88 Mill Road", "5 Grand Parade". */
const STREET =
  /^(?:road|rd|street|st|lane|ln|avenue|ave|close|drive|dr|hill|court|place|parade|terrace|crescent|gardens?|square|walk|row|mews|house|cottages?|end|view|yard|green|park|bank|bridge|boulevard|blvd|owner|worker|pond)$/;
const GRAND_THING =
  /^(?:pianos?|hotel|opening|total|halls?|ballrooms?|canyon|cherokee|prix|final[es]?|mother|father|parents?|palace|tour|scheme|entrance|staircase|vitara|slam|central|design|wedding|celebration|party|event|style|idea|house|room|scenic|coupe|caravan|seiko|c)$/;
const K_THING =
  /^(?:steps$|words$|users$|customers$|clients$|кв$|квартир|комн|однушк|двушк|трешк|монитор|телевизор|телек|тв$|видео|камер|разрешени|экран|tv|monitor|video|camera|resolution|screen|run$|race$|marathon|pop$)/;
const PIECE_OF = /^(?:торт|пирог|пицц|мыл|хлеб|мяс|ткан|труб|сыр|колбас|земл|провод|стен|обо)/;
