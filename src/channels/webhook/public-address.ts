import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Looks a host up as the system does, and fails for one that is not in the public network. Used for the connection
 * itself, so what was checked is what is called.
 */
export const publicLookup: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, []);
    const inside = found.find(({ address }) => !isPublic(address));
    if (inside) return callback(new PrivateAddressError(host), []);
    if (options.all) return callback(null, found);
    callback(null, found[0]?.address ?? '', found[0]?.family);
  });
};

/** Whether an IP address belongs to the public network. An IPv4 address inside of an IPv6 one counts as that. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
}

export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
  readonly code = 'PRIVATE_ADDRESS';

  constructor(host: string) {
    super(`${host} is an address of a private network; set allowPrivate for it where that is meant.`);
  }
}
