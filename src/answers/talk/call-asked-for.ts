import type { Scan } from '../text/scan.ts';
import { plainClauses } from './plain-clauses.ts';

/**
 * Where a text ends in the wish to be called, with no word of when: "в июне, позвоните мне лучше", "just call me".
 * "Call me in June" and "call me Kate" are no such wish.
 */
export function callAskedFor(scanned: Scan): [number, number] | null {
  const last = LAST_CALL.test(scanned.plain) ? plainClauses(scanned).at(-1) : undefined;
  if (!last || WHEN.test(last.plain) || AGREED.test(scanned.plain)) return null;
  // Behind other words only the plainest wish is one: "my boss will call me" is none.
  return ALONE.test(last.plain) || MARKED.test(last.plain) ? last.span : null;
}

const CALL =
  '(?:позвоните|перезвоните|наберите|позвони|перезвони|набери|(?:call|ring|phone) (?:me|us)(?: back)?|give (?:me|us) a (?:call|ring|bell|buzz))';
const BESIDE =
  '(?:мне|нам|меня|нас|лучше|сами|просто|пожалуйста|уже|срочно|и|please|pls|instead|better|then|thanks)';
const LEAD =
  '(?:да|нет|ну|а|и|лучше|просто|сами|мне|вы|уже|тогда|no|just|please|can you|could you|better|rather|so|then)';
const LAST_CALL = new RegExp(` ${CALL}(?: ${BESIDE}){0,4}(?= $)`);
const ALONE = new RegExp(`^(?: ${LEAD}){0,4} ${CALL}(?: ${BESIDE}){0,4} $`);
/** "300 тысяч перезвоните". */
const MARKED =
  / (?:перезвоните|позвоните|наберите)(?: мне)?(?: пожалуйста)?(?= $)| call me back(?: please)?(?= $)/;
/** "Yes, call me" is a yes. */
const AGREED = /^ (?:yes|yeah|yep|yup|sure|ok|okay|fine|great|perfect|good)(?= )/;
/** Any word of time: then it is agreed on when to talk, and nobody is called for now. */
const WHEN = new RegExp(
  ` (?:${[
    '(?:в|до|с|к|at|by|from) \\d+',
    '\\d+ ?(?:am|pm)',
    'через|завтра|послезавтра|сегодня|позже|потом|попозже|после|днем|когда|как',
    '(?:понедельник|вторник|сред[уыа]|четверг|пятниц|суббот|воскресен|выходн|будн)[а-я]*',
    '(?:январ|феврал|март|апрел|ма[ейя]|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]*',
    '(?:утр|вечер|ноч|обед|полдень|минут|час|недел|месяц|лет|осен|зим|весн|праздник|отпуск)[а-я]*|году|дн(?:я|ей)|денек|денька',
    'следующ[а-я]*|этой',
    'tomorrow|today|tonight|later|after|before|when|on|in|at|next',
    '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?',
    '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?',
    '(?:morning|afternoon|evening|noon|midday|lunch|lunchtime|hour|minute|min|week|weekend|month|year|summer|autumn|winter|spring|holiday)s?',
  ].join('|')})(?= )`,
);
