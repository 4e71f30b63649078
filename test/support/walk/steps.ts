import fc from 'fast-check';
import { COMMANDS } from '../../../src/engine/inbound.ts';

/** Something of a walk. Numbers choose among what there is then, so that a walk stays one when a part of it is left out. */
export type Step = OneStep | { do: 'together'; steps: OneStep[] };

export type OneStep =
  /** They come, by the link of somebody where `by` is given. */
  | { do: 'start'; who: number; by?: number }
  /** They answer the open question; `pick` chooses how. */
  | { do: 'answer'; who: number; pick: number }
  | { do: 'say'; who: number; pick: number }
  /** They press a button of the last message that has some, or of one before that. */
  | { do: 'press'; who: number; age: number; pick: number }
  | { do: 'command'; who: number; name: (typeof COMMANDS)[number] }
  | { do: 'share'; who: number; pick: number }
  | { do: 'attach'; who: number; kind: 'photo' | 'voice' | 'location' }
  | { do: 'edit'; who: number; age: number; pick: number }
  | { do: 'reachable'; who: number; reachable: boolean }
  | { do: 'desk'; who: number; rep: number; act: Act; pick: number; age: number }
  /** The files that were decided on are made and sent. */
  | { do: 'files' }
  /** The last event comes once more. */
  | { do: 'again' }
  /** Time goes by, with what falls due in it; `down` when nobody was there to see to it then. */
  | { do: 'wait'; minutes: number; down?: true }
  /** Time goes by until the next timer of all. */
  | { do: 'next' }
  | { do: 'restart' }
  /** They get as far as this in one go. */
  | { do: 'reach'; who: number; place: Place };

const PLACES = ['qualified', 'visiting', 'deciding', 'paying', 'customer', 'scoring', 'referring'] as const;
export type Place = (typeof PLACES)[number];

const ACTS = [
  'claim',
  'reply',
  'returnToBot',
  'bookViewing',
  'came',
  'missed',
  'sendOffer',
  'paid',
  'refunded',
  'won',
  'lost',
  'notATarget',
  'reassign',
  'snooze',
  'reopen',
  'noAnswer',
  'offered',
] as const;
type Act = (typeof ACTS)[number];

const PEOPLE = 3;

const who = fc.nat({ max: PEOPLE - 1 });
const pick = fc.nat({ max: 59 });
const rep = fc.constantFrom(0, 0, 0, 1);
const act = fc.record({
  do: fc.constant('desk' as const),
  who,
  rep,
  act: fc.constantFrom(...ACTS),
  pick,
  age: fc.constantFrom(0, 0, 0, 1),
});
const oneStep: fc.Arbitrary<OneStep> = fc.oneof(
  { weight: 16, arbitrary: fc.record({ do: fc.constant('answer' as const), who, pick }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('say' as const), who, pick }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('press' as const),
      who,
      age: fc.constantFrom(0, 0, 0, 1, 2),
      pick,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('command' as const), who, name: fc.constantFrom(...COMMANDS) }),
  },
  {
    weight: 1,
    arbitrary: fc.record(
      { do: fc.constant('start' as const), who, by: who },
      { requiredKeys: ['do', 'who'] },
    ),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('share' as const), who, pick }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('attach' as const),
      who,
      kind: fc.constantFrom('photo', 'voice', 'location'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('edit' as const), who, age: fc.nat({ max: 3 }), pick }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('reachable' as const), who, reachable: fc.boolean() }),
  },
  { weight: 16, arbitrary: act },
  { weight: 2, arbitrary: fc.constant({ do: 'files' as const }) },
);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 40, arbitrary: oneStep },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('reach' as const), who, place: fc.constantFrom(...PLACES) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('together' as const),
      steps: fc.array(oneStep, { minLength: 2, maxLength: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'again' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'restart' as const }) },
  { weight: 5, arbitrary: fc.constant({ do: 'next' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      minutes: fc.constantFrom(5, 40, 240, 700, 1_440, 4_320),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      minutes: fc.constantFrom(240, 1_440, 10_080, 44_640, 144_000),
      down: fc.constant(true as const),
    }),
  },
);

/** A walk of so many steps at most. It begins somewhere in the hourglass, so that all of it is seen. */
export function walks(most: number): fc.Arbitrary<Step[]> {
  const begin = fc.record({ do: fc.constant('reach' as const), who, place: fc.constantFrom(...PLACES) });
  const steps = fc.array(anyStep, { minLength: 1, maxLength: most, size: 'max' });
  return fc
    .tuple(fc.array(begin, { maxLength: 2, size: 'max' }), steps)
    .map(([begins, then]) => [...begins, ...then]);
}
