import type { Token } from '../text/scan.ts';
import { durationAt } from './duration-at.ts';

/** The days by which a date may be off: the two of "15 мая плюс-минус 2 дня", told right behind "плюс-минус". */
export function marginAfter(tokens: readonly Token[], at: number): { days: number; next: number } | null {
  if (!ENDS_IN.has(tokens[at - 1]?.text ?? '')) return null;
  const duration = durationAt(tokens, at);
  if (!duration || (duration.unit !== 'day' && duration.unit !== 'week')) return null;
  const days = Math.min(MOST, duration.high * (duration.unit === 'week' ? 7 : 1));
  return { days: Math.round(days), next: duration.next };
}

const ENDS_IN = new Set(['минус', '±', '-', 'take', 'minus']);
const MOST = 31;
