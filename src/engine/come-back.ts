import { readClearRefusal } from '../answers/refusal/read-clear-refusal.ts';
import { isFarewell } from '../answers/talk/how-to-reach.ts';
import { saysMoreThanSmall } from '../answers/talk/said-besides.ts';
import { takesUpAgain } from '../answers/talk/takes-up-again.ts';
import { CLOSED } from '../desk/standing.ts';
import type { FlowHappening } from '../flow/flow-event.ts';
import type { Answered } from '../flow/prompt.ts';
import { readReply } from '../flow/read-reply.ts';
import { readContext } from '../flow/reply-scene.ts';
import type { Conversation } from './conversation.ts';
import type { Hearing } from './hear.ts';
import { sceneOf } from './scene-of.ts';

/** After so long without a word any words that say something begin anew; until then they may be the last ones. */
const PAUSE_MS = 12 * 3_600_000;

/** Whether somebody who was lost takes the talk up again by what they say; who pressed Start says nothing. */
export function isBack(
  conversation: Conversation,
  said: { text: string; reading: FlowHappening } | null,
  { lastSeenAt, ...hearing }: Pick<Hearing, 'entryFlow' | 'tools'> & { lastSeenAt: Date },
): boolean {
  if (!conversation.isLost || conversation.prompt) return false;
  if (!said) return true;
  const { text, reading } = said;
  if (!OF_ENQUIRY.has(reading.type)) return false;
  // Flows published before refusals were heard read them as any words.
  if (readClearRefusal(text, readContext(sceneOf(conversation, hearing.tools)))) return false;
  const opening = openingIn(text, conversation, hearing);
  if ('need' in opening || 'timeline' in opening || takesUpAgain(text)) return true;
  const isPaused = hearing.tools.now.getTime() - lastSeenAt.getTime() >= PAUSE_MS;
  return isPaused && saysMoreThanSmall(text) && !isFarewell(text);
}

/** What may be said with a new enquiry; a wish for a human, or to stop, is heard as such. */
const OF_ENQUIRY = new Set<FlowHappening['type']>(['answered', 'ambiguous', 'asked', 'unclear']);

/** What it says that a first enquiry is asked for: their flow may not read the day of the event any more. */
function openingIn(
  text: string,
  conversation: Conversation,
  { entryFlow, tools }: Pick<Hearing, 'entryFlow' | 'tools'>,
): Record<string, Answered> {
  const scene = { ...sceneOf(conversation, tools), flow: entryFlow, prompt: null, isOpening: true };
  const reading = readReply(text, scene);
  return reading.type === 'answered' ? reading.readings : {};
}

/**
 * Somebody who was lost is back. Who has the lead, or had it when it was closed, goes on with them; where that is
 * nobody, they begin a new deal with what they said before.
 */
export function comeBack(
  conversation: Conversation,
  said: { text: string; reading: FlowHappening },
  heard: number,
  { entryFlow, tools }: Pick<Hearing, 'entryFlow' | 'tools'>,
): void {
  const { standing } = conversation;
  const opening = openingIn(said.text, conversation, { entryFlow, tools });
  conversation.happensAtDesk({ type: 'prospectWrote' }, heard);
  if (!standing?.owner) {
    conversation.enquireAnew(entryFlow, opening, heard);
    return;
  }
  const isRead = Object.keys(opening).length > 0;
  const reading: FlowHappening = isRead ? { type: 'answered', readings: opening } : said.reading;
  if (CLOSED.has(standing.status)) conversation.comesBack(reading, heard);
  else conversation.receive(reading, heard);
}
