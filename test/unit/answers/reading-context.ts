import type { ChoiceOption, ReadContext } from '../../../src/answers/reading.ts';
import type { Language } from '../../../src/domain/values.ts';

/** A Wednesday morning in Moscow, 2026-03-11; English texts come from New York. */
export function contextOf(language: Language, options?: ChoiceOption[]): ReadContext {
  return {
    language,
    now: new Date('2026-03-11T09:00:00Z'),
    zone: language === 'ru' ? 'Europe/Moscow' : 'America/New_York',
    region: language === 'ru' ? 'RU' : 'US',
    ...(options ? { options } : {}),
  };
}
