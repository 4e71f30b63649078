import type { Scan } from '../text/scan.ts';
import type { Given } from './one-of-several.ts';

/** An address in Cyrillic on both sides, of a domain such as .рф: "анна@почта.рф"; null where there is none. */
export function emailInIdn({ raw }: Scan): Given | null {
  if (!raw.includes('@')) return null;
  const found = ADDRESS.exec(raw);
  return found ? { value: found[0].toLowerCase(), span: [found.index, found.index + found[0].length] } : null;
}

/** A local part in Cyrillic before a domain in Latin letters is a slip, not an address. */
const ADDRESS =
  /(?<![\p{L}\d._%+@-])[а-яё\d][а-яё\d_-]{0,30}(?:\.[а-яё\d_-]{1,30}){0,3}@(?:[а-яё\d-]{1,40}\.){1,3}(?:рф|рус|москва|дети|онлайн|сайт|орг|ком|бел|укр)(?![\p{L}\d-])/iu;
