import { describe, expect, test } from 'vitest';
import { outcome, rows, talkAt } from './outcome.ts';

/** What people say besides an answer, or instead of one: extras, blame, corrections, a name, how to reach them. */

describe('another sum or time changes nothing that is settled', () => {
  rows('confirm', 'ru', [
    ['да, ведущий до 50 тысяч нужен', 'note: ведущий до 50 тысяч нужен > handedOff'],
    ['да, ещё нужен фотограф за 30 тысяч', 'note: нужен фотограф за 30 тысяч > handedOff'],
    ['да, и торт за 20 тысяч закажем', 'note: торт за 20 тысяч закажем > handedOff'],
    ['нужен ведущий до 50 тысяч', 'note: нужен ведущий до 50 тысяч > confirm'],
    ['да, хотим приехать посмотреть в субботу', 'note: приехать посмотреть в субботу > handedOff'],
    ['да, в субботу заедем', 'note: в субботу заедем > handedOff'],
    ['да, оплата в июле', 'note: оплата в июле > handedOff'],
    ['да, в июне у нас отпуск', 'note: в июне у нас отпуск > handedOff'],
    ['да, до июня мы в отпуске', 'note: до июня мы в отпуске > handedOff'],
    ['да, ведущий нужен, до 50 тысяч', 'note: ведущий нужен; до 50 тысяч > handedOff'],
    ['да, гости прилетают 10 июля', 'note: гости прилетают 10 июля > handedOff'],
    ['да, бюджет на ведущего 50 тысяч', 'note: бюджет на ведущего 50 тысяч > handedOff'],
    ['да, на юбилее тоже были у вас', 'note: на юбилее тоже были у вас > handedOff'],
  ]);
  rows('confirm', 'en', [
    ['yes, and we need a DJ up to 50k', 'note: we need a DJ up to 50k > handedOff'],
    ['yes, we get paid in july', 'note: we get paid in july > handedOff'],
    ['yes, we are away until june', 'note: we are away until june > handedOff'],
    ['yes, catering is separate, up to 100k', 'note: catering is separate; up to 100k > handedOff'],
    ['yes, the guests arrive on 10 july', 'note: the guests arrive on 10 july > handedOff'],
    ['we need a dj up to 50k', 'note: we need a dj up to 50k > confirm'],
  ]);
  rows('contact', 'ru', [
    [
      '89161234567 нужен ещё фотограф до 30 тысяч',
      'contact: +7 916 123-45-67 note: фотограф до 30 тысяч > confirm',
    ],
  ]);
  rows('need', 'ru', [
    ['свадьба, ведущий до 50 тысяч', 'need: Свадьба note: ведущий до 50 тысяч > timeline'],
    ['свадьба, оплатим в июле', 'need: Свадьба note: оплатим в июле > timeline'],
  ]);
  rows('need', 'en', [
    ["wedding, we're on holiday until june", "need: A wedding note: we're on holiday until june > timeline"],
  ]);
  rows('authority', 'en', [
    ["my husband, he's away until august", 'authority: Someone else decides > contact'],
  ]);
  rows('budget', 'ru', [
    ['депозит 50 тысяч', 'help'],
    ['400 тысяч, депозит 50', 'budget: 400 000 ₽ note: депозит 50 > authority'],
  ]);
  rows('handedOff', 'ru', [['ведущий до 50 тысяч нужен | да, в субботу заедем', 'again']]);

  test('and the lead stays qualified', () => {
    const talk = talkAt('confirm', 'ru').replies('да, ведущий до 50 тысяч нужен');
    expect(talk.did('conclude')).toEqual({ outcome: 'qualified' });
  });
});

describe('an answer is put right behind a yes', () => {
  rows('confirm', 'ru', [
    ['да, но бюджет 500 | да, только лучше 500 тысяч | бюджет 500, а не 400', 'budget: 500 000 ₽ > confirm'],
    ['бюджет увеличили до 500 тысяч | 500 тысяч | нет, 500 тысяч', 'budget: 500 000 ₽ > confirm'],
    ['да, давайте в августе | мы перенесли на август', 'timeline: 1–31 августа 2027 > confirm'],
    ['да, только дата 20 июля | да, но лучше 20 июля', 'timeline: 20 июля 2027 > confirm'],
    ['всё верно кроме даты | да, только дата другая | верно, только дату поправьте', '> timeline'],
    ['да, всё верно, кроме телефона | это не мой номер | всё верно, но телефон другой', '> contact'],
    ['всё так, кроме бюджета | бюджет не тот', '> budget'],
  ]);
  rows('confirm', 'en', [
    ['yes but make it 20 july', 'timeline: 20 July 2027 > confirm'],
    ['yes, but the budget is now 600k', 'budget: ₽600,000 > confirm'],
    ['we moved it to august', 'timeline: 1 – 31 August 2027 > confirm'],
    ['all correct except the date | yes but the date is wrong', '> timeline'],
    ["that's not my number | yes except the phone", '> contact'],
  ]);
});

