import { describe, expect, it } from 'vitest';
import { readAuthority } from '../../../src/answers/authority/read-authority.ts';
import { contextOf } from './reading-context.ts';

const context = contextOf('ru');

describe('who decides, in other words', () => {
  it.each([
    [
      'alone',
      'сам буду решать|я один принимаю решения|всё решаю сама|решение принимаю я|решаю исключительно я|никто кроме меня|со мной|на мне всё|сам себе директор|только моё слово|я главный|у меня полная свобода|сама справлюсь с выбором|я тут главная|лично принимаю|я буду решать|моё решение|я руководитель|мне решать|без согласований, сама|я невеста, решаю сама|одна решаю|я лпр|сам плачу сам решаю|это моя компания|свой бизнес, решаю сам|советоваться ни с кем не надо|муж не вмешивается|муж полностью доверяет мне|жена сказала чтоб я сам выбрал|Я!|я конечно|да я сам|сам, без начальства',
    ],
    [
      'alone',
      'just myself|I run the company|it is my business|I have full authority|I’m in charge|I have the final say|my money my rules|100% me|only I decide|I make all decisions here|all by myself|me alone|I will be deciding|I am authorised to sign|no need to consult anyone|sole owner|I own the place|my wife leaves it up to me|he lets me choose|don’t have to ask anybody|me, the owner|the buck stops with me|I’m the boss|I’m the one who decides|myself only|I can decide right now|just my decision|own it outright, my choice',
    ],
    [
      'shared',
      'мы с женой|вместе с мужем решаем|надо с мамой обговорить|мы вдвоём|я и жена|жена и я|решаем с братом|должен согласовать с партнёром|согласую с шефом|нужно показать жене|спрошу у мужа|решаем на семейном совете|с супругом|обсужу с начальником|муж тоже решает|я и директор|с подругой решаем|мы, молодожёны|я с сестрой|обсудим дома с женой|решение общее|я, но с согласия жены|жена должна одобрить, потом решу|мы с коллегой|решаем вместе с партнером по бизнесу|посоветуемся|поговорю с родителями|совместно с руководителем|вместе|оба',
    ],
    [
      'shared',
      'my partner and me|with my husband|my wife and me together|we’ll decide together|I need to run it past my boss|have to talk it over with my husband|me and my business partner|I’ll check with the wife|we decide as a family|mum and me|jointly|I need my manager’s approval|need to discuss with my co-founder|my brother and I|both partners|I have to ask my dad|my fiancé has a say too|it’s a joint thing|me plus my partner|we do|my sister and me decide together|i have to get sign-off from my boss|husband and I are deciding together|let me speak with my wife first',
    ],
    [
      'other',
      'решает жена|мой начальник|руководство решает|как муж скажет|директор школы|решение за директором|мама|не я решаю|не мне решать|от меня ничего не зависит|я только исполнитель|я менеджер, решает руководитель|шеф|надо у мужа спрашивать, он решает|последнее слово за женой|собственник|мой муж всё решает|родители платят, они и решают|генеральный директор|главный врач|заведующая решает|хозяйка салона|управляющий|я секретарь|за меня решает сын|решать будет заказчик|всё через главбуха|она|муж за всё платит и решает',
    ],
    [
      'other',
      'my mother|my manager decides|the owner|it’s up to my wife|it is my husband’s decision|not mine to decide|he does|my parents are paying so they decide|I’m just the assistant|the MD|head of marketing|our CFO signs off|that would be my line manager|my daughter decides|my boss has the last word|wife calls the shots|it’s down to my husband|someone in head office|the bursar decides|I don’t make the decision|not me, my wife|I have no say|my line manager, Dave|a colleague decides|the client chooses|I’m just gathering info for my boss|that’s for the director to decide|my mum holds the purse strings|the vicar|the practice manager',
    ],
    [
      'committee',
      'совет директоров решает|тендерная комиссия|решает коллектив|общее собрание|голосованием|родительский комитет решает|правление|закупочная комиссия|учредители|решаем всем отделом|комитет по закупкам|коллегиальный орган|попечительский совет|инициативная группа|решает весь класс|профком',
    ],
    [
      'committee',
      'team decision|the management team|the board of directors|by committee|we put it to a vote|a panel decides|the council|PTA committee|procurement team|several departments|buying committee|the trustees decide|the partners vote|our steering committee|HR and finance decide|a working group|the residents’ association|governing body',
    ],
  ])('reads %s: %s', (value, phrases) => {
    for (const text of phrases.split('|'))
      expect([text, readAuthority(text, context)]).toMatchObject([text, { status: 'parsed', value }]);
  });

  it('finds none in other talk', () => {
    const phrases =
      'муж уехал|жена передаёт привет|мама заболела|хочу подарок мужу|директор в отпуске|для жены|для мамы юбилей|у мужа день рождения|мы хотим в июне|я хочу свадьбу|мне нужно в мае|позвоните мужу 89161234567|я согласна|я подумаю|нас двое|с детьми|спасибо|мне всё равно|я перезвоню|сам приеду завтра|я из Москвы|мы из Казани|у нас команда 20 человек|отдел 15 человек|я плохо слышу|my wife loves it|for my boss’s birthday|it’s for my husband|I want June|we want a garden|my team is 20 people|I’m 40|my mum is coming|call my wife|I’ll think about it|I’m not sure|we are a team of 12|I like it|me too|let me think|thanks|can I bring my dog|board games|is the manager there|my husband is away|I live alone|just looking|only 20k|one moment';
    for (const text of phrases.split('|'))
      expect([text, readAuthority(text, context).status]).toEqual([text, 'unclear']);
  });

  it('asks back when it depends, or when somebody is not said to be anybody', () => {
    for (const text of ['depends', 'someone', 'зависит', 'по-разному', 'кто-то'])
      expect([text, readAuthority(text, context).status]).toEqual([text, 'ambiguous']);
  });

  it('takes in passing only what speaks of deciding', () => {
    for (const text of ['позвоните мужу', 'мы с мужем хотим в июне', 'board games for 20', 'мама, привет'])
      expect([text, readAuthority(text, context, false).status]).toEqual([text, 'unclear']);
    expect(readAuthority('хотим в июне, решаю я, но жена должна одобрить', context, false)).toMatchObject({
      value: 'shared',
    });
  });

  it('reads no answer out of a question or a wish for somebody', () => {
    for (const text of ['а кто у вас директор?', 'позовите директора', 'is the owner there?'])
      expect([text, readAuthority(text, context).status]).toEqual([text, 'unclear']);
  });
});
