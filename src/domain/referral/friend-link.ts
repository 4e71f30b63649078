/** Where a friend is sent: the bot by its user name, or a page with the chat. */
export type ChatPlace = { channel: 'telegram'; username: string } | { channel: 'web'; url: string };

/** The source that friends come from, as reports count it. */
const SOURCE = 'referral';

/** The link that a customer gives to friends. Whoever opens it comes with the source and the code: see source.ts. */
export function friendLink(code: string, place: ChatPlace): string {
  if (place.channel === 'telegram') {
    const url = new URL(`https://t.me/${place.username.replace(/^@/, '')}`);
    url.searchParams.set('start', `src-${SOURCE}__ref-${code}`);
    return url.href;
  }
  const url = new URL(place.url);
  // Not `src`: a page that embeds the chat hands on only what other tools know, too.
  url.searchParams.set('utm_source', SOURCE);
  url.searchParams.set('ref', code);
  return url.href;
}