describe('"not X but Y" and "now Y" put an answer right', () => {
  rows('confirm', 'ru', [
    ['не 400, а 300 | 300, а не 400 | 300 вместо 400 | да не 400, а 300', 'budget: 300 000 ₽ > confirm'],
    ['не 400 тысяч, а 300 | теперь 300 | лучше 300', 'budget: 300 000 ₽ > confirm'],
    ['бюджет не 400, а 500 | бюджет теперь 500', 'budget: 500 000 ₽ > confirm'],
    ['верно, но максимум 350', 'budget: до 350 000 ₽ > confirm'],
    ['в целом да, но бюджет скорее 450', 'budget: 450 000 ₽ > confirm'],
    ['не 5 июля, а 6', 'timeline: 6 июля 2027 > confirm'],
    ['не в июле, а в августе', 'timeline: 1–31 августа 2027 > confirm'],
    ['не муж, а я | я, а не муж', 'authority: Решаю я > confirm'],
    ['не я, а муж | муж, а не я', 'authority: Решает другой человек > confirm'],
    ['не свадьба, а юбилей', 'need: Юбилей или день рождения > confirm'],
    ['телефон теперь 89211234567', 'contact: +7 921 123-45-67 > confirm'],
    ['нас уже 80 | не 80 человек, а 100 | не знаю, а вы | лучше завтра | уже отправила', 'help'],
  ]);
  rows('confirm', 'en', [
    ["not 400, 300 | actually 300 | 300 instead of 400 | it's 300, not 400", 'budget: ₽300,000 > confirm'],
    ['budget is now 300', 'budget: ₽300,000 > confirm'],
    ['mostly yes, but the budget is more like 450', 'budget: about ₽450,000 > confirm'],
    ['not july but august', 'timeline: 1 – 31 August 2027 > confirm'],
    ['not my husband, me | me, not my husband', 'authority: I decide > confirm'],
    ['not me but my wife', 'authority: Someone else decides > confirm'],
    ['not now, later | not sure, maybe', 'help'],
  ]);
  rows('handedOff', 'ru', [
    ['бюджет теперь 500', 'budget: 500 000 ₽ > handedOff'],
    ['мы передумали, не 400, а 600', 'budget: 600 000 ₽ > handedOff'],
    ['это не мой номер', '> contact'],
  ]);
  rows('handedOff', 'en', [["actually it's july 20", 'timeline: 20 July 2027 > handedOff']]);
});

describe('blame, and a wish for a human, is heard beside an answer', () => {
  rows('budget', 'ru', [
    [
      'обманщики! 300 тысяч | вы мне уже третий день не отвечаете, 400 тысяч | 300. с вами невозможно общаться | вы что, издеваетесь? 400 тысяч | вы тут вообще живые? 300 тысяч',
      '> withHuman',
    ],
  ]);
  rows('budget', 'en', [
    ['300k but your service is appalling | you people are a joke, 200k', '> withHuman'],
    ['300k, our last venue was terrible', 'budget: ₽300,000 note: our last venue was terrible > authority'],
  ]);
  rows('timeline', 'ru', [
    [
      'бот тупой. июнь | в июне, и человека живого дайте | в июне, позвоните мне лучше | в июне наберите меня | июнь, хочу поговорить с Верой',
      '> withHuman',
    ],
  ]);
  rows('timeline', 'en', [
    ['bot is useless. june | june, i want to talk to Vera | call me in june', '> withHuman'],
  ]);
  rows('need', 'en', [["you promised to call me tomorrow and didn't", '> withHuman']]);
  rows('confirm', 'en', [['yes. this is terrible, you never listen', '> withHuman']]);
  rows('contact', 'ru', [['89161234567, позвоните', 'contact: +7 916 123-45-67 > confirm']]);
});

