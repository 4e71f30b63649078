import { describe, expect, it } from 'vitest';
import { readContact } from '../../../src/answers/contact/read-contact.ts';
import type { Contact, Language } from '../../../src/domain/values.ts';
import { contextOf } from './reading-context.ts';

describe('contact', () => {
  it.each<[string, Language, Contact]>([
    ['8 926 123-45-67', 'ru', { phone: '+79261234567' }],
    ['89261234567', 'ru', { phone: '+79261234567' }],
    ['+7(926)1234567', 'ru', { phone: '+79261234567' }],
    ['926 123 45 67', 'ru', { phone: '+79261234567' }],
    ['+7 ９２６ 123 45 67', 'ru', { phone: '+79261234567' }],
    ['+375 29 123-45-67', 'ru', { phone: '+375291234567' }],
    ['мой телефон 8-926-123-45-67, звоните', 'ru', { phone: '+79261234567' }],
    ['Анна, 8 926 123-45-67', 'ru', { phone: '+79261234567', name: 'Анна' }],
    ['89261234567 Иван Петров', 'ru', { phone: '+79261234567', name: 'Иван Петров' }],
    ['меня зовут Пётр', 'ru', { name: 'Пётр' }],
    ['меня зовут Мария-Луиза', 'ru', { name: 'Мария-Луиза' }],
    [
      'Анна Сергеевна Петрова-Водкина 89261234567',
      'ru',
      { phone: '+79261234567', name: 'Анна Сергеевна Петрова-Водкина' },
    ],
    ['пишите Анне 89261234567', 'ru', { phone: '+79261234567', name: 'Анна' }],
    ['звоните Ивану Петрову 89261234567', 'ru', { phone: '+79261234567', name: 'Иван Петров' }],
    ['номер Ольги Ивановой 89261234567', 'ru', { phone: '+79261234567', name: 'Ольга Иванова' }],
    [
      'Mary-Jane Smith-Jones +44 20 7946 0958',
      'en',
      { phone: '+442079460958', name: 'Mary-Jane Smith-Jones' },
    ],
    ['это Анна, anna@mail.ru', 'ru', { email: 'anna@mail.ru', name: 'Анна' }],
    ['ivan80@mail.ru', 'ru', { email: 'ivan80@mail.ru' }],
    ['Почта: Ivan.P@Example.COM.', 'ru', { email: 'ivan.p@example.com' }],
    ['@petrov_ivan', 'ru', { username: 'petrov_ivan' }],
    ['пишите в тг @anna_k', 'ru', { username: 'anna_k' }],
    ['https://t.me/anna_k', 'ru', { username: 'anna_k' }],
    ['415-555-2671', 'en', { phone: '+14155552671' }],
    ['(415) 555-2671', 'en', { phone: '+14155552671' }],
    ['+1 415 555 2671', 'en', { phone: '+14155552671' }],
    ['+44 20 7946 0958', 'en', { phone: '+442079460958' }],
    ['call me at 415 555 2671', 'en', { phone: '+14155552671' }],
    ['John Smith, 415-555-2671', 'en', { phone: '+14155552671', name: 'John Smith' }],
    ['my name is John', 'en', { name: 'John' }],
    ["I'm Kate, kate@x.io", 'en', { email: 'kate@x.io', name: 'Kate' }],
    ['john@x.com or 415-555-2671', 'en', { email: 'john@x.com', phone: '+14155552671' }],
    ['telegram: @john_smith', 'en', { username: 'john_smith' }],
    ['john.smith+sales@mail.example.co.uk', 'en', { email: 'john.smith+sales@mail.example.co.uk' }],
    ['mailto:a@b.co', 'en', { email: 'a@b.co' }],
    ['0014155552671', 'en', { phone: '+14155552671' }],
    ['my cell is 4155552671 thanks', 'en', { phone: '+14155552671' }],
  ])('reads: %s', (text, language, value) => {
    expect(readContact(text, contextOf(language))).toMatchObject({ status: 'parsed', value });
    const reading = readContact(text, contextOf(language));
    expect(reading.status === 'parsed' && Object.keys(reading.value).sort()).toEqual(
      Object.keys(value).sort(),
    );
  });

  it.each([
    '150 000',
    '1 500 000',
    '1 500 000 - 2 000 000',
    '50 000 - 60 000',
    '150000-200000',
    '9 000 000 000',
    '15.06.2027',
    '15.06.2027 18:00',
    '20.06-25.06.26',
    '2026-06-15',
    '12345',
    '80 человек',
    'anna@',
    '@',
    'муж решает',
    "I'm interested",
    'это дорого',
    '1234567890123456789',
    '',
  ])('is no contact: %s', (text) => {
    expect(readContact(text, contextOf('ru')).status).toBe('unclear');
  });
});
