import { tellsHowToReach } from './how-to-reach.ts';
import { partsOf, type Stretch } from './stretches.ts';

/**
 * What a clause with an answer says besides it: what is joined to the answer ("… и нужна парковка", "… на 80 человек
 * с веганским меню") or tells how to reach them. Words that only lead to an answer are part of it. In small letters.
 */
export function addedTo(text: string, clause: Stretch, taken: readonly Stretch[]): Stretch[] {
  return outside(clause, taken).flatMap((stretch) => {
    const parts = partsOf(text, stretch, JOINT, 0);
    const leading = stretch[0] === clause[0] && stretch[1] < clause[1] ? parts.at(-1) : undefined;
    return parts.filter((part) => {
      const words = text.slice(...part);
      if (tellsHowToReach(words)) return true;
      return part !== leading && JOINED.test(words) && !DENIED.test(words) && !WITH_WHOM.test(words);
    });
  });
}

/** What of a clause lies outside the answers. */
function outside([from, to]: Stretch, taken: readonly Stretch[]): Stretch[] {
  const rest: Stretch[] = [];
  let start = from;
  for (const span of taken.filter((one) => one[0] < to && from < one[1]).toSorted((a, b) => a[0] - b[0])) {
    if (span[0] > start) rest.push([start, span[0]]);
    start = Math.max(start, span[1]);
  }
  if (to > start) rest.push([start, to]);
  return rest;
}

/** Where something may be joined to an answer within its clause. */
const JOINS =
  '(?:(?:и|но|а|со?|без|плюс|включая|and|but|with|without|plus|including|also|ещ[её]|нужен|нужн[аыо]|хочу|хотим|хотелось|need|we need|we want|i want)(?=\\s)|(?:(?:на|for) )?\\d{1,4} ?(?:гост(?:ей|я|ь)|чел(?:овека?)?|персон|guests?|people|persons)(?!\\p{L}))';
const JOINT = new RegExp(`(?<=\\s)${JOINS}`, 'gu');
const JOINED = new RegExp(`^\\s*${JOINS}`, 'u');
const DENIED = /^\s*(?:а не|но не|и не|and not|but not)\s/u;
/** "С мужем" is of who decides. */
const WITH_WHOM =
  /^\s*(?:с|со|и|with|and) (?:мо\p{L}+ |наш\p{L}+ |сво\p{L}+ |my |our )?(?:муж|жен|супруг|мам|пап|родител|партн[её]р|коллег|начальник|шеф|директор|husband|wife|mum|mom|dad|parents|fianc|partner|boss|manager)\p{L}*[\s\p{P}]*$/u;
