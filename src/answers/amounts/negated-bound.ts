import type { Token } from '../text/scan.ts';
import type { Amount } from './amount.ts';

/**
 * Whether the clause around a comparison refuses it, so that it bounds the other way: "дороже 40 тысяч не хочу",
 * "don't want to pay over 5k". `first` is where the comparison begins, `core` its number.
 */
export function isNegated(tokens: readonly Token[], first: number, core: number, limit: number): boolean {
  return isRefusedBefore(tokens, first, limit) || isRefusedAfter(tokens, core);
}

function isRefusedBefore(tokens: readonly Token[], first: number, limit: number): boolean {
  for (let at = first - 1; at >= Math.max(limit, first - REACH); at -= 1) {
    const word = tokens[at]?.text ?? '';
    if (CLAUSE_END.has(word)) return false;
    if (!NEGATOR.test(word) && !(word === 't' && tokens[at - 1]?.text === "'")) continue;
    const next = tokens[at + 1]?.text ?? '';
    return !ABOUT_KNOWING.test(next) && !ABOUT_KNOWING.test(tokens[at + 2]?.text ?? '');
  }
  return false;
}

/** Behind the number only a verb in the negative counts: what is said of another thing follows a comma or "но". */
function isRefusedAfter(tokens: readonly Token[], core: number): boolean {
  for (let at = core + 1; at < core + REACH; at += 1) {
    const word = tokens[at]?.text ?? '';
    if (word === '' || CLAUSE_END.has(word)) return false;
    if (word === 'too' || word === 'дорого' || word === 'дороговато' || word === 'многовато') return true;
    if (word === 'нету') return true;
    if (word === 'out' && tokens[at + 1]?.text === 'of')
      return OUT_OF.test(`${tokens[at + 2]?.text} ${tokens[at + 3]?.text}`);
    if (
      word === 'нет' &&
      (REFUSED_NOUN.test(tokens[at + 1]?.text ?? '') || OWNER.has(tokens[at - 1]?.text ?? ''))
    )
      return true;
    if (word === 'нельзя' || word === 'вряд' || word === 'перебор') return true;
    if (word !== 'не' && word !== 'никак' && word !== 'not' && word !== 'no') continue;
    return !ABOUT_KNOWING.test(tokens[at + 1]?.text ?? '');
  }
  return false;
}

/** "we don't have 5k", "200 тысяч не потянем": a sum that is out of reach, with no bound to it. */
export function isRefusedSum(tokens: readonly Token[], amount: Amount): boolean {
  if (amount.bound !== null || amount.low !== amount.high) return false;
  const verb = tokens[amount.first - 1]?.text ?? '';
  if (PAYING.test(verb) && isRefusedBefore(tokens, amount.first - 1, Math.max(0, amount.first - 5)))
    return true;
  if (verb === 'нет' && OWNER.has(tokens[amount.first - 2]?.text ?? '')) return true;
  for (let at = amount.next; at < amount.next + 3; at += 1) {
    const word = tokens[at]?.text ?? '';
    if (word === '' || CLAUSE_END.has(word)) return false;
    if (word === 'не' && PAYING.test(tokens[at + 1]?.text ?? '')) return true;
    if (word === 'нет' && OWNER.has(tokens[at - 1]?.text ?? '')) return true;
  }
  return false;
}

const PAYING =
  /^(?:have|pay|paying|spending|giving|afford|spend|manage|платить|заплатить|заплатим|отдать|потян[а-я]*|осил[а-я]*|набер[а-я]*|наскреб[а-я]*|дам|дадим|потратить|потратим|тратить)$/;
const REACH = 10;
const CLAUSE_END = new Set([
  ',',
  '.',
  ';',
  '!',
  '?',
  '\n',
  '(',
  ')',
  'но',
  'а',
  'but',
  'because',
  'so',
  'and',
  'и',
]);
const NEGATOR =
  /^(?:не|нет|никак|нельзя|вряд|not|no|never|cannot|cant|dont|wont|wouldnt|shouldnt|couldnt|doesnt|didnt|isnt|unable|refuse|without|hardly|nothing)$/;
const ABOUT_KNOWING =
  /^(?:зна(?:ю|ем)|увер|помн|скажу|считал|дума|реш|понима|представля|know|sure|mind|care|certain|decided|remember|problem|worr|probs|idea)/;
const OWNER = new Set(['меня', 'нас', 'бюджета', 'денег']);
/** "Over 10k is out of our range", "out of the question". */
const OUT_OF = /^(?:(?:our|my|the) )?(?:budget|range|reach|question|league|bounds)/;
const REFUSED_NOUN = /^(?:смысл|желани|возможност|денег|средств)/;
