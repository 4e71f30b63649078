import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { parseProfile } from '../../../src/config/read-profile.ts';

const shipped = readFileSync(new URL('../../../flows/profile.yaml', import.meta.url), 'utf8');

/** The shipped profile with another section; undefined leaves the section out. */
function profileWith(section: 'outreach' | 'referral', value: unknown) {
  const document = parseDocument(shipped);
  if (value === undefined) document.delete(section);
  else document.set(section, value);
  return parseProfile(document.toString(), 'profile.yaml');
}

function faultsOf(section: 'outreach' | 'referral', value: unknown): string {
  try {
    profileWith(section, value);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe('the outreach section of a profile', () => {
  test('may be left out, wholly or in part', () => {
    const usual = {
      quietHours: { from: '21:00', to: '09:00' },
      weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
    };
    expect(profileWith('outreach', undefined).outreach).toEqual(usual);
    expect(profileWith('outreach', { weekdays: ['sat'] }).outreach).toEqual({ ...usual, weekdays: ['sat'] });
  });

  test.each([
    [{ quietHours: { from: '21:00', to: '21:00' } }, 'outreach.quietHours: the quiet hours begin and end'],
    [{ quietHours: { from: '9pm', to: '09:00' } }, 'outreach.quietHours.from: a time is written HH:MM'],
    [{ weekdays: [] }, 'outreach.weekdays: nobody could ever be written to'],
    [{ weekdays: ['mon', 'mon'] }, 'outreach.weekdays: a weekday stands twice'],
    [{ weekdays: ['monday'] }, 'outreach.weekdays.0'],
    [{ cap: 3 }, 'outreach.cap: there is no such field'],
  ])('with the fault in %j says where it is', (section, fault) => {
    expect(faultsOf('outreach', section)).toContain(fault);
  });
});

describe('the referral section of a profile', () => {
  const both = { ru: 'скидка', en: 'a discount' };

  test('may be left out, and then nobody is invited', () => {
    expect(profileWith('referral', undefined).referral).toBeUndefined();
    expect(profileWith('referral', { friendGets: both, customerGets: both }).referral).toEqual({
      friendGets: both,
      customerGets: both,
    });
  });

  test.each([
    [{ friendGets: both }, 'referral.customerGets'],
    [{ friendGets: both, customerGets: { ru: 'скидка', en: ' ' } }, 'referral.customerGets.en'],
    [{ friendGets: both, customerGets: both, bonus: { sum: 0 } }, 'referral.bonus.sum'],
    [{ friendGets: both, customerGets: both, bonus: { sum: 1e12 } }, 'referral.bonus.sum'],
    [{ friendGets: both, customerGets: both, expiresDays: 0.5 }, 'referral.expiresDays'],
  ])('with the fault in %j says where it is', (section, fault) => {
    expect(faultsOf('referral', section)).toContain(fault);
  });
});
