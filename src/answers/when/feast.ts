import type { Token } from '../text/scan.ts';
import { ENGLISH_FEASTS } from './english-feasts.ts';
import { type Feast, weekendOf } from './feast-rules.ts';
import { RUSSIAN_FEASTS } from './russian-feasts.ts';
import { RUSSIAN_TRADE_DAYS } from './russian-trade-days.ts';
import { fullYear } from './year-at.ts';

/** A feast as it stands in the text, with the year that is said within its name: "нового 2027 года". */
export interface FeastFound {
  feast: Feast;
  next: number;
  year?: number;
}

/** The feast or holiday that is named at a token; of several names the longest. `region` is an ISO country. */
export function feastAt(tokens: readonly Token[], at: number, region: string): FeastFound | null {
  if (!FIRST_WORDS.has(tokens[at]?.text ?? '')) return null;
  let name = '';
  let found: FeastFound | null = null;
  const year = tokens[at + 1]?.type === 'number' ? fullYear(tokens[at + 1]?.text ?? '') : null;
  for (let next = at; next < tokens.length && next - at < MOST_TOKENS; next += 1) {
    const token = tokens[next];
    if (!token || (token.type === 'sign' && !SKIPPED.has(token.text))) break;
    if (token.type === 'sign' || (year && next === at + 1)) continue;
    name = name === '' ? token.text : `${name} ${token.text}`;
    const feast = NAMED.get(`${region} ${name}`) ?? NAMED.get(name);
    if (feast) found = { feast, next: next + 1, ...(year && next > at && { year }) };
  }
  const isWeekend = found && /^(?:weekend|выходные)$/.test(tokens[found.next]?.text ?? '');
  return found && isWeekend ? { feast: weekendOf(found.feast), next: found.next + 1 } : found;
}

/** Whether the name of a feast may begin with a word. */
export function beginsFeast(word: string): boolean {
  return FIRST_WORDS.has(word);
}

const FEASTS = [...RUSSIAN_FEASTS, ...RUSSIAN_TRADE_DAYS, ...ENGLISH_FEASTS];
const NAMED = new Map<string, Feast>();
for (const { feast, names, regions } of FEASTS)
  for (const name of names.split('|')) {
    if (regions) for (const region of regions.split(' ')) NAMED.set(`${region} ${name}`, feast);
    else NAMED.set(name, feast);
  }
const FIRST_WORDS = new Set(
  FEASTS.flatMap(({ names }) => names.split('|').map((name) => name.split(' ')[0] ?? '')),
);
const MOST_TOKENS = 8;
/** "New Year's Eve", "курбан-байрам", "St. Patrick's". */
const SKIPPED = new Set(["'", '-', '.']);
