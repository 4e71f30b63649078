import { readSlotReply } from '../answers/slot/read-slot-reply.ts';
import { CLAUSE_END } from '../answers/text/clause-end.ts';
import type { FlowHappening } from './flow-event.ts';
import type { Answered, Option } from './prompt.ts';
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

/** The time that is named with the wish to come at another one: "не смогу, давайте в пятницу в 15". */
export function wishBeside(text: string, scene: ReplyScene): Record<string, Answered> {
  if (!scene.prompt?.hearsWish) return {};
  const clauses = text.split(CLAUSE_END).filter((clause) => !UNABLE.test(clause));
  const read = readSlotReply(clauses.join(', '), { ...readContext(scene), offered: [] });
  return read.status === 'wish' ? { wish: { kind: 'text', value: text, raw: text } } : {};
}

/** `hall@2026-11-28T09:00:00.000Z`: what is offered, and from when. */
export function slotOf({ value }: Pick<Option, 'value'>) {
  const [resource = '', startsAt = ''] = String(Array.isArray(value) ? value[0] : value).split('@');
  return Number.isNaN(Date.parse(startsAt)) ? null : { resource, startsAt, endsAt: startsAt };
}

/** The day on which they cannot come is not when they would. */
const UNABLE =
  /(?:^|[^\p{L}])(?:не (?:см|мо[гж]|получ|усп|выйд|прид|приед)|can(?:['’]?t|not| not)|won['’]?t|unable)/iu;
