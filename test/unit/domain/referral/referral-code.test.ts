import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArrival } from '../../../../src/dashboard/chat/arrival.ts';
import { friendLink } from '../../../../src/domain/referral/friend-link.ts';
import { CODE_BYTES, readReferralCode, referralCode } from '../../../../src/domain/referral/referral-code.ts';
import { linkExpiry } from '../../../../src/domain/referral/referral-settings.ts';
import { readStartPayload } from '../../../../src/domain/source.ts';

const bytes = fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES });
const code = bytes.map(referralCode);

describe('a code', () => {
  it('is the same for the same bytes, and another for others', () => {
    expect(referralCode(Uint8Array.of(0, 0, 0, 0, 0))).toBe('00000000');
    expect(referralCode(Uint8Array.of(255, 255, 255, 255, 255))).toBe('zzzzzzzz');
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        expect(referralCode(a) === referralCode(b)).toBe(String(a) === String(b));
      }),
    );
  });

  it('needs its random bytes', () => {
    expect(() => referralCode(Uint8Array.of(1, 2))).toThrow(RangeError);
  });

  it('is known however it was copied', () => {
    expect(readReferralCode(' A1B2-C3DO ')).toBe('a1b2c3d0');
    expect(readReferralCode('aIb2 c3lo')).toBe('a1b2c310');
    fc.assert(
      fc.property(code, (own) => {
        expect(readReferralCode(own)).toBe(own);
        expect(readReferralCode(` ${own.toUpperCase().replace(/0/g, 'O').replace(/1/g, 'I')}\n`)).toBe(own);
      }),
    );
  });

  it.each(['', 'blog', 'abcdefgu', 'a1b2c3d', 'a1b2c3d4e', 'абвгдежз', 'a1b2c3d!'])(
    'is not what %j is',
    (text) => {
      expect(readReferralCode(text)).toBeNull();
    },
  );
});

describe('a link', () => {
  it('brings the code through Telegram, within what a start payload holds', () => {
    expect(friendLink('a1b2c3d4', { channel: 'telegram', username: '@birch_bot' })).toBe(
      'https://t.me/birch_bot?start=src-referral__ref-a1b2c3d4',
    );
    fc.assert(
      fc.property(code, (own) => {
        const url = new URL(friendLink(own, { channel: 'telegram', username: 'birch_bot' }));
        const payload = url.searchParams.get('start') ?? '';
        expect(payload).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
        expect(readStartPayload(payload)).toEqual({ source: 'referral', referrer: own });
      }),
    );
  });

  it('brings the code through the web chat, beside what its address says already', () => {
    const link = friendLink('a1b2c3d4', { channel: 'web', url: 'https://hall.example/chat?lang=en&ref=x' });
    expect(link).toBe('https://hall.example/chat?lang=en&ref=a1b2c3d4&utm_source=referral');
    expect(readArrival(new URL(link).searchParams, [])).toMatchObject({
      language: 'en',
      source: 'referral',
      referrer: 'a1b2c3d4',
    });
  });

  it('brings friends for as long as the profile says, or for ever', () => {
    const now = new Date('2026-11-23T09:00:00Z');
    expect(linkExpiry({ expiresDays: 30 }, now)).toEqual(new Date('2026-12-23T09:00:00Z'));
    expect(linkExpiry({}, now)).toBeNull();
  });
});
