import type { Rep } from './desk-event.ts';

/** What the desk remembers of a lead. Instants are ISO. */
export interface DeskContext {
  handedOverAt: string;
  /** By when the customer was promised an answer; null once that is of no account. */
  answerBy: string | null;
  owner: Rep | null;
  offeredTo: Rep | null;
  /** The rules were asked whom to offer it to, since it waits. */
  isOffered: boolean;
  /** Who let it go by: the others come first. */
  passed: string[];
  firstAnsweredAt: string | null;
  /** How often it was taken from somebody who did not answer. */
  rounds: number;
  /** How often the customer was told that they could not be reached. */
  tries: number;
  snoozedUntil: string | null;
  /** Why nothing that is written reaches the customer; null while it does. */
  left: 'stopped' | 'blocked' | 'erased' | null;
  /** By when the complaint that is open is to be solved, an ISO instant; absent while there was none. */
  solveBy?: string;
  /** They had bought when they came back to sales: so it stands again once that is settled. */
  isSold?: boolean;
  /** They telephoned, so there is nowhere to write to them; absent of leads from before that was kept. */
  isCall?: boolean;
}

/** Of a lead that is handed over. */
export interface DeskInput {
  at: string;
  answerBy: string | null;
  isCall?: boolean;
}

export function startingDesk({ input }: { input: DeskInput }): DeskContext {
  return {
    handedOverAt: input.at,
    answerBy: input.answerBy,
    owner: null,
    offeredTo: null,
    isOffered: false,
    passed: [],
    firstAnsweredAt: null,
    rounds: 0,
    tries: 0,
    snoozedUntil: null,
    left: null,
    isCall: input.isCall ?? false,
  };
}
