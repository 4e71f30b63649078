import { type SlackRequest, signedRequest } from './slack-requests.ts';

type Json = Record<string, unknown>;

/** A slash command as Slack posts it. */
export function slashCommand(
  command: string,
  text = '',
  { user = 'U1', responseUrl = 'http://127.0.0.1:9/nobody' } = {},
): Record<string, string> {
  return {
    token: 'old',
    team_id: 'T1',
    team_domain: 'sample',
    channel_id: 'C1',
    channel_name: 'general',
    user_id: user,
    user_name: `${user}-name`,
    command,
    text,
    api_app_id: 'A1',
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: '1.2.3',
  };
}

let sent = 0;

/** Slack signs each one anew; here within one second they differ by a field that means nothing. */
export function signedCommand(form: Record<string, string>, secret: string, atMs = Date.now()): SlackRequest {
  sent += 1;
  const rawBody = new URLSearchParams({ ...form, trigger_id: `1.2.${sent}` }).toString();
  const atSeconds = Math.floor(atMs / 1000);
  return signedRequest(rawBody, secret, atSeconds, 'application/x-www-form-urlencoded');
}

/** The envelope of somebody's opening a tab of the app. */
export function appHomeOpened(user = 'U1', tab = 'home', eventId = 'Ev-home-1'): Json {
  return {
    type: 'event_callback',
    team_id: 'T1',
    api_app_id: 'A1',
    event_id: eventId,
    event_time: 1_700_000_000,
    event: { type: 'app_home_opened', user, channel: `D${user}`, tab, event_ts: '1700000000.000100' },
  };
}

/** The payload of a press of a button in the app's home. */
export function homePress(actionId: string, user = 'U1'): Json {
  return {
    type: 'block_actions',
    api_app_id: 'A1',
    team: { id: 'T1', domain: 'sample' },
    user: { id: user, username: `${user}-name`, name: `${user}-name`, team_id: 'T1' },
    container: { type: 'view', view_id: `V${user}` },
    view: { id: `V${user}`, type: 'home' },
    actions: [{ type: 'button', action_id: actionId, block_id: 'b', action_ts: '17.1' }],
  };
}
