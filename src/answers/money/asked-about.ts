import type { Amount } from '../amounts/amount.ts';
import type { Token } from '../text/scan.ts';

/**
 * Whether the sentence around an amount asks about it rather than answers with it: "200 тысяч хватит?", "what do i
 * get for £500". A sum with nothing but a question mark is an answer given with doubt.
 */
export function isAskedAbout(tokens: readonly Token[], amount: Amount): boolean {
  const start = sentenceStart(tokens, amount.first);
  if (opensQuestion(tokens, start, amount.first)) return true;
  const end = clauseEnd(tokens, amount.next);
  if (hasAskingParticle(tokens, start, end)) return true;
  if (asksBehind(tokens, amount.next)) return true;
  if (tokens[end]?.text !== '?') return false;
  if (tokens[end - 1]?.text === 'есть' && end - 1 >= amount.next) return true;
  if (tokens.slice(amount.first, amount.core).some(({ text }) => FITTING.test(text))) return true;
  let from = amount.first;
  while (from > start && tokens[from - 1]?.text !== ',') from -= 1;
  let others = 0;
  for (let at = from; at < end; at += 1) {
    const token = tokens[at];
    if (!token || (at >= amount.first && at < amount.next) || token.type === 'sign') continue;
    if (BUDGET.test(token.text)) return false;
    if (!HEDGES.has(token.text)) others += 1;
  }
  return others > 0;
}

/** "for 2k what do we get", "£2k - is that realistic". */
function asksBehind(tokens: readonly Token[], next: number): boolean {
  const at = tokens[next]?.text === '-' ? next + 1 : next;
  const [one, two] = [tokens[at]?.text ?? '', tokens[at + 1]?.text ?? ''];
  if (
    /^[a-z]/.test(one) &&
    AUXILIARY.has(one) &&
    SUBJECT.has(two) &&
    at === next + (one === 'is' || one === 'are' ? 1 : 0)
  )
    return true;
  if (/^(?:what|how)$/.test(one) && AUXILIARY.has(two)) return true;
  if (one === 'что' && /^(?:можно|вы|получ[а-я]+|будет|входит)$/.test(two)) return true;
  return false;
}

/** "хватит ли 150 тысяч", "2k doable or not". */
function hasAskingParticle(tokens: readonly Token[], start: number, end: number): boolean {
  for (let at = start + 1; at < end; at += 1)
    if (tokens[at]?.text === 'ли' && !NO_ASKING.has(tokens[at - 1]?.text ?? '')) return true;
  const last = `${tokens[end - 2]?.text} ${tokens[end - 1]?.text}`;
  return last === 'or not' || last === 'или нет' || / (?:почему|why|зачем)$/.test(last);
}

function sentenceStart(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at > 0 && from - at < MOST_WORDS && !isSentenceEnd(tokens, at - 1)) at -= 1;
  return at;
}

/** The token that ends the clause: a comma, a full stop, a question mark, or the end of the text. */
function clauseEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && at - from < MOST_WORDS) {
    if (tokens[at]?.text === ',' || isSentenceEnd(tokens, at)) break;
    at += 1;
  }
  return at;
}

function isSentenceEnd(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !SENTENCE_END.has(token.text)) return false;
  return token.text !== '.' || (tokens[at + 1]?.gap ?? true);
}

/** A question word at the start, with no comma between it and the sum. */
function opensQuestion(tokens: readonly Token[], start: number, before: number): boolean {
  let at = start;
  while (at < before && (OPENING.has(tokens[at]?.text ?? '') || tokens[at]?.type === 'sign')) at += 1;
  const [word, next] = [tokens[at]?.text ?? '', tokens[at + 1]?.text ?? ''];
  if (at + 1 === before && WOULD.test(word) && !CAN_DO.test(tokens[before]?.text ?? '')) return true;
  if (at < before && AUXILIARY.has(word) && SUBJECT.has(next)) return true;
  if (at >= before || !QUESTION_WORD.test(word) || NO_QUESTION_AFTER.test(next)) return false;
  for (let index = at; index < before; index += 1) if (tokens[index]?.text === ',') return false;
  return true;
}

const MOST_WORDS = 40;
const SENTENCE_END = new Set(['.', '!', '?', ';', '\n']);
const FITTING = /^(?:уложимся|влезем|впишемся|уложитесь)$/;
const BUDGET = /^(?:бюджет|budget)/;
const OPENING = new Set('а и ну но скажите подскажите so and but hi hello ok okay well then also'.split(' '));
const QUESTION_WORD =
  /^(?:what|why|how|which|where|who|что|сколько|почему|зачем|какой|какая|какие|какую|где|откуда)$/;
/** "can stretch to 8k" tells it. */
const CAN_DO = /^(?:stretch|push|go|do|pay|spend|afford|manage)$/;
const WOULD = /^(?:is|are|was|would|will|does|could|can)$/;
const AUXILIARY = new Set(
  'можно реально получится хватит уложимся can could would will do does did is are should may any можете сможете'.split(
    ' ',
  ),
);
const SUBJECT = new Set(
  'the you we i it there that this they your chance way possibility вы мне нам сделать за в'.split(' '),
);
const NO_ASKING = new Set(['то', 'вряд', 'навряд', 'чуть', 'едва']);
const NO_QUESTION_AFTER =
  /^(?:если|касается|до|готов[а-я]*|могу|можем|планиру[а-я]+|about|we|i|нужно|надо|скажете|угодно|бы|то|нибудь|есть)$/;
const HEDGES = new Set(
  'ну да а где то может быть наверное наверно думаю примерно около или это будет мы я у нас maybe about around say i think perhaps like or so well um a the we have есть hopefully s ok alright fine thats that is hope how what насчет как'.split(
    ' ',
  ),
);
