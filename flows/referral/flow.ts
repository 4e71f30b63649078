import type { Profile } from '../../src/domain/profile.ts';
import { everywhere } from '../../src/flow/everywhere.ts';
import { startingContext } from '../../src/flow/flow-context.ts';
import { requesting } from '../../src/flow/requesting.ts';
import { ask, fact, forget, record, refreshCard, say, show, vocabulary } from '../../src/flow/vocabulary.ts';
import { erasePrompt } from '../common-prompts.ts';
import { commonStates, days, passOn } from '../common-states.ts';
import { prompts as postsalePrompts } from '../postsale/prompts.ts';
import { prompts as asked } from './prompts.ts';

/** A happy customer gets a link of their own, and sees whom it brought and what they have for it. */
export function referral(_profile: Profile) {
  const id = (state: string) => `#referral.${state}`;
  const choosing = {
    answered: [
      rescored,
      {
        guard: { type: 'answersWith', params: { key: 'friends', value: 'friends' } },
        target: id('findingFriends'),
      },
      {
        guard: { type: 'answersWith', params: { key: 'friends', value: 'link' } },
        target: id('findingLinkAgain'),
      },
      // They want to see neither: they pass it on.
      { guard: { type: 'answers', params: { key: 'friends' } }, actions: say('thanks-for-passing-on') },
      { actions: say('passed-on') },
    ],
    unclear: { actions: say('passed-on') },
    asked: { actions: [passOn, refreshCard] as const },
    // With the buttons in their language.
    language: { actions: ['setLanguage', say('language-set'), ask('again')] as const },
  } as const;
  return vocabulary.createMachine({
    id: 'referral',
    context: startingContext,
    initial: 'entering',
    meta: { alsoReads: [postsalePrompts.score] },
    on: { ...everywhere, change: { target: '.inviting' }, repeated: { target: '.inviting' } },
    states: {
      // Whoever comes back with the wish to see something sees that; all others get their link.
      entering: {
        always: [
          { guard: wished('friends'), target: 'findingFriends', actions: forget('friends') },
          { guard: wished('link'), target: 'findingLinkAgain', actions: forget('friends') },
          { target: 'findingLink' },
        ],
      },
      findingLink: requesting({ what: 'link' }, { granted: id('invited'), denied: id('finished') }),
      // One that has run out begins anew, so it is asked for each time.
      findingLinkAgain: requesting({ what: 'link' }, { granted: id('inviting'), denied: id('withoutLink') }),
      withoutLink: { entry: say('no-link-now'), always: 'finished' },
      invited: { entry: fact('referral.invited'), always: 'inviting' },
      inviting: {
        meta: { prompt: asked.friends },
        entry: [show({ picture: 'link', copy: 'link-picture' }), ask('first')],
        on: choosing,
        after: { [days(365)]: 'finished' },
      },
      findingFriends: requesting(
        { what: 'friends' },
        { granted: id('showingFriends'), denied: id('withoutLink') },
      ),
      showingFriends: {
        meta: { prompt: asked.friends },
        entry: [say('friends-brought'), ask('again')],
        on: choosing,
        after: { [days(365)]: 'finished' },
      },
      // What is theirs they may see at any point, also while they wait for a human.
      ...commonStates('referral', {
        erase: erasePrompt,
        onwards: id('inviting'),
        answered: choosing.answered,
      }),
      // What they have said of the day is told anew where it was asked.
      rescoring: { meta: { leadsTo: 'postsale', because: 'score' }, after: { [days(30)]: 'inviting' } },
    },
  });
}

const wished = (value: string) => ({ type: 'knowsAs', params: { key: 'friends', value } }) as const;

/** A score counts whenever it comes. */
const rescored = {
  guard: { type: 'answers', params: { key: 'score' } },
  target: '#referral.rescoring',
  actions: ['remember', record],
} as const;
