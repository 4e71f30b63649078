import type { CardAction } from './desk-event.ts';
import { HANDOFF_WORDS } from './handoff-words.ts';
import type { SalesCard } from './sales-card.ts';

/** What the button of an action says on this card. */
export function actionLabel(
  action: CardAction,
  { language, deal }: Pick<SalesCard, 'language' | 'deal'>,
): string {
  const words = HANDOFF_WORDS[language];
  const isMoved = action === 'bookViewing' && deal?.viewing?.status === 'booked';
  return isMoved ? words.moveViewing : words.actions[action];
}
