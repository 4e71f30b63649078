import type { MessageEntity } from 'grammy/types';
import { z } from 'zod';
import type { CardAction } from '../../../desk/desk-event.ts';
import type { Piece } from '../rich-text.ts';
import { keyOf } from './key-of.ts';

/**
 * What a button under a card or in a dialogue carries, and what a prompt is about. All that a dialogue knows is in
 * here, so it goes on after a restart.
 */
export type Coded =
  | { step: BareStep; handoffId: string }
  /** An offer being made; what was changed so far stands hidden in the message. */
  | { step: OfferStep; handoffId: string }
  /** The sum is known, in minor units: one of several that were meant, or with its product. */
  | { step: 'wonSum' | 'paidSum' | 'refundedSum'; handoffId: string; sum: number; currency: string }
  /** `wonDayWords` asks for the day of the event in words. */
  | { step: 'wonProduct'; handoffId: string; sum: number; currency: string; product: string | null }
  | { step: 'wonDayWords'; handoffId: string; sum: number; currency: string; product: string | null }
  /** With the day of the event, an ISO date. */
  | {
      step: 'wonDay';
      handoffId: string;
      sum: number;
      currency: string;
      product: string | null;
      day: string | null;
    }
  /** With words (they are asked for) or without. */
  | { step: 'lostReason' | 'lostWords' | 'lostNow'; handoffId: string; reason: string }
  | { step: 'reassignTo'; handoffId: string; rep: string }
  | { step: 'snoozeUntil'; handoffId: string; time: SnoozeTime }
  /** Days with free times from one on, the times of a day, and one of them. */
  | { step: 'viewingDays' | 'viewingDay'; handoffId: string; day: string }
  | { step: 'viewingAt'; handoffId: string; resource: string; startsAt: string }
  /** `key` stands for what is chosen in an offer, or taken out of it. */
  | { step: 'offerPackage' | 'offerExtra' | 'offerDiscount'; handoffId: string; key: string };

type BareStep =
  /** A button of the card. */
  | CardAction
  | 'cancel'
  | 'notATargetWords'
  | 'notATargetNow'
  | 'cameNow'
  | 'missedNow'
  | 'paidWords'
  | 'refundedWords';

export type OfferStep =
  | 'offer'
  | 'offerPackages'
  | 'offerExtras'
  | 'offerDiscounts'
  | 'offerGuests'
  | 'offerByHand'
  | 'offerNote'
  | 'offerSend';

export const SNOOZE_TIMES = ['hour', 'tomorrow', 'threeDays', 'week'] as const;
export type SnoozeTime = (typeof SNOOZE_TIMES)[number];

const STEPS: Record<Coded['step'], string> = {
  claim: 'c',
  complaintSolved: 'cs',
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
  bookViewing: 'v',
  viewingDays: 'vs',
  viewingDay: 'vd',
  viewingAt: 'vt',
  came: 'k',
  cameNow: 'kx',
  missed: 'm',
  missedNow: 'mx',
  sendOffer: 'o',
  offer: 'ob',
  offerPackages: 'op',
  offerPackage: 'oc',
  offerExtras: 'oe',
  offerExtra: 'ox',
  offerDiscounts: 'od',
  offerDiscount: 'oy',
  offerGuests: 'og',
  offerByHand: 'oh',
  offerNote: 'on',
  offerSend: 'os',
  paid: 'p',
  paidSum: 'ps',
  paidWords: 'pw',
  refunded: 'f',
  refundedSum: 'fs',
  refundedWords: 'fw',
  wonDay: 'wd',
  wonDayWords: 'wq',
};

/** At most 64 bytes for a handoff's uuid, as a button's `callback_data` may have. */
export function writeCode(coded: Coded): string {
  return [STEPS[coded.step], shortened(coded.handoffId), ...argumentsOf(coded)].join('.');
}

