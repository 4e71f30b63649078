import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/domain/values.ts';
import { outcome, QUESTIONS, rows, talkAt } from './outcome.ts';

/** What hurried people write at each question of qualification, and what it must come to. */

describe('a question back is never an answer', () => {
  const asked: Record<Language, string> = {
    ru: 'а сколько стоит? | сколько у вас стоит | ? | а зачем вам это | какое вам дело | а есть 15 июня свободно? | свободно ли 15 июня | а 300 тысяч хватит? | а свадьбы проводите? | у вас есть парковка? | какие у вас залы | а можно на 15 июля? | где вы находитесь | не понимаю | блять зачем столько вопросов',
    en: 'how much is it? | what are your prices | ? | why do you ask | none of your business | is 15 june free? | is 300k enough? | do you do weddings? | is parking available | what rooms do you have | can we do july? | where are you located | huh',
  };
  for (const language of ['ru', 'en'] as const) {
    for (const question of QUESTIONS) rows(question, language, [[asked[language], 'asked']]);
  }

  test('and is answered: with the reason for asking, of the price, of who writes when, or by a promise to pass it on', () => {
    const said = (reply: string) => talkAt('budget', 'ru').replies(reply).said;
    expect(said('зачем?')[0]).toContain('подходит вам по деньгам');
    expect(said('сколько стоит')[0]).toContain('Цена зависит');
    expect(said('когда позвоните?')[0]).toMatch(/Менеджер напишет.*сегодня до/);
    expect(said('у вас есть парковка?')[0]).toContain('ответит менеджер');
    for (const reply of ['зачем?', 'сколько стоит']) expect(said(reply)[1]).toContain('На какой бюджет');
  });

  test('nor is it counted as an unclear reply', () => {
    const talk = talkAt('budget', 'ru').replies('сколько стоит', 'зачем', 'где вы находитесь', '?');
    expect(talk.state).toBe('askingBudget.asking');
  });

  test('but what is answered beside it counts, and the question is still heard', () => {
    const talk = talkAt('consent', 'ru').replies('да а сколько стоит зал');
    expect(talk.state).toBe('askingNeed.asking');
    expect(talk.did('noteQuestion')).toBeDefined();
    expect(talk.said[0]).toContain('Цена зависит');
  });

  test('an answer given with doubt is one', () => {
    expect(outcome('timeline', 'ru', 'наверное, в июне?')).toBe('timeline: 1–30 июня 2027 > budget');
    expect(outcome('timeline', 'en', 'maybe june?')).toBe('timeline: 1 – 30 June 2027 > budget');
  });

  test('"no" to the consent does not end the talk while they ask for the price', () => {
    expect(outcome('consent', 'ru', 'нет, сначала скажите цену')).toBe('asked');
    expect(outcome('consent', 'en', 'no, tell me the price first')).toBe('asked');
  });
});

