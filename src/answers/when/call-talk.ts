import type { ReadContext } from '../reading.ts';
import { blanked } from '../text/blanked.ts';
import { readWhen } from './read-when.ts';

/**
 * The text without what it says of when and whether to call: "позвоните завтра", "только не звоните", "до встречи в
 * субботу" are about the talk with the manager and answer no question. Offsets stay true; phones and names stay.
 */
export function withoutCallTalk(text: string, context: ReadContext): string {
  let result = '';
  for (const clause of text.split(CLAUSES))
    result += isCallTalk(clause) ? withoutTimes(clause, context) : clause;
  return result;
}

function withoutTimes(clause: string, context: ReadContext): string {
  const asked = clause.replace(NO_CALLS, blanked).replace(CLOCK, blanked);
  const when = readWhen(asked.replace(CALLS_ALL, blanked), context);
  if (when.status === 'unclear') return asked;
  return asked.slice(0, when.span[0]) + blanked(asked.slice(...when.span)) + asked.slice(when.span[1]);
}

function isCallTalk(clause: string): boolean {
  return CALLS.test(clause);
}

/** "Да, не раньше 12 звоните": the same of a reply that opens with a yes, where nothing of such a clause is an answer. */
export function withoutCallClauses(text: string): string {
  const [yes = ''] = YES.exec(text) ?? [];
  let result = yes;
  for (const clause of text.slice(yes.length).split(CLAUSES))
    result += isCallTalk(clause) && !ADDRESS.test(clause) ? blanked(clause) : clause;
  return result;
}

/** The text without the mere wish to be called: "да, позвоните мне". Offsets stay true. */
export function withoutCallBack(text: string): string {
  return text.replace(CALL_BACK, blanked);
}

/** Whether somebody asks to be called, now or at some time: "в июне наберите меня". */
export function asksToBeCalled(text: string): boolean {
  return ASKS.test(text) && text.replace(NO_CALLS, blanked).search(ASKS) >= 0;
}

const CLAUSES = /(?<=[,.!?;\n])/u;
const YES = /^\s*\p{L}+/u;
/** A phone or an e-mail is an answer all the same. */
const ADDRESS = /@|\d(?:[\s()-]{0,3}\d){6}/u;
const CALLS =
  /(?<![\p{L}])(?:(?:по|пере)?звон(?:и|ить|ите|ю|к|ка|ок|ки|у|ят)(?:те)?|набер(?:и|ите|у)|жд(?:у|ем|ём)|напиши(?:те)?|пиши(?:те)?|пришли(?:те)?|скинь(?:те)?|отправьте|вышлите|дайте (?:ответ|знать)|ответьте|до (?:встречи|свидания|связи)|увидимся|свяжитесь|при(?:еду|едем|дем|дём|ду)|подъ(?:еду|едем)|call(?! it)|ring|text me|write (?:to )?(?:me|us)|send (?:me|us)|see you|waiting for|talk to you|get back to (?:me|us)|let me know|(?:answer|reply|respond)(?: (?:me|us|by|to me))|get an answer)(?![\p{L}])/iu;
const CALLS_ALL = new RegExp(CALLS, 'giu');
const NO_CALLS =
  /(?<![\p{L}])(?:только |лучше |please |пожалуйста )*(?:не (?:надо |нужно )?звон(?:ите|ить|и)|(?:don['’]?t|do not|no need to) call)(?: (?:мне|нам|me|us))?(?![\p{L}])/giu;
const CLOCK =
  /(?<![\p{L}\d])(?:после|до|с|в|at|after|before|around) \d{1,2}(?:[:.]\d\d| ?(?:час(?:а|ов)?|утра|вечера|дня|am|pm))(?![\p{L}\d])/giu;
const CALL_BACK =
  /(?<![\p{L}])(?<!(?:не|not|t) )(?:перезвоните|позвоните|звоните|наберите|(?:please )?call (?:me|us)(?: back)?)(?: (?:мне|нам))?(?: пожалуйста)?(?![\p{L}])/giu;
const ASKS =
  /(?<![\p{L}])(?:(?:по|пере)звоните|наберите (?:меня|нас|мне)|(?:call|ring|phone) (?:me|us)|give (?:me|us) a (?:call|ring))(?![\p{L}])/iu;
