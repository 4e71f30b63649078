import type { AnswerKind } from '../answers/reading.ts';
import type { Language } from '../domain/values.ts';
import { startingContext } from './flow-context.ts';
import type { Json } from './prompt.ts';
import type { RunnableFlow } from './published-flow.ts';
import type { Scene } from './render.ts';

/** Answers as long as people may give them in earnest: a sentence or two. */
const LONG_WORDS = 'a long story '.repeat(16).trim();

const LONG_VALUES: Partial<Record<AnswerKind, Json>> = {
  money: { min: 1_000_000_000, max: 9_000_000_000, currency: null, per: 'person', approximate: false },
  when: { start: '2027-09-01', end: '2028-11-30' },
  contact: {
    name: 'n'.repeat(64),
    company: 'c'.repeat(64),
    phone: '+442079460958',
    email: `${'e'.repeat(64)}@${'d'.repeat(60)}.com`,
    username: 'u'.repeat(32),
  },
};

/** A talk in which every question was answered at length, the same in a call, or none at all. Always of the same instant. */
export function sampleScene(
  flow: RunnableFlow,
  language: Language,
  answered: 'at length' | 'in a call' | 'not at all',
): Scene {
  const answers = flow.prompts.map(({ key, kind }) => [
    key,
    { kind, value: LONG_VALUES[kind] ?? LONG_WORDS, raw: LONG_WORDS },
  ]);
  const known = answered === 'not at all' ? {} : Object.fromEntries(answers);
  const { pauses } = flow.settings;
  const call = answered === 'in a call' ? { id: 'team:N', name: 'N' } : undefined;
  const context = startingContext({ input: { language, known, opening: {}, pauses, call } });
  return { flow, context, now: new Date('2026-11-21T20:00:00Z') };
}
