import type { Language } from '../../domain/values.ts';

/** A text typed with the keyboard in the other language ("lf" for "да"), or null when it cannot be that. */
export function otherLayout(text: string, language: Language): string | null {
  const table = language === 'ru' ? TO_RUSSIAN : TO_ENGLISH;
  let result = '';
  let letters = 0;
  for (const unit of text.trim().toLowerCase()) {
    const key = table.get(unit);
    if (key !== undefined) letters += 1;
    else if (/\p{L}/u.test(unit)) return null;
    result += key ?? unit;
  }
  return letters >= 2 ? result : null;
}

const ENGLISH = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const RUSSIAN = 'йцукенгшщзхъфывапролджэячсмитьбюё';
const TO_RUSSIAN = new Map([...ENGLISH].map((key, index) => [key, RUSSIAN[index] ?? key]));
const TO_ENGLISH = new Map([...RUSSIAN].map((key, index) => [key, ENGLISH[index] ?? key]));
