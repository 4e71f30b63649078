import { conclude, fact, handOff, say } from './vocabulary.ts';

/**
 * What a person may say at any point of a conversation. A flow that uses it has the states `withHuman`,
 * `stopped`, `erasing`, `blocked` and `choosingChange`.
 */
export const everywhere = {
  human: {
    target: '.withHuman',
    actions: [fact('human.requested'), conclude('human'), handOff('human'), say('human-coming')],
  },
  stop: { target: '.stopped' },
  erase: { target: '.erasing' },
  change: { target: '.choosingChange' },
  back: { actions: say('nothing-before') },
  language: { actions: ['setLanguage', say('language-set')] },
  stale: { actions: say('stale-button') },
  attached: { actions: say('attachment-kept') },
  noted: { actions: say('passed-on') },
  blocked: { target: '.blocked' },
} as const;

/**
 * The same while a question is open: it is asked again, and since they are there, the wait begins anew. `briefly` is where
 * it is asked by those who have it before their eyes.
 */
export function asides(target: string, briefly: string) {
  return {
    back: { target: briefly, actions: ['replyCame', say('nothing-before')] },
    language: { target, actions: ['setLanguage', 'replyCame', say('language-set')] },
    repeated: { target, actions: ['replyCame'] },
    stale: { target: briefly, actions: ['replyCame', say('stale-button')] },
    attached: { target: briefly, actions: ['replyCame', say('attachment-kept')] },
  } as const;
}
