import { describe, expect, it } from 'vitest';
import { readEmail } from '../../../src/answers/contact/read-email.ts';
import { contextOf } from './reading-context.ts';

const context = contextOf('ru');

describe('an address', () => {
  it.each([
    ['ivan@yandex ru', 'ivan@yandex.ru'],
    ['anna собака мейл ру', 'anna@mail.ru'],
    ['kate нижнее подчеркивание 85 собака bk точка ру', 'kate_85@bk.ru'],
    ['ivan тире petrov собака mail точка ру', 'ivan-petrov@mail.ru'],
    ['my email is tom underscore 85 at outlook dot com', 'tom_85@outlook.com'],
    ['hello at mail dot example dot co dot uk', 'hello@mail.example.co.uk'],
    ['ivan @ yandex . ru', 'ivan@yandex.ru'],
    ['аnna@mail.ru', 'anna@mail.ru'],
    ['почта-anna@mail.ru', 'anna@mail.ru'],
    ['www.anna@mail.ru', 'anna@mail.ru'],
    ['anna@mail.ru.Спасибо', 'anna@mail.ru'],
    ['ivan85@inbox.ru,89161234567', 'ivan85@inbox.ru'],
    ['info@пример.рф', 'info@пример.рф'],
    ['анна@почта.рф', 'анна@почта.рф'],
    ['моя почта Анна.Петрова@почта.рф, пишите', 'анна.петрова@почта.рф'],
    ['r for roger then jones all one word rjones at outlook dot com', 'rjones@outlook.com'],
    ['anna.k@company.travel', 'anna.k@company.travel'],
  ])('is understood as it is spelled: %s', (text, value) => {
    expect(readEmail(text, context)).toMatchObject({ status: 'parsed', value });
  });

  it.each([
    ['a..b@mail.ru', ['a.b@mail.ru', 'a..b@mail.ru']],
    ['anna@gmial.com', ['anna@gmail.com', 'anna@gmial.com']],
    ['anna@gmail.con', ['anna@gmail.com', 'anna@gmail.con']],
    ['anna@mial.ru', ['anna@mail.ru', 'anna@mial.ru']],
    ['john smith at gmail dot com', ['johnsmith@gmail.com', 'smith@gmail.com']],
    ['ivan@yandex.ru или ivan@mail.ru', ['ivan@yandex.ru', 'ivan@mail.ru']],
    ['slava.mail.ru', ['slava@mail.ru']],
    ['anna@gmail', ['anna@gmail.com']],
    ['anna@mailru', ['anna@mail.ru']],
    ['sam99 on gmail', ['sam99@gmail.com']],
  ])('with a slip is asked back: %s', (text, candidates) => {
    expect(readEmail(text, context)).toMatchObject({ status: 'ambiguous', candidates });
  });

  it.each([
    ['anna@mail.ru, ой anna@yandex.ru', 'anna@yandex.ru'],
    ['anna@mail.ru больше не работает, anna@yandex.ru', 'anna@yandex.ru'],
    ['not tom@aol.com but tom@me.com', 'tom@me.com'],
    ['tom@me.com (tom@aol.com is dead)', 'tom@me.com'],
    ['tom@me.com, tom@me.com', 'tom@me.com'],
  ])('of several is the one that holds: %s', (text, value) => {
    expect(readEmail(text, context)).toMatchObject({ status: 'parsed', value });
  });

  it.each([
    'вася@mail.ru',
    'look at booking dot com',
    'my insta is @kev.builds',
    'ваша почта info@romashka.ru?',
    'a.b@c.d',
    'пишите @ivan',
    'www.mail.ru',
    'https://mail.ru/inbox',
    '80 @ the hall. Com',
  ])('is none: %s', (text) => {
    expect(readEmail(text, context).status).toBe('unclear');
  });
});
