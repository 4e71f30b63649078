import { readChoice } from '../answers/choice/read-choice.ts';
import type { FlowHappening } from './flow-event.ts';
import { type ReplyScene, readContext } from './reply-scene.ts';

/**
 * "I can't make it" said beside something else, such as an offer: it moves or cancels the visit that is booked, and
 * refuses nothing. Of an event or a contract more is meant than a visit.
 */
export function readVisitWish(text: string, scene: ReplyScene): FlowHappening | null {
  const { flow, context, prompt, now, isWithHuman } = scene;
  const { viewing } = context.deal ?? {};
  if (viewing?.status !== 'booked' || Date.parse(viewing.startsAt) <= now.getTime()) return null;
  if (isWithHuman || (prompt && !prompt.isBinding) || OF_MORE.test(text)) return null;
  const asked = flow.prompts.find(({ isOfVisit }) => isOfVisit);
  const plain = text.replace(CANNOT, 'cannot');
  const reading = asked ? readChoice(plain, readContext(scene, asked), false) : null;
  const [value, other] = reading?.status === 'parsed' ? reading.value : [];
  return asked && value !== undefined && other === undefined
    ? { type: 'change', key: asked.key, value }
    : null;
}

/** As a name of a choice it is read in full. */
const CANNOT = /\bcan['’]?t\b/giu;
const OF_MORE =
  /праздн|свадьб|банкет|меропри|событи|юбиле|корпорат|предложени|договор|сч[её]т|оплат|плат[её]ж|брон|заказ|\b(?:event|party|wedding|banquet|celebration|offer|contract|invoice|payments?|deposit|order|everything)\b|\bвс[её]\b/iu;