describe('a name', () => {
  rows('confirm', 'ru', [
    [
      'меня зовут Анна | имя Анна | да, но имя Анна | измените имя на Анна',
      'contact: Анна, +7 921 555-12-34 > confirm',
    ],
    ['добавьте имя: Анна Петрова', 'contact: Анна Петрова, +7 921 555-12-34 > confirm'],
    ['меня зовут не Аня, а Яна', 'contact: Яна, +7 921 555-12-34 > confirm'],
    ['меня зовут на работу | это Москва', 'help'],
  ]);
  rows('confirm', 'en', [
    ['my name is Kate | change my name to Kate', 'contact: Kate, +44 20 7946 0958 > confirm'],
    ['my name is not Ann but Kate', 'contact: Kate, +44 20 7946 0958 > confirm'],
    ["i'm Happy", 'help'],
  ]);
  rows('contact', 'ru', [
    [
      'Анна Сергеевна Петрова-Водкина 8 916 123-45-67',
      'contact: Анна Сергеевна Петрова-Водкина, +7 916 123-45-67 > confirm',
    ],
    ['меня зовут Мария-Луиза, 89161234567', 'contact: Мария-Луиза, +7 916 123-45-67 > confirm'],
    ['Никите Петрову 89161234567', 'contact: Никита Петров, +7 916 123-45-67 > confirm'],
    ['пишите Анне 89161234567', 'contact: Анна, +7 916 123-45-67 > confirm'],
    ['телефон Ивана Петрова 8 916 123-45-67', 'contact: Иван Петров, +7 916 123-45-67 > confirm'],
  ]);
  rows('contact', 'en', [
    ['Mary-Jane Smith-Jones +44 7700 900123', 'contact: Mary-Jane Smith-Jones, +44 7700 900123 > confirm'],
  ]);

  test('is not lost where there is no way to reach them yet', () => {
    const talk = talkAt('need', 'ru').replies('свадьба, меня зовут Анна');
    expect(talk.context.answers.note?.value).toBe('меня зовут Анна');
  });
});

describe('a note keeps the words that matter', () => {
  rows('confirm', 'ru', [
    ['да, только не звоните мне до 12', 'note: только не звоните мне до 12 > handedOff'],
    ['да, но не звоните до 12, пишите', 'note: не звоните до 12 > handedOff'],
    ['да, прошу позвонить до конца недели', 'note: прошу позвонить до конца недели > handedOff'],
    ['да, не раньше 12 звоните', 'note: не раньше 12 звоните > handedOff'],
    ['да, всё верно, до свидания | да, спасибо, жду | да, до завтра', '> handedOff'],
  ]);
  rows('confirm', 'en', [
    ["please don't call before noon", "note: please don't call before noon > confirm"],
    ['text only please', 'note: text only please > confirm'],
    ['yes, see you in june', 'note: see you in june > handedOff'],
    ['yes, please call after 6', 'note: please call after 6 > handedOff'],
    ['yes, thanks, bye', '> handedOff'],
  ]);
  rows('contact', 'ru', [
    [
      'Анна, 89161234567, только не звоните, пишите',
      'contact: Анна, +7 916 123-45-67 note: только не звоните > confirm',
    ],
  ]);
  rows('budget', 'ru', [
    ['400 тысяч и нужна парковка', 'budget: 400 000 ₽ note: нужна парковка > authority'],
    [
      '400 тысяч с парковкой и без алкоголя',
      'budget: 400 000 ₽ note: с парковкой и без алкоголя > authority',
    ],
    [
      'до 300 тысяч включая торт и ведущего',
      'budget: до 300 000 ₽ note: включая торт и ведущего > authority',
    ],
    ['300 но хочу скидку', 'budget: 300 000 ₽ note: хочу скидку > authority'],
  ]);
  rows('budget', 'en', [
    ['400k with parking and no alcohol', 'budget: ₽400,000 note: with parking and no alcohol > authority'],
    ['400k but i want a discount', 'budget: ₽400,000 note: i want a discount > authority'],
  ]);
  rows('need', 'ru', [
    [
      'свадьба на 80 человек с веганским меню',
      'need: Свадьба note: на 80 человек с веганским меню > timeline',
    ],
    ['не свадьба, а юбилей', 'need: Юбилей или день рождения > timeline'],
  ]);
  rows('need', 'en', [
    [
      'wedding for 80 people with a vegan menu',
      'need: A wedding note: for 80 people with a vegan menu > timeline',
    ],
  ]);
  rows('authority', 'ru', [['решаю не я, а муж', 'authority: Решает другой человек > contact']]);
  rows('authority', 'en', [['not me, my boss', 'authority: Someone else decides > contact']]);

  test('a swear word is neither a complaint nor a note', () => {
    expect(outcome('budget', 'en', 'ffs 300k')).toBe('budget: ₽300,000 > authority');
  });
});
