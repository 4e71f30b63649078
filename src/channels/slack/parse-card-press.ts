import { z } from 'zod';
import type { CardAction } from '../../desk/desk-event.ts';
import { CARD_ACTION, MORE_ACTION } from './card-buttons.ts';
import { type Press, parsePress } from './parse-press.ts';

const pressedOn = z.looseObject({
  trigger_id: z.string().max(500).optional(),
  message: z.looseObject({ blocks: z.array(z.unknown()).optional() }).optional(),
  actions: z.tuple([z.looseObject({ action_id: z.string() })]).rest(z.unknown()),
});

const header = z.looseObject({ type: z.literal('header'), text: z.looseObject({ text: z.string() }) });

/** A press of one of a card's buttons, or a choice from its menu. */
export interface CardPress extends Press {
  action: CardAction;
  handoffId: string;
  /** Lets a form be opened, for three seconds. */
  triggerId?: string;
  /** The card's own heading; empty where Slack does not repeat it. */
  about: string;
}

/** Reads a `block_actions` payload; null when it is not a press on a card. */
export function parseCardPress(body: unknown): CardPress | null {
  const press = parsePress(body);
  const parsed = pressedOn.safeParse(body);
  if (!press || !parsed.success) return null;
  const { trigger_id: triggerId, message, actions } = parsed.data;
  const named = actions[0].action_id;
  const [action = '', ...rest] = named === MORE_ACTION ? press.value.split(':') : [named, press.value];
  const handoffId = rest.join(':');
  if (!CARD_ACTION.test(action) || action === MORE_ACTION || !handoffId) return null;
  const heading = header.safeParse(message?.blocks?.[0]);
  return {
    ...press,
    action: action as CardAction,
    handoffId,
    ...(triggerId === undefined ? {} : { triggerId }),
    about: heading.success ? heading.data.text.text : '',
  };
}
