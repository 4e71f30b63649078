import type { Token } from '../text/scan.ts';

/** "30 с нашей стороны", "20 from the groom's side", "40 моих": the token after what says whose people they are, or 0. */
export function sideAfter(tokens: readonly Token[], from: number): number {
  const first = tokens[from]?.text ?? '';
  if (first === 'of' && OWN.has(tokens[from + 1]?.text ?? '')) return from + 2;
  if (OWN.has(first) && !isNamedLater(tokens, from + 1)) return from + 1;
  if (!SIDE_OPENS.has(first)) return 0;
  let end = 0;
  for (let at = from + 1; at <= from + MOST_WORDS; at += 1) {
    const token = tokens[at];
    if (!token || token.type === 'number' || (token.type === 'sign' && token.text !== "'")) break;
    if (
      SIDE.test(token.text) ||
      (end === 0 && (OF_SPOUSE.test(token.text) || OWN.has(token.text)) && !isNamedLater(tokens, at + 1))
    )
      end = at + 1;
  }
  if (end === 0) return 0;
  return tokens[end]?.text === "'" ? end + 2 : end;
}

/** "С жениха 30", "с моей стороны 40", "his side 20", "невесты 30": where what says it before a number begins, or -1. */
export function sideBefore(tokens: readonly Token[], number: number, limit: number): number {
  let at = number - 1;
  while (at >= limit && LEADS.has(tokens[at]?.text ?? '')) at -= 1;
  let named = -1;
  let isSide = false;
  for (let steps = 0; at >= limit && steps < MOST_WORDS; at -= 1, steps += 1) {
    const text = tokens[at]?.text ?? '';
    if (SIDE_OPENS.has(text)) return named < 0 ? -1 : at;
    if (SIDE.test(text) || OWNERS.has(text)) named = at;
    else if (!WITHIN.has(text)) break;
    isSide ||= SIDE.test(text) || PEOPLE_OF.has(text);
  }
  return isSide ? named : -1;
}

/** "40 моих друзей" are friends. */
function isNamedLater(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.type === 'word' && !ENDING.has(token.text);
}

const MOST_WORDS = 6;
const SIDE_OPENS = new Set(['с', 'со', 'от', 'from', 'on', 'for']);
const SIDE = /^(?:сторон[аы]?|невест[аы]|жених[а]?|side|sides|bride|groom|brides|grooms)$/;
const OF_SPOUSE = /^(?:мужа|жены|супруг[аи]|wifes?|husbands?|partners?|parents|свекрови|тещи)$/;
const OWN = new Set('моих мои наших наши его ее их mine his hers theirs ours'.split(' '));
const PEOPLE_OF = new Set('моих мои наших наши'.split(' '));
const OWNERS = new Set(
  'моих мои моей наших нашей его ее их мужа жены his hers her my our their mine'.split(' '),
);
const WITHIN = new Set(["'", 's', 'the', 'моя', 'наша', 'is', 'гостей']);
const LEADS = new Set([
  ':',
  '-',
  '=',
  'это',
  'будет',
  'is',
  'are',
  'человек',
  'гостей',
  'около',
  'примерно',
  'about',
]);
const ENDING = new Set('и а плюс будет and plus'.split(' '));
