import { describe, expect, test } from 'vitest';
import { newDeal } from '../../src/domain/deal.ts';
import { MONDAY_NOON, shippedFlow, Talk } from './talk.ts';

const flow = shippedFlow('referral');
const deal = { ...newDeal('deal', MONDAY_NOON), status: 'won' as const, stage: 6 };
const begin = (outcomes: Partial<Record<'link' | 'friends', string>> = {}) =>
  new Talk(flow, { deal, outcomes });

describe('a happy customer', () => {
  test('gets a link, and that is a fact', () => {
    const talk = begin();
    expect(talk.state).toBe('inviting');
    expect(talk.facts).toEqual(['referral.invited']);
    expect(talk.did('show')).toMatchObject({ picture: 'link' });
    expect(talk.said.join()).toContain('отправьте ему вашу ссылку');
  });

  test('is asked nothing where the business rewards nobody', () => {
    const talk = begin({ link: 'denied' });
    expect(talk.state).toBe('finished');
    expect(talk.said).toEqual([]);
  });

  test.each(['мои друзья', 'бонусы', 'сколько у меня бонусов?', 'кто пришёл по моей ссылке?'])(
    'sees whom the link brought: %s',
    (words) => {
      const talk = begin().replies(words);
      expect(talk.did('request')).toEqual({ what: 'friends' });
      expect(talk.state).toBe('showingFriends');
    },
  );

  test('sees the link again with its picture, also from the list of friends; one that ran out begins anew', () => {
    const again = begin().presses('Показать ссылку');
    expect(again.said.join()).toContain('вашу ссылку');
    expect(again.did('request')).toEqual({ what: 'link' });
    expect(again.did('show')).toMatchObject({ picture: 'link' });
    expect(again.facts).toEqual([]);
    const talk = begin().presses('Мои друзья и бонусы').presses('Показать ссылку');
    expect(talk.state).toBe('inviting');
    expect(talk.said.join()).toContain('вашу ссылку');
  });

  test('hears that there are no links any more', () => {
    const talk = begin().when({ link: 'denied' }).presses('Показать ссылку');
    expect(talk.state).toBe('finished');
    expect(talk.said.join()).toContain('не приглашаем по ссылкам');
  });

  test.each([
    'перешлю друзьям, спасибо',
    'Спасибо, обязательно поделюсь!',
    'отправила сестре',
    "I'll share it",
  ])('is thanked for passing the link on, and shown nothing: %s', (words) => {
    const talk = begin().replies(words);
    expect(talk.said.join()).toMatch(/^Спасибо, что советуете нас!/);
    expect(talk.did('request')).toBeUndefined();
    expect(talk.state).toBe('inviting');
  });

  test.each([
    'ссылка не открывается',
    'QR-код не сканируется',
    'бонус так и не пришёл',
    "the link won't open",
  ])('hears that it was passed on what is wrong with it: %s', (words) => {
    const talk = begin().replies(words);
    expect(talk.said.join()).toMatch(/^Передали менеджеру/);
    expect(talk.did('request')).toBeUndefined();
  });

  test('calls somebody over a link that does not work', () => {
    expect(begin().replies('ссылка не работает, позовите менеджера').state).toBe('withHuman');
  });

  test('may say anything else, and sales read it', () => {
    expect(begin().replies('спасибо!').said.join()).toContain('Передали менеджеру');
  });

  test('can look for a year, and is never reminded', () => {
    const talk = begin();
    expect(talk.waitsHours).toBe(365 * 24);
    expect(talk.isSilent().state).toBe('finished');
    expect(talk.said).toEqual([]);
  });
});
