import type { Assent } from '../../domain/values.ts';
import type { Reader, Reading } from '../reading.ts';
import { readCommandWish } from '../talk/read-command-wish.ts';
import { findQuestion } from '../talk/read-question.ts';
import { blankOut } from '../text/blank-out.ts';
import { otherLayout } from '../text/keyboard-layout.ts';
import { plainSpan, type Scan, scan, type Token } from '../text/scan.ts';
import { ASSENT_LISTS, type AssentList, patternOf } from './assent-lists.ts';
import { ASSENT_SIGNS } from './assent-signs.ts';
import { besideDenial } from './denied-yes.ts';
import { evened, evenWords, placeIn, wordCount } from './evened.ts';
import { CALL_BACK } from './phrases/call-back.ts';
import { NO_PROMISE_EN } from './phrases/maybe-en.ts';
import { NO_PROMISE_RU } from './phrases/maybe-ru.ts';
import { oneOf } from './phrases/phrase-rows.ts';

/**
 * Yes, no, perhaps, later; a wish to stop or for a human comes before all of them. The last word holds ("yes… actually
 * no"); yes to one thing and no to another is ambiguous.
 */
export const readAssent: Reader<'assent'> = (text, { language }) => {
  const scanned = scan(text);
  const wish = readCommandWish(text);
  const isCallBack = wish.wish === 'human' && isTimedCall(text.slice(...wish.span), scanned);
  if (wish.wish === 'stop' || wish.wish === 'erase' || (wish.wish === 'human' && !isCallBack))
    return {
      status: 'parsed',
      value: wish.wish === 'human' ? 'human' : 'stop',
      span: wish.span,
      confidence: 0.95,
    };
  const reading = outsideQuestion(text, readScanned(scanned));
  if (reading.status !== 'unclear' || text.length > MOST_MISTYPED) return reading;
  const retyped = otherLayout(text, language);
  const again = retyped === null ? null : byWords(scan(retyped));
  return again?.status === 'parsed' ? { ...again, span: [0, text.length], confidence: 0.7 } : reading;
};

/** "Через недельку наберите": the bid to call says when, and no more of whom. */
function isTimedCall(wish: string, { plain }: Scan): boolean {
  return BID_TO_CALL.test(wish) && TIMED_CALL.test(plain);
}

function readScanned(scanned: Scan): Reading<Assent> {
  return (
    bySign(scanned) ??
    wholly(scanned) ??
    bothWays(scanned) ??
    contrary(scanned) ??
    lastWord(scanned) ??
    byWords(scanned)
  );
}

/** "есть парковка?", "wrong number?": a yes or a no that is only asked about is none; "why not?" is one. */
function outsideQuestion(text: string, reading: Reading<Assent>): Reading<Assent> {
  if (reading.status !== 'parsed' || (reading.value !== 'yes' && reading.value !== 'no')) return reading;
  const question = findQuestion(text);
  if (!question || reading.span[0] < question.span[0] || reading.span[1] > question.span[1]) return reading;
  const isAll = !text.includes('?') && text.slice(...reading.span).length >= text.trim().length - 1;
  if (isAll || WHY_NOT.test(scan(text).plain)) return reading;
  return readScanned(scan(blankOut(text, question.span, '\n')));
}

/** A thumb, a tick, a plus, with nothing said in words. */
function bySign(scanned: Scan): Reading<Assent> | null {
  if (scanned.tokens.some((token) => token.type !== 'sign')) return null;
  for (const [value, signs] of ASSENT_SIGNS) {
    const at = signs.map((sign) => scanned.raw.indexOf(sign)).find((index) => index >= 0);
    if (at === undefined) continue;
    const whole = scanned.raw.trim();
    if (PLAIN_SIGNS.has(whole[0] ?? '') && whole.length > 3) return { status: 'unclear' };
    const from = scanned.raw.indexOf(whole);
    return { status: 'parsed', value, span: [from, from + whole.length], confidence: 0.9 };
  }
  return null;
}

/** "100%". */
function wholly({ raw }: Scan): Reading<Assent> | null {
  const found = /^\s{0,9}100 ?%(?=[\s.!]{0,9}$)/u.exec(raw);
  return found && { status: 'parsed', value: 'yes', span: [0, found[0].length], confidence: 0.8 };
}

/** "Yes to the tour, no to the dinner". */
function bothWays({ plain, raw }: Scan): Reading<Assent> | null {
  if (YES_NO.test(plain))
    return { status: 'ambiguous', candidates: ['yes', 'no'], span: [0, raw.length], confidence: 0.5 };
  if (!YES_TO.test(plain) || !NO_TO.test(plain)) return null;
  return { status: 'ambiguous', candidates: ['yes', 'no'], span: [0, raw.length], confidence: 0.5 };
}

