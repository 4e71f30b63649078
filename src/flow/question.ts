import type { Effect } from './effect.ts';
import type { Prompt } from './prompt.ts';
import { ask, forget, record, vocabulary } from './vocabulary.ts';

interface Question {
  prompt: Prompt;
  /**
   * Where the talk goes on, tried in order: `when` is the answer's value that takes the way, a way without it
   * takes any answer. Targets are ids of states, such as `#qualification.routing`.
   */
  next: { when?: string; target: string; also?: Extract<Effect, { type: 'consent' }>[] }[];
  /** Where an answer to some other question leads; without it this question is asked again. */
  otherwise?: string;
  /** The question before: "back" leads there and asks it anew. */
  back?: { key: string; target: string };
  /** Where three unclear replies lead. */
  lost: string;
  /** Where silence leads when the nudges are used up. */
  silent: string;
}

/**
 * A question of a flow: asked, helped along after an unclear reply, offered as buttons after another, then given
 * to a human. Each wait has its deadline: silence is nudged on the profile's schedule, and any reply stops that.
 */
export function question({ prompt, next, otherwise = '.asking', back, lost, silent }: Question) {
  const after = {
    silence: [
      { guard: 'hasNudgesLeft', target: 'nudged', reenter: true, actions: ['countNudge'] },
      { target: silent },
    ],
  } as const;
  const keep = prompt.passing ? (['remember', forget(prompt.key)] as const) : (['remember', record] as const);
  const whenUnclear = (target: string) => ({ unclear: { target, actions: ['replyCame'] as const } });

  return vocabulary.createStateConfig({
    meta: { prompt },
    initial: 'asking',
    on: {
      answered: [
        ...next.map(({ when, target, also = [] }) => ({
          guard:
            when === undefined
              ? ({ type: 'answers', params: { key: prompt.key } } as const)
              : ({ type: 'answersWith', params: { key: prompt.key, value: when } } as const),
          target,
          actions: [...keep, ...also],
        })),
        { target: otherwise, reenter: true, actions: ['remember', record] },
      ],
      ambiguous: { target: '.clarifying', actions: ['rememberCandidates'] },
      ...(back && { back: { target: back.target, actions: [forget(back.key)] } }),
    },
    states: {
      asking: { entry: ask('first'), on: whenUnclear('helping'), after },
      helping: { entry: ask('help'), on: whenUnclear('choosing'), after },
      choosing: { entry: ask('choose'), on: whenUnclear(lost), after },
      clarifying: { entry: ask('clarify'), on: whenUnclear('choosing'), after },
      nudged: { entry: ask('nudge'), on: whenUnclear('helping'), after },
    },
  });
}
