import { expect, test } from 'vitest';
import {
  callAddress,
  callBegan,
  callsOf,
  directAddress,
  isCallAddress,
} from '../../../src/domain/call-address.ts';

const began = new Date('2026-11-23T09:00:00.123Z');

test('a call leads back to the salesperson and to when it began', () => {
  const address = callAddress('T1/U1', began);
  expect(isCallAddress(address)).toBe(true);
  expect(directAddress(address)).toBe('T1/U1');
  expect(callBegan(address)).toEqual(began);
});

test.each(['T1/U1', 'U1', '12345', 'T1/U1~', 'T1/U1~12', 'T1/U1~1234567890123x', ''])(
  'no other address is a call: %j',
  (address) => {
    expect(isCallAddress(address)).toBe(false);
    expect(directAddress(address)).toBe(address);
    expect(callBegan(address)).toBeNull();
  },
);

test('later calls come after earlier ones, and all of them within their range, in any language', () => {
  const { from, to } = callsOf('T1/U1');
  const calls = [new Date(0), began, new Date(9_999_999_999_999)].map((at) => callAddress('T1/U1', at));
  for (const language of ['en', 'ru', 'et', 'sv']) {
    const { compare } = new Intl.Collator(language);
    expect([to, ...calls.toReversed(), from].sort(compare)).toEqual([from, ...calls, to]);
  }
});
