import type { Profile } from '../../src/domain/profile.ts';
import { record, refreshCard, say } from '../../src/flow/vocabulary.ts';
import { passOn } from '../common-states.ts';
import { thresholds } from '../qualification/prompts.ts';

export type Talk = ReturnType<typeof talkBesides>;

/** They talk while nothing is asked: it is for sales to read, and an answer given anew is on their card. */
export function talkBesides(profile: Profile) {
  const judge = {
    type: 'judge',
    params: { thresholds: thresholds(profile), zone: profile.business.zone },
  } as const;
  return {
    answered: { actions: ['remember', record, judge, refreshCard, say('card-refreshed')] },
    unclear: { actions: say('passed-on') },
    asked: { actions: [passOn, refreshCard] },
  } as const;
}
