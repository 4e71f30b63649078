import path from 'node:path';
import { expect, test } from 'vitest';
import type { Language } from '../../src/domain/values.ts';
import { startEngine } from '../support/start-engine.ts';

interface Enquiry {
  title: string;
  language: Language;
  text: string;
  agrees: string;
  confirms: string;
}

const ENQUIRIES: Enquiry[] = [
  {
    title: 'Свадьба',
    language: 'ru',
    text: 'Здравствуйте! Хотим свадьбу на 80 человек в июне, бюджет тысяч 300–350, решаем вместе с мужем. Анна, +7 921 555-12-34',
    agrees: 'да, конечно',
    confirms: 'всё верно',
  },
  {
    title: 'Корпоратив',
    language: 'ru',
    text: 'нужен корпоратив человек на 40 до конца года не больше 200к решает директор, пишите ivan@firma.ru, Иван',
    agrees: 'ок',
    confirms: 'да',
  },
  {
    title: 'Юбилей, надиктованный',
    language: 'ru',
    text: 'добрый день нам бы юбилей отметить маме шестьдесят лет в середине марта будет человек двадцать по пять тысяч с человека решаю я сама телефон восемь девятьсот шестнадцать сто двадцать три сорок пять шестьдесят семь ольга',
    agrees: 'согласна',
    confirms: 'верно, спасибо',
  },
  {
    title: 'A wedding',
    language: 'en',
    text: "Hi, we're looking at a wedding next summer, about 90 guests, up to 500k, my fiancé and I decide together. Kate, +44 7700 900123",
    agrees: 'sure',
    confirms: 'looks good',
  },
  {
    title: 'An office party',
    language: 'en',
    text: "office party for 30 in the second week of december, 150-200k, it's my call, mark@acme.com",
    agrees: 'ok',
    confirms: 'yes',
  },
];

test('an enquiry of one message comes straight to the summary, and is qualified', {
  timeout: 60_000,
}, async () => {
  const told: string[] = [];
  for (const { title, language, text, agrees, confirms } of ENQUIRIES) {
    const { person, pool, lead } = await startEngine();
    await person('prospect', { channel: 'web', language }).says(text, agrees, confirms);
    const { rows } = await pool.query<{ direction: string; text: string }>(
      'SELECT direction, text FROM message ORDER BY sequence',
    );
    const { verdict, score } = await lead();
    expect({ title, verdict }).toEqual({ title, verdict: 'qualified' });
    expect(rows.map(({ direction }) => direction)).toEqual(['in', 'out', 'in', 'out', 'in', 'out']);
    told.push(`## ${title}`, ...rows.map(asSaid), `*${verdict}, ${score} of 100*`);
  }
  const head = [
    '# Five enquiries of one message',
    'Each goes straight to the summary. The texts are those of the shipped profile; the day is Monday, 23 November 2026.',
    'A test writes this file and holds the flow to it: `npx vitest run test/flows/one-message.test.ts -u` after a change of copy.',
  ];
  await expect([...head, ...told, ''].join('\n\n')).toMatchFileSnapshot(
    path.join(import.meta.dirname, '../../flows/qualification/one-message.md'),
  );
});

function asSaid({ direction, text }: { direction: string; text: string }): string {
  const lines = text.split('\n').map((line) => `> ${line}`.trimEnd());
  return [direction === 'in' ? '**Prospect**' : '**Hourglass**', '', ...lines].join('\n');
}
