import { describe, expect, it } from 'vitest';
import { readAssent } from '../../../src/answers/assent/read-assent.ts';
import { readAuthority } from '../../../src/answers/authority/read-authority.ts';
import { readRefusal } from '../../../src/answers/refusal/read-refusal.ts';
import { contextOf } from './reading-context.ts';

const context = contextOf('ru');

describe('assent', () => {
  it.each([
    [
      'yes',
      'да|ага|угу|ну давайте|конечно|почему бы и нет|не против|ок|хорошо|согласна|всё верно|👍|+|да, но бюджет другой|скорее да',
    ],
    [
      'yes',
      'sure|yes please|yeah|why not|ok|of course|sounds good|yep|go ahead|no problem|definitely|right|I agree|let’s do it|y',
    ],
    [
      'no',
      'нет|не, спасибо|неа|не надо|не интересно|да нет|ни в коем случае|неверно|не хочу|скорее нет|👎|нет, спасибо',
    ],
    ['no', 'no|nope|nah|no thanks|not interested|not really|I don’t think so|never|wrong'],
    [
      'maybe',
      'может быть|не знаю|наверное|надо подумать|возможно|посмотрим|maybe|not sure|perhaps|let me think|it depends',
    ],
    [
      'later',
      'позже|не сейчас|давайте потом|пока нет|завтра|через неделю|later|not now|another time|remind me tomorrow',
    ],
    ['stop', 'отстаньте|не пишите мне больше|stop|unsubscribe|leave me alone'],
    ['human', 'позовите человека|оператор|can I talk to a person|хочу поговорить с менеджером'],
  ])('reads %s: %s', (value, phrases) => {
    for (const text of phrases.split('|'))
      expect([text, readAssent(text, context)]).toMatchObject([text, { status: 'parsed', value }]);
  });

  it.each([
    '80 человек',
    '150 тысяч',
    '15 июня',
    'муж решает',
    'свадьба',
    '',
    '…',
    'wedding for 80',
    'June',
    'anna@mail.ru',
    '+7 926 123-45-67',
  ])('is neither yes nor no: %s', (text) => {
    expect(readAssent(text, context).status).toBe('unclear');
  });
});

describe('authority', () => {
  it.each([
    [
      'alone',
      'я сам|решаю я|сама решаю|только я|я директор|я|единолично|I decide|just me|my call|I’m the owner|myself',
    ],
    [
      'shared',
      'надо посоветоваться с женой|мы с мужем|вместе с партнёром|решаем вместе|муж и я|нужно обсудить с женой|решу с мужем|вдвоём',
    ],
    [
      'shared',
      'together with my wife|my husband and I|need to talk to my partner|both of us|me and my wife|jointly',
    ],
    [
      'other',
      'муж решает|решает директор|не я|начальник|решаю не я|всё зависит от шефа|муж|my boss decides|my wife|not me|up to my manager|the CEO makes the decision|someone else',
    ],
    [
      'committee',
      'совет директоров|комитет|тендерная комиссия|коллегиально|решает команда|the board|committee|procurement|by vote',
    ],
  ])('reads %s: %s', (value, phrases) => {
    for (const text of phrases.split('|'))
      expect([text, readAuthority(text, context)]).toMatchObject([text, { status: 'parsed', value }]);
  });

  it.each([
    '150 тысяч',
    '15 июня',
    '80 человек',
    'не знаю',
    'да',
    'свадьба',
    '+7 926 123-45-67',
    '',
    'June 15',
    '80 guests',
    'not sure',
    '$20k',
    'wedding',
    'asap',
    'yes',
  ])('does not tell who decides: %s', (text) => {
    expect(readAuthority(text, context).status).toBe('unclear');
  });

  it('does not take a bare role when it was not asked for', () => {
    expect(readAuthority('свадьба, мы с мужем хотим в июне', context, false).status).toBe('unclear');
    expect(readAuthority('муж решает', context, false)).toMatchObject({ value: 'other' });
  });
});

describe('refusal', () => {
  it.each([
    [
      'price',
      'дорого|не по карману|слишком высокая цена|нет столько денег|нашли дешевле|не вписались в бюджет|too expensive|can’t afford it|over our budget|the price is too high',
    ],
    [
      'timing',
      'не сейчас|перенесли на осень|слишком рано|дата занята|не успеваем|bad timing|not the right time|postponed|too late',
    ],
    [
      'rival',
      'нашли других|выбрали другую площадку|уже заказали|ушли к конкурентам|went with another company|chose someone else|already booked elsewhere',
    ],
    [
      'no-need',
      'уже не нужно|передумали|отменили свадьбу|неактуально|no longer needed|we changed our minds|cancelled|not interested',
    ],
    ['trust', 'плохие отзывы|не доверяю|боюсь обмана|сомневаюсь|bad reviews|don’t trust you|looks sketchy'],
    [
      'no-authority',
      'муж против|начальство не одобрило|директор не согласовал|my boss said no|management rejected it|wasn’t approved',
    ],
    ['other', 'личные причины|просто так|другое|personal reasons|other|family reasons'],
  ])('reads %s: %s', (value, phrases) => {
    for (const text of phrases.split('|'))
      expect([text, readRefusal(text, context)]).toMatchObject([text, { status: 'parsed', value }]);
  });

  it.each([
    'привет',
    '80 человек',
    'да',
    '15 июня',
    'хорошо',
    '',
    'муж решает',
    'спасибо',
    '+7 926 123-45-67',
    'hello',
    'yes',
    'June',
    '80 guests',
    'thanks',
    'sure',
  ])('is no reason: %s', (text) => {
    expect(readRefusal(text, context).status).toBe('unclear');
  });
});
