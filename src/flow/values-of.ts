import type { Money } from '../domain/values.ts';
import { likelySums } from './likely-money.ts';
import type { Json, Prompt } from './prompt.ts';
import type { ReplyScene } from './reply-scene.ts';

/** What a reading may mean here, in the words around it; the likeliest first. */
export function valuesOf(
  reading: { status: 'parsed'; value: unknown } | { status: 'ambiguous'; candidates: unknown[] },
  question: Prompt,
  { flow }: ReplyScene,
  words: string,
): Json[] {
  const values = reading.status === 'parsed' ? [reading.value] : reading.candidates;
  if (question.kind !== 'money') return values as Json[];
  return likelySums(values as Money[], question, flow.settings.currency, words) as unknown as Json[];
}
