import { describe, expect, test } from 'vitest';
import type { Answered } from '../../src/flow/prompt.ts';
import { shippedFlow, Talk } from './talk.ts';

const flow = shippedFlow('qualification');
const begin = (input?: ConstructorParameters<typeof Talk>[1]) => new Talk(flow, input);

const ANSWERS = ['свадьба', 'через три месяца', '400 тысяч', 'решаю сама', '+7 921 555-12-34'];
const untilConfirm = () => begin().replies('да', ...ANSWERS);
const qualified = () => untilConfirm().replies('да');

const need: Answered = { kind: 'choice', value: ['wedding'], raw: 'свадьба' };
const contact: Answered = { kind: 'contact', value: { phone: '+79215551234' }, raw: '+79215551234' };

describe('the straight way', () => {
  test('greets with a reason to answer and asks for consent first', () => {
    const talk = begin();
    expect(talk.state).toBe('askingConsent.asking');
    expect(talk.said[0]).toContain('менеджер напишет вам');
    expect(talk.facts).toEqual(['conversation.started']);
  });

  test('records the consent with the version of its text', () => {
    const talk = begin().replies('да');
    expect(talk.did('consent')).toEqual({
      purpose: 'personal-data',
      textVersion: 'pd-2026-11',
      granted: true,
    });
    expect(talk.state).toBe('askingNeed.asking');
  });

  test('asks one thing at a time until there is a summary to confirm', () => {
    const states = ANSWERS.map((_, at) => begin().replies('да', ...ANSWERS.slice(0, at)).state);
    expect(states).toEqual([
      'askingNeed.asking',
      'askingTimeline.asking',
      'askingBudget.asking',
      'askingAuthority.asking',
      'askingContact.asking',
    ]);
    const talk = untilConfirm();
    expect(talk.state).toBe('confirming.asking');
    expect(talk.said.join()).toMatch(/Свадьба[\s\S]*400\s000[\s\S]*\+7 921 555-12-34/);
  });

  test('hands a qualified lead over and promises a time within working hours', () => {
    const talk = qualified();
    expect(talk.state).toBe('handedOff');
    expect(talk.facts).toEqual(['lead.qualified']);
    expect(talk.did('handOff')).toEqual({ reason: 'qualified' });
    expect(talk.did('conclude')).toEqual({ outcome: 'qualified' });
    expect(talk.said.join()).toContain('сегодня до 12:30');
  });

  test('speaks English to whom it begins in English', () => {
    const talk = begin({ language: 'en' }).replies('yes');
    expect(talk.said).toEqual(['What are you planning?']);
  });
});

describe('what is known', () => {
  test('is not asked again', () => {
    const talk = begin({ known: { need, contact } }).replies('да');
    expect(talk.state).toBe('askingTimeline.asking');
    talk.replies('через три месяца', '400 тысяч', 'решаю сама');
    expect(talk.state).toBe('confirming.asking');
  });

  test('from the first message is kept and not asked', () => {
    const talk = begin({ opening: { need } });
    expect(talk.did('record')).toBeDefined();
    expect(talk.replies('да').state).toBe('askingTimeline.asking');
  });

  test('is taken from one message that answers two questions', () => {
    const talk = begin().replies('да', 'свадьба на 400 тысяч');
    expect(Object.keys(talk.context.answers)).toEqual(['consent', 'need', 'budget']);
    expect(talk.replies('через три месяца').state).toBe('askingAuthority.asking');
  });
});

