import { v7 } from 'uuid';
import type { Rep, RepAction } from '../../../src/desk/desk-event.ts';
import type { Happening, Inbound } from '../../../src/engine/inbound.ts';
import type { Json } from '../../../src/flow/prompt.ts';
import type { OneStep, Place, Step } from './steps.ts';
import { ANSWERS, ASIDES, CONTACTS } from './texts.ts';
import type { Given, World } from './world.ts';

const PEOPLE = [
  { channel: 'web', address: 'vera', language: 'ru', name: 'Вера' },
  { channel: 'telegram', address: 'john', language: 'en', name: 'John' },
  { channel: 'slack', address: 'oleg', language: 'ru', name: 'Олег' },
] as const;
const REPS: Rep[] = [
  { id: 'team:Анна Котова', name: 'Анна Котова' },
  { id: 'team:Илья Громов', name: 'Илья Громов' },
];
const DAY_MS = 86_400_000;

/** Takes one step of a walk. */
export async function go(world: World, step: Step): Promise<void> {
  switch (step.do) {
    case 'files':
      for (const given of filesOf(world)) await world.happens(given);
      return;
    case 'again':
      return world.again();
    case 'restart':
      return world.restart();
    case 'wait': {
      const instant = new Date(world.clock.now.getTime() + step.minutes * 60_000);
      return world.until(instant, { isDown: step.down === true });
    }
    case 'next': {
      const [timer] = world.records.timers;
      if (timer) await world.until(new Date(Date.parse(timer.due_at)));
      return;
    }
    case 'reach':
      return reach(world, step.who, step.place);
    case 'together': {
      const given = step.steps.flatMap((one) => (one.do === 'files' ? filesOf(world) : givenOf(world, one)));
      if (given.length > 0) await world.happens(...given);
      return;
    }
    default:
      for (const given of givenOf(world, step)) await world.happens(given);
  }
}

/** What somebody knows of themselves. */
function personOf(who: number) {
  const person = PEOPLE[who % PEOPLE.length];
  if (!person) throw new Error(`There is nobody ${who}.`);
  return person;
}

function from(who: number, what: Happening): Given {
  const { channel, address, language, name } = personOf(who);
  const person = { language, displayName: name };
  return { inbound: { channel, address, eventId: v7(), person, what } satisfies Inbound };
}

function givenOf(world: World, step: OneStep): Given[] {
  switch (step.do) {
    case 'start': {
      const referrer = step.by === undefined ? undefined : codeOf(world, step.by);
      return [
        from(step.who, { type: 'start', ...(referrer && { source: { source: 'referral', referrer } }) }),
      ];
    }
    case 'answer':
    case 'say':
      return [from(step.who, { type: 'text', text: textOf(world, step), platformId: v7() })];
    case 'press': {
      const token = tokenOf(world, step);
      return token === null ? [] : [from(step.who, { type: 'press', token })];
    }
    case 'command':
      return [from(step.who, { type: 'command', name: step.name })];
    case 'share': {
      const phone = `+7921555${1_000 + step.who + (step.pick % 10 === 0 ? 1 : 0)}`;
      return [from(step.who, { type: 'contact', phone, own: true, name: personOf(step.who).name })];
    }
    case 'attach':
      return [from(step.who, { type: 'attachment', kind: step.kind, reference: 'file-1', platformId: v7() })];
    case 'edit': {
      const heard = heardOf(world, step.who).at(-1 - step.age);
      const platformId = heard?.platform_id ?? 'unknown';
      const text = textOf(world, { ...step, do: step.pick % 2 === 0 ? 'say' : 'answer' });
      return [from(step.who, { type: 'edit', platformId, text })];
    }
    case 'reachable':
      return [from(step.who, { type: 'reachable', reachable: step.reachable })];
    case 'desk': {
      const talk = world.talkOf(personOf(step.who).address, step.age);
      if (!talk) return [];
      return [{ act: { channel: 'desk', eventId: v7(), conversationId: talk.id, what: actOf(world, step) } }];
    }
    default:
      return [];
  }
}

