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
const WHEN =
  / (?:(?:в|до|с|к|at|by|from) \d+|через|завтра|послезавтра|позже|потом|попозже|после|утром|вечером|днем|когда|как|(?:в|во|на) (?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье|выходные|следующей|этой|будни|январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре)|летом|осенью|зимой|весной|tomorrow|later|after|before|when|on|in|at|next)(?= )/;
