import { describe, expect, it } from 'vitest';
import { readArrival } from '../../../src/dashboard/chat/arrival.ts';
import { backOffMs } from '../../../src/dashboard/chat/back-off.ts';
import { linkParts } from '../../../src/dashboard/chat/link-parts.ts';
import { leadInAddress } from '../../../src/dashboard/leads/lead-address.ts';
import { relativeTime } from '../../../src/dashboard/leads/relative-time.ts';

describe('how a person arrived', () => {
  const arrive = (query: string, languages: string[]) => readArrival(new URLSearchParams(query), languages);

  it('takes the language from the address, else from the device', () => {
    expect(arrive('lang=en', ['ru-RU']).language).toBe('en');
    expect(arrive('lang=xx', ['be-BY', 'en']).language).toBe('ru');
    expect(arrive('', ['kk', 'en']).language).toBe('ru');
    expect(arrive('', ['de-DE', 'en-GB']).language).toBe('en');
    expect(arrive('', ['de-DE']).language).toBeNull();
  });

  it('takes the source from its own names before the common ones, and no more than fits', () => {
    expect(arrive('src=vk&utm_source=mail&utm_campaign=spring&ref=a1', [])).toMatchObject({
      source: 'vk',
      campaign: 'spring',
      referrer: 'a1',
      embedded: false,
    });
    expect(arrive(`utm_source=${'x'.repeat(100)}`, []).source).toHaveLength(64);
    expect(arrive('src=&embed=1', [])).toEqual({ language: null, embedded: true });
  });
});

describe('the back-off', () => {
  it('doubles, spreads, and stays under a quarter of a minute', () => {
    expect(backOffMs(1, 1)).toBe(400);
    expect(backOffMs(1, 0)).toBe(200);
    expect(backOffMs(3, 1)).toBe(1600);
    expect(backOffMs(400, 1)).toBe(15_000);
  });
});

describe('links in a text', () => {
  const links = (text: string) => linkParts(text).flatMap(({ href }) => href ?? []);

  it('are https addresses without the punctuation around them', () => {
    expect(links('Подробнее: https://example.com/a?b=1.')).toEqual(['https://example.com/a?b=1']);
    expect(links('(см. https://example.com/a_(b)) и «https://пример.рф/х»')).toEqual([
      'https://example.com/a_(b)',
      'https://пример.рф/х',
    ]);
  });

  it('are never other schemes', () => {
    expect(links('http://a.example javascript:alert(1) data:text/html,x https://')).toEqual([]);
  });

  it('leave every character of the text in place', () => {
    const text = 'a https://example.com, b\nhttps://example.org!';
    expect(
      linkParts(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});

describe('relative time', () => {
  const now = Date.parse('2026-11-22T12:00:00.000Z');

  it('is told in the largest unit that has passed', () => {
    expect(relativeTime('2026-11-22T11:59:30.000Z', now, 'en')).toBe('now');
    expect(relativeTime('2026-11-22T11:55:00.000Z', now, 'en')).toBe('5 minutes ago');
    expect(relativeTime('2026-11-22T09:30:00.000Z', now, 'ru')).toBe('2 часа назад');
    expect(relativeTime('2026-11-21T11:00:00.000Z', now, 'ru')).toBe('вчера');
    expect(relativeTime('2025-01-01T00:00:00.000Z', now, 'en')).toBe('last year');
  });

  it('is now for a clock that runs ahead', () => {
    expect(relativeTime('2026-11-22T12:05:00.000Z', now, 'ru')).toBe('сейчас');
  });
});

describe('the address of a lead', () => {
  it('is read from the hash', () => {
    expect(leadInAddress('#/leads/0190a0a0-0000-7000-8000-000000000001')).toBe(
      '0190a0a0-0000-7000-8000-000000000001',
    );
    expect(leadInAddress('#/')).toBeNull();
    expect(leadInAddress('#/leads/../x')).toBeNull();
  });
});
