import { createHash } from 'node:crypto';
import type { MessageEntity } from 'grammy/types';
import { z } from 'zod';
import type { Piece } from '../rich-text.ts';

/**
 * What a button under a card or in a dialogue carries, and what a prompt is about. All that a dialogue knows is in
 * here, so it goes on after a restart.
 */
export type Coded =
  /** A button of the card. */
  | { step: 'claim' | 'noAnswer' | 'returnToBot' | 'reopen'; handoffId: string }
  | { step: 'won' | 'lost' | 'notATarget' | 'reassign' | 'snooze'; handoffId: string }
  /** The sum is known, in minor units: one of several that were meant, or with its product. */
  | { step: 'wonSum'; handoffId: string; sum: number; currency: string }
  | { step: 'wonProduct'; handoffId: string; sum: number; currency: string; product: string | null }
  | { step: 'lostReason'; handoffId: string; reason: string }
  /** With words (they are asked for) or without. */
  | { step: 'lostWords' | 'lostNow'; handoffId: string; reason: string }
  | { step: 'notATargetWords' | 'notATargetNow'; handoffId: string }
  | { step: 'reassignTo'; handoffId: string; rep: string }
  | { step: 'snoozeUntil'; handoffId: string; time: SnoozeTime }
  | { step: 'cancel'; handoffId: string };

export const SNOOZE_TIMES = ['hour', 'tomorrow', 'threeDays', 'week'] as const;
export type SnoozeTime = (typeof SNOOZE_TIMES)[number];

const STEPS: Record<Coded['step'], string> = {
  claim: 'c',
  noAnswer: 'n',
  returnToBot: 'b',
  reopen: 'u',
  won: 'w',
  wonSum: 'ws',
  wonProduct: 'wp',
  lost: 'l',
  lostReason: 'lr',
  lostWords: 'lw',
  lostNow: 'lx',
  notATarget: 't',
  notATargetWords: 'tw',
  notATargetNow: 'tx',
  reassign: 'r',
  reassignTo: 'ra',
  snooze: 's',
  snoozeUntil: 'st',
  cancel: 'x',
};

/** At most 64 bytes for a handoff's uuid, as a button's `callback_data` may have. */
export function writeCode(coded: Coded): string {
  return [STEPS[coded.step], shortened(coded.handoffId), ...argumentsOf(coded)].join('.');
}

function argumentsOf(coded: Coded): string[] {
  switch (coded.step) {
    case 'wonSum':
      return [coded.sum.toString(36), coded.currency];
    case 'wonProduct':
      return [coded.sum.toString(36), coded.currency, coded.product === null ? NONE : keyOf(coded.product)];
    case 'lostReason':
    case 'lostWords':
    case 'lostNow':
      return [keyOf(coded.reason)];
    case 'reassignTo':
      return [keyOf(coded.rep)];
    case 'snoozeUntil':
      return [coded.time];
    default:
      return [];
  }
}

/** What may have been chosen: a code stands for one of them. */
export interface Choosable {
  reasons: string[];
  products: string[];
  reps: string[];
}

/** Null for what was never ours, or when what was chosen is no longer to be chosen. */
export function readCode(text: string, { reasons, products, reps }: Choosable): Coded | null {
  const [code = '', id = '', first = '', second = '', third = ''] = text.split('.');
  const step = (Object.keys(STEPS) as Coded['step'][]).find((known) => STEPS[known] === code);
  const handoffId = lengthened(id);
  if (!step || handoffId === null) return null;
  const chosen = (from: string[], key: string) => from.find((each) => keyOf(each) === key);
  switch (step) {
    case 'wonSum':
    case 'wonProduct': {
      const sum = Number.parseInt(first, 36);
      const product = third === NONE ? null : chosen(products, third);
      // A client of somebody's own can send what no button of ours carries.
      if (!Number.isSafeInteger(sum) || sum <= 0 || !/^[A-Z]{3}$/.test(second)) return null;
      if (step === 'wonSum') return { step, handoffId, sum, currency: second };
      return product === undefined ? null : { step, handoffId, sum, currency: second, product };
    }
    case 'lostReason':
    case 'lostWords':
    case 'lostNow': {
      const reason = chosen(reasons, first);
      return reason === undefined ? null : { step, handoffId, reason };
    }
    case 'reassignTo': {
      const rep = chosen(reps, first);
      return rep === undefined ? null : { step, handoffId, rep };
    }
    case 'snoozeUntil': {
      const time = SNOOZE_TIMES.find((each) => each === first);
      return time === undefined ? null : { step, handoffId, time };
    }
    default:
      return { step, handoffId };
  }
}

/** Text that nobody sees, with the code behind it: a reply to the message brings it back. */
export function hiddenCode(coded: Coded): Piece {
  return { text: '\u200B', link: `${HIDDEN}${writeCode(coded)}` };
}

/** The code that stands hidden in a message of ours. */
export function findHiddenCode(entities: Pick<MessageEntity, 'type'>[]): string | null {
  for (const entity of entities) {
    const url = 'url' in entity && typeof entity.url === 'string' ? entity.url : '';
    if (entity.type === 'text_link' && url.startsWith(HIDDEN)) return url.slice(HIDDEN.length);
  }
  return null;
}

// A name that is set aside for examples: should anybody find the link, it leads nowhere.
const HIDDEN = 'https://example.com/';
const NONE = '-';
const uuid = z.uuid();

/** Lists may change between a button and its press, and codes may be long: so neither their place nor themselves. */
function keyOf(chosen: string): string {
  return createHash('sha256').update(chosen).digest('base64url').slice(0, 8);
}

function shortened(id: string): string {
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
}

function lengthened(id: string): string | null {
  const hex = Buffer.from(id, 'base64url').toString('hex');
  const whole = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return uuid.safeParse(whole).success ? whole : null;
}
