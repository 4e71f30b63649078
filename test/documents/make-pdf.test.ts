import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { makePdf } from '../../src/documents/make-pdf.ts';
import type { DocumentContent } from '../../src/domain/document/document-content.ts';
import type { Language } from '../../src/domain/values.ts';
import { sampleDocuments } from '../support/sample-documents.ts';

const documents = sampleDocuments();

/** The words of each page, as a reader of the file gets them. */
async function pagesOf(content: DocumentContent, language: Language): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(await makePdf(content, language)));
  return text.map((page) => page.replaceAll(/\s+/g, ' '));
}

describe('the file of an offer', () => {
  test('says what, for whom, how much and how long, in Russian', async () => {
    const [page = '', ...more] = await pagesOf(documents.offer, 'ru');
    expect(more).toEqual([]);
    for (const words of [
      'Банкетный зал «Берёзы»',
      'Коммерческое предложение № O-2026-0001',
      'от 22 ноября 2026',
      'Мария Ёлкина-Щукина, +7 921 777-45-36, maria@example.com',
      'Банкет «Классика»',
      'Меню: 5 холодных закусок, 2 горячих, десерт',
      '62 4 500 ₽ 279 000 ₽',
      'Ведущий 1 35 000 ₽ 35 000 ₽',
      'Всего 387 800 ₽',
      'Скидка за будний день (10 %) −36 980 ₽',
      'Фотозона в подарок −18 000 ₽',
      'Итого 295 840 ₽',
      'Держим дату до пятницы.',
      'Предложение действует до 6 декабря 2026 включительно.',
      'Страница 1 из 1',
    ])
      expect(page).toContain(words);
  });

  test('and in English, its own words kept as they were written', async () => {
    const [page = ''] = await pagesOf(documents.offer, 'en');
    for (const words of [
      'Birchwood Banquet Hall',
      'Offer No. O-2026-0001',
      'Classic banquet',
      'Weekday discount (10%) −₽36,980',
      'Total ₽295,840',
      'Мария Ёлкина-Щукина',
      'valid through 6 December 2026',
      'Page 1 of 1',
    ])
      expect(page).toContain(words);
  });

  test('is the same for the same content, and has its fonts in it', async () => {
    const [first, second] = [await makePdf(documents.offer, 'ru'), await makePdf(documents.offer, 'ru')];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const raw = Buffer.from(first).toString('latin1');
    const fonts = raw.match(/\/BaseFont/g)?.length ?? 0;
    expect(raw.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(2);
    expect(fonts).toBeGreaterThanOrEqual(2);
    const { info } = await getMeta(first);
    expect(info).toMatchObject({ Title: 'Коммерческое предложение № O-2026-0001', Producer: 'Hourglass' });
  });

  test('runs over pages with the head of the table on each', async () => {
    const { offer } = documents;
    const [line] = offer.offer.lines;
    const lines = Array.from({ length: 40 }, () => line).flatMap((one) => (one ? [one] : []));
    const pages = await pagesOf({ ...offer, offer: { ...offer.offer, lines } }, 'ru');
    expect(pages.length).toBeGreaterThan(2);
    expect(pages[1]).toContain('Наименование Кол-во Цена Сумма');
    expect(pages[1]).toContain(`Страница 2 из ${pages.length}`);
  });

  test('shows sums in a currency whose sign the font lacks, and breaks words without end', async () => {
    const { offer } = documents;
    const note = 'ы'.repeat(400);
    const tenge = { ...offer, offer: { ...offer.offer, currency: 'KZT', note } };
    const [page = ''] = await pagesOf(tenge, 'ru');
    expect(page).toContain('Итого 295 840 KZT');
    expect(page.match(/ы/g)?.length).toBeGreaterThanOrEqual(400);
  });
});

describe('the file of a contract', () => {
  test.each([
    [
      'ru',
      [
        'Договор № C-2026-0001',
        'ООО «Берёзы» в лице представителя (генеральный директор О. П. Смирнова)',
        'Мария Ёлкина-Щукина, далее «Заказчик»',
        '1. Предмет договора',
        'Дата мероприятия: 16 февраля 2027. Количество гостей: 62.',
        'Стоимость услуг составляет 295 840 ₽ (двести девяносто пять тысяч восемьсот сорок рублей 00 копеек).',
        'предоплату 30 %, то есть 88 752 ₽ (восемьдесят восемь тысяч семьсот пятьдесят два рубля 00 копеек), до 27 ноября 2026 включительно',
        'Остаток 207 088 ₽ Заказчик оплачивает до 9 февраля 2027 включительно',
        'ИНН 7840000000',
        'подпись',
      ],
    ],
    [
      'en',
      [
        'Contract No. C-2026-0001',
        'Birchwood LLC, represented by O. Smirnova, general manager',
        'two hundred and ninety-five thousand eight hundred and forty roubles 00 kopecks',
        'a deposit of 30%, which is ₽88,752',
        'the remaining ₽207,088 by 9 February 2027',
        'signature',
      ],
    ],
  ] as const)('has parties, subject, sums in figures and words, and dates: %s', async (language, all) => {
    const text = (await pagesOf(documents.contract, language)).join(' ');
    for (const words of all) expect(text).toContain(words);
  });

  test('leaves a blank for who is not known by name, and for a day that is open', async () => {
    const { contract } = documents;
    if (contract.kind !== 'contract') throw new Error('It is no contract.');
    const open: DocumentContent = {
      ...contract,
      customer: { name: null },
      offer: { ...contract.offer, eventOn: null, guests: null },
      rest: { ...contract.rest, payBy: null },
    };
    const text = (await pagesOf(open, 'ru')).join(' ');
    expect(text).toContain('и ____________________________, далее «Заказчик»');
    expect(text).toContain('Дата мероприятия: дата согласуется. Количество гостей: согласуется.');
    expect(text).toContain('оплачивает не позднее дня мероприятия.');
  });
});

describe('the file of an invoice', () => {
  test('for a deposit names the contract, the share and the sum in words', async () => {
    const [page = ''] = await pagesOf(documents.deposit, 'ru');
    for (const words of [
      'Счёт на оплату № I-2026-0001',
      'БИК 044030000',
      'Основание: договор № C-2026-0001 от 22 ноября 2026',
      'Предоплата 30 %: Банкет «Классика», 16 февраля 2027 1 88 752 ₽ 88 752 ₽',
      'К оплате 88 752 ₽',
      'Сумма прописью: Восемьдесят восемь тысяч семьсот пятьдесят два рубля 00 копеек.',
      'НДС не облагается.',
      'Оплатите, пожалуйста, до 27 ноября 2026 включительно.',
    ])
      expect(page).toContain(words);
  });

  test('for the whole has every line and discount', async () => {
    const [page = ''] = await pagesOf(documents.whole, 'en');
    for (const words of ['Classic banquet', 'A host', 'Weekday discount (10%)', 'To pay ₽295,840'])
      expect(page).toContain(words);
  });
});
