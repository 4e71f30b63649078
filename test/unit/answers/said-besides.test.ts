import { describe, expect, test } from 'vitest';
import { readAll } from '../../../src/answers/read-all.ts';
import { saidBesides } from '../../../src/answers/talk/said-besides.ts';

const context = {
  now: new Date('2026-03-11T09:00:00Z'),
  zone: 'Europe/Moscow',
  region: 'RU',
  options: [
    { value: 'wedding', names: ['Свадьба', 'wedding'] },
    { value: 'party', names: ['Корпоратив', 'office party'] },
  ],
};
const besides = (text: string) => {
  const { spans } = readAll(text, { ...context, language: /[а-я]/i.test(text) ? 'ru' : 'en' }, [
    'choice',
    'when',
    'money',
    'authority',
    'contact',
  ]);
  return saidBesides(text, Object.values(spans).flat());
};

describe('what is said besides the answers', () => {
  test.each([
    ['свадьба в июне, 300 тысяч, нужна парковка и живая музыка', 'нужна парковка и живая музыка'],
    ['корпоратив, хотелось бы с ведущим. Бюджет 200 тысяч', 'хотелось бы с ведущим'],
    ['свадьба, 60 человек, в июне; у бабушки коляска', '60 человек; у бабушки коляска'],
    ['office party, 150-200k, vegan menu please, mark@acme.com', 'vegan menu please'],
    ['wedding in may, my dad uses a wheelchair', 'my dad uses a wheelchair'],
  ])('%s → %s', (text, note) => expect(besides(text)).toBe(note));
});

describe('greetings, thanks and filling are no note', () => {
  test.each([
    'Здравствуйте! Хотим свадьбу в июне, спасибо',
    'добрый день, нужна свадьба, бюджет 300 тысяч, пожалуйста',
    'свадьба. Спасибо вам большое!',
    'Hi there, we would like a wedding in may, thanks',
    'office party, 200k. Cheers!',
  ])('%s', (text) => expect(besides(text)).toBeNull());
});
