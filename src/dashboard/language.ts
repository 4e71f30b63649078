export type Language = 'ru' | 'en';

const RUSSIAN_READERS = ['ru', 'be', 'uk', 'kk'];

/** The first language of the device that the product speaks, or null when there is none. */
export function languageOfDevice(preferred: readonly string[]): Language | null {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split('-')[0] ?? '';
    if (RUSSIAN_READERS.includes(primary)) return 'ru';
    if (primary === 'en') return 'en';
  }
  return null;
}

export function isLanguage(value: unknown): value is Language {
  return value === 'ru' || value === 'en';
}
