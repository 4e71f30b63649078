import type { Stretch } from '../talk/taken-back.ts';
import { timeUnitWord } from '../text/date-words.ts';
import type { Token } from '../text/scan.ts';
import { isLikelyVerb } from './likely-verb.ts';
import { memberCount } from './people-words.ts';

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
  if (token.text === '+' && at === 0) return false;
  if (token.type === 'sign')
    return !LABEL_SIGNS.has(token.text) && !(token.text === '.' && ABBREVIATED.has(wordBefore(tokens, at)));
  if (token.type === 'number') return false;
  if (AGE_OF.has(token.text)) return false;
  if ((token.text === 'm' || token.text === 'is' || token.text === 's') && isAged(wordBefore(tokens, at)))
    return false;
  if (CLOCK_AT.has(token.text)) return token.text === 'at' && wordBefore(tokens, at) === 'looking';
  if (tokens[at + 1]?.text === 'one' && ONE_OF_THINGS.has(token.text))
    return ONLY.has(wordBefore(tokens, at));
  if (token.text === 'of' && wordBefore(tokens, at) === 'out') return false;
  if (OR.has(token.text) && timeUnitWord(wordBefore(tokens, at))) return false;
  if (token.text === 'на' && tokens[at - 1]?.type === 'number') return false;
  if (token.text === 'на' && timeUnitWord(wordBefore(tokens, at))) return false;
  if (token.text === 't') return NEGATED.has(wordBefore(tokens, at));
  if (token.text === 'me' && wordBefore(tokens, at) === 'give') return false;
  if (token.text === 'все' && wordBefore(tokens, at) === 'на') return false;
  return (
    LEADING.has(token.text) ||
    isLikelyVerb(token.text) ||
    ADVERB.test(token.text) ||
    isLed(token.text) ||
    PLACED.has(`${wordBefore(tokens, at)} ${token.text}`)
  );
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
  if (token.type === 'number')
    return token.gap && tokens[at + 1]?.text !== ':' && token.text !== tokens[at - 1]?.text;
  if (token.type === 'word') return token.gap && followsInWords(tokens, at, token.text);
  if (token.text === '@' && token.gap && tokens[at + 1]?.gap) return true;
  if (UNIT_SIGNS.has(token.text)) return false;
  const glued = tokens[at + 1];
  return !(token.text === '-' && !token.gap && glued?.gap === false) || glued?.text === 'ish';
}

function followsInWords(tokens: readonly Token[], at: number, word: string): boolean {
  const next = tokens[at + 1]?.text ?? '';
  if (ONE_TO_ONE.has(word) && next === tokens[at - 1]?.text) return false;
  if (SAME.has(`${word} ${next}`)) return false;
  if (word === 'на' && tokens[at + 1]?.type === 'number' && at + 2 === tokens.length) return false;
  if (FOLLOWING.has(word)) return !isTimes(tokens, at);
  if (word === 'of') return PARTS.has(next);
  if (word === 'in') return SUMS.has(next) || GROUPS.has(tokens[at + 2]?.text ?? '');
  return (FINITE.test(word) && isLikelyVerb(word)) || ADVERB.test(word) || PLACED.has(`${word} ${next}`);
}

function isLed(word: string): boolean {
  return (/(?:ing|ed)$/.test(word) && word.length >= 6 && !NOT_LEADING.test(word)) || EVENT.test(word);
}

/** "3 x 6" and no kiss. */
function isTimes(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'x' && tokens[at + 1]?.type === 'number';
}

/** What people gather for: "свадьба 60", "wedding 150"; not what is told by years. */
const EVENT =
  /^(?:свадьб[аеуы]|банкет[а-я]?|фуршет[а-я]?|корпоратив[а-я]?|конференци[яюи]|мероприяти[ея]|тренинг[а-я]?|экскурси[яюи]|ужин[а-я]?|обед[а-я]?|поминки|выпускной|девичник[а-я]?|мальчишник[а-я]?|семинар[а-я]?|wedding|conference|dinner|lunch|banquet|reception|hen|stag|do|buffet|breakfast|brunch|trip)$/;
const NOT_LEADING =
  /^(?:turn|wait|start|end|land|clos|open|park|build|finish|arriv|weigh|call|nam|number|meet|morn|even|head|charg|cost|pay|paid|ag|liv|locat|reach|ring|phon|hundred|wedd?ed|ceil|list)/;
