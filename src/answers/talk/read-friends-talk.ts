import { normalise } from '../text/normalise.ts';
import { readCommandWish } from './read-command-wish.ts';
import { findQuestion } from './read-question.ts';

/**
 * What a customer says of their link without wanting to see it: that they send it on to friends, or that it does not
 * work, or their bonus does not come. Null when it is neither.
 */
export function readFriendsTalk(text: string): 'passes-on' | 'trouble' | null {
  if (text.length > MOST_LETTERS) return null;
  const { text: plain } = normalise(text);
  const isTrouble = TROUBLE.test(plain) && THEIRS.test(plain);
  const isPassingOn = PASSING_ON.test(plain) && !TO_US.test(plain) && findQuestion(text) === null;
  if (!(isTrouble || isPassingOn) || readCommandWish(text).wish !== 'none') return null;
  return isTrouble ? 'trouble' : 'passes-on';
}

/** Who says more has something else to say. */
const MOST_LETTERS = 160;

const word = (stems: string) => new RegExp(`(?<![\\p{L}\\p{N}]|(?<!\\p{L})не )(?:${stems})(?![\\p{L}])`, 'u');

const THEIRS = word(
  'ссылк\\p{L}*|ссылочк\\p{L}*|qr|кьюар|код|бонус\\p{L}*|она|он|link|code|bonus(?:es)?|it|invitation',
);
const TROUBLE = word(
  'не (?:открыва\\p{L}*|откры(?:лась|лся|ть)|работа\\p{L}*|сработал\\p{L}*|груз\\p{L}*|загружа\\p{L}*|действует|' +
    'переход\\p{L}*|наж\\p{L}*|счита\\p{L}*|скан\\p{L}*|начислил\\p{L}*|получил\\p{L}*|дали|выдали)|' +
    'бонус\\p{L}* (?:так и |еще |ещё )?не при\\p{L}*|битая|сломал\\p{L}*|ошибк[ауи]|' +
    "(?:does not|doesn['’]?t|did not|didn['’]?t|won['’]?t|will not|can['’]?t|cannot|is not|isn['’]?t|not) " +
    '(?:open\\p{L}*|work\\p{L}*|load\\p{L}*|scan\\p{L}*|come|arrive)|broken|error|never came',
);
const PASSING_ON = word(
  'перешлю|перешл[её]м|переслал[аи]?|отправлю|отправил[аи]?|скину|скинул[аи]?|разошлю|разослал[аи]?|поделюсь|поделимся|' +
    'поделил(?:ась|ся|ись)|передам|передал[аи]?|расскажу|расскажем|рассказал[аи]?|посоветую|посоветуем|порекомендую|' +
    "(?:i['’]?ll|i will|we['’]?ll|we will|will|going to) (?:send|share|pass|forward|tell|recommend)|" +
    'shared|forwarded|passed it on|sent (?:it|them|the link)|told (?:my|a|them|her|him)',
);
const TO_US = word('вам|тебе|менеджеру|you');
