import type { Refusal } from '../domain/values.ts';
import type { Reader, Reading } from './reading.ts';
import { plainSpan, scan } from './scan.ts';

/** Why an offer was refused: the reason named first. With `asked` false "другое" and the like are not taken. */
export const readRefusal = ((text, _context, asked = true) => {
  const scanned = scan(text);
  let best: { value: Refusal; from: number; to: number } | undefined;
  for (const [value, pattern] of PATTERNS) {
    if (!asked && value === 'other') continue;
    const found = pattern.exec(scanned.plain);
    if (!found || (best && (best.from <= found.index || value === 'other'))) continue;
    best = { value, from: found.index, to: found.index + found[0].length };
  }
  if (!best) return { status: 'unclear' };
  const span = plainSpan(scanned, best.from, best.to);
  return { status: 'parsed', value: best.value, span, confidence: best.value === 'other' ? 0.6 : 0.88 };
}) satisfies (...given: [...Parameters<Reader<'refusal'>>, asked?: boolean]) => Reading<Refusal>;

/** Of two that begin at the same word the first listed holds. */
const PATTERNS: [Refusal, RegExp][] = [
  [
    'no-authority',
    / (?:(?:муж|жена|супруг[а]?|начальник|директор|шеф|босс|руководство|начальство|родители|мама|партнер|заказчик|клиент|комитет|собственник)(?: [а-я]+)? (?:против|не (?:одобрил[аои]?|согласовал[аои]?|разрешил[аои]?|согласен|согласна|согласны|утвердил[аои]?|захотел[аои]?|хочет|дал[аои]?|пропустил[аои]?)|отказал[аои]?[а-я]*|запретил[аои]?|зарубил[аои]?|сказал[аои]? нет)|не (?:одобрили|согласовали|утвердили|разрешили|мне решать)|решаю не я|не я решаю|нет полномочий|(?:boss|manager|husband|wife|ceo|management|director|board|partner|client|parents|owner|committee|they) (?:said no|rejected|declined|refused|didn t approve|did not approve|is against|are against|doesn t want|vetoed|won t approve|disagreed|turned it down)|not (?:my decision|approved|my call|authorized|up to me)|wasn t approved|didn t get (?:approval|approved|sign off)|couldn t get (?:approval|sign off)|no authority)(?= )/,
  ],
  [
    'price',
    / (?:(?:(?:слишком|очень|уж|как то|все) )*(?:дорого|дороговато|дорогой|дорогая|дорогое|дорогие|дороже|недешево)|(?:высок[а-я]+|большая|большие|завышен[а-я]*|кусач[а-я]+|не устроил[аи]?|не устраивает|неподъемн[а-я]+) (?:цен[аыу]|цены|стоимость|ценник|прайс)|(?:цен[аы]|стоимость|ценник|прайс|чек)(?: [а-я]+)? (?:высок[а-я]+|больш[а-я]+|кусается|завышен[а-я]*|не устроил[аи]?|не устраивает|не подош[а-я]+|космос|конская|конский|неподъемн[а-я]+)|(?:из за|по) (?:цен[еыа]|стоимости|денег|бюджету|бюджета)|цена|стоимость|ценник|не по карману|не потянем|не потяну|не можем (?:себе )?позволить|не могу (?:себе )?позволить|(?:нет|не хватает|не хватило|мало|нету|жалко) (?:столько |таких )?(?:денег|средств|бюджета)|денег (?:нет|нету|не хватает|не хватило|жалко|жаль)|не (?:влезаем|вписываемся|уложились|укладываемся|проходим|вписались|влезли|тянем)(?: в бюджет| по бюджету| по цене| по деньгам)?|бюджет (?:меньше|не позволяет|урезали|сократили|закончился|маленький|не тянет)|урезали бюджет|нашли дешевле|у других дешевле|дешевле|денег столько нет|за такие деньги|(?:too|so|very|quite|pretty|a bit|way too|bit) (?:expensive|pricey|costly|much money)|expensive|pricey|costly|overpriced|too much|(?:the )?(?:price|cost|prices|costs)(?: is| was| are)?(?: too)?(?: high| much| steep)?|can t afford|cannot afford|couldn t afford|could not afford|out of (?:our |my )?(?:budget|price range)|over (?:our |my |the )?budget|no (?:money|budget|funds)|not enough (?:money|budget)|budget (?:cuts?|constraints|issues|was cut|got cut|is too small)|budget|cheaper|not worth the money|steep)(?= )/,
  ],
  [
    'rival',
    / (?:(?:выбрали|выбрал[а]?|нашли|нашел|нашла|взяли|заказали|заказал[а]?|купили|купил[а]?|забронировали|забронировал[а]?|решили взять|предпочли|остановились на|ушли к|договорились с|работаем с|пошли к|подписали с|уже есть|определились с)(?: уже| у| в| на| с| к)* (?:друг[а-я]+|конкурент[а-я]*|иной|ином|альтернатив[а-я]*|вариант[а-я]*|подрядчик[а-я]*|исполнител[а-я]*|поставщик[а-я]*|свой подрядчик)|(?:друг[а-я]+) (?:компани[а-я]+|подрядчик[а-я]*|мест[а-я]+|вариант[а-я]*|зал[а-я]*|исполнител[а-я]*|ресторан[а-я]*|площадк[а-я]+|поставщик[а-я]*|фирм[а-я]+|агентств[а-я]+)|конкурент[а-я]*|у конкурентов|уже (?:заказали|нашли|выбрали|забронировали|купили|взяли|договорились|нашел|нашла|выбрал|выбрала|заказал|заказала|купил|купила|забронировал|забронировала)|(?:went|going|gone|signed|go|chose to go) with (?:another|someone else|somebody else|a different|a competitor|a rival|your competitor|other|the other)|(?:chose|picked|found|selected|booked|bought|hired|prefer|preferred|took) (?:another|someone else|somebody else|a different|a competitor|a rival|other|something else|an alternative|somewhere else|the other)|competitors?|another (?:company|vendor|venue|place|provider|supplier|offer|option|agency)|somewhere else|elsewhere|already (?:booked|bought|chose|chosen|found|have|hired|got|signed|went)(?: (?:one|it|another|a [a-z]+|with [a-z]+))?|different (?:vendor|venue|company|provider|supplier|place))(?= )/,
  ],
  [
    'trust',
    / (?:не доверя[а-я]+|нет доверия|доверия нет|не вызыва[а-я]+ доверия|плох[а-я]+ отзыв[а-я]*|отзывы (?:плохие|так себе|ужасные|смутили|не очень)|смутили отзывы|сомнева[а-я]+|сомнени[а-я]+|не (?:уверен|уверена|уверены) (?:в качестве|в вас|что|в результате|в компании)|бо(?:юсь|имся)|страшно|опаса[а-я]+|обман[а-я]*|мошенни[а-я]+|развод|кидал[а-я]*|подозрительн[а-я]+|мутн[а-я]+|нет гарантий|без гарантий|гарантий нет|не вер(?:ю|им)|непонятн[а-я]+ компани[а-я]+|мало отзывов|нет отзывов|(?:don t|do not|didn t|can t|couldn t|not) trust|trust issues?|no trust|(?:bad|poor|negative|terrible|mixed|awful) reviews|reviews (?:were|are|look) (?:bad|poor|negative|terrible)|scam|scammers?|sketchy|shady|suspicious|not confident|no confidence|worried|afraid|risky|too risky|doubts?|doubtful|not convinced|unconvinced|unreliable|no guarantees?|not sure about (?:you|your|the quality|quality))(?= )/,
  ],
  [
    'timing',
    / (?:не (?:сейчас|время|вовремя|сегодня|в этом году|ко времени)|(?:слишком |еще |пока )?(?:рано|поздно)|позже|попозже|потом|сроки|по срокам|срок[а-я]* не (?:подош[а-я]+|подход[а-я]+|устро[а-я]+|устраивают)|не успе[а-я]+|долго|слишком долго|перенес[а-я]+|переносим|отложил[а-я]*|откладыва[а-я]+|отложено|дат[аы] (?:занят[аы]|не подош[а-я]+|не подходит|не подходят|не свободн[а-я]+)|занят[аы]? дат[аы]|нет свободных дат|наша дата занята|нет времени|времени нет|некогда|в следующем году|через (?:год|полгода|месяц|несколько)|время не подходит|не подходит (?:время|дата|срок)|не подошли (?:даты|сроки)|(?:not|isn t) (?:now|the right time|a good time|right now|yet|this year)|(?:bad|wrong|poor) (?:time|timing)|timing|too (?:early|late|soon|long|slow)|postponed?|postponing|delayed|put (?:it )?(?:off|on hold)|on hold|later|next year|no time|(?:date|dates) (?:is|was|are|were|didn t|don t|doesn t)(?: not)? (?:taken|booked|available|unavailable|work|fit|match|suit)|your date|dates didn t work|deadline|schedule|scheduling|takes too long|can t wait|not ready yet|not ready)(?= )/,
  ],
  [
    'no-need',
    / (?:(?:уже |больше |пока |просто |нам |мне |это )*не (?:нужно|нужен|нужна|нужны|надо|актуально|требуется|понадобилось|понадобится|интересно|интересует)|неактуально|не актуальн[а-я]+|потеряло актуальность|передумал[аи]?|отмен[а-я]+|отпал[аи]? (?:необходимость|потребность|нужда|надобность)|(?:необходимость|потребность|надобность|нужда) отпал[аи]?|нет (?:необходимости|потребности|нужды|надобности)|расхотел[а-я]*|обойдемся|обойдусь|сами (?:сделаем|справимся|сделали|справились)|справимся сами|свадьбы не будет|мероприятия не будет|не будет (?:свадьбы|мероприятия|праздника|проекта)|проект закрыли|закрыли проект|не пригодится|(?:no longer|don t|do not|didn t|doesn t|not)(?: really)?(?: actually)? (?:need|needed|needing|necessary|relevant|interested|required|want|looking|any more)(?: it| this)?|no (?:need|longer relevant|interest)|changed (?:my|our) minds?|cancel(?:l?ed|ing)?|called off|call it off|plans changed|change of plans|not needed|unnecessary|did it ourselves|doing it ourselves|in house|event was cancel[a-z]*)(?= )/,
  ],
  [
    'other',
    / (?:друг(?:ое|ая причина|ие причины|ая)|по (?:другой|другим|личным|семейным) (?:причине|причинам|обстоятельствам)|личн(?:ые|ым|ая) причин[аыы]?|семейные обстоятельства|без причины|просто так|не хочу (?:говорить|объяснять|отвечать)|не скажу|потому что|так вышло|так получилось|обстоятельства|other|another reason|other reasons?|personal reasons?|family reasons?|no (?:particular |specific |real )?reason|just because|rather not say|none of your business|none of the above|something else|because)(?= )/,
  ],
];
