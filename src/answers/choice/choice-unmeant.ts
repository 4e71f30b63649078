import type { Token } from '../text/scan.ts';
import { wordsFrom } from './words-from.ts';

/**
 * The word of an option that a text uses for something else: a greeting or thanks ("добрый день"), talk of the past
 * ("в Турции уже были"), of where somebody is ("im in the office til 5") or of what shall be sent ("скиньте карту").
 */
export function isUnmeant(tokens: readonly Token[], index: number): boolean {
  const before = wordsBefore(tokens, index);
  const word = tokens[index]?.text ?? '';
  const after = wordsFrom(tokens, index + 1);
  const around = `${before}${word}${after}`;
  const near = ` ${tokens[index - 1]?.text ?? ''} ${word} ${tokens[index + 1]?.text ?? ''} `;
  return (
    COURTESY.test(near) ||
    BEEN_THERE.test(after) ||
    (ELSEWHERE_BEFORE.test(before) && !SENT_WITH.test(word)) ||
    ELSEWHERE.test(around) ||
    (COUNTED.test(word) && isCounted(tokens, index)) ||
    (MODAL.test(word) && isVerb(tokens, index)) ||
    (ADVERB.test(word) && BIDDING.test(around)) ||
    isOfAddress(tokens, index) ||
    isGreeting(tokens, index)
  );
}

/** "Ребёнку 3 года", "за 2 месяца": so many of it. */
function isCounted(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return before?.type === 'number' && tokens[index]?.type === 'word';
}

/** "I will let you know", "will do", "may i ask": no wills and no May. */
function isVerb(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.text ?? '';
  if (NOUN_BEFORE.has(before)) return false;
  return (
    PERSON.has(before) ||
    PERSON.has(tokens[index + 1]?.text ?? '') ||
    VERB_NEXT.has(tokens[index + 1]?.text ?? '')
  );
}

/** "Дом 4, квартира 12", "flat 4, 12 High Street"; not "квартира 54 метра". */
function isOfAddress(tokens: readonly Token[], index: number): boolean {
  if (!ADDRESS.test(tokens[index]?.text ?? '')) return false;
  const [number, unit] = [tokens[index + 1], tokens[index + 2]];
  return (
    number?.type === 'number' && (unit === undefined || unit.type === 'sign' || /^[a-zа-г]$/.test(unit.text))
  );
}

/** "Morning! yes still interested". */
function isGreeting(tokens: readonly Token[], index: number): boolean {
  return index === 0 && tokens[1]?.text === '!' && tokens.length > 3 && DAY_PART.test(tokens[0]?.text ?? '');
}

function wordsBefore(tokens: readonly Token[], index: number): string {
  let words = ' ';
  for (let at = Math.max(0, index - 5); at < index; at += 1) {
    const token = tokens[at];
    if (token?.type === 'sign' && token.text !== "'") words = ' ';
    else if (token && token.text !== "'") words += `${token.text} `;
  }
  return words;
}

const COURTESY =
  / (?:добр[а-я]+ (?:день|дня|вечер[а]?|утр[оа])|(?:хорош|приятн|удачн|отличн|чудесн|прекрасн)[а-я]+ (?:дня|вечера|дней|выходных)|больш[а-я]+ (?:спасибо|привет|пребольшое)|(?:good|nice|great|lovely|happy) (?:morning|afternoon|evening|day|weekend)|(?:morning|afternoon|evening) (?:all|guys|team|there|folks)|(?:all|any|some|every|other|of) day|one day|день добрый|вечер добрый|карт[а-я]+ проезда|in business|мое дело|в порядке)(?= )/;
const BEEN_THERE =
  /^ (?:(?:мы|я|уже) )*(?:были|был|была|ездили|летали|отдыхали|пробовали|делали|ходил[аи]?) (?:уже|раньше|в|прошл[а-я]+|два|один|раз|недавно)|^ (?:уже (?:был[аи]?|ездили|летали|сделан[аы]?|есть|делал[аи]?|пробовал[аи]?)|was already|already|(?:last|this time last) (?:year|time|month|summer|week))(?= )/;
/** What stands before a thing that is only spoken of. */
const ELSEWHERE_BEFORE =
  / (?:(?:скин[а-я]+|пришл[а-я]+|вышл[а-я]+|отправ[а-я]+|покаж[а-я]+|send|show|email|emailed) (?:(?:мне|нам|me|us|over|the|a|an|some|your|ваш[а-я]*|пожалуйста) )*|(?:lot|lots|load|loads) of |(?:im|i m|we re|i am|we are|was|were|currently|now) (?:still |just |currently |only |already )?(?:in|at|on) (?:the|my|a|our) (?!market )|(?:я|мы|сейчас|щас|буду|сижу|стою|еду|пока) (?:сейчас |еще |пока |щас )?(?:на|за|по|с) (?!выходных|неделе)|(?:forgot|lost|broke|charge|charging) (?:my|the) |(?:what|whats|what s) your )$/;
/** What is sent by, not what is sent. */
const SENT_WITH = /^(?:text|texts|email|emails|mail|sms|message|whatsapp|смс|письмо|письмом|сообщение)$/;
const ELSEWHERE =
  / (?:дома (?:буду|будем|сижу|никого|нет)|(?:буду|будем|я|сижу|уже) дома|my (?:phone|phones|card|business|company|email|car|computer|manager|office) (?:is|s|was|are|got|has|about|died|dies|broke|number|keeps|won|does|makes|sells)|у (?:меня|нас|него) (?:свой |своя |небольшой )?(?:бизнес|компания|фирма|карта|телефон|офис) (?:по|в|не|сел|сломал[а-я]*|занимает[а-я]*|разрядил[а-я]*|была?|есть)|(?:day|time|end) (?:off|out) |(?:я|мы|сейчас|буду|сижу) в офисе|(?:my|a|our) [a-z]+ (?:friend|friends|mate|husband|wife|neighbour|bulldog|boyfriend|girlfriend)|бизнес план|phones? (?:is |s |are )?(?:broken|dead|dying|off)|(?:малый|средний|крупный|свой|мой) бизнес|за (?:день|год|месяц) до )(?=| )/;
const ADDRESS = /^(?:кв|квартира|дом|офис|flat|house|apartment|apt|unit|suite|office)$/;
const MODAL = /^(?:will|may|can|might|must)$/;
const PERSON = new Set('i we you he she it they that this who someone nobody'.split(' '));
const NOUN_BEFORE = new Set('a an the my our your his her in for of by until till early late mid'.split(' '));
const VERB_NEXT = new Set(
  'do be have let get call ring text email reply not come send ask check think'.split(' '),
);
/** "Так долго отвечаете": how it is done, and no debt. */
const ADVERB = /^(?:долго|скоро)$/;
const BIDDING =
  / (?:как|чего|что|почему|так|очень|слишком|не|еще|уже|вы|ждать|отвеча[а-я]+|жд[а-я]+|дума[а-я]+) (?:[^ ]+ ){0,1}?(?:долго|скоро) | (?:долго|скоро) (?:[^ ]+ ){0,1}?(?:жд|отвеч|дума|буд|прид|прие|позвон|напиш)/;
const DAY_PART = /^(?:morning|afternoon|evening|mornin)$/;
const COUNTED =
  /^(?:год|года|лет|месяц[а-я]*|мес|недел[а-я]+|дн[а-я]+|день|час[а-я]*|years?|months?|weeks?|days?|hours?)$/;