describe('short words of a hurried person', () => {
  rows('consent', 'ru', [
    ['да | ок | + | 👍 | ага | дa | ДА!!! | блять да | ну допустим | валяй | 1 | первое', '> need'],
    ['нет | неа | 👎 | не согласен | 2', '> withoutConsent'],
    ['потом | не знаю | мммм | 😀', 'help'],
    ['здравствуйте | привет!', 'again'],
    [
      'конечно же нет | ок нет | хорошо, нет | не ок | не да | не конечно | ага щас | ага конечно | да пошли вы | даааа пошли вы',
      '> withoutConsent',
    ],
    ['да какое там', 'asked'],
    [
      'да подавитесь | да ладно вам | согласен но не на всё | да, но только для связи | ага, посмотрим',
      'help',
    ],
    [
      'да, согласна на обработку персональных данных | нет, не против | ну да, почему бы и нет | да, меня зовут Анна | да, без проблем, записывайте',
      '> need',
    ],
    ['Да. Нужен зал на 50 человек', 'note: Нужен зал на 50 человек > need'],
    ['хотим свадьбу | давайте свадьбу | интересует свадьба', 'need: Свадьба > consent'],
    ['не хотим банкет, только юбилей', 'need: Юбилей или день рождения > consent'],
    ['свадьба, согласна', 'need: Свадьба > timeline'],
    [
      'Да, хочу свадьбу на 15 июня, 50 человек',
      'timeline: 15 июня 2027 need: Свадьба note: 50 человек > budget',
    ],
  ]);
  rows('need', 'ru', [
    ['свадьбу | свадбу | 1 | первое', 'need: Свадьба > timeline'],
    [
      'др | деньрождения | ДР мужа | юбилей 50 лет | годовщина свадьбы | золотая свадьба',
      'need: Юбилей или день рождения > timeline',
    ],
    ['корпорат | новогодний корпоратив | тимбилдинг', 'need: Корпоратив > timeline'],
    ['только зал | зал без еды | 5 | пятое', 'need: Только аренда зала > timeline'],
    ['крестины | девичник | просто праздник', 'need: Другой праздник > timeline'],
    ['фуршет на 20 чел', 'need: Другой праздник note: на 20 чел > timeline'],
    ['праздник | банкет | вечеринка | мероприятие | да | ок | не знаю | потом | не свадьба', 'help'],
    ['свадьба или юбилей', 'need: Свадьба, Юбилей или день рождения > timeline'],
    ['пятого или шестого июня', 'timeline: 5–6 июня 2027 > need'],
  ]);
  rows('timeline', 'ru', [
    ['15.06 | пятнадцатого июня | 15 июня в 18:00', 'timeline: 15 июня 2027 > budget'],
    ['15 июня 50 человек', 'timeline: 15 июня 2027 note: 50 человек > budget'],
    ['пятого или шестого июня | 5 или 6 июня | 5-6 июня', 'timeline: 5–6 июня 2027 > budget'],
    ['5 или 12 июня', 'timeline: 5–12 июня 2027 > budget'],
    ['5, 12 или 19 июня', 'timeline: 5–19 июня 2027 > budget'],
    ['5 июня или 12 июля', 'timeline: 5 июня – 12 июля 2027 > budget'],
    ['июнь | в июне | любая суббота июня | суббота в июне', 'timeline: 1–30 июня 2027 > budget'],
    ['не знаю | хз | без разницы | смотря сколько стоит | 5', 'timeline: пока не решено > budget'],
    ['позже | 4 | четвертое', 'timeline: с 26 августа 2027 > budget'],
    ['5 или 12 | да | ок | потом | блять', 'help'],
    ['15 июня бюджет 300 тысяч', 'budget: 300 000 ₽ timeline: 15 июня 2027 > authority'],
  ]);
  rows('budget', 'ru', [
    ['400 | 400к | 400 т.р. | четыреста | 400.000 | 400 тыщ', 'budget: 400 000 ₽ > authority'],
    ['до 300 | не больше 300', 'budget: до 300 000 ₽ > authority'],
    ['300-400 | от 300 до 400', 'budget: 300 000–400 000 ₽ > authority'],
    ['3000 с гостя', 'budget: 3 000 ₽ на гостя > authority'],
    ['3000 на человека 50 гостей', 'budget: 3 000 ₽ на гостя note: 50 гостей > authority'],
    ['5000 | 5', 'which?'],
    ['не знаю | хз | обсудим | нет бюджета | не ограничен', 'budget: пока не решено > authority'],
    ['да | нет | ок | 50 человек | дешево | блять', 'help'],
    ['15 июня', 'timeline: 15 июня 2027 > budget'],
  ]);
  rows('authority', 'ru', [
    ['я | Я! | сама | наверное я | 1', 'authority: Решаю я > contact'],
    [
      'мы с мужем | вместе | муж, но я тоже | я решаю, но платит папа | жених и невеста | 2',
      'authority: Решаем вместе > contact',
    ],
    [
      'муж | начальник | я секретарь | скорее всего муж | менеджер | 3',
      'authority: Решает другой человек > contact',
    ],
    [
      'коллектив | отдел кадров | несколько человек | 4',
      'authority: Решает несколько человек на работе > contact',
    ],
    ['да | ок | кошка', 'help'],
  ]);
  rows('contact', 'ru', [
    [
      '89215551234 | 9215551234 | 8(921)555-12-34 | ватсап 89215551234',
      'contact: +7 921 555-12-34 > confirm',
    ],
    ['только не звоните, пишите 89215551234', 'contact: +7 921 555-12-34 note: только не звоните > confirm'],
    ['позвоните после 18:00 89215551234', 'contact: +7 921 555-12-34 note: позвоните после 18:00 > confirm'],
    ['89215551234 завтра после обеда', 'contact: +7 921 555-12-34 > confirm'],
    ['мой номер 8921 555 1234 зовут Анна', 'contact: Анна, +7 921 555-12-34 > confirm'],
    ['8921555123 | 123 | пишите сюда | только не звоните | да | не дам', 'help'],
  ]);
  rows('confirm', 'ru', [
    ['да | верно | всё верно | + | 1 | отправляйте | да, позвоните', '> handedOff'],
    ['да, позвоните завтра', 'note: позвоните завтра > handedOff'],
    ['да только не звоните', 'note: только не звоните > handedOff'],
    ['да, позвоните после 18:00', 'note: позвоните после 18:00 > handedOff'],
    ['нет | не всё верно | 2', '> choosingChange'],
    ['дата не та | не та дата | изменить дату | нет, нужно изменить дату', '> timeline'],
    ['и гостей будет 80', 'note: гостей будет 80 > confirm'],
    ['нужна парковка ещё', 'note: нужна парковка ещё > confirm'],
    ['не то', 'help'],
    ['что-то не так', '> choosingChange'],
    ['сотрите всё | удалите всё, что я писала', '> erasing'],
    ['бюджет поменьше | изменить бюджет', '> budget'],
    ['номер не тот', '> contact'],
    ['бюджет 500 | нет, бюджет 500', 'budget: 500 000 ₽ > confirm'],
    ['нет, юбилей | не свадьба а юбилей', 'need: Юбилей или день рождения > confirm'],
    ['не надо звонить, пишите', 'note: не надо звонить > confirm'],
    ['спасибо | не знаю | потом', 'help'],
  ]);
  rows('handedOff', 'ru', [
    [
      'спасибо | ок | до завтра | позвоните мне в субботу | жду звонка завтра | до 18 июня дайте ответ | пришлите прайс до пятницы | 1 | муж тоже придет',
      'again',
    ],
    ['бюджет 500 тысяч', 'budget: 500 000 ₽ > handedOff'],
    ['давайте 16 июня', 'timeline: 16 июня 2027 > handedOff'],
    ['номер другой', '> contact'],
  ]);

  rows('consent', 'en', [
    ['a wedding please | we want a wedding', 'need: A wedding > consent'],
    ['no budget yet, a wedding', 'need: A wedding > consent'],
    ['yes | y | k | yeah sure | why not | fuck yes | i guess | 1', '> need'],
    ['no | nope | not really | 2', '> withoutConsent'],
    ['later | maybe | idk', 'help'],
    [
      "of course not | of course i don't | of course we don't agree | definitely no | ok, no | yeah no | surely not | i would say no | i agree with nothing | yeah nah",
      '> withoutConsent',
    ],
    ["don't think that's ok", '> withoutConsent'],
    ["yeah right | sure, whatever | ok boomer | yes but don't sell my data", 'help'],
    ['yes please go ahead | sure, no problem | yes, I agree to the processing of my personal data', '> need'],
    ['hi there | hello', 'again'],
  ]);
  rows('need', 'en', [
    ['wedding | wedding party | getting married | 1', 'need: A wedding > timeline'],
    ['bday | 60th birthday | wedding anniversary', 'need: A birthday or anniversary > timeline'],
    ['xmas party | office party', 'need: A company party > timeline'],
    ['just the room | rent only', 'need: Just renting the room > timeline'],
    ['party | celebration | room | dunno | so many questions', 'help'],
    [
      'Need a room for a company party in Q2, 30 people, budget around 5k, I decide myself. mark@acme.com',
      'need: A company party contact: mark@acme.com budget: about ₽5,000 timeline: 1 April – 30 June 2027 authority: I decide note: 30 people > confirm',
    ],
  ]);
  rows('timeline', 'en', [
    ['june 5 or 12 | june 5th or 12th | 5 or 12 june', 'timeline: 5 – 12 June 2027 > budget'],
    ['the fifth or sixth of june | 5th or 6th of june', 'timeline: 5 – 6 June 2027 > budget'],
    ['any saturday in june | june', 'timeline: 1 – 30 June 2027 > budget'],
    ['dont know | whenever | depends on price | 5', 'timeline: not decided yet > budget'],
  ]);
  rows('budget', 'en', [
    ['400 | 400k | four hundred thousand', 'budget: ₽400,000 > authority'],
    ['3000 per guest 50 guests', 'budget: ₽3,000 per guest note: 50 guests > authority'],
    ['450 | budget 450', 'budget: ₽450,000 > authority'],
    ['budget around 5k', 'budget: about ₽5,000 > authority'],
    ['5000 | 750', 'which?'],
    ['50 people | a lot | cheap', 'help'],
  ]);
  rows('authority', 'en', [
    ['me | probably me | 1', 'authority: I decide > contact'],
    ['my wife and i | me but my dad pays | bride and groom', 'authority: We decide together > contact'],
    ["i'm the assistant | my boss", 'authority: Someone else decides > contact'],
  ]);
  rows('confirm', 'en', [
    ['all good | send', '> handedOff'],
    ['yes call me tomorrow', 'note: call me tomorrow > handedOff'],
    ['yes please dont call', 'note: please dont call > handedOff'],
    ['the date is wrong | change date | no, we need to change the date', '> timeline'],
    ["we'll need parking too", "note: we'll need parking too > confirm"],
    ['delete everything', '> erasing'],
    ['budget is wrong', '> budget'],
    ['yes but budget 500k', 'budget: ₽500,000 > confirm'],
  ]);
  rows('handedOff', 'en', [
    [
      'thanks | see you tomorrow | call me on saturday | answer by june 18 please | my husband will come too',
      'again',
    ],
    ['no, june 16', 'timeline: 16 June 2027 > handedOff'],
  ]);
});