describe('an unclear reply', () => {
  const toBudget = () => begin().replies('да', ...ANSWERS.slice(0, 2));

  test('gets a helpful second try, then buttons, then a human', () => {
    const talk = toBudget().replies('мммм');
    expect(talk.said[0]).toContain('Напишите сумму');
    talk.replies('мммм');
    expect(talk.state).toBe('askingBudget.choosing');
    talk.replies('мммм');
    expect(talk.state).toBe('withHuman');
    expect(talk.facts).toEqual(['reply.not-understood']);
    expect(talk.did('handOff')).toEqual({ reason: 'unclear' });
    expect(talk.said.join()).toContain('Оставьте телефон');
  });

  test('is forgiven once the next question is reached', () => {
    const talk = toBudget().replies('мммм', 'мммм', '400 тысяч', 'мммм');
    expect(talk.state).toBe('askingAuthority.helping');
  });

  test('may be cleared up by choosing what was meant', () => {
    const talk = toBudget().replies('5000');
    expect(talk.state).toBe('askingBudget.clarifying');
    talk.happens({ type: 'answered', readings: { budget: { kind: 'money', value: null, raw: '' } } });
    expect(talk.state).toBe('askingAuthority.asking');
  });

  test('leaves nothing of its candidates on the buttons of later questions', () => {
    expect(toBudget().replies('5000', 'мммм').context.candidates).toEqual([]);
    expect(toBudget().replies('5000').isSilent().context.candidates).toEqual([]);
    expect(toBudget().replies('5000').happens({ type: 'change' }).context.candidates).toEqual([]);
  });

  test('"I don\'t know yet" is an answer', () => {
    expect(toBudget().replies('не знаю').state).toBe('askingAuthority.asking');
  });
});

describe('what is said besides the answers', () => {
  test('is noted, added to, and shown in the summary', () => {
    const talk = begin()
      .replies('да', 'свадьба, нужна живая музыка', 'в июне', '400 тысяч. У бабушки коляска')
      .replies(...ANSWERS.slice(3));
    expect(talk.context.answers.note?.value).toBe('нужна живая музыка; У бабушки коляска');
    expect(talk.said.join()).toContain('Ещё: нужна живая музыка; У бабушки коляска');
  });

  test('at the summary is noted with the yes, and nothing is asked again', () => {
    const talk = untilConfirm().replies('да, и ещё нам нужна парковка');
    expect(talk.state).toBe('handedOff');
  });

  test('of nothing is no line in the summary', () => {
    expect(untilConfirm().said.join()).not.toContain('Ещё');
  });
});

describe('an answer is changed', () => {
  test('in the contact only as far as it is said anew', () => {
    const talk = begin()
      .replies('да', ...ANSWERS.slice(0, 4), 'Анна, anna@example.com, +7 921 555-12-34')
      .replies('телефон другой: 8 916 123-45-67');
    expect(talk.context.answers.contact?.value).toEqual({
      name: 'Анна',
      email: 'anna@example.com',
      phone: '+79161234567',
    });
  });

  test('by a word in the summary', () => {
    const talk = untilConfirm().replies('бюджет 600 тысяч');
    expect(talk.state).toBe('confirming.asking');
    expect(talk.did('record')).toBeDefined();
    expect(talk.said.join()).toMatch(/600\s000/);
  });

  test('by the menu, at any point, and the talk goes on where it was', () => {
    const talk = begin()
      .replies('да', ...ANSWERS.slice(0, 3))
      .happens({ type: 'change' });
    expect(talk.state).toBe('choosingChange.asking');
    talk.presses('Праздник');
    expect(talk.state).toBe('askingNeed.asking');
    expect(talk.replies('юбилей').state).toBe('askingAuthority.asking');
    expect(talk.context.answers.need?.value).toEqual(['birthday']);
  });

  test('but the old answer holds until there is a new one', () => {
    const talk = untilConfirm().happens({ type: 'change' }).presses('Бюджет').happens({ type: 'change' });
    expect(talk.presses('Ничего, всё верно').state).toBe('confirming.asking');
    expect(talk.context.answers.budget?.raw).toBe('400 тысяч');
  });

  test('after the handover: the card is refreshed and the verdict judged anew', () => {
    const talk = qualified().replies('бюджет 600 тысяч');
    expect(talk.state).toBe('handedOff');
    expect(talk.did('handOff')).toBeUndefined();
    expect(talk.did('refreshCard')).toBeDefined();
    expect(talk.said).toEqual(['Исправили, менеджер видит новый ответ.']);
  });

  test('by going back', () => {
    const talk = begin().replies('да', 'свадьба').happens({ type: 'back' });
    expect(talk.state).toBe('askingNeed.asking');
    expect(talk.context.answers.need).toBeUndefined();
  });

  test('and nothing lies before the first question', () => {
    const talk = begin().happens({ type: 'back' });
    expect(talk.state).toBe('askingConsent.asking');
    expect(talk.said[0]).toContain('первый вопрос');
  });
});

