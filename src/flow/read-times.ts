import { readSlotReply } from '../answers/slot/read-slot-reply.ts';
import type { FlowHappening } from './flow-event.ts';
import type { Option } from './prompt.ts';
import { answeredWith } from './read-press.ts';
import { type ReplyScene, readContext } from './reply-scene.ts';

/** A reply to times that were offered: one of them, or when else they would come. Null when it is neither. */
export function readTimes(text: string, scene: ReplyScene): FlowHappening | null {
  const { prompt, context } = scene;
  if (!prompt?.offersFound) return null;
  const times = (context.choices ?? []).flatMap((option) => {
    const slot = slotOf(option);
    return slot ? [{ option, slot }] : [];
  });
  const offered = times.map(({ slot }) => slot);
  const read = readSlotReply(text, { ...readContext(scene), offered });
  if (read.status === 'slot') {
    const chosen = times.find(({ slot }) => slot === read.slot);
    return chosen ? answeredWith(prompt, chosen.option, text, scene) : null;
  }
  if (read.status === 'unclear') return null;
  return { type: 'answered', readings: { wish: { kind: 'text', value: text, raw: text } } };
}

/** `hall@2026-11-28T09:00:00.000Z`: what is offered, and from when. */
export function slotOf({ value }: Pick<Option, 'value'>) {
  const [resource = '', startsAt = ''] = String(Array.isArray(value) ? value[0] : value).split('@');
  return Number.isNaN(Date.parse(startsAt)) ? null : { resource, startsAt, endsAt: startsAt };
}
