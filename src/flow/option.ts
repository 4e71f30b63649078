import type { Language } from '../domain/values.ts';
import type { Copybook } from './copybook.ts';
import type { Json, Option, Prompt } from './prompt.ts';
import { isSameJson } from './same-json.ts';

/** What the button of an option says. */
export function optionLabel({ label }: Option, copy: Copybook, language: Language): string {
  return 'copy' in label ? copy.text(label.copy, language) : label[language];
}

/** The ready option that has this value. */
export function optionOf({ options = [] }: Prompt, value: Json): Option | undefined {
  return options.find((option) => isSameJson(option.value, value));
}