/** "Yes… actually no", "ok but no", "нет, хотя давайте": what is said after the turn, if it is a yes or a no. */
function lastWord(scanned: Scan): Reading<Assent> | null {
  const { plain } = scanned;
  if (plain.length > MOST_TURNED) return null;
  const turn = TURN.exec(plain);
  if (!turn || NO_PROMISE.test(plain)) return null;
  const start = turn.index + turn[0].length;
  const tail = plain.slice(start);
  const found = tail === ' ' ? null : firstFound(tail);
  if (found?.value !== 'yes' && found?.value !== 'no') return null;
  const isBareNot = /^ (?:не|not)$/.test(tail.slice(0, found?.length)) && found?.length !== tail.length - 1;
  if (isBareNot || found.index > 0 || start + found.length < plain.length - MOST_AFTER_TURN) return null;
  const span = plainSpan(scanned, start, start + found.length);
  return { status: 'parsed', value: found.value, span, confidence: 0.85 };
}

/** "Нет нет, я как раз согласна": the no is to a doubt, not to what is asked. */
function contrary({ plain, raw }: Scan): Reading<Assent> | null {
  if (plain.length > MOST_CONTRARY || !CONTRARY.test(plain)) return null;
  return { status: 'parsed', value: 'yes', span: [0, raw.length], confidence: 0.85 };
}

function byWords(scanned: Scan): Reading<Assent> {
  const { plain } = scanned;
  if (NO_ASSENT.test(plain) || isLack(scanned)) return { status: 'unclear' };
  const even = evened(plain);
  const found = firstFound(even);
  const mended = found ? even : evenWords(even);
  const held = found ?? firstFound(mended);
  if (!held) return { status: 'unclear' };
  const span = plainSpan(scanned, ...placeIn(plain, mended, held.index, held.length));
  const words = wordCount(plain);
  const confidence = Math.max(0.5, 0.97 - 0.04 * Math.max(0, words - 3));
  return { status: 'parsed', value: held.value, span, confidence };
}

/** "нет лифта", "no allergies": what there is none of. */
function isLack({ tokens }: Scan): boolean {
  const [no, what, after] = tokens;
  if (!no || !what || what.type !== 'word') return false;
  if (tokens.length > (isSomewhere(tokens) ? MOST_LACKING_SOMEWHERE : MOST_LACKING)) return false;
  if (no.text === 'нет')
    return LACKING_RUSSIAN.test(what.text) && !NO_LACK.has(what.text) && after?.type !== 'sign';
  return no.text === 'no' && LACKING_ENGLISH.test(what.text) && !NO_LACK.has(what.text);
}

/** "Нет света во всей квартире": a place follows what is lacking. */
function isSomewhere(tokens: readonly Token[]): boolean {
  return [2, 3].some(
    (at) =>
      tokens.slice(0, at + 1).every(({ type }) => type === 'word') &&
      PLACING.has(tokens[at]?.text ?? '') &&
      !NO_PLACE.test(tokens[at + 1]?.text ?? ''),
  );
}

interface Found {
  value: Assent;
  index: number;
  length: number;
}

function firstFound(plain: string): Found | null {
  const words = wordCount(plain);
  for (const [list, pattern] of PATTERNS) {
    const found = pattern.exec(plain);
    if (!found || !holds(list, plain, found, words)) continue;
    const end = found.index + found[0].length;
    const value = list.value === 'yes' ? besideDenial(plain, found.index, end) : list.value;
    if (value === 'unclear') return null;
    return { value, index: found.index, length: found[0].length };
  }
  return null;
}

function holds(
  { anywhere, hedge, reason, date }: AssentList,
  plain: string,
  found: RegExpExecArray,
  words: number,
): boolean {
  if (reason && found.index > 0 && YES_FIRST.test(plain)) return false;
  if (date && AGREED.test(plain) && !BUT.test(plain)) return false;
  if (hedge && NUMBER.test(plain.replace(found[0], ''))) return false;
  const early = plain.slice(0, found.index + 1).split(' ').length <= 4;
  return early || words <= (anywhere ? 12 : 6);
}

const PATTERNS = ASSENT_LISTS.map((list) => [list, patternOf(list)] as const);
const NO_PROMISE = new RegExp(` ${oneOf([...NO_PROMISE_RU, ...NO_PROMISE_EN])}(?= )`);
const BID_TO_CALL = /^(?:перезвоните|позвоните|наберите)/iu;
const TIMED_CALL = new RegExp(` ${oneOf(CALL_BACK)}(?= )`);
const WHY_NOT =
  / (?:why (?:the hell )?not|why yes|why wouldn t (?:i|we)|(?:почему|отчего|чего) (?:бы )?(?:и )?нет|what s not to like)(?= )/;
