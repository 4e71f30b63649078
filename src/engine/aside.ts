import type { Fulfilled, Request } from '../flow/request.ts';
import type { BotVoice } from './bot-voice.ts';

/** What can be looked up beside whatever flow somebody is in. */
export type AsideRequest = Extract<Request, { what: 'friends' | 'link' | 'code' }>;

/** Says what was found, or why a code does not count; one that does needs no word. */
export function tellAside(
  { what }: AsideRequest,
  outcome: Fulfilled,
  voice: Pick<BotVoice, 'begin' | 'say' | 'show'>,
): void {
  if (what === 'code') {
    const copy = outcome.status === 'denied' ? REFUSALS[outcome.why] : undefined;
    if (copy !== undefined) voice.begin(copy);
  } else if (outcome.status === 'denied') voice.say('passed-on');
  else if (what === 'friends') voice.say('friends-brought');
  else {
    voice.show({ picture: 'link', copy: 'link-picture' });
    voice.say('own-link');
  }
}

/** Why a code does not count, as it is told. */
const REFUSALS: Record<string, string> = {
  unknown: 'code-unknown',
  expired: 'code-expired',
  own: 'code-own',
  circle: 'code-known',
  'already-brought': 'code-known',
  'already-known': 'code-known',
};