function textOf(
  world: World,
  { do: how, who, pick }: { do: 'answer' | 'say'; who: number; pick: number },
): string {
  const { language, address } = personOf(who);
  const talk = world.talkOf(address);
  const key = (how === 'answer' && talk && world.runOf(talk)?.prompt?.key) || null;
  // Now and then they leave somebody else's contact.
  if (key === 'contact')
    return `${CONTACTS[pick % 4]}${1 + ((who + (pick % 10 === 9 ? 1 : 0)) % 3)}`.replace(
      ' ',
      pick % 4 === 3 ? '' : ' ',
    );
  const texts = (key && ANSWERS[key]) || ASIDES;
  const own = texts[pick % 13 === 12 ? (language === 'ru' ? 'en' : 'ru') : language];
  return own[pick % own.length] ?? '';
}

function heardOf(world: World, who: number) {
  const talk = world.talkOf(personOf(who).address);
  return world.records.messages.filter(
    ({ conversation_id, direction, platform_id }) =>
      conversation_id === talk?.id && direction === 'in' && platform_id !== null,
  );
}

function tokenOf(
  world: World,
  { who, age, pick }: { who: number; age: number; pick: number },
): string | null {
  const talk = world.talkOf(personOf(who).address);
  const shown = world.records.messages.filter(
    ({ conversation_id, content }) => conversation_id === talk?.id && (content?.buttons?.length ?? 0) > 0,
  );
  const buttons = shown.at(-1 - age)?.content?.buttons ?? [];
  return buttons[pick % Math.max(1, buttons.length)]?.token ?? null;
}

function codeOf(world: World, who: number): string {
  const lead = world.identityOf(personOf(who).address)?.lead_id;
  return world.records.codes.find(({ lead_id }) => lead_id === lead)?.code ?? 'no-such-code';
}

function filesOf(world: World): Given[] {
  const waiting = world.records.documents.filter(({ state }) => state === 'waiting');
  return waiting.map(({ id, conversation_id: conversationId }) => {
    const file = { from: 'document' as const, reference: id, kind: 'file' as const, name: 'paper.pdf' };
    return {
      act: { channel: 'documents', eventId: id, conversationId, what: { type: 'documentMade', file } },
    };
  });
}

function actOf(world: World, { act, rep, who, pick }: Extract<OneStep, { do: 'desk' }>) {
  const by = REPS[rep] as Rep;
  if (act === 'offered') return { type: 'offered' as const, to: pick % 3 === 0 ? null : by };
  return { ...repActionOf(world, act, who, pick), by };
}

function repActionOf(
  world: World,
  act: Exclude<OneStep & { do: 'desk' }, never>['act'],
  who: number,
  pick: number,
): RepAction {
  const { now } = world.clock;
  const deal = world.talkOf(personOf(who).address)?.snapshot.context?.deal;
  const dayIn = (days: number) => new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);
  switch (act) {
    case 'reply':
      return { type: 'reply', text: `Ответ сотрудника ${pick}` };
    case 'bookViewing': {
      const startsAt = `${dayIn((pick % 12) - 1)}T${String(7 + (pick % 10)).padStart(2, '0')}:00:00Z`;
      return { type: 'bookViewing', resource: pick === 59 ? 'roof' : 'hall', startsAt };
    }
    case 'sendOffer':
      return { type: 'sendOffer', edits: EDITS[pick % EDITS.length] as Json };
    case 'paid': {
      const due = (deal?.sum ?? 100_000_00) - (deal?.paid ?? 0);
      const sum = [due, Math.round(due * 0.3), Math.round(due / 2), 1, 0, -5, due + 1, 1e15][
        pick % 8
      ] as number;
      return { type: 'paid', sum, currency: pick === 59 ? 'EUR' : 'RUB' };
    }
    case 'refunded': {
      const paid = deal?.paid ?? 0;
      return {
        type: 'refunded',
        sum: [paid, Math.round(paid / 2), paid + 1, 0][pick % 4] as number,
        currency: 'RUB',
      };
    }
    case 'won': {
      const eventOn = [undefined, null, dayIn(3), dayIn(40), dayIn(-3), dayIn(200)][pick % 6];
      const sum = [100_000_00, deal?.sum ?? 5_00, 100_000_00, 0][pick % 4] as number;
      return {
        type: 'won',
        sum,
        currency: 'RUB',
        product: pick % 2 ? 'banquet' : null,
        ...(eventOn !== undefined && { eventOn }),
      };
    }
    case 'lost':
      return { type: 'lost', reason: ['price', 'rival', 'timing'][pick % 3] as string, words: 'так сказали' };
    case 'notATarget':
      return { type: 'notATarget', words: 'не наш город' };
    case 'reassign':
      return { type: 'reassign', to: REPS[pick % 2] as Rep };
    case 'snooze':
      return {
        type: 'snooze',
        until: new Date(now.getTime() + (1 + (pick % 5)) * 0.4 * DAY_MS).toISOString(),
      };
    case 'offered':
      return { type: 'claim' };
    default:
      return { type: act };
  }
}

