import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startingContext } from '../../../src/flow/flow-context.ts';
import { readReply } from '../../../src/flow/read-reply.ts';
import { MONDAY_NOON, shippedFlow } from '../../flows/talk.ts';
import { anyText } from '../../support/any-text.ts';
import { ANSWERS, ASIDES } from '../../support/walk/texts.ts';

const RUNS = Number(process.env.ANY_REPLY_RUNS ?? 300);
const said = [ASIDES, ...Object.values(ANSWERS)].flatMap(({ ru, en }) => [...ru, ...en]);
/** What people say, whole, one after another and run together. */
const reply = fc.oneof(
  fc.constantFrom(...said),
  fc
    .array(fc.constantFrom(...said.filter((text) => text.length < 60)), { maxLength: 4 })
    .map((texts) => texts.join(', ')),
  fc
    .array(fc.constantFrom(...said.flatMap((text) => text.split(' ')).filter((word) => word.length < 20)), {
      maxLength: 12,
    })
    .map((words) => words.join(' ')),
  anyText,
);

test.each(['qualification', 'presale', 'postsale', 'referral'])(
  'whatever is said at any question of %s is understood as something',
  { timeout: 20_000 + RUNS * 100 },
  (name) => {
    const flow = shippedFlow(name);
    const now = new Date(MONDAY_NOON);
    fc.assert(
      fc.property(
        reply,
        fc.constantFrom(null, ...flow.prompts),
        fc.constantFrom('ru' as const, 'en' as const),
        fc.boolean(),
        (text, prompt, language, isChoosing) => {
          const input = { language, known: {}, opening: {}, pauses: [], at: MONDAY_NOON };
          const scene = { flow, context: startingContext({ input }), prompt, isChoosing, now };
          expect(readReply(text, scene)).toHaveProperty('type');
        },
      ),
      { numRuns: RUNS },
    );
  },
);
