import { workingMinutesBetween } from '../domain/working-hours.ts';
import type { DeskContext } from './desk-context.ts';
import type { DeskEffect } from './desk-effect.ts';
import { byOf, type DeskEvent, type InnerEvent } from './desk-event.ts';
import type { DeskSettings } from './desk-settings.ts';
import type { Notice } from './relay-line.ts';

interface Scene {
  context: DeskContext;
  event: DeskEvent | InnerEvent;
}

/** What the effects of the desk's statechart come to, by their names there; computed as things stood at each. */
export function deskEffects(settings: DeskSettings) {
  return {
    speak: () => ({ type: 'speak' }),
    relay: () => ({ type: 'relay' }),
    sayHandedBack: () => ({ type: 'say', copy: 'desk-handed-back' }),
    sayCameBack: () => ({ type: 'say', copy: 'desk-came-back' }),
    giveUp: () => ({ type: 'giveUp' }),
    sayTriedToReach: () => ({ type: 'say', copy: 'desk-tried-to-reach' }),
    send: ({ event }) => {
      if (event.type !== 'reply') return null;
      const { text, by, file, source } = event;
      return { type: 'send', text, by: by.name, ...(file && { file }), ...(source && { source }) };
    },
    sendDocument: ({ event }) =>
      event.type === 'documentMade' ? { type: 'send', text: '', by: null, file: event.file } : null,
    sendDocumentAsOwner: ({ context, event }) =>
      event.type === 'documentMade'
        ? { type: 'send', text: '', by: context.owner?.name ?? null, file: event.file }
        : null,
    withholdDocument: ({ event }) =>
      event.type === 'documentMade' ? { type: 'withhold', file: event.file } : null,
    amend: ({ event }) =>
      event.type === 'edit' ? { type: 'amend', message: event.message, text: event.text } : null,

    noteClaim: ({ event }) => fact('lead.claimed', who(event)),
    noteOffer: ({ event }) =>
      event.type === 'offered'
        ? fact('lead.offered', { to: event.to?.id ?? null, toName: event.to?.name ?? null })
        : null,
    noteReassignment: ({ context, event }) =>
      fact('lead.reassigned', {
        from: seesToIt(context),
        to: event.type === 'reassign' ? event.to.name : null,
      }),
    noteFirstAnswer: ({ context, event }) =>
      context.firstAnsweredAt === null
        ? fact('lead.first-answered', { ...who(event), ...waited(context.handedOverAt, event.at) })
        : null,
    noteNoAnswer: ({ event }) => fact('lead.not-reached', who(event)),
    noteWon: ({ event }) =>
      event.type === 'won'
        ? fact('deal.won', {
            sum: event.sum,
            currency: event.currency,
            product: event.product,
            ...(event.eventOn && { eventOn: event.eventOn }),
            ...who(event),
          })
        : null,
    noteCame: ({ event }) => fact('viewing.held', who(event)),
    noteMissed: ({ event }) => fact('viewing.missed', who(event)),
    notePayment: ({ event }) =>
      event.type === 'paid'
        ? fact('payment.received', { sum: event.sum, currency: event.currency, ...who(event) })
        : null,
    noteRefund: ({ event }) =>
      event.type === 'refunded'
        ? fact('payment.refunded', { sum: event.sum, currency: event.currency, ...who(event) })
        : null,
    noteLost: ({ event }) =>
      event.type === 'lost'
        ? fact('deal.lost', { reason: event.reason, words: event.words, ...who(event) })
        : null,
    noteRuledOut: ({ event }) =>
      event.type === 'notATarget' ? fact('lead.ruled-out', { words: event.words, ...who(event) }) : null,
    noteSnooze: ({ event }) =>
      event.type === 'snooze' ? fact('lead.snoozed', { until: event.until, ...who(event) }) : null,
    noteReturn: ({ event }) => fact('lead.returned-to-bot', who(event)),
    noteAwakening: ({ event }) => fact('handoff.reopened', { from: 'snoozed', ...who(event) }),
    noteReopening: ({ event }) => fact('handoff.reopened', who(event)),
    noteCameBack: () => fact('lead.returned', {}),
    noteComplaint: () => fact('complaint.made', {}),
    noteSaidSolved: ({ event }) => fact('complaint.said-solved', who(event)),
    noteUnsolved: () => fact('complaint.unsolved', {}),
    noteComplaintLate: () => fact('complaint.overdue', {}),
    noteSettled: ({ event }) =>
      event.type === 'complaintSettled'
        ? fact(event.how === 'solved' ? 'complaint.solved' : 'complaint.withdrawn', {})
        : null,
    noteLate: () => fact('lead.overdue', { step: 'target' }),
    noteChiefTold: () => fact('lead.overdue', { step: 'chief' }),
    noteTakenAway: () => fact('lead.overdue', { step: 'reassigned' }),

    tellOffer: ({ event }) =>
      event.type === 'offered' ? tell({ kind: 'offered', to: event.to?.name ?? null }, event.to?.name) : null,
    tellNewOwner: ({ event }) =>
      event.type === 'reassign' ? tell({ kind: 'offered', to: event.to.name }, event.to.name) : null,
    tellLate: ({ context }) => tell({ kind: 'late', minutes: settings.answerMinutes }, seesToIt(context)),
    tellChief: ({ context }) => {
      const owner = seesToIt(context);
      const minutes = settings.answerMinutes + settings.chiefAfterMinutes;
      return tell({ kind: 'chief', minutes, owner }, ...settings.chiefsOf(owner));
    },
    tellComplaint: ({ context, event }) => {
      const { score = undefined } = event.type === 'complained' ? event : {};
      return tell({ kind: 'complaint', ...(score !== undefined && { score }) }, ...concerned(context));
    },
    tellSaidSolved: ({ event }) => tell({ kind: 'said-solved', by: byOf(event)?.name ?? '' }),
    tellUnsolved: ({ context }) => tell({ kind: 'unsolved' }, ...concerned(context)),
    tellComplaintLate: ({ context }) => tell({ kind: 'complaint-late' }, ...concerned(context)),
    tellSettled: ({ context, event }) =>
      event.type === 'complaintSettled' ? tell({ kind: 'settled', how: event.how }, seesToIt(context)) : null,
    tellTakenAway: ({ context }) => {
      const from = seesToIt(context);
      return tell({ kind: 'reassigned', from }, from);
    },
    tellReminder: ({ context }) => tell({ kind: 'reminder' }, seesToIt(context)),
    tellHandedBack: ({ context }) => {
      const from = seesToIt(context);
      return tell({ kind: 'handed-back', from: from ?? '' }, from);
    },
    tellReached: ({ context }) => tell({ kind: 'reached' }, seesToIt(context)),
    tellUnreached: ({ context }) => tell({ kind: 'unreached' }, seesToIt(context)),
    tellNews: ({ context, event }) =>
      event.type === 'flowTold' ? tell({ kind: 'news', what: event.what }, seesToIt(context)) : null,
    tellAwake: ({ context }) => tell({ kind: 'awake' }, seesToIt(context)),
    tellCameBack: ({ context }) => tell({ kind: 'came-back' }, seesToIt(context)),
    tellReleased: ({ context, event }) => {
      if (event.type !== 'released') return null;
      const { visitAt, offer } = event;
      return tell({ kind: 'released', visitAt, offer, zone: settings.hours.zone }, seesToIt(context));
    },
    tellLeft: ({ context, event }) =>
      event.type === 'prospectLeft' ? tell({ kind: 'left', why: event.why }, seesToIt(context)) : null,
  } satisfies Record<string, (scene: Scene) => DeskEffect | null>;

  /** Who has the lead, and their chief. */
  function concerned(context: DeskContext): (string | null)[] {
    const owner = seesToIt(context);
    return [owner, ...settings.chiefsOf(owner).filter((name) => name !== owner)];
  }

  function waited(from: string, to: string) {
    const [begin, end] = [new Date(from), new Date(to)];
    return {
      clockMinutes: Math.floor((end.getTime() - begin.getTime()) / 60_000),
      workingMinutes: workingMinutesBetween(begin, end, settings.hours),
    };
  }
}

/** The names that the statechart may use. */
export type DeskEffectName = keyof ReturnType<typeof deskEffects>;

/** Its owner, or else whom it was offered to. */
export function seesToIt({ owner, offeredTo }: DeskContext): string | null {
  return (owner ?? offeredTo)?.name ?? null;
}

function fact(name: string, data: Record<string, string | number | null>): DeskEffect {
  return { type: 'fact', name, data };
}

function tell(notice: Notice, ...whom: (string | null | undefined)[]): DeskEffect {
  return { type: 'notify', notice, whom: whom.filter((name) => name !== null && name !== undefined) };
}

function who(event: Scene['event']) {
  const by = byOf(event);
  return { by: by?.id ?? null, byName: by?.name ?? null };
}
