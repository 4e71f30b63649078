import { timeUnitWord } from '../text/date-words.ts';
import { isWholeReply } from '../text/whole-reply.ts';
import { dateOf, monthsFrom } from './calendar.ts';
import type { Moment } from './moment-of.ts';
import { resolvePeriod } from './period.ts';
import type { WhenReader } from './when-reader.ts';

/** A reply that is nothing but "5" may mean the fifth, or May: one has to ask. */
export function bareDay({ scanned: { tokens }, today }: WhenReader): Moment | null {
  const at = tokens.findIndex(({ type }) => type === 'number');
  const token = tokens[at];
  const day = Number(token?.text);
  if (NO_DAY_LEADS.has(tokens[at - 1]?.text ?? '') || timeUnitWord(tokens[at + 1]?.text ?? '')) return null;
  if (tokens.some(({ type, text }) => type === 'sign' && !PLAIN_SIGNS.has(text))) return null;
  if (tokens[at + 1]?.text === 'ish' || token?.gap === false) return null;
  if (!token || token.text.length > 2 || !(day >= 1 && day <= 31) || !isWholeReply(tokens, at, at + 1))
    return null;
  const [first, second] = [0, 1].map((later) => {
    const { year, month } = dateOf(today);
    return resolvePeriod(
      { kind: 'day', day, monthsAhead: later },
      { today: monthsFrom(year, month, 1).start },
    )[0];
  });
  const days = [first, second].filter((span) => span !== undefined && span.start >= today);
  const month = day <= 12 ? resolvePeriod({ kind: 'month', month: day }, { today }) : [];
  const spans = [...days, ...month].filter((span) => span !== undefined).slice(0, 3);
  return spans.length > 0 ? { first: at, next: at + 1, spans, confidence: 0.5, role: null } : null;
}

/** "в 2" is a time of day, "через 2" a length cut short. */
const NO_DAY_LEADS = new Set(
  'в за через к около at in around about by after before until till from roughly least another'.split(' '),
);
/** With any other sign it is something else: "18+", "20 %", "№ 5". */
const PLAIN_SIGNS = new Set(['.', ',', '!', '?', ')']);
