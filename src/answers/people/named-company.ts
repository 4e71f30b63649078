import { FIRST_NAMES } from '../contact/first-names.ts';
import type { Token } from '../text/scan.ts';
import { isSpeaker, memberCount } from './people-words.ts';

/** How many a reply counts that does nothing but name them, the speaker among them: "me, Tom, Sarah and Jack"; null for another. */
export function namedCompany(tokens: readonly Token[]): number | null {
  if (tokens.length > MOST_TOKENS || !tokens.some(({ text }) => isSpeaker(text))) return null;
  let count = 0;
  let names = 0;
  let mayName = true;
  for (const { text, type } of tokens) {
    if (JOINERS.has(text)) {
      mayName = true;
      continue;
    }
    if (type === 'word' && OWN.has(text) && mayName) continue;
    const isName = FIRST_NAMES.has(text);
    const members = isName ? 1 : memberCount(text);
    if (!mayName || members === undefined) return text === '.' || text === '!' ? endOf(count, names) : null;
    mayName = false;
    count += members;
    names += isName ? 1 : 0;
  }
  return endOf(count, names);
}

function endOf(count: number, names: number): number | null {
  return names > 0 && count > 1 ? count : null;
}

const JOINERS = new Set([',', '+', '&', 'and', 'и', 'да', 'plus', 'плюс', 'n']);
const OWN = new Set('my our мой моя наш наша еще also just just будем только'.split(' '));
const MOST_TOKENS = 30;
