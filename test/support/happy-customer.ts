import type { Product } from './start-product.ts';

/** Somebody on whatever channel, as far as this talk needs them. */
interface Speaker {
  say(text: string): Promise<void>;
  waitFor(text: string): Promise<unknown>;
}

const MINUTE_MS = 60_000;

/** A wedding from the first words, in Russian, to the sale that a salesperson notes. */
export async function buysWedding(talk: Speaker, product: Product): Promise<void> {
  await talk.say('Свадьба 12 июня 2026, до 600 тысяч, решаю сама, +7 921 555-12-34');
  await talk.waitFor('Согласны?');
  await talk.say('да');
  await talk.waitFor('Проверьте, пожалуйста');
  await talk.say('всё верно');
  await talk.waitFor('Сколько будет гостей?');
  const { handoff } = await product.lead({ handoffStatus: 'waiting' });
  await product.act(handoff?.id, 'Ольга Смирнова', { type: 'claim' });
  const sale = { sum: 300_000_00, currency: 'RUB', product: null, eventOn: '2026-06-12' };
  await product.act(handoff?.id, 'Ольга Смирнова', { type: 'won', ...sale });
}

/** From the sale until they have said that they are happy and have got their link; `leapTo` sets the clock. */
export async function becomesPromoter(talk: Speaker, leapTo: (instant: number) => void): Promise<void> {
  leapTo(Date.parse('2026-03-02T09:20:00Z') + MINUTE_MS);
  await talk.waitFor('Рады, что праздник будет у нас');
  leapTo(Date.parse('2026-05-14T09:00:00Z'));
  await talk.waitFor('До праздника около месяца');
  leapTo(Date.parse('2026-06-05T13:00:00Z'));
  await talk.waitFor('До праздника осталась неделя');
  await talk.say('нет');
  await talk.waitFor('до встречи на празднике');
  leapTo(Date.parse('2026-06-14T09:00:00Z'));
  await talk.waitFor('Как всё прошло?');
  await talk.say('Чудесно');
  await talk.waitFor('посоветуете нас друзьям');
  await talk.say('10');
  await talk.waitFor('Что понравилось больше всего');
  await talk.say('Команда и веранда');
  await talk.waitFor('Напишете отзыв');
  await talk.say('Сыграли свадьбу, всё вовремя и вкусно.');
  await talk.waitFor('опубликовать ваш отзыв');
  await talk.say('без имени');
  await talk.waitFor('сколько было гостей');
  await talk.say('82 гостя, лучше всего удался вечер');
  await talk.waitFor('отправьте ему вашу ссылку');
}
