import { conclude, fact, handOff, repeat, say } from './vocabulary.ts';

/**
 * What a person may say at any point of a conversation. A flow that uses it has the states `withHuman`,
 * `stopped`, `erasing`, `blocked` and `choosingChange`.
 */
export const everywhere = {
  human: { target: '.withHuman', actions: [fact('human.requested'), conclude('human'), handOff('human')] },
  stop: { target: '.stopped' },
  erase: { target: '.erasing' },
  change: { target: '.choosingChange' },
  back: { actions: [say('nothing-before'), repeat] },
  language: { actions: ['setLanguage', say('language-set'), repeat] },
  repeated: { actions: repeat },
  stale: { actions: [say('stale-button'), repeat] },
  attached: { actions: [say('attachment-kept'), repeat] },
  noted: { actions: [say('passed-on')] },
  blocked: { target: '.blocked' },
} as const;