const PLAIN_SIGNS = new Set(['+', '-', '–', '—']);
const MOST_MISTYPED = 24;
const MOST_TURNED = 160;
const MOST_AFTER_TURN = 40;
const NUMBER = /\d/;
const TURN =
  / (?:actually|wait|sorry|but|on second thoughts?|scratch that|hang on|хотя|но|ой|стойте|постойте|точнее|вернее|погодите|подождите|стоп|а нет|передумал[аи]?)(?= (?:actually |wait |no |yes |нет |да |давайте |не |ладно |лучше |все же |всетаки ))| (?:misread|misclicked|misunderstood|mistyped|misspoke|wrong (?:button|answer|key)|my (?:mistake|bad)|typo|autocorrect|fat fingers|meant(?: to (?:say|type|write|put))?|ошиб(?:ся|лась|лись)|опечат(?:ка|ался|алась)|перепутал[аи]?|промахнул(?:ся|ась)|не (?:так|туда|то) (?:понял|поняла|прочитал[аи]?|прочел|прочла|нажал[аи]?|написал[аи]?|ткнул[аи]?)|име(?:л|ла|ли) (?:в виду|ввиду)|хотел[аи]? (?:сказать|написать))(?: (?:it|that|this|you|the question|вопрос|вас|вопроса|кнопку|кнопкой|случайно|sorry|сори|сорри|простите|извините))?(?= (?:no|nope|nah|yes|yeah|yep|yup|sure|definitely|нет|неа|не надо|не нужно|не хочу|да|ага|конечно|давайте|согласен|согласна) )/;
const MOST_CONTRARY = 80;
const CONTRARY =
  /^ (?:(?:да|нет|не|неа|ну|что вы|почему) ){1,4}(?:(?:я|мы|мне|нам) )?(?:как раз|наоборот|напротив)(?: (?:я|мы|мне|нам|же|очень|даже|таки))* (?:да|за|согласен|согласна|согласны|хочу|хотим|интересно|удобно|подходит|устраивает|готова?|готовы|давайте) $|^ (?:oh )?(?:(?:no|nope|nah) ){1,4}(?:(?:on the contrary|quite the opposite|actually) )*(?:i|we) (?:really |definitely |actually )?(?:do|really|definitely) (?:definitely |really )?(?:agree|want (?:it|to|one|this|that)) $/;
const YES_FIRST = /^ (?:ну )?(?:да|ага|ок|окей|хорошо|давайте|yes|yeah|yep|ok|okay|sure|fine)(?= )/;
const AGREED = /^ (?:ну )?(?:да|ага|yes|yeah|yep|sure)(?= )/;
const BUT = / (?:но|только|лучше|but|only|rather|maybe)(?= )/;
const MOST_LACKING = 6;
const MOST_LACKING_SOMEWHERE = 14;
const PLACING = new Set(['в', 'во', 'на', 'у']);
const NO_PLACE = /^(?:эт|ближ|след|план|так|данн|сам|перв|меня|нас|что|ваш)/;
const LACKING_RUSSIAN = /(?:[бвгджзклмнпрстфхцчшщ](?:а|ы|и)|ии|ия|ей|ов|ев|фото)$/;
const LACKING_ENGLISH =
  /(?:[^su']s|parking|lift|garden|budget|preference|deadline|reply|answer|signal|internet|wifi)$/;
const NO_LACK = new Set(
  'потребности promises мы вы пока никогда нужды надобности необходимости интереса смысла желания времени спасибки thanks cheers its thats worries problems problems objections issues doubts probs yes as is was has ifs plans complaints chances ways'.split(
    ' ',
  ),
);
const YES_NO = /^ (?:yes no|no yes|нет да|да или нет|yes or no) $/;
const YES_TO = / (?:yes|yeah|да|ok|ок) (?:to|for|on|на|по|для|насчет)(?= )/;
const NO_TO = / (?:no|not|нет|не) (?:to|for|on|на|по|для|насчет)(?= )/;
/** What has the words of an answer and is none. */
const NO_ASSENT =
  /^ (?:(?:it|the|my|this|page|link|site|app|video|form) )*(?:won t|wont|can t|cant|cannot|doesn t|doesnt|couldn t) (?:open|load|find|log|access|download|play|click|hear|get|reach)(?= )|^ (?:no|n) \d|^ n a $|^ да вы что|^ да уж $|^ плюс один [а-я]|^ never (?:got|received|had|heard)|^ the [a-z]+ is wrong [a-z]|^ (?:non|no) (?:stop|smoking|alcohol|pets?|nuts|gluten|dairy|parking|kids|children)(?= )|^ (?:класс|класса|плюс|точно|верно|right|ok|cool|true|perfect|fine|good|sure) (?:\d|magazine|start)| (?:хорошо бы|неплохо бы|плохо|что не так|да что вы|да кто|да кому|да кого|да зачем|да почему(?! бы)|да вы (?:издева[а-я]+|шутите|достали|надоели|задолбали)|да (?:отстаньте|отвалите|хватит|бросьте|брось|ладно вам|ладно тебе)|yeah right(?= $)|(?:yeah|sure|ok|yes|fine) whatever(?= $)|да где(?! там)|да когда|да как|дай подумать какой|дайте подумать какой|(?:верно|правильно|хорошо|correct|right|fine|good) (?:[^ ]+ )?(?:кроме|за исключением|except|apart from)|real estate|bus stop|stop sign)(?= )/;
