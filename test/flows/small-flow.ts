import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseProfile } from '../../src/config/read-profile.ts';
import type { Profile } from '../../src/domain/profile.ts';
import type { CopySource } from '../../src/flow/copybook.ts';
import type { Json } from '../../src/flow/prompt.ts';
import { flowSettings, type PublishedFlow } from '../../src/flow/published-flow.ts';

const flows = path.join(import.meta.dirname, '../../flows');

/** The profile that is shipped, as a business gets it. */
export function shippedProfile(): Profile {
  const file = path.join(flows, 'profile.yaml');
  return parseProfile(readFileSync(file, 'utf8'), file);
}

/** A flow of one question without faults, for tests to break: `change` gets its states and its copy. */
export function smallFlow(
  change: (parts: { chart: SmallChart; copy: CopySource }) => void = () => {},
): PublishedFlow {
  // What can be said at any point is said by flows that can be left at any point.
  const shared = (language: string) =>
    readFileSync(path.join(flows, `copy.${language}.ftl`), 'utf8').split(
      /^# (?:What people may|Что можно)/m,
    )[0];
  const parts = { chart: smallChart(), copy: { ru: OWN_COPY, en: OWN_COPY } };
  change(parts);
  const { chart, copy } = parts;
  return {
    flow: 'small',
    hash: 'small',
    config: chart as unknown as Json,
    copy: { ru: `${shared('ru')}\n${copy.ru}`, en: `${shared('en')}\n${copy.en}` },
    settings: flowSettings(shippedProfile()),
  };
}

interface SmallState {
  [key: string]: unknown;
  on?: Record<string, unknown>;
  states?: Record<string, SmallState>;
}

interface SmallChart extends SmallState {
  states: Record<string, SmallState>;
}

const OWN_COPY = `
ask-guests = How many of you, { $contact }?
    .help = A number is enough.
done = Thank you, { $persona } has it.
option-few = A few
# What every flow of the product says aside.
aside = { nothing-before } { language-set } { stale-button } { attachment-kept } { passed-on } { dont-know }
`;

function smallChart(): SmallChart {
  return {
    id: 'small',
    initial: 'asking',
    states: {
      asking: {
        meta: {
          prompt: {
            key: 'guests',
            kind: 'choice',
            copy: 'ask-guests',
            offer: 'first',
            options: [{ value: ['few'], label: { copy: 'option-few' } }],
          },
        },
        initial: 'first',
        on: { answered: { guard: { type: 'answers', params: { key: 'guests' } }, target: 'done' } },
        states: {
          first: {
            entry: { type: 'ask', params: { variant: 'first' } },
            on: { unclear: 'helping' },
            after: { silence: '#small.done' },
          },
          helping: {
            entry: [
              { type: 'ask', params: { variant: 'help' } },
              { type: 'say', params: { copy: 'aside' } },
            ],
            after: { silence: '#small.done' },
          },
        },
      },
      done: { type: 'final', entry: { type: 'say', params: { copy: 'done' } } },
    },
  };
}
