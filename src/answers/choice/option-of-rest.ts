import type { ChoiceOption, Reading } from '../reading.ts';
import { type Scan, spanOf } from '../text/scan.ts';
import { optionGroups, optionSenses } from './option-senses.ts';
import { sensesIn } from './senses-in.ts';

/** "Самара" of "Москва, Казань, Другой город": one of the same group that is not offered itself is the option of the rest. */
export function optionOfRest({ tokens }: Scan, options: readonly ChoiceOption[]): Reading<string[]> | null {
  const rest = options.find(({ names }) => REST.test((names[0] ?? '').trim()));
  if (!rest || tokens.length > MOST_TOKENS) return null;
  const groups = optionGroups(options);
  const senses = optionSenses(options);
  const known = sensesIn(tokens).find(
    ({ entry }) =>
      entry.isName && groups.has(entry.group) && !senses.some((offered) => offered.has(entry.sense)),
  );
  if (!known) return null;
  return {
    status: 'parsed',
    value: [rest.value],
    span: spanOf(tokens, known.first, known.next),
    confidence: 0.75,
  };
}

const MOST_TOKENS = 12;
const REST =
  /^(?:друг(?:ой|ая|ое|ие)|иное|прочее|остальн[а-яё]+|other|others|another|(?:somewhere|something|someone|anything) else|elsewhere)(?= |$)/i;
