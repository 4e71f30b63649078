import type { ReadContext } from '../answers/reading.ts';
import type { FlowContext } from './flow-context.ts';
import { optionLabel } from './option.ts';
import type { Prompt } from './prompt.ts';
import type { RunnableFlow } from './published-flow.ts';

/** Where a reply comes: what was asked, in which flow, and when. */
export interface ReplyScene {
  flow: RunnableFlow;
  context: FlowContext;
  /** The question that is open; null when none is. */
  prompt: Prompt | null;
  now: Date;
  /** A salesperson has the floor: what they say is said to them. */
  isWithHuman?: boolean;
  /** The options of the open question are shown because words did not help; those with `offer: first` always are. */
  isChoosing?: boolean;
  /** The first words of all: what is asked in them says what the person is after. */
  isOpening?: boolean;
}

/** What the readers of answers have to know; the options of `choice` are those that may be chosen. */
export function readContext({ flow, context, now }: ReplyScene, choice?: Prompt): ReadContext {
  const { language } = context;
  return {
    language,
    now,
    zone: flow.settings.zone,
    region: flow.settings.region,
    ...(choice?.options && {
      options: choice.options.map((option) => ({
        value: String(Array.isArray(option.value) ? option.value[0] : option.value),
        names: [
          optionLabel(option, flow.copy, language),
          ...(option.synonyms?.[language] ?? []),
          ...(option.synonyms?.[language === 'ru' ? 'en' : 'ru'] ?? []),
        ],
      })),
    }),
  };
}
