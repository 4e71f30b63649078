import type { HourSpan } from '../../domain/booking/time-wish.ts';
import type { Scan } from '../text/scan.ts';

/** A part of the day that a text names. */
export interface DayPart extends HourSpan {
  denied: boolean;
}

/** "Утром", "после обеда", "in the evening", "not mornings". */
export function dayParts({ plain }: Scan): DayPart[] {
  let rest = plain;
  return PARTS.flatMap(([pattern, from, to]) => {
    const found = pattern.exec(rest);
    if (!found) return [];
    const denied =
      DENIED.test(rest.slice(0, found.index)) || UNFIT.test(rest.slice(found.index + found[0].length));
    // "После обеда" must not be lunchtime as well.
    rest = rest.replace(pattern, ' |');
    return { from, to, denied };
  });
}

const LAST = 1_439;
const DENIED =
  / (?:не|кроме|not?|except|nothing|can t|cant|don t|dont|never)(?: (?:могу|можем|смогу|хочу|в|do|make|the|in|any))*$/;
const UNFIT =
  /^ (?:я |мы |i )?(?:никак|не (?:могу|можем|смогу|сможем|получится|получается|подходит|удобно)|неудобно|doesn t work|don t work|no good)(?= )/;
const PARTS: [RegExp, number, number][] = [
  [
    / (?:(?:в |во )?втор(?:ая|ой|ую) половин[аеу] дня|ближе к вечеру|second half of the day|later in the day)(?= )/,
    720,
    1_199,
  ],
  [/ (?:(?:в )?перв(?:ая|ой|ую) половин[аеу] дня|first half of the day|earlier in the day)(?= )/, 0, 719],
  [/ (?:до (?:обеда|полудня)|before (?:lunch|noon|midday))(?= )/, 0, 719],
  [/ (?:после (?:обеда|полудня)|after (?:lunch|noon|midday))(?= )/, 780, 1_079],
  [/ (?:после работы|after work|after office hours)(?= )/, 1_080, LAST],
  [/ (?:(?:рано )?утром|с утра|с утречка|утречком|поутру|утро|по утрам|(?:early )?mornings?)(?= )/, 0, 719],
  [
    / (?:в обед|обед|в обеденн[а-я]+ [а-я]+|в середине дня|(?:at |over |around )?lunch(?: ?time)?|mid day)(?= )/,
    720,
    839,
  ],
  [/ (?:днем|дневн[а-я]+|daytime|during the day)(?= )/, 720, 1_019],
  [/ (?:afternoons?|arvo)(?= )/, 720, 1_079],
  [/ (?:вечером|вечерком|вечер|вечерн[а-я]+|по вечерам|evenings?|tonight|tonite|eve)(?= )/, 1_020, LAST],
];