const PARTS = new Set(['us', 'them', 'which', 'whom', 'those', 'my', 'our', 'people']);
const PLACED = new Set(
  'по списку|в списке|по спискам|все вместе|обеих сторон|по подсчетам|по факту|all together|on list|the list|planning on|total number|final number|just the|only the|a few|a couple|a handful|the mark|bang on|spot on|total of|sum of|that makes|the region|a max|a maximum|a minimum|в итоге|в результате|по итогу|по итогам|на деле|еще уточню|еще уточним|еще уточняем|еще подтвержу|еще подтвердим|еще не|позже уточню|позже уточним|потом уточню|потом уточним|чуть позже'.split(
    '|',
  ),
);
/** A verb behind a number; "2 газели" only looks like one. */
const FINITE = /(?:тся|лось|лась|лись|лся|ут|ют|йте|ите)$/;
const ONE_TO_ONE = new Set(['on', 'to', 'by']);
const SAME = new Set(['и то', 'и тот', 'и та', 'и те', 'by one']);
/** "Предварительно", "probably". */
const ADVERB = /^[а-я]{3,}(?:льно|енно|но)$|^[a-z]{3,}ly$/;
/** "В районе", "в пределах": the preposition belongs to it. */
const WITHIN = /^(?:район|предел|рамк|средн)/;
const SUMS = new Set(['total', 'all', 'sum', 'our']);
const GROUPS = new Set(
  'squad group class team office party list company department family band crew cast choir club house wedding'.split(
    ' ',
  ),
);
const IFS = new Set(['if', 'если']);
const ONE_OF_THINGS = new Set('no that this which any every another the'.split(' '));
const ONLY = new Set(['just', 'only']);
/** "Кв. 5", "no. 2". */
const ABBREVIATED = new Set('no apt rm к вл д кв ул ком корп стр п г оф каб эт пом тел ст фз'.split(' '));
const OR = new Set(['or', 'или', 'to']);
const NEGATED = new Set(['can', 'won', 'shouldn', 'couldn', 'wouldn', 'don', 'isn', 'aren', 'doesn']);
const LABEL_SIGNS = new Set(['#', '№', '@', '/', '%', '_', '\\', '$', '€', '£', '₽']);
const UNIT_SIGNS = new Set(['%', '№', '#', '@', '/', '°', '"', '\\', '$', '€', '£', '₽']);
const AGE_OF = new Set(['мне', 'ему', 'ей', 'сыну', 'дочке', 'ребенку', 'маме', 'папе', 'aged', 'age']);
const AGED = new Set(['i', 'he', 'she', 'turns', 'son', 'daughter', 'kid', 'child']);
const CLOCK_AT = new Set(['at', 'by', 'until', 'till', 'в', 'с', 'к']);
const LEADING = new Set(
  (
    'надо вроде сейчас момент сегодня участие можно ли давай давайте берите пишем пиши возьмите беру взять мин пусть реально возможно вероятно фактически итоговое видимо вероятнее предварительно ориентировочно вместе сюда это эт их буду ну да я приду поеду еду иду приедем едем будет будут где то наверное наверно может быть думаю полагаю считаю прикидываю мы у нас есть пока максимум минимум всего примерно в общем итого на про все и планируем планируется ожидаем ожидается рассчитываем ' +
    'точно пусть скажем допустим вот типа так пожалуй около штук порядка будем придет придут собирается набирается выходит получается ой нет а но или либо теперь стало уже нее блин точнее вернее хотя извините скорее только ровно человек гостей количество кол во для значит всем чуть свыше было планировали думали сначала изначально ' +
    'def deffo что cant wont dont never easily ve book put down with stands probs bout guess count estimate final last rough best mark say tbh lol pls please possibly realistically likely hopefully counting makes make do does can could my our me going i we think maybe probably it is its be would say d so about around up to max total all for well ok us there s ll re were was are of expect expecting expected approximately roughly a party group team the as many approx guess guessing reckon suppose hoping hope planning ' +
    'looking like somewhere just only no wait sorry actually make that and or but now not yes either perhaps ideally currently exactly fewer close lets let then oops um uh hmm erm them seat seats meant mean anywhere from got have has theres employ host invite invited hosting booking'
  ).split(' '),
);
const FOLLOWING = new Set(
  (
    'уточню уточним уточняю уточняем подтвержу подтвердим вкл inc минус ну да наверное наверно примерно где то максимум минимум может быть пока всего будет будут наберется набирается придет придут соберется планируется планируем ожидается или либо но и а на в с со к из для ' +
    'точно плюс где около не больше меньше думаю вроде вместе пожалуйста спасибо ок итого ой нет уже теперь минимально нее хотя если потому так как то есть чтобы вышло получается выходит с детьми включая считая включительно без поеду поедем еду едем приду придем иду идем пойду пойдем буду летим лечу кажется пожалуй скорее нас ровно ' +
    'please maybe probably i we or so max min total all for on at but and if with not sure tops plus ish thanks thank x xx ta cheers no wait sorry actually now is at altogether give though as from including inc incl approx roughly around coming attending confirmed invited booked registered far expected us strong mark have has had can could said yeses rsvp rsvps rsvped replied signed going accepted acceptances minus less including counting plus odd about roughly names last when unless until waiting seated standing sat sit because cos cause without excluding apart aside speaking guaranteed depends depending overall are turning showing joining staying might may could fingers folks lads pls tbc yep yeah at guaranteed definite definitely total ideally hopefully realistically each the was were would will tbh lol then to then ok yes yeah this next by depending until'
  ).split(' '),
);
