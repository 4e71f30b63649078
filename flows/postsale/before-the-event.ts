import type { Profile } from '../../src/domain/profile.ts';
import { question } from '../../src/flow/question.ts';
import { forget, say, show, tellSales } from '../../src/flow/vocabulary.ts';
import type { Chapter } from '../chapter.ts';
import { days, minutes } from '../common-states.ts';
import { prompts as asked } from './prompts.ts';
import { talk } from './talk.ts';
import { eventWithin, id } from './ways.ts';

/** They are thanked, hear of their event as it comes near, and may add something to it. */
export function beforeTheEvent({ postsale: settings, business }: Profile): Chapter {
  const photos = settings.photos.map(({ file, shows = business.name }) =>
    show({ picture: 'photo', file, shows }),
  );

  return {
    // A sale may be taken back, or marked by mistake: thanks can wait so long.
    settling: {
      entry: ['markContent', ...FORGOTTEN],
      on: talk,
      after: { [minutes(15)]: 'thanking' },
    },
    // Nobody who has their money back is thanked, told of the event or asked how it was.
    takenBack: { on: talk, after: { [days(90)]: 'finished' } },
    soldAfterAll: { meta: { leadsTo: 'presale' }, after: { [days(30)]: 'finished' }, on: talk },
    thanking: { entry: say('thank-you'), always: 'awaitingEvent' },

    // Between the payment and the event: what they need for it, and nothing of what was before.
    awaitingEvent: {
      initial: 'far',
      on: talk,
      states: {
        far: {
          always: [
            { guard: eventWithin(7), target: 'near' },
            { guard: eventWithin(30), target: 'soon' },
          ],
          after: { monthBeforeEvent: 'showing' },
        },
        showing: { entry: [...photos, say('photo-report')], always: 'soon' },
        soon: { after: { weekBeforeEvent: id('offeringExtras') } },
        near: { after: { afterEvent: id('polling') } },
      },
    },
    offeringExtras: question({
      prompt: asked.extras,
      next: [{ when: 'yes', target: id('wantingExtras') }, { target: id('wantingNothing') }],
      lost: id('lost'),
      silent: id('polling'),
      nudges: false,
      openFor: 'afterEvent',
    }),
    wantingExtras: { entry: [tellSales('wants-extras'), say('extras-noted')], always: 'awaitingDay' },
    wantingNothing: { entry: say('see-you-there'), always: 'awaitingDay' },
    awaitingDay: { on: talk, after: { afterEvent: 'polling' } },
  };
}

/** What was said of an earlier purchase is asked anew. */
const FORGOTTEN = [
  'extras',
  'opinion',
  'score',
  'scoreReason',
  'review',
  'permission',
  'caseFacts',
  'solved',
].map(forget);
