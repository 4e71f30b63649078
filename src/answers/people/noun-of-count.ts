import type { Amount } from '../amounts/amount.ts';
import type { Token } from '../text/scan.ts';
import { sideAfter } from './count-sides.ts';
import type { Head } from './head-count.ts';
import { type PeopleNoun, peopleNoun } from './people-words.ts';

/** What the people within an amount are called: "человек 20". */
export function nounWithin(tokens: readonly Token[], { first, next }: Amount): PeopleNoun {
  for (let at = next - 1; at >= first; at -= 1) {
    const noun = peopleNoun(tokens[at]?.text ?? '');
    if (noun) return noun;
  }
  return 'all';
}

/** "20 человек", "8 young people", "15 из бухгалтерии", "30 с нашей стороны": where what they are called ends. */
export function nounAfter(
  tokens: readonly Token[],
  amount: Amount,
  hasSide: boolean,
): { noun: Head['noun']; next: number } {
  let at = amount.next;
  const within = amount.counted === 'people' ? nounWithin(tokens, amount) : null;
  if (tokens[at]?.text === '.' && !tokens[at]?.gap && at + 1 < tokens.length) at += 1;
  if (tokens[at]?.text === '-' && !tokens[at]?.gap) return { noun: within, next: amount.next };
  for (let steps = 0; steps < 3; steps += 1, at += 1) {
    const word = tokens[at]?.text ?? '';
    const noun = peopleNoun(word);
    if (noun) {
      const more = peopleNoun(tokens[at + 1]?.text ?? '');
      return { noun: more ?? noun, next: more ? at + 2 : at + 1 };
    }
    if (tokens[at]?.type !== 'word' || !DESCRIBING.test(word)) break;
  }
  const [one, two] = [tokens[amount.next]?.text, tokens[amount.next + 1]?.text ?? ''];
  if (one === 'of' && peopleNoun(two)) return { noun: peopleNoun(two), next: amount.next + 2 };
  if (one === 'of' && US.has(two)) return { noun: 'all', next: amount.next + 2 };
  if (one === 'из' && amount.counted !== 'people' && (two === 'нас' || two === 'них'))
    return { noun: 'part', next: amount.next + 2 };
  const side = hasSide ? 0 : sideAfter(tokens, amount.next);
  if (side) return { noun: 'side', next: side };
  return { noun: within, next: amount.next };
}

const US = new Set(['us', 'them']);
/** Words between a number and its noun. */
export const DESCRIBING =
  /^(?:взросл|приглаш|дорог|наш|human|adult|invited|young|маленьк|хорош|близк|живых|разных|самых|day|evening|weekend|night|more|extra|other|another|small|little|grown|senior|junior|sales|office|work$|school|college|uni$|full|еще|штатных|наших|моих|иностранн|китайск|русск|британск)/;
