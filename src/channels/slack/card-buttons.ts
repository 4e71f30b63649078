import type { types } from '@slack/bolt';
import { CARD_WORDS } from '../../desk/card-words.ts';
import type { CardAction } from '../../desk/desk-event.ts';
import type { SalesCard } from '../../desk/sales-card.ts';
import { DESK_COPY } from './desk-copy.ts';
import { plain } from './plain.ts';

/** The menu of what is done less often; the chosen option's value is `action:handoffId`. */
export const MORE_ACTION = 'more';

/** What an action of the card is called; the listener knows our buttons by it. */
export const CARD_ACTION =
  /^(?:claim|noAnswer|came|missed|won|lost|notATarget|reassign|snooze|returnToBot|reopen|more)$/;

const BUTTON_MAX = 75;
const URL_MAX = 3000;
const IN_THE_MENU: readonly CardAction[] = ['notATarget', 'reassign', 'snooze', 'returnToBot'];

/** The card's actions in their order: what is done most as buttons, the rest in a menu behind them. */
export function cardButtons(card: SalesCard): types.ActionsBlock | null {
  const { handoffId } = card;
  const actions = card.actions.filter((action) => CARD_ACTION.test(action));
  const rest = actions.filter((action) => IN_THE_MENU.includes(action));
  // Slack wants a menu to have two options.
  const inMenu = rest.length > 1 ? rest : [];
  const elements: types.ActionsBlock['elements'] = actions
    .filter((action) => !inMenu.includes(action))
    .map((action) => button(action, card));
  const link = linkButton(card);
  if (link) elements.push(link);
  const copy = DESK_COPY[card.language];
  if (inMenu.length > 0) {
    const options = inMenu.map((action) => {
      return { text: plain(copy.actions[action], BUTTON_MAX), value: `${action}:${handoffId}` };
    });
    elements.push({ type: 'overflow', action_id: MORE_ACTION, options });
  }
  return elements.length > 0 ? { type: 'actions', elements } : null;
}

function button(action: CardAction, { handoffId, language }: SalesCard): types.Button {
  const copy = DESK_COPY[language];
  const { title, text, confirm, deny } = copy.noAnswer;
  return {
    type: 'button',
    action_id: action,
    value: handoffId,
    text: plain(copy.actions[action], BUTTON_MAX),
    ...(action === 'claim' && { style: 'primary' }),
    // A message goes to the lead, which nobody can take back.
    ...(action === 'noAnswer' && {
      confirm: {
        title: plain(title, 100),
        text: plain(text, 300),
        confirm: plain(confirm, 30),
        deny: plain(deny, 30),
      },
    }),
  };
}

function linkButton({ link, language }: SalesCard): types.Button | null {
  if (!link || link.length > URL_MAX || !/^https?:\/\//.test(link)) return null;
  const text = plain(CARD_WORDS[language].open, BUTTON_MAX);
  return { type: 'button', action_id: 'open-lead', url: link, text };
}