describe('silence', () => {
  test("is nudged on the profile's schedule, each time with another reason, then closed", () => {
    const talk = begin().replies('да');
    const waits: number[] = [];
    const reasons: (string | undefined)[] = [];
    for (let nudge = 0; nudge < 3; nudge += 1) {
      waits.push(talk.waitsHours);
      reasons.push(talk.isSilent().said[0]?.split('\n')[0]);
      expect(talk.state).toBe('askingNeed.nudged');
    }
    expect(waits).toEqual([0.75, 20, 72]);
    expect(new Set(reasons).size).toBe(3);
    expect(talk.waitsHours).toBe(96);
    talk.isSilent();
    expect(talk.state).toBe('silent');
    expect(talk.facts).toEqual(['lead.went-silent']);
    expect(talk.did('conclude')).toEqual({ outcome: 'silent' });
  });

  test.each(['мммм', 'фото', 'язык'])('begins anew after any reply (%s)', (reply) => {
    const talk = begin().replies('да').isSilent(2);
    if (reply === 'фото') talk.happens({ type: 'attached', kind: 'photo' });
    else if (reply === 'язык') talk.happens({ type: 'language', language: 'en' });
    else talk.replies(reply);
    expect(talk.context.nudges).toBe(0);
    expect(talk.waitsHours).toBe(0.75);
  });

  test('at the summary still hands the lead over', () => {
    const talk = untilConfirm().isSilent(4);
    expect(talk.state).toBe('handedOff');
    expect(talk.did('handOff')).toEqual({ reason: 'qualified' });
  });

  test('ends with the first word, and the talk goes on where it was', () => {
    const talk = begin().replies('да', 'свадьба').isSilent(4).replies('мммм');
    expect(talk.facts).toEqual(['lead.returned']);
    expect(talk.state).toBe('askingTimeline.asking');
    expect(talk.said[0]).toContain('С возвращением');
  });

  test('ends with an answer, which is kept', () => {
    const talk = begin().replies('да', 'свадьба').isSilent(4).replies('400 тысяч');
    expect(talk.did('record')).toBeDefined();
    expect(talk.replies('через три месяца').state).toBe('askingAuthority.asking');
  });

  test('after the handover takes nothing back', () => {
    const talk = qualified().happens({ type: 'change' }).isSilent(4);
    expect(talk.state).toBe('handedOff');
    expect(talk.did('conclude')).toBeUndefined();
  });

  test('forgets a talk after half a year', () => {
    expect(begin().isSilent(5).state).toBe('finished');
  });
});

describe('the verdict', () => {
  const judgedWith = (at: number, answer: string) =>
    begin().replies('да', ...ANSWERS.map((usual, index) => (index === at ? answer : usual)), 'да');

  test.each([
    ['a budget below the floor', 2, '50 тысяч', 'not-a-target', 'budget', 'lead.disqualified'],
    ['a need that is not served', 0, 'только аренда', 'not-a-target', 'need', 'lead.disqualified'],
  ])('is "not a target" for %s, with the reason', (_, at, answer, outcome, reason, fact) => {
    const talk = judgedWith(at, answer);
    expect(talk.state).toBe('resting');
    expect(talk.did('conclude')).toEqual({ outcome, reason });
    expect(talk.facts).toEqual([fact]);
    expect(talk.did('handOff')).toBeUndefined();
  });

  test('is "not yet" for a far-off date', () => {
    const talk = judgedWith(1, 'через два года');
    expect(talk.did('conclude')).toEqual({ outcome: 'not-yet' });
    expect(talk.facts).toEqual(['lead.postponed']);
  });

  test('is "not yet" when too little is known', () => {
    const talk = begin().replies('да', 'свадьба', 'не знаю', 'не знаю', 'не знаю', ANSWERS[4] ?? '', 'да');
    expect(talk.context.verdict).toMatchObject({ kind: 'not-yet', reason: 'score' });
  });

  test('leaves the door open: a corrected answer is judged anew', () => {
    const talk = judgedWith(2, '50 тысяч').replies('бюджет 400 тысяч', 'да');
    expect(talk.state).toBe('handedOff');
    expect(talk.did('conclude')).toEqual({ outcome: 'qualified' });
  });

  test('is not followed by questions or nudges when they only say thanks', () => {
    const talk = judgedWith(2, '50 тысяч').replies('спасибо');
    expect(talk.state).toBe('resting');
    expect(talk.said).toHaveLength(1);
    expect(talk.waitsHours).toBe(180 * 24);
  });

  test('stands while they think about erasing and leave it', () => {
    const talk = judgedWith(2, '50 тысяч').happens({ type: 'erase' }).replies('нет');
    expect(talk.state).toBe('resting');
  });
});

