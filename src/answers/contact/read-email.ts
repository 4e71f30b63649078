import type { Reader, Reading } from '../reading.ts';
import { type Scan, scan } from '../text/scan.ts';
import { emailsIn } from './email-at.ts';
import { emailInIdn } from './email-idn.ts';
import { saidInCyrillic } from './email-in-cyrillic.ts';
import { mendedBehind } from './email-mended.ts';
import { meantAddress } from './email-slips.ts';
import { SAID_LABELS, SERVICES } from './email-words.ts';
import { isTheirs } from './is-theirs.ts';
import { oneOfSeveral } from './one-of-several.ts';

/**
 * An e-mail address, in lower case; also one that is spelled out. A slip in the name of a mail service is asked back.
 * With `asked` false an address without its @ is none.
 */
export const readEmail = ((text, _context, asked = true) => {
  const scanned = scan(text);
  const [first, ...others] = emailsIn(scanned).filter((found) => isTheirs(scanned, found));
  if (!first) {
    const idn = emailInIdn(scanned);
    if (idn) return { status: 'parsed', ...idn, confidence: 0.95 };
    return asked ? unsureIn(scanned) : { status: 'unclear' };
  }
  const chosen = oneOfSeveral(scanned, [first, ...others]);
  if ('unsure' in chosen) {
    const [one, other] = chosen.unsure;
    const span: [number, number] = [one.span[0], other.span[1]];
    return { status: 'ambiguous', candidates: [one.value, other.value], span, confidence: 0.5 };
  }
  const { value, span, other } = chosen.holds;
  const meant = withOneDot(value) ?? meantAddress(value) ?? mendedBehind(scanned, chosen.holds) ?? other;
  if (meant) return { status: 'ambiguous', candidates: [meant, value], span, confidence: 0.5 };
  return { status: 'parsed', value, span, confidence: 0.99 };
}) satisfies (...given: [...Parameters<Reader<'email'>>, asked?: boolean]) => Reading<string>;

/** "a..b@mail.ru": no address has two dots beside one another. */
function withOneDot(value: string): string | null {
  return value.includes('..') ? value.replaceAll(/\.{2,64}/g, '.') : null;
}

function unsureIn(scanned: Scan): Reading<string> {
  const said = saidInCyrillic(scanned);
  const [value] = said?.candidates ?? [];
  if (!said || !value) return withoutAt(scanned);
  const { candidates, span } = said;
  return said.isSpelled
    ? { status: 'parsed', value, span, confidence: 0.9 }
    : { status: 'ambiguous', candidates, span, confidence: 0.4 };
}

/** "slava.mail.ru", "sam99 on gmail", "ivan85 на яндексе": what is lacking is asked back. */
function withoutAt(scanned: Scan): Reading<string> {
  if (!OF_SERVICE.test(scanned.text)) return { status: 'unclear' };
  for (const pattern of LACKING) {
    const found = pattern.exec(scanned.text);
    const [whole = '', name = '', service = ''] = found ?? [];
    const domain = SERVICES.get(SAID_LABELS.get(service) ?? service);
    if (!found || !domain) continue;
    const from = found.index + whole.indexOf(name);
    const span: [number, number] = [
      scanned.rawFrom[from] ?? 0,
      scanned.rawFrom[found.index + whole.length] ?? scanned.raw.length,
    ];
    return { status: 'ambiguous', candidates: [`${name}@${domain}`], span, confidence: 0.4 };
  }
  return { status: 'unclear' };
}

const NAMES = [...SERVICES.keys()].filter((name) => name.length > 3).join('|');
const SAID_NAMES = 'яндекс|гмейл|гмаил|гмайл|джимейл|жмейл|мейл|мэйл|маил|майл|рамблер|аутлук|айклауд';
const OF_SERVICE = new RegExp(`${NAMES}|${SAID_NAMES}`);
const LACKING = [
  new RegExp(`(?<![a-z0-9._/@-])(?!www)([a-z0-9_-]{1,40})[. "&#](${NAMES})\\.(?:ru|com)(?![a-z0-9./-])`),
  new RegExp(`(?<![a-z0-9._/@-])([a-z0-9._-]{1,40})@(${NAMES})(?:ru|com)?(?![a-z0-9.@-])`),
  new RegExp(
    `(?<![a-z0-9._/@-])(?=[0-9_.-]{0,30}[a-z])([a-z_.-]{0,30}[0-9_.][a-z0-9_.-]{0,30}) (?:(?:on|at|на|в) )?(${NAMES}|${SAID_NAMES})[еу]?(?:[ .](?:точка )?(?:ru|com|ру|ком))?(?![a-zа-я0-9@-])`,
  ),
  new RegExp(`(?<![a-z0-9._/@-])([a-z0-9_-]{2,40}) на (${NAMES})[. ](?:ru|com)(?![a-z0-9.@-])`),
];
