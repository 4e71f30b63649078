import { closest } from '../text/closest-word.ts';
import { SERVICES } from './email-words.ts';

/**
 * The address that was meant by one with a slip in its domain, "anna@gmial.com" or "anna@gmail.con"; null when the
 * domain may well be what it says.
 */
export function meantAddress(address: string): string | null {
  const at = address.lastIndexOf('@');
  const labels = address.slice(at + 1).split('.');
  const service = labels.at(-2) ?? '';
  const top = labels.at(-1) ?? '';
  const isMail = top === 'ru' && labels.length === 2 && MAIL_SLIPS.has(service);
  if (GOOGLE_UK.test(address)) return address.replace(GOOGLE_UK, '@gmail.com');
  const known = isMail ? 'mail' : (LONG_SERVICES.nearest(service) ?? service);
  const meantTop = TOP_SLIPS.get(top) ?? (known === 'gmail' && labels.length === 2 ? 'com' : top);
  if (known === service && meantTop === top) return null;
  return `${address.slice(0, at + 1)}${[...labels.slice(0, -2), known, meantTop].join('.')}`;
}

/** Short names have too many neighbours that are somebody's domain. */
const LONG_SERVICES = closest([...SERVICES.keys()].filter((name) => name.length >= 5 && name !== 'inbox'));

/** Google gives none out under these. */
const GOOGLE_UK = /@gmail\.co\.[a-z]{2}$/;

/** Of mail.ru; "mai.ru" and some more are somebody's. */
const MAIL_SLIPS = new Set('mial maill maol mali mqil msil mael meil mauil maiil maik'.split(' '));

const TOP_SLIPS = new Map(
  Object.entries({
    con: 'com',
    cmo: 'com',
    ocm: 'com',
    comm: 'com',
    coom: 'com',
    vom: 'com',
    xom: 'com',
    cim: 'com',
    cpm: 'com',
    rru: 'ru',
    ruu: 'ru',
    tu: 'ru',
    ry: 'ru',
    nett: 'net',
    orgg: 'org',
  }),
);
