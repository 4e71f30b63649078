import { z } from 'zod';
import { offerEdits } from '../domain/offer/offer-edits.ts';
import { instant, language } from './contract-values.ts';
import { handoffStatus } from './lead-contract.ts';

/** What salespeople see in the inbox, and what they do there. */

const words = z.string().trim().max(1_000);

/** In minor units: kopecks, cents. */
const sumOfMoney = z.int().positive().max(1e13);

const currency = z.string().regex(/^[A-Z]{3}$/);

/** What a salesperson does with a lead. */
const repAction = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('claim') }),
  z
    .strictObject({
      type: z.literal('reply'),
      text: z.string().trim().max(4_096),
      /** The id of a file that was put for this lead; the text is its caption then, and may be empty. */
      file: z.uuid().optional(),
    })
    .refine(({ text, file }) => text !== '' || file !== undefined, 'Write something, or send a file.'),
  z.strictObject({ type: z.literal('complaintSolved') }),
  z.strictObject({ type: z.literal('noAnswer') }),
  z.strictObject({
    type: z.literal('won'),
    sum: sumOfMoney,
    currency,
    /** A code of `GET /api/v1/desk`. */
    product: z.string().max(40).nullable(),
    /** The day of the event or the delivery. */
    eventOn: z.iso.date().nullish(),
  }),
  /** `resource` and `startsAt` are those of a time of `GET /api/v1/handoffs/:id/times`. */
  z.strictObject({ type: z.literal('bookViewing'), resource: z.string().min(1).max(40), startsAt: instant }),
  z.strictObject({ type: z.literal('came') }),
  z.strictObject({ type: z.literal('missed') }),
  /** What is changed of the offer that `GET /api/v1/handoffs/:id/offer` begins with. */
  z.strictObject({ type: z.literal('sendOffer'), edits: offerEdits }),
  z.strictObject({ type: z.literal('paid'), sum: sumOfMoney, currency }),
  z.strictObject({ type: z.literal('refunded'), sum: sumOfMoney, currency }),
  /** `reason` is a code of `GET /api/v1/desk`. */
  z.strictObject({ type: z.literal('lost'), reason: z.string().min(1).max(40), words }),
  z.strictObject({ type: z.literal('notATarget'), words }),
  /** `to` is the id of one of the team in `GET /api/v1/desk`, or a name where there is no team. */
  z.strictObject({ type: z.literal('reassign'), to: z.string().trim().min(1).max(100) }),
  z.strictObject({ type: z.literal('snooze'), until: instant }),
  z.strictObject({ type: z.literal('returnToBot') }),
  z.strictObject({ type: z.literal('reopen') }),
]);

/** `id` is the caller's own id of the press, so that a repeated post changes nothing. */
export const actionPost = z.strictObject({
  id: z.uuid(),
  /** Who acts; one of the team, when the profile has one. */
  byName: z.string().trim().min(1).max(100),
  action: repAction,
});

export const acted = z.object({ status: z.literal('done') });

export const kept = z.object({ status: z.literal('kept') });

/** A handed-over lead as one line of the inbox. */
export const handoffLine = z.object({
  handoffId: z.uuid(),
  conversationId: z.uuid(),
  leadId: z.uuid(),
  /** In the asked language also for a lead without a name, and for an erased one. */
  who: z.string(),
  need: z.string().nullable(),
  budget: z.string().nullable(),
  status: handoffStatus,
  isOverdue: z.boolean(),
  ownerName: z.string().nullable(),
  /** Whom the rules chose, until somebody claims it. */
  offeredToName: z.string().nullable(),
  createdAt: instant,
  lastWords: z.string().nullable(),
  /** Since when they wait for a salesperson's word; null when it is not our turn. */
  waitingForAnswerSince: instant.nullable(),
  channel: z.string(),
  isErased: z.boolean(),
});

export const inboxView = z.enum(['waiting', 'mine', 'open', 'closed']);

export const inboxPage = z.object({
  handoffs: z.array(handoffLine),
  next: z.string().nullable(),
  counts: z.object({ waiting: z.int(), mine: z.int(), overdue: z.int(), open: z.int() }),
});

const deal = z.object({
  /** 1 to 7 of the hourglass; 0 before the first. */
  stage: z.int(),
  status: z.enum(['open', 'won', 'lost']),
  product: z.string().nullable(),
  sum: z.int().nullable(),
  currency: z.string().nullable(),
  paid: z.int(),
  /** ISO date. */
  eventOn: z.string().nullable(),
  viewing: z
    .object({
      /** A code of `GET /api/v1/desk`. */
      resource: z.string(),
      startsAt: instant,
      endsAt: instant,
      status: z.enum(['booked', 'cancelled', 'came', 'missed']),
    })
    .nullable(),
  offer: z
    .object({
      number: z.string(),
      total: z.int(),
      currency: z.string(),
      validUntil: instant,
      status: z.enum(['sent', 'accepted', 'declined', 'expired']),
    })
    .nullable(),
  /** Numbers of what was sent to be signed and paid. */
  contract: z.string().nullable(),
  invoice: z.string().nullable(),
});

/** A handed-over lead, where it stands at the desk, and what can be done with it now. */
export const handoffDetail = handoffLine.extend({
  speaking: z.enum(['bot', 'human']),
  /** Why nothing that we write reaches them any more; null while it does. */
  left: z.enum(['blocked', 'stopped']).nullable(),
  /** They telephoned: there is nowhere to write to them. */
  isCall: z.boolean(),
  snoozedUntil: instant.nullable(),
  closedAt: instant.nullable(),
  won: z.object({ sum: z.int(), currency: z.string(), product: z.string().nullable() }).nullable(),
  lost: z.object({ reason: z.string(), words: z.string() }).nullable(),
  /** As it stands; sums are in minor units. Null before there is one. */
  deal: deal.nullable(),
  /** In the order of their buttons. */
  actions: z.array(
    z.enum([
      ...([
        'claim',
        'complaintSolved',
        'noAnswer',
        'bookViewing',
        'came',
        'missed',
        'sendOffer',
        'won',
        'paid',
        'refunded',
      ] as const),
      ...(['lost', 'notATarget', 'reassign', 'snooze', 'returnToBot', 'reopen'] as const),
    ]),
  ),
});

const choice = z.object({ code: z.string(), label: z.string() });

/** What the forms of the desk let choose; labels are in `language`. */
export const deskChoices = z.object({
  /** Empty when everybody who is signed in may act, under a name of their own. */
  team: z.array(z.object({ id: z.string(), name: z.string() })),
  lostReasons: z.array(choice),
  products: z.array(choice),
  /** What can be booked. */
  resources: z.array(choice),
  currency: z.string(),
  /** What files may be sent. */
  upload: z.object({ mostBytes: z.int(), endings: z.array(z.string()) }),
  language,
});

export type RepActionPost = z.infer<typeof repAction>;
export type InboxView = z.infer<typeof inboxView>;
export type InboxRow = z.infer<typeof handoffLine>;
export type InboxPage = z.infer<typeof inboxPage>;
export type HandoffDetail = z.infer<typeof handoffDetail>;
export type DeskChoicesAnswer = z.infer<typeof deskChoices>;
