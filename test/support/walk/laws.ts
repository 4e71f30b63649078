import { answerValue } from '../../../src/flow/prompt.ts';
import { nextLoudTime } from '../../../src/outreach/quiet-hours.ts';
import { zoneOfPhone } from '../../../src/outreach/zone-of-phone.ts';
import { shippedProfile } from '../../flows/small-flow.ts';
import type { ConversationRow, DealRow, MessageRow, Records } from './records.ts';
import type { Event, Happened, World } from './world.ts';

interface Scene {
  world: World;
  before: Records;
  after: Records;
  happened: Happened;
}

/** Names what is against it; nothing when all is well. */
type Law = (scene: Scene) => string[];

const profile = shippedProfile();
const isDesk = (key: string) => key.startsWith('desk:');

/** What is broken, each with the name of its law. */
export function faultsOf(scene: Scene): string[] {
  return Object.entries(LAWS).flatMap(([name, law]) => law(scene).map((fault) => `${name}: ${fault}`));
}

const LAWS: Record<string, Law> = {
  'no turn throws': ({ world, happened }) => [
    ...world.failures.splice(0).map(reasonOf),
    ...(happened.type === 'events'
      ? happened.events.flatMap((event) => ('failed' in event ? [reasonOf(event.failed)] : []))
      : []),
  ],

  'what came before changes nothing': ({ before, after, happened }) => {
    const isAllOld = happened.type === 'events' && happened.events.every(isDuplicate);
    return isAllOld && JSON.stringify(before) !== JSON.stringify(after) ? ['something changed'] : [];
  },

  'messages have no gaps': ({ after }) =>
    after.conversations.flatMap(({ id, sequence, outcome, identity_id }) => {
      const own = after.messages.filter(({ conversation_id }) => conversation_id === id);
      if (outcome === 'erased') return [];
      // What was said by somebody who did not consent is not kept.
      const isTheirs = (other: string | null) =>
        after.conversations.some((talk) => talk.id === other && talk.identity_id === identity_id);
      const isDiscarded = after.facts.some(
        ({ name, conversation_id }) => name === 'consent.refused' && isTheirs(conversation_id),
      );
      const isWhole =
        isDiscarded ||
        (own.every((message, index) => message.sequence === index + 1) && own.length === sequence);
      return isWhole ? [] : [`${own.map((message) => message.sequence)} of ${sequence}`];
    }),

  'a stage never goes back': ({ before, after }) =>
    after.deals.flatMap(({ id, stage, lead_id }) => {
      const old = before.deals.find((deal) => deal.id === id);
      if (isErased(after, lead_id)) return [];
      const entered = after.stages.filter(({ deal_id }) => deal_id === id);
      const times = entered.map(({ entered_at }) => Date.parse(entered_at));
      const isAscending = times.every((time, index) => index === 0 || time >= (times[index - 1] ?? 0));
      const last = Math.max(...entered.map((row) => row.stage));
      return [
        ...(old && old.stage > stage ? [`${old.stage} → ${stage}`] : []),
        ...(isAscending ? [] : [`not in order: ${JSON.stringify(entered)}`]),
        ...(last === stage ? [] : [`the deal is at ${stage}, its stages end at ${last}`]),
      ];
    }),

  'a sale is only taken back by hand': ({ before, after, happened }) =>
    after.deals.flatMap(({ id, status }) => {
      const old = before.deals.find((deal) => deal.id === id);
      if (old?.status !== 'won' || status === 'won') return [];
      return status === 'open' && wasDone(happened, 'reopen') ? [] : [`won → ${status}`];
    }),

  'the deal in the snapshot is the deal in the table': ({ after }) =>
    dealt(after).flatMap(({ deal, row }) => {
      const rest = {
        status: deal.status,
        stage: deal.stage,
        product: deal.product,
        sum: deal.sum,
        currency: deal.currency,
        paid: deal.paid,
        eventOn: deal.eventOn,
        rep: deal.rep?.id ?? null,
        lost: deal.lost?.reason ?? null,
        step: deal.lost?.step ?? null,
        openedAt: Date.parse(deal.openedAt),
        wonAt: deal.wonAt && Date.parse(deal.wonAt),
        hasLostAt: deal.status === 'lost',
      };
      const kept = {
        status: row.status,
        stage: row.stage,
        product: row.product,
        sum: row.sum,
        currency: row.currency,
        paid: row.paid_sum,
        eventOn: row.event_on,
        rep: row.rep_id,
        lost: row.lost_reason,
        step: row.lost_step,
        openedAt: Date.parse(row.opened_at),
        wonAt: row.won_at && Date.parse(row.won_at),
        hasLostAt: row.lost_at !== null,
      };
      return differences(rest, kept);
    }),

  'the viewing in the snapshot is the booking': ({ after }) =>
    dealt(after).flatMap(({ deal, row }) => {
      const bookings = after.bookings.filter(({ deal_id }) => deal_id === row.id);
      const { viewing } = deal;
      const booked = bookings.filter(({ status }) => status === 'booked');
      if (!viewing) return booked.length > 0 ? ['there is a booking that the deal knows nothing of'] : [];
      const booking = bookings.find(({ id }) => id === viewing.bookingId);
      const others = booked.filter(({ id }) => id !== viewing.bookingId);
      return [
        ...(others.length > 0 ? ['another booking of the deal stands'] : []),
        ...differences(
          { status: viewing.status, from: Date.parse(viewing.startsAt), to: Date.parse(viewing.endsAt) },
          {
            status: booking?.status,
            from: Date.parse(booking?.starts_at ?? ''),
            to: Date.parse(booking?.ends_at ?? ''),
          },
        ),
      ];
    }),

  'the offer in the snapshot is the offer in the table': ({ after }) =>
    dealt(after).flatMap(({ deal, row }) => {
      const offers = after.offers.filter(({ deal_id }) => deal_id === row.id);
      const sent = offers.filter(({ status }) => status === 'sent');
      const { offer } = deal;
      if (!offer) return sent.length > 0 ? ['an offer was sent that the deal knows nothing of'] : [];
      const kept = offers.find(({ id }) => id === offer.id);
      return [
        ...(sent.some(({ id }) => id !== offer.id) ? ['another offer of the deal stands'] : []),
        ...differences(
          { status: offer.status, total: offer.total },
          { status: kept?.status, total: kept?.total },
        ),
      ];
    }),

  'what is paid is the sum of the payments': ({ after }) =>
    after.deals.flatMap(({ id, paid_sum }) => {
      const own = after.payments.filter(({ deal_id }) => deal_id === id);
      const sum = own.reduce(
        (total, payment) => total + (payment.kind === 'paid' ? payment.sum : -payment.sum),
        0,
      );
      return sum === paid_sum ? [] : [`${paid_sum}, but the payments come to ${sum}`];
    }),

  'one conversation of a person is open': ({ after }) =>
    after.identities.flatMap(({ id, address }) => {
      const open = after.conversations.filter(
        ({ identity_id, status }) => identity_id === id && status === 'open',
      );
      return open.length > 1 ? [`${open.length} of ${address}`] : [];
    }),

  'an open question can be answered': ({ world, after }) =>
    talks(world, after).flatMap(({ talk, run, speaks }) => {
      const asked = after.messages.find(
        ({ conversation_id, sequence }) => conversation_id === talk.id && sequence === talk.prompt_sequence,
      );
      // What was too late to remind of was not said, and what stood before still tells of the visit.
      const isSilent = run.prompt?.key === 'visit' || FOR_WORDS.has(run.step);
      if (talk.prompt_sequence === null)
        return run.prompt && speaks && !isSilent ? [`${run.step} has asked nothing`] : [];
      // A prompt that is answered by now is stale, and whoever presses it is told so.
      if (!run.prompt) return [];
      const buttons = asked?.content?.buttons?.length ?? 0;
      const options = Math.max(run.prompt.options?.length ?? 0, run.context.candidates.length);
      return asked?.direction === 'out' && buttons <= options
        ? []
        : [`${run.step}: ${buttons} buttons of ${options}`];
    }),

  'whoever waits has a deadline': ({ world, after }) =>
    talks(world, after).flatMap(({ talk, run }) => {
      const own = after.timers.filter(
        ({ conversation_id, key }) => conversation_id === talk.id && !isDesk(key),
      );
      return own.length > 0 ? [] : [`${talk.flow}.${run.step} waits for ever`];
    }),

  'nothing is waited for after the end': ({ after }) =>
    after.timers.flatMap(({ conversation_id, key }) => {
      const talk = after.conversations.find(({ id }) => id === conversation_id);
      return talk?.status === 'closed' && !isDesk(key) ? [key] : [];
    }),

  'a visit that is booked is reminded of': ({ world, after }) =>
    after.bookings.flatMap(({ status, starts_at, conversation_id }) => {
      const talk = after.conversations.find(({ id }) => id === conversation_id);
      if (status !== 'booked' || Date.parse(starts_at) <= world.clock.now.getTime() || !talk) return [];
      // Only presale speaks of visits: in other flows one that sales book is theirs to bring to mind.
      if (!world.runOf(talk) || isAway(talk, after) || talk.flow !== 'presale') return [];
      const own = after.timers.filter(
        (timer) => timer.conversation_id === conversation_id && !isDesk(timer.key),
      );
      const isSeenTo = own.some(({ due_at }) => Date.parse(due_at) <= Date.parse(starts_at) + 3 * 3_600_000);
      return isSeenTo
        ? []
        : [`${JSON.stringify(talk.snapshot.value)} waits for ${own.map(({ key }) => key)}`];
    }),

  'no two visits overlap': ({ after }) =>
    after.bookings.flatMap((one, index) =>
      after.bookings
        .slice(index + 1)
        .filter(
          (other) =>
            holds(one) &&
            holds(other) &&
            one.resource === other.resource &&
            Date.parse(one.holds_from) < Date.parse(other.holds_to) &&
            Date.parse(other.holds_from) < Date.parse(one.holds_to),
        )
        .map((other) => `${one.starts_at} and ${other.starts_at}`),
    ),

  'numbers of documents have no gaps': ({ after }) =>
    after.series.flatMap(({ series, last }) => {
      const [kind, year] = series.split('-');
      const numbers = after.documents.filter(
        (paper) => paper.kind === kind && paper.number.includes(`-${year}-`),
      );
      const own = new Set(numbers.map(({ number }) => Number(number.split('-')[2])));
      const isWhole = own.size === last && numbers.length === last && Math.max(0, ...own) === last;
      return isWhole ? [] : [`${series}: ${[...own]} up to ${last}`];
    }),

  'who asked for silence has it': (scene) =>
    news(scene).flatMap(({ message, talk }) => {
      const { world, before, happened } = scene;
      const { address } = world.records.identities.find(({ id }) => id === talk.identity_id) ?? {};
      const identity = before.identities.find(({ id }) => id === talk.identity_id);
      const old = before.conversations.find(({ id }) => id === talk.id);
      const wrote =
        happened.type === 'events' &&
        happened.events.some((event) => 'inbound' in event && event.inbound.address === address);
      if (wrote || !identity) return [];
      const said = before.messages.findLast(
        ({ conversation_id, direction }) => conversation_id === talk.id && direction === 'in',
      );
      const wasStopped = old?.snapshot.value === 'stopped' && (!said || ASKS_FOR_SILENCE.test(said.text));
      return wasStopped || identity.blocked_at
        ? [`${wasStopped ? 'stopped' : 'blocked'}, and then: ${message.text}`]
        : [];
    }),

  'nothing unasked is said in quiet hours': (scene) => {
    if (scene.happened.type !== 'time') return [];
    return news(scene).flatMap(({ message, talk }) => {
      const phone = answerValue(talk.snapshot.context?.answers.contact, 'contact')?.phone;
      const zone = (phone && zoneOfPhone(phone, 'RU')) || 'Europe/Moscow';
      const at = new Date(message.created_at);
      const isLoud = nextLoudTime(at, zone, profile.outreach.quietHours).getTime() === at.getTime();
      return isLoud ? [] : [`at ${message.created_at} in ${zone}: ${message.text}`];
    });
  },

  'the bot is silent while a human speaks': (scene) =>
    news(scene).flatMap(({ message, talk }) => {
      const { before, after, happened } = scene;
      const floor = (records: Records) =>
        records.handoffs.find((row) => row.conversation_id === talk.id)?.speaking;
      if (floor(before) !== 'human' || floor(after) !== 'human' || message.content?.by) return [];
      // Within one batch the floor may go to and fro.
      const isOne = happened.type === 'time' || happened.events.length === 1;
      return isOne && !isForBot(happened) ? [message.text] : [];
    }),

  'all words are whole': (scene) =>
    news(scene).flatMap(({ message }) => {
      const { text, content } = message;
      const shown = [text, ...(content?.buttons ?? []).map(({ label }) => label)];
      const wrong = shown.filter((words) => BROKEN.test(words));
      const isEmpty = text.trim() === '' && !content?.file;
      return [...wrong, ...(isEmpty ? ['nothing is said'] : [])];
    }),

  'the language is theirs': (scene) =>
    news(scene).flatMap(({ message, talk }) => {
      const { text, content } = message;
      const old = scene.before.conversations.find(({ id }) => id === talk.id);
      const isLast = message.sequence === talk.sequence;
      if (content?.by || content?.file || (old?.language !== talk.language && !isLast)) return [];
      const own = scene.after.messages
        .filter(({ direction }) => direction === 'in')
        .map((heard) => heard.text.toLowerCase());
      const isOwn = (word: string) => own.some((words) => words.includes(word.toLowerCase()));
      const shown = [text, ...(content?.buttons ?? []).map(({ label }) => label)].join('\n');
      const foreign = (talk.language === 'en' ? shown.match(/[а-яё]+/giu) : null) ?? [];
      const strange = foreign.filter((word) => !isOwn(word) && !NAMES.has(word));
      const isSilent = talk.language === 'ru' && !/[а-яё]/iu.test(text);
      return [...(strange.length > 0 ? [`${strange}: ${text}`] : []), ...(isSilent ? [text] : [])];
    }),

  '"tomorrow" is the day before': (scene) =>
    news(scene).flatMap(({ message, talk }) => {
      const startsAt = talk.snapshot.context?.deal?.viewing?.startsAt;
      if (!/завтра ждём вас|we expect you tomorrow/u.test(message.text) || !startsAt) return [];
      const day = (instant: string, days: number) =>
        new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Moscow' }).format(
          new Date(Date.parse(instant) + days * 86_400_000),
        );
      return day(message.created_at, 1) === day(startsAt, 0)
        ? []
        : [`at ${message.created_at}: ${message.text}`];
    }),

  'a score counts once': ({ after, before }) =>
    after.polls.flatMap((poll) => {
      const soon = after.polls.filter(
        ({ id, lead_id, asked_at }) =>
          id !== poll.id &&
          lead_id === poll.lead_id &&
          Math.abs(Date.parse(asked_at) - Date.parse(poll.asked_at)) < 89 * 86_400_000,
      );
      const old = before.polls.find(({ id }) => id === poll.id);
      const deal = after.deals.find(({ id }) => id === poll.deal_id);
      return [
        ...(soon.length > 0 && rootOf(after, poll.lead_id) ? ['asked twice within the cool-down'] : []),
        ...(old && old.score !== null && poll.score === null ? ['the score is gone'] : []),
        ...(!old && deal?.status !== 'won' && !isErased(after, poll.lead_id)
          ? [`asked of a deal that is ${deal?.status}`]
          : []),
      ];
    }),

  'the score that was given is the one that counts': ({ world, after }) =>
    talks(world, after).flatMap(({ talk, run }) => {
      const given = answerValue(run.context.answers.score, 'rating')?.score;
      const poll = after.polls.filter(({ conversation_id }) => conversation_id === talk.id).at(-1);
      if (talk.flow !== 'postsale' || given === undefined || !poll) return [];
      return poll.score === given ? [] : [`${run.step}: ${given} was given, ${poll.score} counts`];
    }),

  'a lost deal holds no time and no offer': ({ after }) =>
    after.deals.flatMap(({ id, status }) => {
      if (status !== 'lost') return [];
      const booked = after.bookings.filter((row) => row.deal_id === id && row.status === 'booked');
      const sent = after.offers.filter((row) => row.deal_id === id && row.status === 'sent');
      return [
        ...(booked.length > 0 ? ['a visit is booked'] : []),
        ...(sent.length > 0 ? ['an offer stands'] : []),
      ];
    }),

  'whoever has gone holds no time': ({ world, after }) =>
    after.bookings.flatMap(({ status, starts_at, conversation_id }) => {
      const talk = after.conversations.find(({ id }) => id === conversation_id);
      const isToCome = status === 'booked' && Date.parse(starts_at) > world.clock.now.getTime();
      const hasGone = talk?.snapshot.value === 'stopped' || talk?.outcome === 'erased';
      return isToCome && hasGone ? [`${talk?.outcome}`] : [];
    }),
};

