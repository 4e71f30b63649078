import type { Language } from './language.ts';

/** A number with its noun: "3 знака". */
export function counted(
  language: Language,
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>>,
): string {
  const shown = new Intl.NumberFormat(language).format(count);
  return `${shown} ${forms[new Intl.PluralRules(language).select(count)] ?? forms.other ?? ''}`;
}
