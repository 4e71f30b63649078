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

/** The payload of a press of a button. */
export function press(
  actionId: string,
  value: string,
  { user = 'U1', channel = 'DU1', actionTs = '17.1' } = {},
): Json {
  return {
    type: 'block_actions',
    api_app_id: 'A1',
    team: { id: 'T1', domain: 'sample' },
    user: { id: user, username: `${user}-name`, name: `${user}-name`, team_id: 'T1' },
    channel: { id: channel, name: 'directmessage' },
    container: { type: 'message', message_ts: '1700000000.000001', channel_id: channel },
    actions: [{ type: 'button', action_id: actionId, block_id: 'b', value, action_ts: actionTs }],
  };
}

function nowSeconds(): number {
  return Math.floor(Date.now() / 1000);
}
