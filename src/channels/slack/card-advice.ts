/** What the operator is told of a refusal in the sales channel. */
export function adviceFor(code: string): string {
  if (code === 'not_set') return 'set SLACK_SALES_CHANNEL, or name the team by Slack ids';
  if (code === 'not_in_channel') return 'not_in_channel: invite the bot to SLACK_SALES_CHANNEL';
  if (code === 'channel_not_found')
    return 'channel_not_found: check SLACK_SALES_CHANNEL and invite the bot to it';
  if (code === 'is_archived') return 'is_archived: SLACK_SALES_CHANNEL is archived';
  return code;
}
