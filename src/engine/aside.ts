import type { Fulfilled, Request } from '../flow/request.ts';
import type { BotVoice } from './bot-voice.ts';

/** What can be looked up beside whatever flow somebody is in. */
export type AsideRequest = Extract<Request, { what: 'friends' | 'link' | 'code' | 'bonus' }>;

/** Says what was found; of a friend's code what it brings them, when they are greeted or have typed it, or why it does not count. */
export function tellAside(
  aside: AsideRequest,
  outcome: Fulfilled,
  { voice, isGreeted }: { voice: Pick<BotVoice, 'putIn' | 'say' | 'show'>; isGreeted: boolean },
): void {
  const { what } = aside;
  if (what === 'code') {
    const refusal = outcome.status === 'denied' ? REFUSALS[outcome.why] : undefined;
    if (refusal !== undefined) voice.putIn(refusal, 'first');
    else if ((isGreeted || aside.isTyped) && outcome.status === 'granted' && outcome.found)
      voice.putIn('code-counts', isGreeted ? 'second' : 'first');
  } else if (what === 'bonus') {
    if (outcome.status === 'granted') voice.say('bonus-given');
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
