import type { Pool } from 'pg';
import type { Language } from '../domain/values.ts';
import type { openTheatre } from './theatre.ts';

type Theatre = Awaited<ReturnType<typeof openTheatre>>;

/** One wedding's whole hourglass, from an ad click to the friend's first message. */
export async function playWedding(theatre: Theatre, pool: Pool, language: Language): Promise<void> {
  const words = WORDS[language];
  const rep = { id: 'team:Анна Котова', name: language === 'ru' ? 'Анна Котова' : 'Anna Kotova' };
  const masha = theatre.person('demo-customer', words.customer, language);
  const inDays = (days: number, hour: number) => {
    const day = new Date(theatre.now().getTime() + days * 86_400_000);
    return new Date(`${day.toISOString().slice(0, 10)}T${String(hour).padStart(2, '0')}:00:00Z`);
  };

  await masha.comes('vk', 'spring-weddings');
  await masha.presses();
  await masha.says(words.enquiry);
  await masha.says(words.deciding);
  await masha.says(words.contact);
  await masha.presses();
  await masha.says(words.guests);
  await masha.says(words.when);
  await masha.presses();
  await theatre.sales(masha.address, rep, { type: 'claim' });
  await theatre.sales(masha.address, rep, { type: 'reply', text: words.hello });
  await masha.says(words.thanks);
  await theatre.sales(masha.address, rep, { type: 'returnToBot' });
  const visit = await one<{ starts_at: Date; ends_at: Date }>(pool, 'SELECT starts_at, ends_at FROM booking');
  await theatre.until(new Date(visit.ends_at.getTime() + 600_000));
  await theatre.sales(masha.address, rep, { type: 'claim' });
  await theatre.sales(masha.address, rep, { type: 'came' });
  await theatre.until(inDays(1, 8));
  await masha.presses();
  const deal = await one<{ total: string }>(pool, `SELECT total FROM offer WHERE status = 'accepted'`);
  const total = Number(deal.total);
  await theatre.until(inDays(1, 9));
  await theatre.sales(masha.address, rep, { type: 'paid', sum: Math.round(total * 0.3), currency: 'RUB' });
  await theatre.until(inDays(2, 9));
  const rest = total - Math.round(total * 0.3);
  await theatre.sales(masha.address, rep, { type: 'paid', sum: rest, currency: 'RUB' });
  const { event_on: eventOn } = await one<{ event_on: string }>(pool, 'SELECT event_on::text FROM deal');
  const dayOf = (days: number, time: string) =>
    new Date(Date.parse(`${eventOn}T${time}:00Z`) + days * 86_400_000);
  await theatre.until(dayOf(-7, '13:00'));
  await masha.presses(words.noExtras);
  await theatre.until(dayOf(2, '06:10'));
  await masha.says(words.opinion);
  await masha.presses('10');
  await masha.says(words.why);
  await masha.says(words.review);
  await masha.presses();
  await masha.says(words.facts);
  const { code } = await one<{ code: string }>(pool, 'SELECT code FROM referral_code');

  const friend = theatre.person('demo-friend', words.friend, language);
  await friend.comes('referral', '', code);
  await friend.presses();
  await friend.says(words.friendSays);
  await masha.presses();
}

async function one<Row extends object>(pool: Pool, sql: string): Promise<Row> {
  const { rows } = await pool.query<Row>(sql);
  const [row] = rows;
  if (!row) throw new Error(`There is nothing for: ${sql}`);
  return row;
}

const WORDS = {
  ru: {
    customer: 'Мария Лебедева',
    enquiry: 'Свадьба 12 июня 2027, бюджет тысяч 500',
    deciding: 'решаем вдвоём с женихом',
    contact: 'Мария, +7 921 555-12-34',
    guests: 'человек 80',
    when: 'в субботу после обеда',
    thanks: 'Спасибо, Анна, до субботы!',
    noExtras: 'Нет',
    hello: 'Мария, здравствуйте! Это Анна из «Берёз». Жду вас на просмотр, покажу зал и веранду.',
    opinion: 'Всё было чудесно, гости до сих пор вспоминают',
    why: 'Команда и веранда на закате',
    review: 'Сыграли свадьбу на 80 человек. Всё вовремя, вкусно и очень по-доброму. Спасибо!',
    facts: 'Было 82 гостя, лучше всего удался вечер на веранде',
    friend: 'Ольга Сомова',
    friendSays: 'Здравствуйте! Мария посоветовала вас, у меня юбилей осенью',
  },
  en: {
    customer: 'Mary Swan',
    enquiry: 'A wedding on 12 June 2027, budget about 500k',
    deciding: 'my fiancé and I decide together',
    contact: 'Mary, +7 921 555-12-34',
    guests: 'about 80 people',
    when: 'Saturday afternoon',
    thanks: 'Thank you Anna, see you on Saturday!',
    noExtras: 'No',
    hello: "Hello Mary! It's Anna from Birchwood. I'll show you the hall and the veranda.",
    opinion: 'It was wonderful, the guests still talk about it',
    why: 'The team, and the veranda at sunset',
    review: 'We had our wedding here, 80 guests. On time, delicious and very kind. Thank you!',
    facts: '82 guests came, and the evening on the veranda was the best of it',
    friend: 'Olga Som',
    friendSays: "Hello! Mary told me about you. It's my birthday party in autumn",
  },
} satisfies Record<Language, Record<string, string>>;
