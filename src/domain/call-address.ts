/**
 * Somebody who telephoned has no address of their own: what is said in the call is written and read by the salesperson
 * who answered. Theirs is that one's address with the instant at which the call began, so that each call is a person
 * of its own, and later calls of one salesperson sort after earlier ones.
 */
export function callAddress(rep: string, began: Date): string {
  return `${rep}${MARK}${String(began.getTime()).padStart(DIGITS, '0')}`;
}

export function isCallAddress(address: string): boolean {
  return CALL.test(address);
}

/** Where what is said there is read: of a call it is the salesperson's own address. */
export function directAddress(address: string): string {
  return address.replace(CALL, '');
}

/** When the call began; null of an address that is no call's. */
export function callBegan(address: string): Date | null {
  const [, began] = CALL.exec(address) ?? [];
  return began === undefined ? null : new Date(Number(began));
}

/** Every call of a salesperson is between these, by any language's order: digits go before letters. */
export function callsOf(rep: string): { from: string; to: string } {
  return { from: `${rep}${MARK}`, to: `${rep}${MARK}a` };
}

const MARK = '~';
const DIGITS = 13;
const CALL = /~(\d{13})$/;
