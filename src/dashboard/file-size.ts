import type { Language } from './language.ts';

/** "2,4 МБ", "340 kB"; in megabytes of 1,024 kilobytes, as the limit is. */
export function fileSize(bytes: number, language: Language): string {
  const kilobytes = bytes / 1_024;
  const [value, unit] =
    kilobytes < 1_000 ? [Math.ceil(kilobytes), 'kilobyte'] : [kilobytes / 1_024, 'megabyte'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}
