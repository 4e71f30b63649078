import { describe, expect, it } from 'vitest';
import { readCommandWish } from '../../../src/answers/talk/read-command-wish.ts';

describe('a wish', () => {
  it.each([
    [
      'human',
      'позовите человека|оператор|мне нужен оператор|хочу поговорить с менеджером|дайте живого человека|соедините с менеджером|есть кто живой?|не хочу общаться с ботом|переключите на оператора|пусть мне перезвонит менеджер|перезвоните мне|человека!|поговорить с человеком|вы бот?|давайте с живым человеком',
    ],
    [
      'human',
      'can I talk to a person|operator|human please|speak to a human|connect me to an agent|I want a real person|let me talk to someone|are you a bot?|get me a manager|transfer me to support|call me back|I need a human|can someone call me?|chat with a representative|agent',
    ],
    [
      'stop',
      'отстаньте|не пишите мне больше|стоп|отпишите меня|хватит писать|прекратите|удалите меня|оставьте меня в покое|не беспокойте',
    ],
    [
      'stop',
      'stop|unsubscribe|leave me alone|stop messaging me|don’t text me|opt out|remove me|STOP!|do not contact me|please stop',
    ],
    [
      'erase',
      'удалите мои данные|удалите все мои персональные данные|сотрите мой номер|хочу удалить переписку|прекратите и удалите мой телефон|delete my data|please erase all my personal information|remove my number',
    ],
    [
      'complaint',
      'хочу пожаловаться|это безобразие|никто не перезвонил|ужасный сервис|верните деньги|вы издеваетесь|тупой бот|terrible service|I want a refund|this is unacceptable|nobody called|I want to complain',
    ],
    [
      'complaint',
      'сервис у вас отвратительный, но давайте|ваш бот какой-то бестолковый|до вас не дозвониться, июнь|обещали перезвонить и не перезвонили|жулики какие-то|вы игнорируете мои сообщения|вы мне уже третий день не отвечаете|с вами невозможно общаться|400 тысяч. ну и тупите вы|вы что, издеваетесь',
    ],
    [
      'complaint',
      'your service is appalling|what a useless bot|you people are a joke, 200k|nobody ever replies here|you lied to me about the price|absolute clowns|i’m so tired of this|you promised to call me and didn’t|this is terrible|you never listen',
    ],
    [
      'human',
      'в июне, и человека живого дайте|пусть мне ваш админ сам позвонит|менеджера мне позовите|живого человека мне дайте уже|вы тут вообще живые?|в июне, позвоните мне лучше|rather deal with a person tbh|i’d rather speak with somebody real|june. call me please',
    ],
    ['erase', 'номер мой удалите из базы|мои данные пожалуйста сотрите'],
  ])('is for %s: %s', (wish, phrases) => {
    for (const text of phrases.split('|'))
      expect([text, readCommandWish(text)]).toMatchObject([text, { wish }]);
  });

  it('for who signs the messages is one for a human', () => {
    for (const text of ['хочу поговорить с Верой', 'позовите Веру', 'дайте Веру, 300 тысяч'])
      expect([text, readCommandWish(text, 'Вера').wish]).toEqual([text, 'human']);
    expect(readCommandWish('I want to talk to Vera', 'Vera').wish).toBe('human');
    expect(readCommandWish('вера в лучшее', 'Вера').wish).toBe('none');
    expect(readCommandWish('I want to talk to Bob', 'Vera').wish).toBe('none');
  });

  it.each([
    ['изменить ответ', ''],
    ['я ошибся', ''],
    ['нет, лучше в июле', 'в июле'],
    ['нет, давайте 100 человек', '100 человек'],
    ['ой, я ошиблась, 90', '90'],
    ['я передумал, давайте 100 человек', 'давайте 100 человек'],
    ['можно изменить дату на 15 июня?', '15 июня?'],
    ['хочу поменять бюджет', ''],
    ['точнее 120', '120'],
    ['давайте лучше осенью', 'осенью'],
    ['исправить что-то', ''],
    ['change my answer', ''],
    ['change', ''],
    ['Change it, please', ''],
    ['I want to change something', ''],
    ['I made a mistake', ''],
    ['no, make it 100', '100'],
    ['wait, let’s say July', 'July'],
    ['oops, 90', '90'],
    ['can I change the date to June 15', 'June 15'],
    ['I meant 200k', '200k'],
  ])('is to change an answer: %s', (text, rest) => {
    expect(readCommandWish(text)).toMatchObject({ wish: 'change', rest });
  });

  it.each([
    'муж не отвечает на телефон',
    'вы не поняли, 300 на всё',
    'погода ужасная, лучше летом',
    'мы не обманщики',
    'в прошлом месте был ужасный сервис',
    'вы не отвечали за парковку',
    'живая музыка',
    'у вас живые цветы?',
    'через недельку наберите',
    'call me Kate',
    'my boss will call me',
    'you never know, maybe june',
    'our last venue was terrible',
    'sorry for my terrible english',
    'I deal with an agent who decides',
    'человек 80',
    'correct',
    'a change of scene',
    '80 человек',
    'давайте человек 80',
    'хочу человек 100',
    'людей 50',
    'нужен зал на 80 человек',
    'менеджер решает',
    'менеджер',
    'директор',
    'надо поговорить с руководителем',
    'ну давайте',
    'давайте',
    'нет',
    'нет, спасибо',
    'лучше летом',
    'нет, скорее всего муж',
    'позвоните мне на +7 926 123-45-67',
    'нам хватит 80 мест',
    'передумали',
    'стоп-кран',
    'да',
    'не пишу',
    '5000 с человека',
    '',
    'human resources party',
    '30 people',
    'non-stop party',
    'my manager decides',
    'no',
    'no thanks',
    'I need to talk to my manager',
    'rather not',
    'well, it’s 80',
    'actually I decide',
    'for a person who loves music',
    'per person 50',
    'bus stop near the venue',
    'June is better',
    'not sure',
  ])('is none in an ordinary answer: %s', (text) => {
    expect(readCommandWish(text)).toEqual({ wish: 'none' });
  });
});
