import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startingContext } from '../../src/flow/flow-context.ts';
import { flowSettings, type PublishedFlow, publish } from '../../src/flow/published-flow.ts';
import { question } from '../../src/flow/question.ts';
import { vocabulary } from '../../src/flow/vocabulary.ts';
import { shippedProfile } from '../flows/small-flow.ts';

const questions = Array.from({ length: 10 }, (_, index) => index);

/** Ten questions in a ring, made as the shipped flows are: every reply is an answer, and there is always a next. */
export function ringFlow(): PublishedFlow {
  const machine = vocabulary.createMachine({
    id: 'ring',
    context: startingContext,
    initial: 'q0',
    states: {
      ...Object.fromEntries(questions.map((index) => [`q${index}`, asked(index)])),
      lost: { type: 'final' },
    },
  });
  const settings = flowSettings(shippedProfile());
  const folder = path.join(import.meta.dirname, '../../flows');
  const shared = (language: string) => readFileSync(path.join(folder, `copy.${language}.ftl`), 'utf8');
  const own = questions.map(
    (index) => `ask-q${index} = Question ${index}: what do you say?\n    .help = In words.`,
  );
  const nudges = settings.pauses.map((_, index) => `nudge-${index + 1} = Are you still there?`);
  const copy = (language: string) => `${shared(language)}\n${[...own, ...nudges].join('\n')}\n`;
  return publish(machine, { ru: copy('ru'), en: copy('en') }, settings);
}

function asked(index: number) {
  return question({
    prompt: { key: `q${index}`, kind: 'text', copy: `ask-q${index}` },
    next: [{ target: `#ring.q${(index + 1) % questions.length}` }],
    lost: '#ring.lost',
    silent: '#ring.lost',
  });
}
