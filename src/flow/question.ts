import type { Effect } from './effect.ts';
import { asides } from './everywhere.ts';
import type { Prompt } from './prompt.ts';
import { acknowledge, ask, forget, record, recordExcept, vocabulary } from './vocabulary.ts';

/** In which a question is put, or put again. */
export type AskingState = 'asking' | 'helping' | 'choosing' | 'nudged';

interface Question {
  prompt: Prompt;
  /**
   * Where the talk goes on, tried in order: `when` is the answer's value that takes the way, a way without it
   * takes any answer. Targets are ids of states, such as `#qualification.routing`. With `keep: false` nothing is
   * recorded of what was said.
   */
  next: { when?: string; target: string; also?: Extract<Effect, { type: 'consent' }>[]; keep?: boolean }[];
  /** An answer to some other question that comes with this one's is a correction: it leads on as `otherwise`. */
  amendable?: boolean;
  /** Where an answer to some other question leads; without it this question is asked again. */
  otherwise?: string;
  /** Where "back" leads. With a key that answer is forgotten, so that it is asked anew. */
  back?: { key?: string; target: string };
  /** Where three unclear replies lead. */
  lost: string;
  /** Where a wish not to answer leads, and one to do it later where that is another way; for prompts that may be left. */
  declined?: string;
  putOff?: string;
  /** Where what may be chosen is found anew, before it is asked again in this state of the question. */
  renewed?: (state: AskingState) => string;
  /** It says much before it asks: after something said besides only the question is put again, by the copy's `again`. */
  isLong?: boolean;
  /** Where silence leads when the nudges are used up. */
  silent: string;
  /** Without nudges the first silence leads on: for a question whose own answer is "leave it". */
  nudges?: boolean;
  /** Without nudges: how long it stays open, when that is not the first silence. */
  openFor?: 'silence' | 'afterEvent';
}

/**
 * A question of a flow: asked, helped along after an unclear reply, offered as buttons after another, then given
 * to a human. Each wait has its deadline: silence is nudged on the profile's schedule, and any reply stops that.
 */
export function question({
  prompt,
  next,
  amendable = false,
  otherwise = '.asking',
  back,
  lost,
  declined,
  putOff,
  renewed,
  isLong = false,
  silent,
  nudges = true,
  openFor = 'silence',
}: Question) {
  const nudge = {
    guard: 'hasNudgesLeft',
    target: renewed?.('nudged') ?? 'nudged',
    reenter: true,
    actions: ['countNudge'],
  } as const;
  const after = nudges ? { silence: [nudge, { target: silent }] } : { [openFor]: [{ target: silent }] };
  const reply = acknowledge({
    price: 'question-price',
    call: 'question-call',
    data: 'question-data',
    why: `${prompt.copy}.why`,
    other: 'question-noted',
  });
  const amended = ['remember', forget(prompt.key), recordExcept(prompt.key)] as const;
  const kept = prompt.passing ? amended : (['remember', record] as const);
  const again = (state: AskingState) => renewed?.(state) ?? state;
  const whenUnclear = (target: string) => ({ unclear: { target, actions: ['replyCame'] as const } });
  const onceMore = renewed?.('asking') ?? '.asking';

  return vocabulary.createStateConfig({
    meta: { prompt },
    initial: 'asking',
    on: {
      ...asides(onceMore, isLong ? '.asked' : onceMore),
      asked: { target: isLong ? '.asked' : onceMore, actions: ['replyCame', reply] },
      answered: [
        ...(amendable
          ? [
              {
                guard: { type: 'amends', params: { key: prompt.key } } as const,
                target: otherwise,
                reenter: true,
                actions: [...amended, reply],
              },
            ]
          : []),
        ...next.map(({ when, target, also = [], keep = true }) => ({
          guard:
            when === undefined
              ? ({ type: 'answers', params: { key: prompt.key } } as const)
              : ({ type: 'answersWith', params: { key: prompt.key, value: when } } as const),
          target,
          actions: [...(keep ? kept : []), ...also, reply],
        })),
        { target: otherwise, reenter: true, actions: ['remember', record, reply] },
      ],
      ambiguous: { target: '.clarifying', actions: ['rememberCandidates'] },
      ...(declined !== undefined && {
        declined: [...(putOff ? [{ guard: 'putsOff' as const, target: putOff }] : []), { target: declined }],
      }),
      ...(back && { back: { target: back.target, actions: back.key ? [forget(back.key)] : [] } }),
    },
    states: {
      asking: { entry: ask('first'), on: whenUnclear(again('helping')), after },
      ...(isLong && { asked: { entry: ask('again'), on: whenUnclear(again('helping')), after } }),
      helping: { entry: ask('help'), on: whenUnclear(again('choosing')), after },
      choosing: { entry: ask('choose'), on: whenUnclear(lost), after },
      clarifying: {
        entry: ask('clarify'),
        exit: 'forgetCandidates',
        on: whenUnclear(again('choosing')),
        after,
      },
      ...(nudges && { nudged: { entry: ask('nudge'), on: whenUnclear(again('helping')), after } }),
    },
  });
}
