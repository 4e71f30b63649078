import type { Prompt } from '../../src/flow/prompt.ts';
import { type AskingState, question } from '../../src/flow/question.ts';
import { requesting } from '../../src/flow/requesting.ts';
import {
  ask,
  dealIs,
  forget,
  offerIs,
  say,
  tellSales,
  viewingIs,
  vocabulary,
} from '../../src/flow/vocabulary.ts';
import type { Chapter } from '../chapter.ts';
import { days, talkToHuman, UNSAID } from '../common-states.ts';
import { prompts as asked } from './prompts.ts';
import type { Talk } from './talk.ts';
import { answers, id, onwards, waysOut } from './ways.ts';

/** They choose a time to come and see, are reminded of it, move or cancel it; `sells` says what comes next. */
export function visit({ talk, sells }: { talk: Talk; sells: boolean }): Chapter {
  const visitWaysOut = { ...waysOut, silent: id('choosingNone') };

  return {
    findingTimes: requesting({ what: 'times' }, { granted: id('askingVisit'), denied: id('withoutTimes') }),
    withoutTimes: { entry: [say('no-times'), tellSales('left-to-sales')], always: 'leavingVisit' },
    askingVisit: question({
      prompt: asked.viewing,
      next: [
        { when: 'other-time', target: id('askingWish'), keep: false },
        { when: 'no-visit', ...onwards },
        { target: id('booking') },
      ],
      // When else they would come.
      otherwise: id('findingTimes'),
      renewed: (state) => id(`renewingTimes.${state}`),
      ...visitWaysOut,
    }),
    // Of what they have before them some may be taken by now, or past.
    renewingTimes: {
      initial: 'asking',
      states: {
        asking: renewed('asking'),
        helping: renewed('helping'),
        choosing: renewed('choosing'),
        nudged: renewed('nudged'),
      },
    },
    askingWish: question({ prompt: asked.wish, next: [{ target: id('findingTimes') }], ...visitWaysOut }),
    // Whoever wanted another time, and chose none, has the one that was booked.
    choosingNone: {
      always: [
        ...BESIDE.map((guard) => ({ guard, target: 'routing' })),
        { guard: visitWithin(0), target: 'wentQuiet' },
        { guard: viewingIs('booked'), target: 'awaitingVisit' },
        { target: 'wentQuiet' },
      ],
    },
    booking: requesting(
      { what: 'book' },
      {
        granted: id('booked'),
        denied: id('slotTaken'),
        because: { past: id('slotPast'), 'not-offered': id('slotUnoffered') },
      },
    ),
    slotTaken: { entry: [forget('viewing'), say('slot-taken')], always: 'renewingTimes' },
    slotPast: { entry: [forget('viewing'), say('slot-past')], always: 'renewingTimes' },
    slotUnoffered: { entry: [forget('viewing'), say('slot-unoffered')], always: 'renewingTimes' },
    booked: {
      entry: ['planReminders', tellSales('viewing-booked')],
      always: [...BESIDE.map((guard) => ({ guard, target: 'bookedBeside' })), { target: 'awaitingVisit' }],
    },
    bookedBeside: { entry: say('visit-set'), always: 'routing' },
    visitMoved: { entry: say('visit-moved'), always: 'routing' },
    visitSettled: {
      always: [
        ...[dealIs('lost'), 'isPartlyPaid' as const, 'isPaidUp' as const].map((guard) => ({
          guard,
          target: 'routing',
        })),
        ...(sells ? [{ guard: viewingIs('came'), target: 'visitHeld' }] : []),
        { target: 'routing' },
      ],
    },
    // Before the first offer that they see since.
    visitHeld: {
      always: [
        ...[offerIs('none'), offerIs('sent')].map((guard) => ({
          guard,
          target: 'routing',
          actions: say('glad-we-met'),
        })),
        { target: 'routing' },
      ],
    },
    visitOff: { entry: say('visit-off'), always: 'routing' },
    awaitingVisit: {
      initial: 'measuring',
      on: {
        answered: [
          { guard: visitAnswer('cancel'), target: 'cancellingVisit' },
          { guard: answers('wish'), target: 'movingVisit', actions: ['remember', forget('visit')] },
          { guard: visitAnswer('move'), target: 'changingVisit' },
          talk.answered,
        ],
        unclear: talk.unclear,
        asked: talk.asked,
        repeated: '.measuring',
        human: talkToHuman,
        // Here it has reminders of its own, with buttons.
        visitDayBefore: UNSAID,
        visitHoursBefore: UNSAID,
        visitOver: UNSAID,
      },
      states: {
        measuring: {
          always: [
            { guard: visitWithin(2), target: 'confirmedSoon' },
            { guard: visitWithin(24), target: 'confirmedNear' },
            { target: 'confirmed' },
          ],
        },
        confirmed: reminding(asked.visitBooked, { dayBeforeViewing: 'reminded' }),
        confirmedNear: reminding(asked.visitBooked, { twoHoursBeforeViewing: 'remindedSoon' }),
        confirmedSoon: reminding(asked.visitBooked, { afterViewing: 'unsettled' }),
        reminded: reminding(
          asked.visitTomorrow,
          { twoHoursBeforeViewing: 'remindedSoon' },
          tellSales('viewing-soon'),
        ),
        remindedSoon: reminding(asked.visitSoon, { afterViewing: 'unsettled' }, tellSales('viewing-soon')),
        // Only whoever was there knows whether they came.
        unsettled: {
          entry: tellSales('viewing-unsettled'),
          on: { repeated: { actions: say('where-things-stand') } },
          after: { [days(3)]: id('withSales') },
        },
      },
    },
    changingVisit: { entry: [forget('viewing'), forget('again'), forget('wish')], always: 'findingTimes' },
    // They have said to when.
    movingVisit: { entry: [forget('viewing'), forget('again')], always: 'findingTimes' },
    cancellingVisit: requesting(
      { what: 'unbook' },
      { granted: id('visitCancelled'), denied: id('leavingToSales') },
    ),
    visitCancelled: {
      entry: ['planReminders', say('visit-cancelled'), tellSales('viewing-cancelled')],
      always: 'leavingVisit',
    },
    // Back to what they were at.
    leavingVisit: {
      always: [...BESIDE.map((guard) => ({ guard, target: 'routing' })), { target: 'withSales' }],
    },
    missedVisit: question({
      prompt: asked.again,
      next: [
        { when: 'yes', target: id('changingVisit') },
        { when: 'no', target: sells ? id('offering') : id('withSales') },
      ],
      ...waysOut,
    }),
  };
}

function renewed(state: AskingState) {
  const granted = id(`askingVisit.${state}`);
  return requesting({ what: 'times', again: true }, { granted, denied: id('withoutTimes') });
}

function reminding(prompt: Prompt, after: Record<string, string>, ...told: ReturnType<typeof tellSales>[]) {
  return vocabulary.createStateConfig({
    meta: { prompt, purpose: 'reminder' },
    entry: [ask('first'), ...told],
    after: after as never,
  });
}

/** An offer or more is before them, and the visit is spoken of beside. */
const BESIDE = [offerIs('sent'), offerIs('accepted'), 'isPartlyPaid', 'isPaidUp'] as const;

const visitAnswer = (value: string) => ({ type: 'answersWith', params: { key: 'visit', value } }) as const;
const visitWithin = (hours: number) => ({ type: 'viewingWithin', params: { hours } }) as const;
