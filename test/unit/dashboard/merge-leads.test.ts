import { describe, expect, it } from 'vitest';
import { withFreshPage, withNextPage } from '../../../src/dashboard/leads/merge-leads.ts';
import type { LeadRow } from '../../../src/http/lead-contract.ts';

const lead = (id: string, minute: number): LeadRow => ({
  id,
  name: null,
  phone: null,
  phoneShown: null,
  blockedChannels: [],
  email: null,
  channels: ['web'],
  source: null,
  campaign: null,
  stage: 1,
  verdict: null,
  score: null,
  handoffStatus: null,
  lastSeenAt: `2026-11-22T10:${String(minute).padStart(2, '0')}:00.000Z`,
  createdAt: '2026-11-22T09:00:00.000Z',
});
const ids = ({ leads }: { leads: LeadRow[] }) => leads.map(({ id }) => id).join('');
const first = { leads: [lead('a', 50), lead('b', 40)], next: 'after-b' };
const both = withNextPage(first, { leads: [lead('c', 30), lead('d', 20)], next: 'after-d' });

describe('the list of leads on the page', () => {
  it('grows by the next page', () => {
    expect(ids(both)).toBe('abcd');
    expect(both.next).toBe('after-d');
  });

  it('keeps the pages below and their cursor when its head is refreshed', () => {
    const fresh = withFreshPage(both, { leads: [lead('e', 55), lead('a', 50)], next: 'after-a' });
    expect(ids(fresh)).toBe('eabcd');
    expect(fresh.next).toBe('after-d');
  });

  it('moves a lead that wrote again to the top, once', () => {
    expect(ids(withFreshPage(both, { leads: [lead('d', 58), lead('a', 50)], next: 'after-a' }))).toBe('dabc');
  });

  it('drops a lead that was erased from the part that is fresh', () => {
    expect(ids(withFreshPage(both, { leads: [lead('b', 40), lead('c', 30)], next: 'after-c' }))).toBe('bcd');
    expect(ids(withFreshPage(both, { leads: [lead('a', 50)], next: null }))).toBe('a');
  });

  it('starts anew when the fresh page no longer meets what was loaded', () => {
    const fresh = { leads: [lead('x', 59), lead('y', 58)], next: 'after-y' };
    expect(withFreshPage(both, fresh)).toEqual(fresh);
  });

  it('shows a lead once that moved up while the next page was on its way', () => {
    expect(ids(withNextPage(first, { leads: [lead('b', 40), lead('c', 30)], next: null }))).toBe('abc');
  });
});