describe('the choice of what to change', () => {
  const changing = (language: Language, reply: string) =>
    talkAt('confirm', language).happens({ type: 'change' }).replies(reply).state;

  test.each([
    ['дату', 'askingTimeline'],
    ['телефон', 'askingContact'],
    ['повод', 'askingNeed'],
    ['третье', 'askingBudget'],
    ['нет', 'confirming'],
    ['отмена', 'confirming'],
    ['бюджет 500 тысяч', 'confirming'],
    ['юбилей вместо свадьбы', 'confirming'],
  ])('understands %s', (reply, state) => {
    expect(changing('ru', reply)).toBe(`${state}.asking`);
  });

  test.each([
    ['the date', 'askingTimeline'],
    ['phone', 'askingContact'],
    ['never mind', 'confirming'],
    ['birthday instead of wedding', 'confirming'],
  ])('understands %s', (reply, state) => {
    expect(changing('en', reply)).toBe(`${state}.asking`);
  });
});

describe('a choice between what an unclear sum may mean', () => {
  test.each(['1', 'первое'])('is made by its place (%s)', (reply) => {
    const talk = talkAt('budget', 'ru').replies('5000', reply);
    expect(talk.context.answers.budget).toMatchObject({ value: { min: 5_000, per: 'person' } });
    expect(talk.context.answers.budget?.raw).toMatch(/5\s000\s₽ на гостя/u);
  });
});
