import type { AnyStateMachine } from 'xstate';
import { doneBy, placeOf, promptIn, statesOf, waysOf } from './chart.ts';
import type { CopyArguments } from './copybook.ts';
import type { AskVariant } from './effect.ts';
import type { Prompt } from './prompt.ts';
import type { FlowSettings } from './published-flow.ts';
import type { StateMeta } from './vocabulary.ts';

/** A profile may have so many reminders; their texts may stand ready whether they are scheduled or not. */
export const MOST_NUDGES = 4;

/**
 * Texts that the product says by itself, in any flow: an answer put into words, a promise, a button. With sample
 * values for the placeables that only they have; null where they have those of the flow's own texts.
 */
export const ENGINE_COPY: Record<string, CopyArguments | null> = {
  clarify: null,
  'share-contact': null,
  erased: {},
  'desk-handed-back': {},
  'desk-tried-to-reach': {},
  'desk-came-back': null,
  'not-known-yet': {},
  'friends-brought': null,
  'own-link': null,
  'link-picture': null,
  'code-unknown': {},
  'code-expired': {},
  'code-own': {},
  'code-known': {},
  'code-counts': null,
  'bonus-given': null,
  'money-from': { sum: '1 000 000 ₽' },
  'money-up-to': { sum: '1 000 000 ₽' },
  'money-about': { sum: '1 000 000 ₽' },
  'money-per-person': { sum: '1 000 000 ₽' },
  'people-from': { count: '1 000' },
  'people-up-to': { count: '1 000' },
  'when-from': { date: '30 September 2027' },
  'when-until': { date: '30 September 2027' },
  'promise-today': { weekday: 3, time: '12:30', day: '30 September' },
  'promise-tomorrow': { weekday: 3, time: '12:30', day: '30 September' },
  'promise-day': { weekday: 3, time: '12:30', day: '30 September' },
  'promise-unknown': {},
};

export interface UsedCopy {
  /** Every text that may be said, with the first place that says it. */
  texts: Map<string, string>;
  /** Those of them that stand on buttons, where nothing is filled in. */
  labels: Set<string>;
  /** Every question in every form that is used. */
  asked: { prompt: Prompt; variant: AskVariant; where: string }[];
}

/** Which texts a flow needs, found from its states; both languages need the same. */
export function usedCopy(
  machine: AnyStateMachine,
  { pauses }: FlowSettings,
  has: (id: string) => boolean,
): UsedCopy {
  const texts = new Map<string, string>();
  const labels = new Set<string>();
  const asked: UsedCopy['asked'] = [];
  const use = (id: string, where: string) => texts.has(id) || texts.set(id, where);
  for (const id of Object.keys(ENGINE_COPY)) if (id !== 'erased') use(id, 'the product itself');
  for (const node of statesOf(machine)) {
    const where = placeOf(node);
    const prompt = promptIn(node);
    const { alsoReads = [] } = (node.meta ?? {}) as StateMeta;
    // Their labels stand on cards.
    for (const { label } of alsoReads.flatMap(({ options = [] }) => options)) {
      if (!('copy' in label)) continue;
      use(label.copy, where);
      labels.add(label.copy);
    }
    for (const { type, params } of [...doneBy(node), ...waysOf(node).flatMap(({ actions }) => actions)]) {
      if ((type === 'say' || type === 'show') && typeof params.copy === 'string') use(params.copy, where);
      if (type === 'acknowledge') for (const id of Object.values(params.copy ?? {})) use(String(id), where);
      if (type === 'erase') use('erased', where);
      if (type !== 'ask' || !prompt) continue;
      const variant = params.variant as AskVariant;
      asked.push({ prompt, variant, where });
      use(prompt.copy, where);
      if (variant === 'help' || variant === 'choose' || variant === 'again')
        use(`${prompt.copy}.${variant}`, where);
      // The last pause is the one before the conversation counts as silent.
      if (variant === 'nudge')
        for (let nudge = 1; nudge < pauses.length; nudge += 1) {
          const own = `${prompt.copy}.nudge-${nudge}`;
          use(has(own) ? own : `nudge-${nudge}`, where);
          if (has(`${prompt.copy}.again`)) use(`${prompt.copy}.again`, where);
        }
    }
    for (const { label } of prompt?.options ?? []) {
      if (!('copy' in label)) continue;
      use(label.copy, where);
      labels.add(label.copy);
    }
  }
  return { texts, labels, asked };
}
