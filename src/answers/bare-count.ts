import { memberCount } from './people-words.ts';
import type { Token } from './scan.ts';
import type { Stretch } from './taken-back.ts';

/**
 * Whether a number with no noun may be a number of people by the words next to it: `yes` where they are only such as
 * lead to an answer, `no` where they say what else it is ("flat 12", "мне 42", "2 раза").
 */
export function aloneness(tokens: readonly Token[], { first, next }: Stretch): 'yes' | 'no' {
  const before = tokens[first - 1];
  const after = tokens[next];
  if (isDash(before) && tokens[first - 2]?.type === 'number') return 'no';
  if (isDash(after) && tokens[next + 1]?.type === 'number') return 'no';
  if (
    before &&
    !WITHIN.test(tokens[first]?.text ?? '') &&
    !leadsTo(tokens, first - 1) &&
    !isOtherCase(tokens, first)
  )
    return 'no';
  if (after && !follows(tokens, next)) return 'no';
  return 'yes';
}

function leadsTo(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return true;
  if (token.type === 'sign') return !LABEL_SIGNS.has(token.text);
  if (token.type === 'number') return false;
  if (AGE_OF.has(token.text)) return false;
  if ((token.text === 'm' || token.text === 'is') && isAged(wordBefore(tokens, at))) return false;
  if (CLOCK_AT.has(token.text)) return token.text === 'at' && wordBefore(tokens, at) === 'looking';
  return LEADING.has(token.text);
}

function isDash(token: Token | undefined): boolean {
  return token?.text === '-';
}

/** "20, or if we invite work 90": the number in another case. */
function isOtherCase(tokens: readonly Token[], first: number): boolean {
  const from = Math.max(0, first - 7);
  return tokens.slice(from, first).some(({ text }, at) => {
    return (text === 'or' || text === 'или') && IFS.has(tokens[from + at + 1]?.text ?? '');
  });
}

function isAged(word: string): boolean {
  return AGED.has(word) || (memberCount(word) ?? 0) > 0;
}

/** The word before a token; an apostrophe between them is passed over. */
function wordBefore(tokens: readonly Token[], at: number): string {
  const one = tokens[at - 1];
  return (one?.text === "'" ? tokens[at - 2]?.text : one?.text) ?? '';
}

/** Whether the word after a number leads on from it and is nothing that is counted. */
export function follows(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return true;
  if (token.type === 'number') return token.gap && tokens[at + 1]?.text !== ':';
  if (token.type === 'word')
    return (
      token.gap &&
      (FOLLOWING.has(token.text) || (token.text === 'in' && SUMS.has(tokens[at + 1]?.text ?? '')))
    );
  if (UNIT_SIGNS.has(token.text)) return false;
  const glued = tokens[at + 1];
  return !(token.text === '-' && !token.gap && glued?.gap === false) || glued?.text === 'ish';
}

/** "В районе", "в пределах": the preposition belongs to it. */
const WITHIN = /^(?:район|предел|рамк|средн)/;
const SUMS = new Set(['total', 'all', 'sum', 'our']);
const IFS = new Set(['if', 'если']);
const LABEL_SIGNS = new Set(['#', '№', '@', '/', '%', '_', '\\', '$', '€', '£', '₽']);
const UNIT_SIGNS = new Set(['%', '№', '#', '@', '/', '°', '"', '\\', '$', '€', '£', '₽']);
const AGE_OF = new Set(['мне', 'ему', 'ей', 'сыну', 'дочке', 'ребенку', 'маме', 'папе', 'aged', 'age']);
const AGED = new Set(['i', 'he', 'she', 'turns', 'son', 'daughter', 'kid', 'child']);
const CLOCK_AT = new Set(['at', 'by', 'until', 'till', 'в', 'с', 'к']);
const LEADING = new Set(
  (
    'ну да это эт их буду я приду поеду еду иду приедем едем будет будут где то наверное наверно может быть думаю полагаю считаю прикидываю мы у нас есть пока максимум минимум всего примерно в общем итого на про все и планируем планируется ожидаем ожидается рассчитываем ' +
    'точно пусть скажем допустим вот типа так пожалуй около штук порядка будем придет придут собирается набирается выходит получается ой нет а но или либо теперь стало уже нее блин точнее вернее хотя извините скорее только ровно человек гостей количество кол во стол столик для значит всем чуть свыше было планировали думали сначала изначально ' +
    'i we think maybe probably it is its be would say d so about around up to max total all for well ok us there s ll re were was are of expect expecting expected approximately roughly a party group team the as many approx guess guessing reckon suppose hoping hope planning plan ' +
    'looking like somewhere just only table no wait sorry actually make that and or but now not yes either perhaps ideally currently exactly fewer close lets let then oops um uh hmm erm them seat seats meant mean anywhere from got have has theres employ host invite invited hosting booking'
  ).split(' '),
);
const FOLLOWING = new Set(
  (
    'ну да наверное наверно примерно где то максимум минимум может быть пока всего будет будут наберется набирается придет придут соберется планируется планируем ожидается или либо но и а на в с со к из для ' +
    'точно плюс где около не больше меньше думаю вроде вместе пожалуйста спасибо ок итого ой нет уже теперь минимально нее хотя если потому так как то есть чтобы вышло получается выходит с детьми включая считая включительно без поеду поедем еду едем приду придем иду идем пойду пойдем буду летим лечу кажется пожалуй скорее нас ровно ' +
    'please maybe probably i we or so max min total all for on at but and if with not sure tops plus ish thanks thank x xx ta cheers no wait sorry actually now is at altogether give though as from including approx roughly around coming attending confirmed invited booked registered far expected of us the was were would will tbh lol then to then ok yes yeah this next by depending until'
  ).split(' '),
);
