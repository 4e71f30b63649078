import { SMALL } from './option-names.ts';
import type { Token } from './scan.ts';

/** "Не свадьба", "кроме брекетов", "днём никак". A name may deny something itself: "без еды". */
export function isDenied(tokens: readonly Token[], index: number, name: readonly string[] = []): boolean {
  const one = textAt(tokens, index - 1);
  if (name.includes(one)) return false;
  const before = BESIDE.test(one) || SMALL.has(one) ? [one, textAt(tokens, index - 2)] : [one];
  if (before.some((word) => DENIALS.has(word))) return true;
  if (before.includes('but') && ALL_BUT.has(textAt(tokens, index - 2))) return true;
  if (isListedAfterDenial(tokens, index)) return true;
  return AFTERWARDS.test(wordsFrom(tokens, index + 1));
}

/** A greeting, thanks or talk of the past uses the word for something else: "добрый день", "в Турции уже были". */
export function isUnmeant(tokens: readonly Token[], index: number): boolean {
  const around = ` ${textAt(tokens, index - 1)} ${textAt(tokens, index)} ${textAt(tokens, index + 1)} `;
  return COURTESY.test(around) || BEEN_THERE.test(wordsFrom(tokens, index + 1));
}

/** "Всё кроме склада и другого": what is left out goes on over an "and". */
function isListedAfterDenial(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 8); at -= 2) {
    const joiner = textAt(tokens, at);
    if (!LISTING.has(joiner)) return false;
    const denial = textAt(tokens, at - 2);
    if (EXCEPTING.has(denial)) return true;
  }
  return false;
}

function textAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? '';
}

/** The next words of the clause. */
function wordsFrom(tokens: readonly Token[], from: number): string {
  let words = ' ';
  for (let at = from; at < Math.min(tokens.length, from + 4); at += 1) {
    const token = tokens[at];
    if (!token || (token.type === 'sign' && token.text !== "'")) break;
    if (token.type === 'word') words += `${token.text} `;
  }
  return words;
}

const DENIALS = new Set(
  't cant dont wont cannot не ни кроме без вместо исключая not except excluding no nor neither instead hate hates dislike dislikes ненавижу ненавидит'.split(
    ' ',
  ),
);
const EXCEPTING = new Set(['кроме', 'except', 'excluding', 'without', 'исключая', 'neither']);
const ALL_BUT = new Set(['all', 'anything', 'everything', 'any', 'nothing']);
const LISTING = new Set(['и', 'and', ',', 'или', 'or', 'nor', 'ни']);
const BESIDE =
  /^(?:the|a|an|of|for|любит|люблю|нравится|хочу|хотим|надо|нужен|нужна|нужно|нужны|want|need|like|только|именно)$/;
const AFTERWARDS =
  /^ (?:[^ ]+ )?(?:никак|(?:слишком )?дорог[а-я]+|(?:(?:is|are|s) )?(?:too )?expensive|отпадает|отпадают|исключен[аоы]?|исключено|неудобно|не (?:вариант|нужн[а-я]+|надо|хочу|хотим|подходит|подойдет|могу|можем|интересует|рассматрива[а-я]+|предлагать)|(?:is|are) (?:out|not|no good)|isn t|(?:won|doesn|don|wouldn|can) t|does not|no good|no thanks|not)(?= )/;
const COURTESY =
  / (?:добр[а-я]+ (?:день|дня|вечер[а]?|утр[оа])|(?:хорош|приятн|удачн|отличн|чудесн|прекрасн)[а-я]+ (?:дня|вечера|дней|выходных)|больш[а-я]+ (?:спасибо|привет)|(?:good|nice|great|lovely|happy) (?:morning|afternoon|evening|day|weekend)|(?:morning|afternoon|evening) (?:all|guys|team|there|folks))(?= )/;
const BEEN_THERE =
  /^ (?:(?:мы|я|уже) )*(?:были|был|была|ездили|летали|отдыхали|пробовали) (?:уже|раньше|в|прошл[а-я]+|два|один|раз)|^ (?:уже (?:был[аи]?|ездили|летали|сделан[аы]?|есть)|was already|already (?:done|have))(?= )/;
