/** Where a lead came from. */
export interface Source {
  source?: string;
  campaign?: string;
  referrer?: string;
}

/**
 * Reads a deep link's payload. Telegram allows 64 characters of [A-Za-z0-9_-], so fields are written as
 * `key-value` pairs joined by `__`: `src-vk__cmp-spring__ref-a1b2`. A payload without keys is the source itself.
 */
export function readStartPayload(payload: string): Source {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(payload)) return {};
  const names: Record<string, keyof Source> = { src: 'source', cmp: 'campaign', ref: 'referrer' };
  const source: Source = {};
  for (const pair of payload.split('__')) {
    const [, key = '', value = ''] = /^([a-z]{3})-(.+)$/.exec(pair) ?? [];
    const name = names[key];
    if (name) source[name] = value;
  }
  return Object.keys(source).length > 0 ? source : { source: payload };
}
