import type { ChoiceOption, Reading } from '../reading.ts';
import { findPhrase, type Scan } from '../text/scan.ts';
import { optionRange } from './option-names.ts';

/** "Самый дешёвый", "the biggest one" where every option is a number or a range: the lowest or the highest. */
export function choiceByRank(scanned: Scan, options: readonly ChoiceOption[]): Reading<string[]> | null {
  if (scanned.tokens.length > MOST_TOKENS) return null;
  const ranges = options.map((option) => optionRange(option));
  if (options.length < 2 || ranges.some((range) => range === null)) return null;
  const least = findPhrase(scanned, LEAST);
  const most = least ? null : findPhrase(scanned, MOST);
  const span = least ?? most;
  if (!span) return null;
  const ordered = options
    .map((option, index) => ({ option, low: ranges[index]?.low ?? 0 }))
    .sort((one, other) => one.low - other.low);
  const chosen = (least ? ordered[0] : ordered.at(-1))?.option;
  return chosen ? { status: 'parsed', value: [chosen.value], span, confidence: 0.8 } : null;
}

const MOST_TOKENS = 8;
const LEAST =
  / (?:(?:сам[а-я]+|наи) ?(?:дешев[а-я]+|маленьк[а-я]+|меньш[а-я]+|низк[а-я]+|мал[а-я]+|бюджетн[а-я]+)|наименьш[а-я]+|минимальн[а-я]+|по минимуму|the (?:cheapest|smallest|lowest|least|minimum|bottom)(?: one| bracket| tier| range)?|(?:cheapest|smallest|lowest))(?= )/;
const MOST =
  / (?:(?:сам[а-я]+|наи) ?(?:дорог[а-я]+|больш[а-я]+|высок[а-я]+|крупн[а-я]+)|наибольш[а-я]+|максимальн[а-я]+|по максимуму|the (?:biggest|largest|highest|most expensive|dearest)(?: one| bracket| tier| range)?|(?:biggest|largest|highest))(?= )/;
