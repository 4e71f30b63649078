import { z } from 'zod';
import { slackAddress } from './parse-event.ts';

const id = z.string().min(1).max(64);

const pressed = z.looseObject({
  team: z.looseObject({ id }).nullish(),
  user: z.looseObject({
    id,
    team_id: id.optional(),
    name: z.string().optional(),
    username: z.string().optional(),
  }),
  channel: z.looseObject({ id }).optional(),
  container: z.looseObject({ channel_id: id.optional() }).optional(),
  actions: z
    .tuple([
      z.looseObject({
        action_id: z.string(),
        value: z.string().max(2000).optional(),
        selected_option: z.looseObject({ value: z.string().max(200) }).optional(),
        action_ts: id,
      }),
    ])
    .rest(z.unknown()),
});

/** A press of one of our buttons. */
export interface Press {
  /** The same press again has the same id. */
  eventId: string;
  address: string;
  user: string;
  /** The person's handle, when Slack said it. */
  username?: string;
  /** Where the button is. */
  channel: string;
  value: string;
}

/** Reads a `block_actions` payload; null when it is not a press of a button or an option with a value in a conversation. */
export function parsePress(body: unknown): Press | null {
  const parsed = pressed.safeParse(body);
  if (!parsed.success) return null;
  const { team, user, channel, container, actions } = parsed.data;
  const where = channel?.id ?? container?.channel_id;
  const value = actions[0].value ?? actions[0].selected_option?.value;
  if (!where || value === undefined) return null;
  const username = user.username ?? user.name;
  return {
    eventId: `${actions[0].action_ts}.${user.id}`,
    address: slackAddress(team?.id ?? user.team_id, user.id),
    user: user.id,
    ...(username ? { username } : {}),
    channel: where,
    value,
  };
}