const ASKS_FOR_SILENCE = /^\/stop|хватит писать|stop writing/u;
const BROKEN = /\{\s*\$|undefined|\bnull\b|NaN|\[object|: —$| {2,}\S| [.,!?](?:\s|$)/mu;
/** Of the team and of the house. */
const NAMES = new Set(['Анна', 'Котова', 'Илья', 'Громов', 'Ольга', 'Смирнова', 'Вера', 'Олег']);

function reasonOf(failure: unknown): string {
  return failure instanceof Error
    ? `${failure.name}: ${failure.message}\n${failure.stack?.split('\n').slice(1, 6).join('\n')}`
    : String(failure);
}

function isDuplicate(event: Event): boolean {
  if ('failed' in event) return false;
  return 'inbound' in event ? event.became === 'duplicate' : event.became.status === 'duplicate';
}

function wasDone(happened: Happened, type: string): boolean {
  return (
    happened.type === 'events' &&
    happened.events.some((event) => 'act' in event && event.act.what.type === type)
  );
}

/** They asked for what only the bot does. */
function isForBot(happened: Happened): boolean {
  const [event] = happened.type === 'events' ? happened.events : [];
  if (!event || !('inbound' in event)) return false;
  const { what } = event.inbound;
  if (what.type === 'command') return ['stop', 'delete', 'language'].includes(what.name);
  return what.type === 'text' && /хватит писать|удалите|stop writing|delete my/u.test(what.text);
}

function isErased(records: Records, leadId: string): boolean {
  return records.leads.find(({ id }) => id === leadId)?.erased_at !== null;
}

/** Whether a lead is one of its own, and not two that were found to be one. */
function rootOf(records: Records, leadId: string): boolean {
  return !records.leads.some(({ merged_into_id }) => merged_into_id === leadId);
}

function holds({ status }: { status: string }): boolean {
  return status === 'booked' || status === 'came';
}

/** Deals as their own conversation has them. */
function dealt(records: Records) {
  return records.deals.flatMap((row: DealRow) => {
    const talk = records.conversations.find(({ id }) => id === row.conversation_id);
    const deal = talk?.snapshot.context?.deal;
    return talk && deal?.id === row.id && !isErased(records, row.lead_id) ? [{ deal, row, talk }] : [];
  });
}

/** What goes on, and whether the bot speaks there and nobody else. */
function talks(world: World, records: Records) {
  return records.conversations.flatMap((talk) => {
    const run = world.runOf(talk);
    const desk = records.handoffs.find(({ conversation_id }) => conversation_id === talk.id);
    return run ? [{ talk, run, speaks: desk?.speaking !== 'human' && desk?.claimed_by == null }] : [];
  });
}

function isAway(talk: ConversationRow, records: Records): boolean {
  const { value } = talk.snapshot;
  const identity = records.identities.find(({ id }) => id === talk.identity_id);
  return value === 'stopped' || value === 'blocked' || value === 'unblocked' || identity?.blocked_at !== null;
}

/** What was said to people just now. */
function news({ before, after }: Scene): { message: MessageRow; talk: ConversationRow }[] {
  const known = new Map(before.conversations.map(({ id, sequence }) => [id, sequence]));
  return after.messages.flatMap((message) => {
    const talk = after.conversations.find(({ id }) => id === message.conversation_id);
    const isNew = message.sequence > (known.get(message.conversation_id) ?? 0);
    // What is withheld stands there as failed, and goes nowhere.
    const isSaid = message.direction === 'out' && message.state !== 'failed';
    return talk && isNew && isSaid ? [{ message, talk }] : [];
  });
}

function differences(one: Record<string, unknown>, other: Record<string, unknown>): string[] {
  return Object.keys(one)
    .filter((key) => one[key] !== other[key])
    .map((key) => `${key} is ${one[key]} in the snapshot and ${other[key]} in the table`);
}

/** Where words still answer what was asked before something came in between. */
const FOR_WORDS = new Set(['askedBefore', 'reviewOpen']);
