import type { Stretch } from '../talk/taken-back.ts';
import type { Token } from '../text/scan.ts';

/** "Всего 28", "120 in total", "52 now", "реально придут 65": what it comes to, whatever else is counted. */
export function isFinal(tokens: readonly Token[], { first, next }: Stretch): boolean {
  if (FINAL_WITHIN.has(tokens[first]?.text ?? '')) return true;
  let before = ' ';
  for (let at = Math.max(0, first - 3); at < first; at += 1) before += `${tokens[at]?.text} `;
  let after = ' ';
  for (let at = next; at < next + 4; at += 1) if (tokens[at]?.text !== "'") after += `${tokens[at]?.text} `;
  return FINAL_BEFORE.test(before) || FINAL_AFTER.test(after);
}

const FINAL_WITHIN = new Set('всего итого total altogether'.split(' '));
const FINAL_BEFORE = new RegExp(
  ` (?:${[
    'всего|итого|теперь|стало|итоге|итог|получается|получится|выходит|выйдет|значит|так что|то есть|тоесть|факту|деле|фактически|реально|реальных|осталось|остается|остаемся|остались|останется|со мной|подтвердили|подтвердилось|согласились|придут|придет|приедут|приедет|поедут|поедет|будет|сможет|смогут|=',
    'so|total|now|altogether|realistically|reality|really|actually|leaves|leaving|left with|makes|make|makes it|making|expecting|expect|with me|only|confirmed|likely|which is|that s',
  ].join('|')})(?: (?:человек|всех|нас|us|about|around|~|около|примерно|где то|лишь|только))? $`,
);
const FINAL_AFTER = new RegExp(
  `^ (?:${[
    'всего|итого|теперь|придут|придет|приедут|приедет|в сумме|в общем|в итоге|вместе|из них придут|подтвердили|подтвердил[а-я]+|осталось|сможет|смогут|по факту',
    'total|altogether|now|overall|coming|confirmed|attending|in total|in all|all in|all together|all told|will come|will be coming|will actually|will make it|will attend|will show|can come|can make it|are coming|are confirmed|have confirmed|have said yes|said yes|have accepted|accepted|have replied yes|rsvp|rsvps|rsvpd|left|likely|realistically',
  ].join('|')})(?= )`,
);
