import { monthWord, seasonWord, timeUnitWord, weekdayWord } from '../text/date-words.ts';
import { numberWord } from '../text/number-words.ts';
import type { Token } from '../text/scan.ts';
import { partWord, shiftWord } from './part-words.ts';

/**
 * Whether an English season is named for its time by what stands behind it: "summer please", "a spring wedding". In
 * "autumn colours" or "the Winter Gardens" it only tells of what kind a thing is.
 */
export function isSeasonInCompany(after: Token | undefined): boolean {
  if (after?.type !== 'word') return true;
  const { text } = after;
  if (COMPANY.has(text) || OCCASIONS.has(text) || numberWord(text) !== undefined) return true;
  return (
    (monthWord(text) ?? weekdayWord(text) ?? seasonWord(text)) !== undefined ||
    (timeUnitWord(text) ?? partWord(text) ?? shiftWord(text)) !== undefined
  );
}

const COMPANY = new Set(
  (
    'a about actually after and any around as asap at be because before best better but by can cause cos could def definitely depending do does ' +
    'either else even for from good great hopefully however i id ideal ideally if ill im in is ish it its just lah last latest like likely ' +
    'lol maybe might mate most my n next no not now of ok okay on only onwards or our perhaps please pls plz poss possibly prefer preferably ' +
    'preferred prob probably probs really said seems should since sir so some sometime soonest sounds still suits super sure tbh than thanks thank ' +
    'that the then there therefore they think this though thx till time timeframe tho to too ty u unless until up we well were when whenever which while ' +
    'will with without work works would x xx xxx yeah yes you r gonna'
  ).split(' '),
);
const OCCASIONS = new Set(
  (
    'wedding weddings party event events start starts intake term ceremony reception launch holiday holidays hols break trip trips course camp ' +
    'booking date dates delivery install installation build move project months month period season seasons session sessions slot slots ' +
    'appointment visit celebration bash half hols solstice semester school exams work works rollout release cohort class classes ' +
    'stay vacation tour retreat do gathering function conference fete fair festival graduation prom'
  ).split(' '),
);
