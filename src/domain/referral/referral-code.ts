/** Crockford's base 32: no i, l, o and u, so that a code that was read out or copied by hand is still known. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** How many random bytes a code is made of; 40 bits, so that nobody finds one by trying. */
export const CODE_BYTES = 5;
const CODE_LENGTH = (CODE_BYTES * 8) / 5;

/** A personal code of 8 characters. The same bytes make the same code. */
export function referralCode(random: Uint8Array): string {
  if (random.length < CODE_BYTES) throw new RangeError(`A code needs ${CODE_BYTES} random bytes.`);
  let bits = random.subarray(0, CODE_BYTES).reduce((sum, byte) => sum * 256 + byte, 0);
  let code = '';
  for (let place = 0; place < CODE_LENGTH; place += 1) {
    code = ALPHABET.charAt(bits % 32) + code;
    bits = Math.floor(bits / 32);
  }
  return code;
}

/** The code that somebody typed or came with, as it is kept: "A1B2-C3DO" is a1b2c3d0. Null when it is none. */
export function readReferralCode(text: string): string | null {
  const code = text.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1');
  return code.length === CODE_LENGTH && [...code].every((letter) => ALPHABET.includes(letter)) ? code : null;
}
