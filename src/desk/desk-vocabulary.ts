import { assign, or, raise, setup, stateIn } from 'xstate';
import { addWorkingMinutes } from '../domain/working-hours.ts';
import type { DeskContext, DeskInput } from './desk-context.ts';
import { type DeskEffectName, deskEffects, seesToIt } from './desk-effects.ts';
import { byOf, type DeskEvent, type InnerEvent } from './desk-event.ts';
import type { DeskSettings } from './desk-settings.ts';

/** So often a lead is taken from somebody who does not answer; then it stays where it is, marked as overdue. */
const MOST_ROUNDS = 3;
const DAY_MS = 86_400_000;
/** What a delay in working time comes to where nobody ever works. */
const NEVER_OPEN_MS = 30 * 86_400_000;

/** The words that the desk's statechart is written in. */
export function deskVocabulary(settings: DeskSettings) {
  return setup({
    types: {
      context: {} as DeskContext,
      input: {} as DeskInput,
      events: {} as DeskEvent | InnerEvent,
    },
    actions: {
      // Nothing happens here: what they come to is in desk-effects.ts, and the engine carries it out.
      ...nothing(settings),

      // What the desk remembers.
      own: assign(({ event }) => ({ owner: byOf(event), offeredTo: null, isOffered: true })),
      handTo: assign(({ event }) =>
        event.type === 'reassign' ? { owner: event.to, offeredTo: null, isOffered: true } : {},
      ),
      offer: assign(({ event }) =>
        event.type === 'offered' ? { offeredTo: event.to, isOffered: true } : {},
      ),
      /** The others come first when it is offered again. */
      disown: assign(({ context }) => ({
        owner: null,
        offeredTo: null,
        isOffered: false,
        passed: passedBy(context),
      })),
      beginAnew: assign(({ context, event }) => {
        const owner = event.type === 'handedOver' && event.toItsOwner ? context.owner : null;
        return {
          owner: null,
          offeredTo: owner,
          isOffered: owner !== null,
          isSold: false,
          passed: [],
          rounds: 0,
          answerBy: event.type === 'handedOver' ? event.answerBy : null,
        };
      }),
      markSold: assign({ isSold: true }),
      setSolveBy: assign(({ event }) =>
        (event.type === 'complained' || event.type === 'complaintReopened') && event.dueAt
          ? { solveBy: event.dueAt }
          : {},
      ),
      promiseAnew: assign(({ event }) =>
        event.type === 'prospectCameBack' ? { answerBy: event.answerBy } : {},
      ),
      forgetPromise: assign({ answerBy: null }),
      markLeft: assign(({ event }) => (event.type === 'prospectLeft' ? { left: event.why } : {})),
      markBack: assign({ left: null }),
      markAnswered: assign(({ context, event }) => ({
        firstAnsweredAt: context.firstAnsweredAt ?? event.at,
      })),
      countRound: assign(({ context }) => ({ rounds: context.rounds + 1 })),
      countTry: assign(({ context }) => ({ tries: context.tries + 1 })),
      forgetTries: assign({ tries: 0 }),
      setSnooze: assign(({ event }) => (event.type === 'snooze' ? { snoozedUntil: event.until } : {})),
      endSnooze: assign({ snoozedUntil: null }),

      // What one region tells the others.
      tookOver: raise(({ event }) => inner('tookOver', event)),
      replied: raise(({ event }) => inner('replied', event)),
      calledInVain: raise(({ event }) => inner('calledInVain', event)),
      letGo: raise(({ event }) => inner('letGo', event)),
      putOff: raise(({ event }) => inner('putOff', event)),
      waitsAnew: raise(({ event }) => inner('waitsAnew', event)),
      overdue: raise(({ event }) => inner('overdue', event)),
      neglected: raise(({ event }) => inner('neglected', event)),
      leftToBot: raise(({ event }) => inner('leftToBot', event)),
      doneWith: raise(({ event }) => inner('doneWith', event)),
      tryToReach: raise(({ event }) => inner('tryToReach', event)),
    },
    guards: {
      /** It is theirs, or nobody's. */
      mayAct: ({ context, event }) => context.owner === null || context.owner.id === byOf(event)?.id,
      /** And the customer has not left, and can be written to at all. */
      mayWrite: ({ context: { owner, left, isCall }, event }) =>
        left === null && !isCall && (owner === null || owner.id === byOf(event)?.id),
      /** And the bot can write to them. */
      mayLeaveToBot: ({ context: { owner, isCall }, event }) =>
        !isCall && (owner === null || owner.id === byOf(event)?.id),
      /** Nothing that is written reaches them. */
      hasLeft: ({ context }) => context.left !== null,
      isBlock: ({ event }) => event.type === 'prospectLeft' && event.why === 'blocked',
      isAnswered: stateIn({ answering: 'answered' }),
      isCall: ({ context }) => context.isCall === true,
      isDue: ({ event }) => event.type === 'complained' && event.dueAt !== undefined,
      isSold: ({ context }) => context.isSold === true,
      /** Somebody has it, and sees to it. */
      isTheirs: or([
        stateIn({ handling: 'claimed' }),
        stateIn({ handling: 'inConversation' }),
        stateIn({ handling: 'snoozed' }),
      ]),
      isUnanswered: ({ context }) => context.firstAnsweredAt === null,
      hasRoundsLeft: ({ context }) => context.rounds < MOST_ROUNDS - 1,
      hasTriesLeft: ({ context }) => context.tries < settings.tries.length,
    },
    delays: {
      /** Who blocks the bot may let it write again; after a day nobody counts on it. */
      passingBlock: () => DAY_MS,
      target: ({ context, event }) => {
        const since = sinceOf(context, event);
        return context.answerBy === null
          ? workingMs(settings.answerMinutes, since)
          : Math.max(0, Date.parse(context.answerBy) - Date.parse(since));
      },
      chief: ({ context, event }) => workingMs(settings.chiefAfterMinutes, sinceOf(context, event)),
      reassignment: ({ context, event }) => workingMs(settings.reassignAfterMinutes, sinceOf(context, event)),
      reminder: ({ context, event }) =>
        workingMs(Math.ceil(settings.handBackAfterMinutes / 2), sinceOf(context, event)),
      handingBack: ({ context, event }) =>
        workingMs(Math.floor(settings.handBackAfterMinutes / 2), sinceOf(context, event)),
      nextTry: ({ context: { tries } }) =>
        Math.max(0, (settings.tries[tries] ?? 0) - (settings.tries[tries - 1] ?? 0)),
      solving: ({ context, event }) =>
        Math.max(0, Date.parse(context.solveBy ?? '') - Date.parse(sinceOf(context, event))) || 0,
      snooze: ({ context, event }) =>
        Math.max(0, Date.parse(context.snoozedUntil ?? event.at) - Date.parse(event.at)),
    },
  });

  function workingMs(minutes: number, from: string): number {
    const start = new Date(from);
    const end = addWorkingMinutes(start, minutes, settings.hours);
    return end === null ? NEVER_OPEN_MS : end.getTime() - start.getTime();
  }
}

function passedBy(context: DeskContext): string[] {
  const name = seesToIt(context);
  return name === null || context.passed.includes(name) ? context.passed : [...context.passed, name];
}

function inner(type: InnerEvent['type'], event: DeskEvent | InnerEvent): InnerEvent {
  const by = byOf(event);
  return { type, at: event.at, ...(by && { by }) } as InnerEvent;
}

/** The statechart begins with an event of XState's own, which has no instant. */
function sinceOf({ handedOverAt }: DeskContext, event: { at?: string }): string {
  return event.at ?? handedOverAt;
}

function nothing(settings: DeskSettings): Record<DeskEffectName, () => void> {
  const names = Object.keys(deskEffects(settings)) as DeskEffectName[];
  return Object.fromEntries(names.map((name) => [name, () => {}])) as Record<DeskEffectName, () => void>;
}