describe('a human', () => {
  test('is called at any point, with what is known so far', () => {
    const talk = begin().replies('да', 'свадьба', 'позовите менеджера');
    expect(talk.state).toBe('withHuman');
    expect(talk.facts).toEqual(['human.requested']);
    expect(talk.did('handOff')).toEqual({ reason: 'human' });
    expect(talk.said.join()).toContain('Оставьте телефон или почту');
  });

  test('gets what is said afterwards, and nobody is nudged', () => {
    const talk = begin().replies('да', 'позовите менеджера', '+7 921 555-12-34');
    expect(talk.state).toBe('withHuman');
    expect(talk.did('record')).toBeDefined();
    expect(talk.did('handOff')).toBeUndefined();
    expect(talk.did('refreshCard')).toBeDefined();
    expect(talk.waitsHours).toBe(30 * 24);
  });

  test('keeps the talk after something was asked in between', () => {
    const talk = begin().replies('да', 'позовите менеджера').happens({ type: 'erase' }).replies('нет');
    expect(talk.state).toBe('withHuman');
    expect(talk.said).toEqual(['Хорошо, оставляем как есть.']);
  });
});

describe('leaving', () => {
  test('without consent nothing more is asked', () => {
    const talk = begin().replies('нет');
    expect(talk.state).toBe('withoutConsent');
    expect(talk.did('consent')).toMatchObject({ granted: false });
    expect(talk.did('conclude')).toEqual({ outcome: 'no-consent' });
  });

  test('"stop" stops at once', () => {
    const talk = begin().replies('да', 'не пишите мне больше');
    expect(talk.state).toBe('stopped');
    expect(talk.facts).toEqual(['lead.stopped']);
  });

  test('a block ends the nudges; unblocking waits for a word', () => {
    const talk = begin().replies('да', 'свадьба').happens({ type: 'blocked' });
    expect(talk.facts).toEqual(['bot.blocked']);
    expect(talk.waitsHours).toBe(180 * 24);
    talk.happens({ type: 'unblocked' });
    expect(talk.facts).toEqual(['bot.unblocked']);
    expect(talk.said).toEqual([]);
    expect(talk.replies('привет').state).toBe('askingTimeline.asking');
  });

  test('a block takes no lead back from sales', () => {
    const talk = qualified().happens({ type: 'blocked' }).happens({ type: 'unblocked' }).replies('привет');
    expect(talk.state).toBe('handedOff');
    expect(talk.did('handOff')).toBeUndefined();
  });

  test('erases after a yes', () => {
    const talk = begin().replies('да', 'свадьба').happens({ type: 'erase' });
    expect(talk.state).toBe('erasing.asking');
    talk.replies('да');
    expect(talk.state).toBe('erased');
    expect(talk.did('erase')).toEqual({});
  });

  test.each(['нет', 'молчание', 'назад'])('erases nothing without one (%s)', (reply) => {
    const talk = begin().replies('да', 'свадьба').happens({ type: 'erase' });
    if (reply === 'молчание') talk.isSilent();
    else if (reply === 'назад') talk.happens({ type: 'back' });
    else talk.replies(reply);
    expect(talk.state).toBe('askingTimeline.asking');
  });
});
