import type { ChoiceOption } from '../reading.ts';
import type { Token } from '../text/scan.ts';
import type { NameMatch } from './choice-by-name.ts';
import { isDeniedBefore, isDeniedBehind } from './choice-denied.ts';
import { isUnmeant } from './choice-unmeant.ts';
import { SMALL } from './option-names.ts';
import { optionSenses } from './option-senses.ts';
import { type SenseFound, sensesIn } from './senses-in.ts';

/** The options that other words of their sense stand for, or that a hint leads to, any number a option. */
export function senseMatches(tokens: readonly Token[], options: readonly ChoiceOption[]): NameMatch[] {
  const senses = optionSenses(options);
  return sensesIn(tokens).flatMap((found) =>
    options.flatMap((option, index) => {
      const sense = senses[index]?.get(found.entry.sense);
      const isCounted = tokens[found.first]?.type === 'number';
      if (!sense || isUnmeant(tokens, found.first)) return [];
      if (!isCounted && isUnmeant(tokens, found.next - 1)) return [];
      return {
        option,
        tokens: wordsOf(tokens, found),
        strength: found.entry.isName ? 2 : 1,
        full: sense.full && found.entry.isName,
        exact: true,
        telling: true,
        denied:
          isDeniedBefore(tokens, found.first) || (found.entry.isName && isDeniedBehind(tokens, found.next)),
      };
    }),
  );
}

/** "День рождения" is no day: the word stands within a phrase for what the option is not. */
export function isWithinOther(
  tokens: readonly Token[],
  options: readonly ChoiceOption[],
  match: NameMatch,
): boolean {
  const own = optionSenses(options)[options.indexOf(match.option)];
  return sensesIn(tokens).some((found) => {
    if (!found.entry.isPhrase || !found.entry.isName || own?.has(found.entry.sense)) return false;
    const words = wordsOf(tokens, found);
    const telling = words.filter((at) => !SMALL.has(tokens[at]?.text ?? ''));
    return telling.length > match.tokens.length && match.tokens.every((at) => words.includes(at));
  });
}

function wordsOf(tokens: readonly Token[], { first, next }: SenseFound): number[] {
  const words: number[] = [];
  for (let at = first; at < next; at += 1) if (tokens[at]?.type !== 'sign') words.push(at);
  return words;
}
