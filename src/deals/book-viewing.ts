import type { Client } from 'pg';
import { namesPast } from '../answers/slot/names-past.ts';
import { readSlotReply } from '../answers/slot/read-slot-reply.ts';
import type { BookableResource } from '../domain/booking/bookable-resource.ts';
import { freeSlots } from '../domain/booking/free-slots.ts';
import { localTime } from '../domain/booking/local-time.ts';
import { holdOf, type Slot } from '../domain/booking/slot.ts';
import { slotLabel } from '../domain/booking/slot-label.ts';
import { suggestSlots } from '../domain/booking/suggest-slots.ts';
import { isPastWish } from '../domain/booking/time-wish.ts';
import type { Viewing } from '../domain/deal.ts';
import type { Found } from '../flow/found.ts';
import { answerValue, type Option } from '../flow/prompt.ts';
import { slotOf } from '../flow/read-times.ts';
import type { Fulfilled, Request, RequestScene } from '../flow/request.ts';
import { move, reserve, settle } from '../store/booking-changes.ts';
import { bookingQueries } from '../store/booking-queries.ts';
import { freeTimes } from './free-times.ts';

/** How many times are offered at once: they are buttons. */
const MOST_TIMES = 5;

interface Parts {
  resources: BookableResource[];
  newId(): string;
}

