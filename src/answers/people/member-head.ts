import type { Token } from '../text/scan.ts';
import type { Head } from './head-count.ts';
import { isSpeaker, memberCount } from './people-words.ts';

/** A person named at a token by what they are to the speaker, or the speaker. */
export function memberAt(tokens: readonly Token[], at: number): Head | null {
  const token = tokens[at];
  if (token?.type !== 'word') return null;
  const count = memberCount(token.text);
  if (count === undefined || (token.text === 'her' && memberCount(tokens[at + 1]?.text ?? ''))) return null;
  // "Bride's side 50"
  if (OF_SIDES.has(token.text) && (tokens[at + 1]?.text === "'" || tokens[at + 1]?.text === 'side'))
    return null;
  let next = at + 1;
  // "Я руководитель" is one person.
  if (isSpeaker(token.text) && OFFICE.test(tokens[next]?.text ?? '')) next += 1;
  if (IN_LAW.test(inLawAt(tokens, next))) next += tokens[next]?.text === '-' ? 4 : 2;
  const [one, two] = [tokens[at - 1]?.text ?? '', tokens[at - 2]?.text ?? ''];
  const possessed = POSSESSIVE.has(one) ? two : one;
  const leads = at - (POSSESSIVE.has(one) ? 3 : 2);
  const withSpeaker = WITH.has(possessed) && isSpeakerAt(tokens, leads);
  return {
    first: withSpeaker ? Math.max(0, leads) : at,
    next,
    low: count,
    high: count,
    noun: null,
    isMember: true,
    isUs: isSpeaker(token.text),
    withSpeaker,
  };
}

/** "Мы с", "поеду с", or nothing before "с": the speaker is of the company. */
function isSpeakerAt(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at];
  return !before || US_BEFORE.has(before.text) || GOING.test(before.text);
}

function inLawAt(tokens: readonly Token[], at: number): string {
  const words = tokens.slice(at, at + 4).filter((token) => token.text !== '-');
  return `${words[0]?.text} ${words[1]?.text}`;
}

/** Words before "с" by which the speaker is one of the company. */
export const US_BEFORE = new Set(['нас', 'мы', 'we', 'us', 're', 'were', 'я', 'i', 'me']);
export const WITH = new Set(['с', 'со', 'with']);
const OFFICE =
  /^(?:руководитель|учитель|учительница|преподаватель|тренер|инструктор|директор|начальник|воспитатель|воспитательница|педагог|сопровождающ(?:ий|ая)|вожат(?:ый|ая)|организатор|координатор|классная|экскурсовод|гид|teacher|driver|coach|chaperone|instructor|guide)$/;
const OF_SIDES = new Set(['bride', 'groom']);
const POSSESSIVE = new Set('моим моей нашим нашей своим своей моими нашими my our the a'.split(' '));
const IN_LAW = /^in laws?$/;
const GOING =
  /^(?:буду|будем|едем|еду|поеду|поедем|приду|придем|приеду|приедем|иду|идем|пойду|пойдем|лечу|летим|только|лишь|хочу|хотим|coming|going|travelling|traveling|just|here)$/;
