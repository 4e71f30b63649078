import type { CardAction } from '../../desk/desk-event.ts';

/** What needs more than a press. */
export const FORMS = [
  ...(['bookViewing', 'sendOffer', 'won', 'paid', 'refunded'] as const),
  ...(['lost', 'notATarget', 'reassign', 'snooze'] as const),
] as const;
export type FormKind = (typeof FORMS)[number];

/** What is done by a press alone. */
export const PRESSES = [
  ...(['claim', 'complaintSolved', 'noAnswer', 'came', 'missed', 'returnToBot', 'reopen'] as const),
] as const;
type PressKind = (typeof PRESSES)[number];

/** What the forms of the desk are called; the listener knows them by it. */
export const FORM_CALLBACK = new RegExp(`^desk:(${FORMS.join('|')})$`);

export function isForm(action: CardAction): action is FormKind {
  return (FORMS as readonly string[]).includes(action);
}

export function isPress(action: CardAction): action is PressKind {
  return (PRESSES as readonly string[]).includes(action);
}