/** What flows and salespeople want of the calendar. The exclusion constraint of the database decides who has a time. */
export function viewings({ resources, newId }: Parts) {
  return { times, book, unbook, settleViewing };

  /** Free times as choices, those first that fit what they wished for; `again` those that they had, while all are free. */
  async function times(
    { again }: Extract<Request, { what: 'times' }>,
    scene: RequestScene,
    client: Client,
  ): Promise<Fulfilled> {
    const bookings = bookingQueries(client);
    const { context, settings, now } = scene;
    const except = standing(scene)?.bookingId ?? null;
    const free = await freeTimes({ bookings, resources }, { need: needOf(scene), except, now });
    const said = context.answers.wish?.raw ?? '';
    const wish = wishOf(said, scene);
    const { zone } = settings;
    const before = (context.choices ?? []).flatMap((option) => slotOf(option) ?? []);
    const besides = wish && !again ? before : [];
    const kept = again
      ? before.flatMap((slot) => free.find((other) => idOf(other) === idOf(slot)) ?? [])
      : [];
    const isAllKept = kept.length > 0 && kept.length === before.length;
    const { status, slots } = isAllKept
      ? { status: 'fitting', slots: kept }
      : suggestSlots(free, wish, { zone, most: MOST_TIMES, besides });
    if (slots.length === 0) return { status: 'denied', why: 'no-times' };
    const isPast = namesPast(said) || (wish !== null && isPastWish(wish, localTime(now.getTime(), zone)));
    // Who has heard why to come, or has a time already, is only asked when.
    const isKnown = again || (wish === null && (said !== '' || except !== null));
    const fits = isPast ? 'past' : isKnown ? 'again' : wish === null ? 'any' : status;
    const label = (slot: Slot): Option['label'] => ({
      ru: slotLabel(slot, 'ru', settings.zone, now),
      en: slotLabel(slot, 'en', settings.zone, now),
    });
    const choices = slots.map((slot): Option => ({ value: [idOf(slot)], label: label(slot) }));
    const viewing = shown(context.deal?.viewing ?? null);
    return { status: 'granted', choices, found: { ...viewing, fits } };
  }

  /** The time that was chosen, by them or for them; one that they have already is moved. */
  async function book(
    { slot: given, by }: Extract<Request, { what: 'book' }>,
    scene: RequestScene,
    client: Client,
  ): Promise<Fulfilled> {
    const { context, leadId, conversationId, now } = scene;
    const { deal } = context;
    const wanted = given ?? slotOf({ value: answerValue(context.answers.viewing, 'choice') });
    const resource = resources.find(({ code }) => code === wanted?.resource);
    if (!deal || !wanted || !resource) return { status: 'denied', why: 'unknown-time' };
    const slot = slotAt(wanted.startsAt, resource);
    if (Date.parse(slot.startsAt) <= now.getTime()) return { status: 'denied', why: 'past' };
    // Salespeople may agree on other times than are offered.
    if (!by && !isOffered(slot, resource, now)) return { status: 'denied', why: 'not-offered' };
    const hold = holdOf(slot, resource);
    const before = standing(scene);
    const id = before?.bookingId ?? newId();
    const isTaken = before
      ? (await move(client, id, { ...slot, hold }, now)) !== 'moved'
      : !(await reserve(
          client,
          { ...slot, id, dealId: deal.id, leadId, conversationId, hold, rep: by ?? null },
          now,
        ));
    if (isTaken) return { status: 'denied', why: 'taken' };
    const viewing: Viewing = { ...slot, bookingId: id, status: 'booked' };
    const name = before ? 'viewing.moved' : 'viewing.booked';
    const who = by ? { by: by.id, byName: by.name } : {};
    return {
      status: 'granted',
      changes: {
        deal: { viewing },
        found: shown(viewing),
        facts: [{ name, data: { resource: slot.resource, startsAt: slot.startsAt, ...who } }],
      },
    };
  }

  async function unbook(scene: RequestScene, client: Client): Promise<Fulfilled> {
    const viewing = standing(scene);
    if (!viewing || !(await settle(client, viewing.bookingId, 'cancelled', scene.now)))
      return { status: 'denied', why: 'not-booked' };
    const facts = [
      { name: 'viewing.cancelled', data: { resource: viewing.resource, startsAt: viewing.startsAt } },
    ];
    return { status: 'granted', changes: { deal: { viewing: { ...viewing, status: 'cancelled' } }, facts } };
  }

  /** Whether they came; a wrong press is put right by the other one. */
  async function settleViewing(came: boolean, scene: RequestScene, client: Client): Promise<Fulfilled> {
    const viewing = scene.context.deal?.viewing;
    const status = came ? 'came' : 'missed';
    if (!viewing || viewing.status === 'cancelled') return { status: 'denied', why: 'not-booked' };
    if (Date.parse(viewing.startsAt) > scene.now.getTime()) return { status: 'denied', why: 'too-early' };
    if (!(await settle(client, viewing.bookingId, status, scene.now)))
      return { status: 'denied', why: 'settled' };
    return { status: 'granted', changes: { deal: { viewing: { ...viewing, status } } } };
  }

  function isOffered(slot: Slot, resource: BookableResource, now: Date): boolean {
    const [from, to] = [new Date(slot.startsAt), new Date(slot.endsAt)];
    const free = freeSlots({ resources: [resource], held: new Map(), from, to, now });
    return free.some(({ startsAt }) => Date.parse(startsAt) === from.getTime());
  }

  function slotAt(startsAt: string, { code, slotMinutes }: BookableResource): Slot {
    const endsAt = new Date(Date.parse(startsAt) + slotMinutes * 60_000).toISOString();
    return { resource: code, startsAt: new Date(startsAt).toISOString(), endsAt };
  }

  /** Where, for the texts of the flow; when, they read from the deal. */
  function shown(viewing: Viewing | null): Found {
    if (!viewing) return {};
    return { visitPlace: resources.find(({ code }) => code === viewing.resource)?.place ?? '' };
  }
}

function standing({ context }: RequestScene): Viewing | null {
  const viewing = context.deal?.viewing ?? null;
  return viewing?.status === 'booked' ? viewing : null;
}

function needOf({ context }: RequestScene): string | null {
  return answerValue(context.answers.need, 'choice')?.[0] ?? null;
}

/** What they said of when they would come. */
function wishOf(said: string, { context, settings, now }: RequestScene) {
  if (!said) return null;
  const { language } = context;
  const read = readSlotReply(said, {
    offered: [],
    language,
    now,
    zone: settings.zone,
    region: settings.region,
  });
  return read.status === 'wish' ? read.wish : null;
}

function idOf({ resource, startsAt }: Slot): string {
  return `${resource}@${startsAt}`;
}
