import { describe, expect, it } from 'vitest';
import { readRefusal } from '../../../src/answers/refusal/read-refusal.ts';
import { contextOf } from './reading-context.ts';

const context = contextOf('ru');

describe('why an offer is refused, in other words', () => {
  it.each([
    [
      'price',
      'цена кусается|у вас очень высокие цены|за такие деньги лучше сам сделаю|нам столько не потянуть|бюджет другой|слишком дорогое удовольствие|смета вышла больше чем рассчитывали|дороже чем у соседей|финансы не позволяют|нет финансовой возможности|не по бюджету|дорого и далеко|денег жалко|не ожидала такой суммы|сумма неподъёмная|сумма слишком большая|в другом месте в два раза дешевле|скидку не дали',
    ],
    [
      'price',
      'out of my league price wise|you’re charging way too much|cannot justify that price|that’s a lot of money|bit rich for us|more than we had in mind|it costs a bomb|an arm and a leg|quote came in higher than expected|we’re on a shoestring|found it for less|beyond our means|your quote was double the others|no discount|can’t stretch to that|money|price was the issue|the numbers don’t work|too rich for my blood',
    ],
    [
      'timing',
      'давайте вернёмся к этому через полгода|ещё не определились с датой|мы не успеем подготовиться|нужно было вчера|вы не успеете|сейчас не сезон|пока не до ремонта|отложим до весны|дата уже занята|на нашу дату мест нет|не подошли по срокам|слишком долго ждать|переносим на следующий год|сейчас уезжаем в отпуск|после нового года поговорим|рано пока думать об этом|свободных дат нет|некогда сейчас этим заниматься|не в этом месяце',
    ],
    [
      'timing',
      'we need it sooner|can’t wait that long|you couldn’t fit us in|no dates left in june|we’ve pushed it to next spring|not this side of christmas|too soon for us|maybe in the autumn|our date was gone|bad moment, exams|going on holiday|we’ll revisit in q3|it’s too late now|had to delay|timings didn’t work|not for another year|you took too long to reply|we want to wait a bit|ask me again in march|snowed under at work|our event is tomorrow and you need a week',
    ],
    [
      'rival',
      'выбрали ваших конкурентов|нашли вариант получше|ушли в другую компанию|договорились с другим рестораном|уже внесли предоплату в другом месте|знакомый сделает|решили остаться с прежним поставщиком|взяли битрикс|будем праздновать в другом кафе|другой зал понравился больше|подруга посоветовала другого мастера|сняли зал рядом с домом|заключили договор с другой фирмой|пойдём к своему стоматологу|нам предложили условия лучше|остановились на другой площадке',
    ],
    [
      'rival',
      'we booked the village hall|went with your competitor|picked someone local|hired a mate|staying with salesforce|another garage did it|my dad’s friend will do it|chose a different venue|we’ve found another caterer|using someone else now|already signed with someone|got a better offer elsewhere|your competitor was quicker|our usual plumber is doing it|going with hilton instead|settled on another school|bought it from another shop|we have our own guy|the other place had parking|decided on a different photographer|sorted it with a local firm',
    ],
    [
      'no-need',
      'уже не надо спасибо|больше не требуется|праздник отменился|свадьба отменяется|проблема решилась сама|ремонт сделали сами|машину продали|я просто спрашивал|смысла не вижу|мы расстались|компания закрылась|необходимость отпала|ошибся чатом|у нас всё есть|вопрос снят|справились сами|не пригодится|случайно написала|мероприятие отменили|интерес пропал|решили не делать|решили ничего не праздновать|передумал покупать',
    ],
    [
      'no-need',
      'we don’t need it anymore|no longer interested|the event got cancelled|just curious|just browsing thanks|we split up|the project is dead|problem solved|did it ourselves|it’s been called off|decided against it|we’re fine as we are|wrong number|pressed it by accident|not looking anymore|we sold the house|don’t want it any more|decided not to bother|we managed without|the leak stopped|plan was abandoned',
    ],
    [
      'trust',
      'отзывы отпугнули|не внушаете доверия|сайт какой-то мутный|боимся что обманете|не уверены в качестве|в интернете пишут что вы кидаете|прошлый раз было ужасно|у вас нет гарантии|слышала про вас плохое|нет реальных работ|вы сорвали сроки у знакомых|не хочу рисковать|без договора не работаю|смущает предоплата 100%|качество сомнительное|репутация так себе',
    ],
    [
      'trust',
      'you look dodgy|heard bad things about you|reviews put me off|not sure you’re legit|no insurance so no|had a bad experience last time|don’t feel comfortable|your company has a bad name|I got burned before|too many complaints online|you messed up my friend’s wedding|seems fishy|not registered anywhere|you never replied last time|can’t find any reviews|worried about quality',
    ],
    [
      'no-authority',
      'начальник не подписал|руководство завернуло|бухгалтерия не пропустила|тендерная комиссия отклонила|не могу принимать такие решения|мама не разрешила|не одобрили сверху|хозяин квартиры против|партнёры не согласились|муж сказал не надо|я не могу решать за директора|директор зарубил',
    ],
    [
      'no-authority',
      'my wife vetoed it|boss isn’t keen|head office blocked it|couldn’t get sign off|the committee rejected it|my parents won’t let me|the landlord said no|not allowed to|management pulled the plug|didn’t get the green light|my husband is against it|procurement declined|I’m not authorised|school won’t approve it|the owner refused',
    ],
    [
      'other',
      'далеко ехать|нет парковки|зал маленький|не понравился интерьер|менеджер нахамила|переезжаем в другой город|болею|семейные обстоятельства|личное|не хочу объяснять|не подошёл формат|меню не понравилось|неудобно добираться|не наш стиль|другая причина',
    ],
    [
      'other',
      'too far from us|no parking|didn’t like the room|the staff were rude|we’re relocating|personal reasons|family emergency|no wheelchair access|not our style|the menu was poor|too small for us all|health problems|rather not say|you don’t allow dogs|it was too noisy',
    ],
  ])('reads %s: %s', (value, phrases) => {
    for (const text of phrases.split('|'))
      expect([text, readRefusal(text, context)]).toMatchObject([text, { status: 'parsed', value }]);
  });

  it('finds none in other talk', () => {
    const phrases =
      'привет|спасибо большое|да|всё подходит|цена хорошая|а скидка будет?|сколько стоит?|когда можно приехать?|беру|записывайте|давайте в субботу|нас будет 40|меня всё устроило|можно подешевле вариант?|наш бюджет 200 тысяч|ждём звонка|пришлите смету|подскажите адрес|хочу забронировать|муж согласен|на какую дату свободно|great thanks|ok|sounds good|how much is it?|what dates do you have?|let’s do it|I love it|we’re 40 people|the date works|can you do cheaper?|my budget is 2k|see you on saturday|yes please|perfect timing|the boss approved|looking forward to it|where is it?';
    for (const text of phrases.split('|'))
      expect([text, readRefusal(text, context).status]).toEqual([text, 'unclear']);
  });

  it('asks back about two reasons in one', () => {
    expect(readRefusal('денег сейчас нет', context)).toMatchObject({
      status: 'ambiguous',
      candidates: ['price', 'timing'],
    });
    expect(readRefusal('our plans have changed', context)).toMatchObject({ status: 'ambiguous' });
  });

  it('takes the reason that is left when something else is praised', () => {
    expect(readRefusal('цена устраивает, но сроки не подходят', context)).toMatchObject({ value: 'timing' });
    expect(readRefusal('great price but the room is too small', context)).toMatchObject({ value: 'other' });
  });
});