const EDITS: unknown[] = [
  {},
  { guests: 50 },
  { discount: { percent: 5 } },
  { discount: { percent: 50 } },
  { extras: [{ code: 'dj' }], note: 'Как договорились' },
  { package: 'no-such' },
  { guests: 3 },
  {},
];

/** So many things are tried to get somewhere. */
const MOST_TRIES = 14;

async function reach(world: World, who: number, place: Place): Promise<void> {
  for (const stop of ON_THE_WAY[place]) {
    for (let tries = 0; tries < MOST_TRIES && !isAt(world, who, stop); tries += 1)
      await towards(world, who, stop);
    if (!isAt(world, who, stop)) return;
  }
}

const ON_THE_WAY: Record<Place, Place[]> = {
  qualified: ['qualified'],
  visiting: ['qualified', 'visiting'],
  deciding: ['qualified', 'deciding'],
  paying: ['qualified', 'deciding', 'paying'],
  customer: ['qualified', 'deciding', 'paying', 'customer'],
  scoring: ['qualified', 'customer', 'scoring'],
  referring: ['qualified', 'customer', 'scoring', 'referring'],
};

function isAt(world: World, who: number, place: Place): boolean {
  const talk = world.talkOf(personOf(who).address);
  const deal = talk?.snapshot.context?.deal;
  switch (place) {
    case 'qualified':
      return talk !== undefined && talk.flow !== 'qualification';
    case 'visiting':
      return deal?.viewing?.status === 'booked';
    case 'deciding':
      return deal?.offer?.status === 'sent';
    case 'paying':
      return typeof deal?.contract === 'string';
    case 'customer':
      return talk?.flow === 'postsale' || talk?.flow === 'referral';
    case 'scoring':
      return talk !== undefined && world.runOf(talk)?.prompt?.key === 'score';
    case 'referring':
      return talk?.flow === 'referral';
  }
}

/** One thing that leads to it. */
async function towards(world: World, who: number, place: Place): Promise<void> {
  const { address } = personOf(who);
  const talk = world.talkOf(address);
  const desk = (act: Extract<OneStep, { do: 'desk' }>['act'], pick = 0): OneStep => ({
    do: 'desk',
    who,
    rep: 0,
    act,
    pick,
    age: 0,
  });
  if (!talk || talk.status === 'closed') return go(world, { do: 'start', who });
  if (place === 'customer') {
    await go(world, desk('claim'));
    // In three days, so that it is over soon.
    return go(world, desk('won', 2));
  }
  const key = world.runOf(talk)?.prompt?.key;
  if (place === 'scoring' && key !== 'opinion') {
    const instant = new Date(world.clock.now.getTime() + 1.5 * DAY_MS);
    instant.setUTCHours(9);
    return world.until(instant, { isDown: true });
  }
  // Each has a number of another zone.
  const contact = [0, 2, 1][who] ?? 0;
  const pick = key === 'contact' ? contact : place !== 'visiting' && key === 'viewing' ? 3 : 0;
  await go(world, { do: 'answer', who, pick });
}
