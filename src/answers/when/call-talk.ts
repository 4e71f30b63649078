import type { ReadContext } from '../reading.ts';
import { readWhen } from '../when/read-when.ts';

/**
 * The text without what it says of when and whether to call: "позвоните завтра", "только не звоните", "до встречи в
 * субботу" are about the talk with the manager and answer no question. Offsets stay true; phones and names stay.
 */
export function withoutCallTalk(text: string, context: ReadContext): string {
  let result = '';
  for (const clause of text.split(/(?<=[,.!?;\n])/u))
    result += isCallTalk(clause) ? withoutTimes(clause, context) : clause;
  return result;
}

function withoutTimes(clause: string, context: ReadContext): string {
  const asked = clause.replace(NO_CALLS, blank).replace(CLOCK, blank);
  const when = readWhen(asked.replace(CALLS_ALL, blank), context);
  if (when.status === 'unclear') return asked;
  return asked.slice(0, when.span[0]) + blank(asked.slice(...when.span)) + asked.slice(when.span[1]);
}

function isCallTalk(clause: string): boolean {
  return CALLS.test(clause);
}

function blank(words: string): string {
  return ' '.repeat(words.length);
}

const CALLS =
  /(?<![\p{L}])(?:(?:по|пере)?звон(?:и|ить|ите|ю|к|ка|ок|ки|у|ят)(?:те)?|набер(?:и|ите|у)|жд(?:у|ем|ём)|напиши(?:те)?|пиши(?:те)?|пришли(?:те)?|скинь(?:те)?|отправьте|вышлите|дайте (?:ответ|знать)|ответьте|до (?:встречи|свидания|связи)|увидимся|свяжитесь|при(?:еду|едем|дем|дём|ду)|подъ(?:еду|едем)|call|ring|text me|write (?:to )?(?:me|us)|send (?:me|us)|see you|waiting for|talk to you|get back to (?:me|us)|let me know|(?:answer|reply|respond)(?: (?:me|us|by|to me))|get an answer)(?![\p{L}])/iu;
const CALLS_ALL = new RegExp(CALLS, 'giu');
const NO_CALLS =
  /(?<![\p{L}])(?:только |лучше |please |пожалуйста )*(?:не (?:надо |нужно )?звон(?:ите|ить|и)|(?:don['’]?t|do not|no need to) call)(?: (?:мне|нам|me|us))?(?![\p{L}])/giu;
const CLOCK =
  /(?<![\p{L}\d])(?:после|до|с|в|at|after|before|around) \d{1,2}(?:[:.]\d\d| ?(?:час(?:а|ов)?|утра|вечера|дня|am|pm))(?![\p{L}\d])/giu;
