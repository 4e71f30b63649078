import type { types } from '@slack/bolt';
import { actionLabel } from '../../desk/action-label.ts';
import { CARD_WORDS } from '../../desk/card-words.ts';
import type { CardAction } from '../../desk/desk-event.ts';
import type { SalesCard } from '../../desk/sales-card.ts';
import { DEAL_COPY } from './deal-copy.ts';
import { DESK_COPY } from './desk-copy.ts';
import { FORMS, PRESSES } from './form-kinds.ts';
import { plain } from './plain.ts';

/** The menu of what is done less often; the chosen option's value is `action:handoffId`. */
export const MORE_ACTION = 'more';

/** What an action of the card is called; the listener knows our buttons by it. */
export const CARD_ACTION = new RegExp(`^(?:${[...PRESSES, ...FORMS, MORE_ACTION].join('|')})$`);

const BUTTON_MAX = 75;
const URL_MAX = 3000;
/** Slack lets a menu have five. */
const IN_THE_MENU: readonly CardAction[] = ['refunded', 'notATarget', 'reassign', 'snooze', 'returnToBot'];
/** A row of their own. */
const ABOUT_THE_DEAL: readonly CardAction[] = ['bookViewing', 'came', 'missed', 'sendOffer', 'paid'];

/**
 * The card's actions in their order: those about the deal in a row of their own, then what is done most, and the rest
 * in a menu behind it.
 */
export function cardButtons(card: SalesCard): types.ActionsBlock[] {
  const { actions, handoffId } = card;
  const rest = actions.filter((action) => IN_THE_MENU.includes(action));
  // Slack wants a menu to have two options.
  const inMenu = rest.length > 1 ? rest : [];
  const isDealing = (action: CardAction) => ABOUT_THE_DEAL.includes(action);
  const dealing = actions.filter(isDealing).map((action) => button(action, card));
  const elements: types.ActionsBlock['elements'] = actions
    .filter((action) => !isDealing(action) && !inMenu.includes(action))
    .map((action) => button(action, card));
  const link = linkButton(card);
  if (link) elements.push(link);
  if (inMenu.length > 0) {
    const options = inMenu.map((action) => {
      return { text: plain(actionLabel(action, card), BUTTON_MAX), value: `${action}:${handoffId}` };
    });
    elements.push({ type: 'overflow', action_id: MORE_ACTION, options });
  }
  return [dealing, elements]
    .filter((row) => row.length > 0)
    .map((row) => ({ type: 'actions' as const, elements: row }));
}

function button(action: CardAction, card: SalesCard): types.Button {
  const { handoffId, language } = card;
  const confirm = confirmOf(action, language);
  return {
    type: 'button',
    action_id: action,
    value: handoffId,
    text: plain(actionLabel(action, card), BUTTON_MAX),
    ...(action === 'claim' && { style: 'primary' }),
    ...(confirm && {
      confirm: {
        title: plain(confirm.title, 100),
        text: plain(confirm.text, 300),
        confirm: plain(confirm.confirm, 30),
        deny: plain(confirm.deny, 30),
      },
    }),
  };
}

/** A message goes to the lead, which nobody can take back. */
function confirmOf(action: CardAction, language: SalesCard['language']) {
  if (action === 'noAnswer') return DESK_COPY[language].noAnswer;
  return action === 'came' || action === 'missed' ? DEAL_COPY[language].confirm[action] : null;
}

function linkButton({ link, language }: SalesCard): types.Button | null {
  if (!link || link.length > URL_MAX || !/^https?:\/\//.test(link)) return null;
  const text = plain(CARD_WORDS[language].open, BUTTON_MAX);
  return { type: 'button', action_id: 'open-lead', url: link, text };
}
