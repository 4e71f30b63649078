import type { ChoiceOption, Reading } from '../reading.ts';
import { plainSpan, type Scan } from '../text/scan.ts';

/** "3pm", "midday", "в три дня" of "12:00, 15:00, 18:00": the one clock time that is offered and named. */
export function choiceByClock(scanned: Scan, options: readonly ChoiceOption[]): Reading<string[]> | null {
  const times = options.map(({ names }) => OFFERED.exec((names[0] ?? '').trim()));
  if (times.length === 0 || times.some((time) => time === null)) return null;
  const [said, ...others] = [...scanned.plain.matchAll(SAID)];
  if (!said || others.length > 0) return null;
  const hour = hourOf(said);
  const minute = Number(said[2] ?? 0);
  if (hour === null) return null;
  const [option, ...rest] = options.filter(
    (_, at) => Number(times[at]?.[1]) === hour && Number(times[at]?.[2]) === minute,
  );
  if (!option || rest.length > 0) return null;
  const span = plainSpan(scanned, said.index, said.index + said[0].length);
  return { status: 'parsed', value: [option.value], span, confidence: 0.85 };
}

/** Only an hour whose half of the day is said; a bare one may as well be a place in the list. */
function hourOf([, hour, , half, noon]: RegExpExecArray): number | null {
  if (noon !== undefined) return 12;
  const said = Number(hour);
  if (said > 12) return said < 24 ? said : null;
  if (said === 12) return /^(?:am|a m|ночи)$/.test(half ?? '') ? 0 : 12;
  return /^(?:am|a m|утра|ночи)$/.test(half ?? '') ? said : said + 12;
}

const OFFERED = /^(\d{1,2})[:.](\d\d)$/;
const SAID =
  / (?:(\d{1,2})(?: (\d\d))? (am|pm|a m|p m|утра|дня|вечера|ночи)|(midday|noon|полдень|полудню|полудня))(?= )/g;
