import { readRefusal } from '../answers/refusal/read-refusal.ts';
import type { FlowHappening } from './flow-event.ts';
import { type ReplyScene, readContext } from './reply-scene.ts';

/** "It's too expensive" while they decide on an offer: no refusal yet, in a flow that asks why where there is one. */
export function readObjection(text: string, scene: ReplyScene): FlowHappening | null {
  const { flow, prompt, isWithHuman } = scene;
  if (isWithHuman || !prompt?.isBinding || !flow.prompts.some(({ kind }) => kind === 'refusal')) return null;
  const reading = readRefusal(text, readContext(scene), false);
  return reading.status === 'parsed' && reading.value === 'price' ? { type: 'objected', raw: text } : null;
}
