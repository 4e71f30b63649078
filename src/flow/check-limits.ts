import { LANGUAGES } from './check-copy.ts';
import type { Finding } from './flow-fault.ts';
import { optionLabel } from './option.ts';
import type { Prompt } from './prompt.ts';
import type { RunnableFlow } from './published-flow.ts';
import { renderAsk, renderSay } from './render.ts';
import { sampleScene } from './sample-scene.ts';
import type { UsedCopy } from './used-copy.ts';

/** What a channel takes; characters are UTF-16 units, as the channels count them. */
const CHANNELS = [
  { channel: 'Slack', text: 3_000 },
  { channel: 'Telegram', text: 4_096 },
];
/** Slack refuses a label over 75; a phone already cuts off one over 60. */
const LABEL = 60;
/** Slack's limit for one row of buttons. */
const OPTIONS = 25;

/** Whether everything that is said fits every channel, filled in with long answers. Needs copy without faults. */
export function checkLimits(flow: RunnableFlow, { texts, labels, asked }: UsedCopy): Finding[] {
  const prompts = new Map(asked.map(({ prompt }) => [prompt.key, prompt]));
  const questions = new Set(
    [...prompts.values()].flatMap(({ copy }) => [copy, `${copy}.help`, `${copy}.choose`]),
  );
  const asides = [...texts.keys()].filter((id) => !questions.has(id) && !labels.has(id) && !isPart(id));
  return [
    ...[...prompts.values()].flatMap((prompt) => checkOptions(prompt, flow)),
    ...LANGUAGES.flatMap((language) => {
      const scene = sampleScene(flow, language, 'at length');
      return [
        ...asides.flatMap((id) => checkText(`${language}: ${id}`, renderSay(id, scene))),
        ...asked.flatMap(({ prompt, variant }) => {
          const nudged = { ...scene, context: { ...scene.context, nudges: 1 } };
          const { text } = renderAsk(prompt, variant, nudged);
          return checkText(`${language}: ${prompt.copy} (${variant})`, text);
        }),
      ];
    }),
  ];
}

/** Words that only ever stand within another text, and are measured with it. */
function isPart(id: string): boolean {
  return /^(money|people|when|promise|nudge)-|^not-known-yet$|^clarify$/.test(id);
}

function checkText(where: string, { length }: string): Finding[] {
  const narrow = CHANNELS.filter(({ text }) => length > text);
  if (narrow.length === 0) return [];
  const limits = narrow.map(({ channel, text }) => `${channel} takes ${text}`).join(', ');
  const message = `with long answers it has ${length} characters; ${limits}: shorten it, or say it in two steps`;
  return [{ where, code: 'text-too-long', message }];
}

function checkOptions(prompt: Prompt, { copy }: RunnableFlow): Finding[] {
  const { options = [] } = prompt;
  const many: Finding[] =
    options.length > OPTIONS
      ? [
          {
            where: prompt.copy,
            code: 'too-many-options',
            message: `it offers ${options.length} buttons, and Slack shows ${OPTIONS}: leave some out`,
          },
        ]
      : [];
  return [
    ...many,
    ...LANGUAGES.flatMap((language) =>
      options.flatMap((option): Finding[] => {
        const label = optionLabel(option, copy, language);
        if (label.length <= LABEL) return [];
        const where = `${language}: ${'copy' in option.label ? option.label.copy : prompt.copy}`;
        const message = `the button "${label}" has ${label.length} characters, and ${LABEL} fit: shorten it`;
        return [{ where, code: 'label-too-long', message }];
      }),
    ),
  ];
}
