import { createHmac } from 'node:crypto';

type Json = Record<string, unknown>;

export interface SlackRequest {
  headers: Record<string, string>;
  rawBody: string;
}

/** A request as Slack signs it; `atSeconds` is when it was sent. Signed apart from the code under test. */
export function signedRequest(
  rawBody: string,
  secret: string,
  atSeconds: number,
  type: string,
): SlackRequest {
  const digest = createHmac('sha256', secret).update(`v0:${atSeconds}:${rawBody}`).digest('hex');
  return {
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': String(atSeconds),
      'x-slack-signature': `v0=${digest}`,
    },
    rawBody,
  };
}

export function signedEvent(body: Json, secret: string, atSeconds = nowSeconds()): SlackRequest {
  return signedRequest(JSON.stringify(body), secret, atSeconds, 'application/json');
}

export function signedPress(payload: Json, secret: string, atSeconds = nowSeconds()): SlackRequest {
  const rawBody = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return signedRequest(rawBody, secret, atSeconds, 'application/x-www-form-urlencoded');
}

/** The envelope of a direct message to the app; `event` adds to or replaces the inner event's fields. */
export function directMessage(text: string, event: Json = {}, eventId = 'Ev1'): Json {
  return {
    type: 'event_callback',
    team_id: 'T1',
    api_app_id: 'A1',
    event_id: eventId,
    event_time: 1_700_000_000,
    event: {
      type: 'message',
      channel_type: 'im',
      channel: 'DU1',
      user: 'U1',
      ts: '1700000000.000100',
      text,
      ...event,
    },
  };
}

/** The envelope of what somebody wrote in a channel; `event` adds to or replaces the inner event's fields. */
export function channelMessage(text: string, event: Json = {}, eventId = 'Ev1'): Json {
  const message = directMessage(text, { channel: 'C1', channel_type: 'channel', ...event }, eventId);
  return { ...message, authorizations: [{ team_id: 'T1', user_id: 'UBOT', is_bot: true }] };
}

/** The same after its words were changed. */
export function changedMessage(before: string, after: string, event: Json = {}, eventId = 'Ev2'): Json {
  const { channel = 'C1', ...said } = event;
  const message = { type: 'message', user: 'U2', ts: '1700000000.000100', ...said };
  return channelMessage(
    '',
    {
      subtype: 'message_changed',
      channel,
      user: undefined,
      text: undefined,
      message: { ...message, text: after, edited: { user: 'U2', ts: '1700000001.000000' } },
      previous_message: { ...message, text: before },
    },
    eventId,
  );
}

/** The same after it was deleted. */
export function deletedMessage(text: string, event: Json = {}, eventId = 'Ev3'): Json {
  const { channel = 'C1', ...said } = event;
  return channelMessage(
    '',
    {
      subtype: 'message_deleted',
      channel,
      user: undefined,
      text: undefined,
      deleted_ts: said.ts ?? '1700000000.000100',
      previous_message: { type: 'message', user: 'U2', ts: '1700000000.000100', text, ...said },
    },
    eventId,
  );
}

/** The payload of a press of a button, or of a choice from a menu when `option` is given. */
export function press(
  actionId: string,
  value: string,
  {
    user = 'U1',
    channel = 'DU1',
    actionTs = '17.1',
    messageTs = '1700000000.000001',
    blocks = [] as Json[],
    isOption = false,
  } = {},
): Json {
  const chosen = isOption
    ? { type: 'overflow', selected_option: { text: { type: 'plain_text', text: '…' }, value } }
    : { type: 'button', value };
  return {
    type: 'block_actions',
    api_app_id: 'A1',
    team: { id: 'T1', domain: 'sample' },
    user: { id: user, username: `${user}-name`, name: `${user}-name`, team_id: 'T1' },
    trigger_id: `trigger.${actionTs}`,
    channel: { id: channel, name: 'directmessage' },
    container: { type: 'message', message_ts: messageTs, channel_id: channel, is_ephemeral: false },
    message: { type: 'message', bot_id: 'BBOT', ts: messageTs, text: '', blocks },
    actions: [{ ...chosen, action_id: actionId, block_id: 'b', action_ts: actionTs }],
  };
}

let saves = 0;

/** The payload of a modal that somebody saved; `fields` are the states of its inputs by block. */
export function submission(
  view: { id: string; callback_id: string; private_metadata: string },
  fields: Record<string, Json>,
  { user = 'U2' } = {},
): Json {
  saves += 1;
  const values = Object.entries(fields).map(([block, state]) => [block, { [block]: state }]);
  return {
    type: 'view_submission',
    api_app_id: 'A1',
    team: { id: 'T1', domain: 'sample' },
    user: { id: user, username: `${user}-name`, name: `${user}-name`, team_id: 'T1' },
    trigger_id: `trigger.saved-${saves}`,
    view: { type: 'modal', hash: '1.abc', ...view, state: { values: Object.fromEntries(values) } },
    response_urls: [],
  };
}

/** How the inputs of a modal hold what was put into them. */
export const filled = {
  text: (value: string): Json => ({ type: 'plain_text_input', value }),
  option: (value: string): Json => ({ type: 'static_select', selected_option: { value } }),
  options: (...values: string[]): Json => ({
    type: 'multi_static_select',
    selected_options: values.map((value) => ({ value })),
  }),
  number: (value: number): Json => ({ type: 'number_input', value: String(value) }),
  user: (selected_user: string): Json => ({ type: 'users_select', selected_user }),
  day: (selected_date: string): Json => ({ type: 'datepicker', selected_date }),
  time: (selected_time: string): Json => ({ type: 'timepicker', selected_time }),
};

function nowSeconds(): number {
  return Math.floor(Date.now() / 1000);
}
