import { describe, expect, test } from 'vitest';
import { readClearRefusal } from '../../../src/answers/refusal/read-clear-refusal.ts';
import type { Refusal } from '../../../src/domain/values.ts';
import { readCorpus } from '../../answers/corpus.ts';
import { contextOf } from './reading-context.ts';

const context = contextOf('ru');

const REFUSALS: [Refusal | null, string][] = [
  ['no-need', "the wedding is off|we've called off the wedding|the party is cancelled|we broke up"],
  [
    null,
    "we've changed our minds|We have changed our minds, sorry|I changed my mind about the venue|no longer relevant|not interested|We're no longer interested, thank you|no longer needed|we will pass on your offer|We have to decline your offer|we decided not to go ahead|we won't be booking|please cancel our request|your venue doesn't suit us|we don't need a venue anymore|unfortunately we decided against it",
  ],
  [
    'price',
    "we found a cheaper place|too expensive, we won't book|It's too expensive, we'll look elsewhere|that's over our budget, we'll keep looking",
  ],
  [
    'rival',
    "we've chosen another venue|We chose a different venue, thank you|we went with someone else|we've booked somewhere else|Sorry, we booked elsewhere|we already have a venue|we've already found a venue, thanks|we're going with another hall|we decided on another restaurant in the end",
  ],
  ['no-authority', 'муж против, не будем'],
  [
    'no-need',
    'свадьбы не будет|праздник отменяется|мы отменили свадьбу|мы расстались|решили отметить дома|решили не праздновать',
  ],
  [
    null,
    'мы передумали|Мы передумали, спасибо|передумали насчет свадьбы|мы передумали праздновать|не актуально|Уже неактуально, спасибо|для нас больше не актуально|нам уже не нужно|зал больше не нужен|К сожалению, вынуждены отказаться|отказываемся от вашего предложения|не будем у вас бронировать|ваш зал нам не подошёл|снимите заявку, пожалуйста',
  ],
  [
    'price',
    'дорого, не будем|Для нас это слишком дорого, будем искать дальше|слишком дорого, поищем что-нибудь подешевле|дороговато, не будем брать|дорого не будем|боюсь, нам это дорого, до свидания',
  ],
  [
    'rival',
    'выбрали другой зал|Мы выбрали другой зал, спасибо за помощь!|Здравствуйте, мы уже забронировали другую площадку|нашли другое место|нашли вариант подешевле|нашли зал поближе к дому|остановились на другом ресторане|договорились с другим рестораном|Извините, ушли к конкурентам|будем праздновать в другом месте|мы уже нашли зал|зал мы уже нашли, спасибо|мы выбрали других|Очень жаль, но мы выбрали другой зал',
  ],
];

const OTHERS = [
  'нет, не в субботу|не надо диджея|не хочу видеозвонок, давайте визит|дорого|дороговато|это дороговато для нас|слишком дорого|а дешевле можно?|не подходит|не подходит время|ни одно не подходит|выбрали другой день|нашли другое время|мы выбрали меню подешевле|передумали насчет диджея|я передумал, давайте в воскресенье|передумали, в воскресенье|передумал, нас будет 60|мы не передумали|мы не отказываемся|отказываемся от торта|отказываемся от ведущего|не будем брать диджея|не будем заказывать торт|без визита',
  'не нужно|не надо|нет|нет, спасибо|не сейчас|пока не актуально|пока не нужно|потом|не смогу|отменить|не приду|не придём в субботу|отмените визит|перенесите на другой день|другое время|другой зал есть?|а другой зал у вас есть?|хотим другой зал|нам нужен другой зал, побольше|если будет дорого, не будем|банкета не будет, только фуршет|ведущего не будет|детей не будет|не будем спешить|мы ещё не выбрали другой зал',
  'думаем, может откажемся|наверное, откажемся|у нас уже есть ведущий|мы уже нашли фотографа|диджей уже не нужен|видеозвонок не нужен|ваше предложение нам понравилось|дата не подходит|нашли зал на карте|мы нашли ваш зал в интернете|нашли вас через друзей|не интересно смотреть фото, лучше приедем|вопрос решён, спасибо|не будем платить наличными|будем 60 человек|не хотим торт|мама против дискотеки|не актуальна музыка|мы выбрали другое меню|нет, не надо|не устраивает время|пас|передумала, отмените|отмените всё',
  "no, not on Saturday|we don't need a DJ|not a video call, a visit please|expensive|a bit pricey|it's too expensive|that's over our budget|can you do it cheaper?|none of these suit|another time|another day please|we chose another day|we've changed our minds about the DJ|I changed my mind, let's do Sunday|we haven't changed our minds|we decided against the DJ|we won't need a projector|no|no thanks|not now|later|no need|skip|we can't make it|cancel the visit",
  "reschedule|we'll pass on the cake|if it's too expensive, we won't book|not interested in a DJ|not interested yet|we've booked a photographer|we already have a DJ|do you have another hall?|we found you online|we found your venue on Instagram|we won't be late|not needed|the party is on Saturday|the cake is off the list|we picked another menu|we're going with the second package|we're going with the other package|we don't need a hall for 200, 80 is enough|we won't book today|not sure yet|I'm not ready to decide|we need to think|we'll pass",
];

describe('a refusal that nobody asked about', () => {
  test.each(REFUSALS.flatMap(([reason, texts]) => texts.split('|').map((text) => [text, reason] as const)))(
    'is clear: %s',
    (text, reason) => expect(readClearRefusal(text, context)).toEqual({ reason }),
  );

  test.each(OTHERS.flatMap((texts) => texts.split('|')))('is not: %s', (text) =>
    expect(readClearRefusal(text, context)).toBeNull(),
  );

  test('is found in none of the phrases that answer other questions', () => {
    const others = readCorpus().filter(({ kind }) => !ABOUT_BUYING.has(kind));
    expect(others.length).toBeGreaterThan(5_000);
    const taken = others.filter(({ text }) => readClearRefusal(text, context) !== null);
    expect(taken.map(({ text }) => text)).toEqual([]);
  });
});

/** In them people do refuse. */
const ABOUT_BUYING = new Set(['assent', 'refusal', 'choice']);