function argumentsOf(coded: Coded): string[] {
  switch (coded.step) {
    case 'wonSum':
    case 'paidSum':
    case 'refundedSum':
      return [coded.sum.toString(36), coded.currency];
    case 'wonProduct':
    case 'wonDayWords':
    case 'wonDay': {
      const product = coded.product === null ? NONE : keyOf(coded.product);
      const day = coded.step === 'wonDay' ? [coded.day === null ? NONE : plainDay(coded.day)] : [];
      return [coded.sum.toString(36), coded.currency, product, ...day];
    }
    case 'viewingDays':
    case 'viewingDay':
      return [plainDay(coded.day)];
    case 'viewingAt':
      return [(Date.parse(coded.startsAt) / MINUTE_MS).toString(36), keyOf(coded.resource)];
    case 'offerPackage':
    case 'offerExtra':
    case 'offerDiscount':
      return [coded.key];
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
  resources: string[];
}

/** Null for what was never ours, or when what was chosen is no longer to be chosen. */
export function readCode(text: string, { reasons, products, reps, resources }: Choosable): Coded | null {
  const [code = '', id = '', first = '', second = '', third = '', fourth = ''] = text.split('.');
  const step = (Object.keys(STEPS) as Coded['step'][]).find((known) => STEPS[known] === code);
  const handoffId = lengthened(id);
  if (!step || handoffId === null) return null;
  const chosen = (from: string[], key: string) => from.find((each) => keyOf(each) === key);
  switch (step) {
    case 'wonSum':
    case 'paidSum':
    case 'refundedSum': {
      const sum = readSum(first, second);
      return sum && { step, handoffId, ...sum };
    }
    case 'wonProduct':
    case 'wonDayWords':
    case 'wonDay': {
      const sum = readSum(first, second);
      const product = third === NONE ? null : chosen(products, third);
      if (!sum || product === undefined) return null;
      if (step !== 'wonDay') return { step, handoffId, ...sum, product };
      const day = fourth === NONE ? null : readDay(fourth);
      return day === undefined ? null : { step, handoffId, ...sum, product, day };
    }
    case 'viewingDays':
    case 'viewingDay': {
      const day = readDay(first);
      return day === undefined ? null : { step, handoffId, day };
    }
    case 'viewingAt': {
      const at = new Date(Number.parseInt(first, 36) * MINUTE_MS);
      const resource = chosen(resources, second);
      if (resource === undefined || Number.isNaN(at.getTime())) return null;
      return { step, handoffId, resource, startsAt: at.toISOString() };
    }
    case 'offerPackage':
    case 'offerExtra':
    case 'offerDiscount':
      return /^[\w-]{8}$/.test(first) ? { step, handoffId, key: first } : null;
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
      // The compiler does not tell so many apart.
      return { step, handoffId } as Coded;
  }
}

/** A client of somebody's own can send what no button of ours carries. */
function readSum(text: string, currency: string): { sum: number; currency: string } | null {
  const sum = Number.parseInt(text, 36);
  return Number.isSafeInteger(sum) && sum > 0 && /^[A-Z]{3}$/.test(currency) ? { sum, currency } : null;
}

function plainDay(day: string): string {
  return day.replaceAll('-', '');
}

function readDay(text: string): string | undefined {
  const day = text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  return z.iso.date().safeParse(day).data;
}

/**
 * Text that nobody sees, with the code behind it: a reply to the message, or a press under it, brings it back.
 * `state` is what was said so far, where it is more than a button can carry.
 */
export function hiddenCode(coded: Coded, state: string | null = null): Piece {
  const said = state === null ? '' : `${STATE}${state}`;
  return { text: '\u200B', link: `${HIDDEN}${writeCode(coded)}${said}` };
}

/** What `hiddenCode` hid, in its two parts. */
export function splitHidden(hidden: string): { code: string; state: string | null } {
  const at = hidden.indexOf(STATE);
  return at < 0 ? { code: hidden, state: null } : { code: hidden.slice(0, at), state: hidden.slice(at + 1) };
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
const STATE = '~';
const MINUTE_MS = 60_000;
const uuid = z.uuid();

function shortened(id: string): string {
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
}

function lengthened(id: string): string | null {
  const hex = Buffer.from(id, 'base64url').toString('hex');
  const whole = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return uuid.safeParse(whole).success ? whole : null;
}
