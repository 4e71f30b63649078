/** Whether a text says how or when to reach the person: "только не звоните", "text only please", "позвоните после шести". */
export function tellsHowToReach(text: string): boolean {
  const plain = text.toLowerCase();
  return CALLS_OR_WRITES.test(plain) && HOW.test(plain);
}

/** Whether a clause only takes leave. */
export function isFarewell(clause: string): boolean {
  return FAREWELL.test(clause);
}

const HOW = new RegExp(
  `(?<!\\p{L})(?:${[
    'не (?:надо |нужно |стоит |могу )?(?:мне |нам )?(?:по|пере)?(?:звон|набир)\\p{L}*',
    '(?:на)?пишите (?:мне |нам )?(?:в|на) ',
    'без звонков|звонки не|(?:только|лучше|удобнее) (?:пис|пиш|по переписке|сообщени|в (?:мессендж|телеграм|тг|вотсап|ватсап)|на почту|звон|позвон)\\p{L}*',
    '(?:по|пере)?звон(?:ите|ить)(?: (?:мне|нам|можно|лучше|только)){0,3} (?:после|до|с|в|не раньше|не позже|завтра|утром|вечером|днем|днём)',
    "(?:don['’]?t|do not|no need to|rather not|not) (?:call|ring|phone)|no (?:phone )?calls?",
    '(?:text|email|texts|emails|messages?|whatsapp)(?: me| us)? only|only (?:text|email|texts|messages?)|(?:prefer|rather) (?:a )?(?:text|email|call|whatsapp)s?',
    '(?:call|ring|phone) (?:me |us )?(?:after|before|at|on|tomorrow|only)',
  ].join('|')})(?!\\p{L})`,
  'u',
);
/** Some of it is in all of the above. */
const CALLS_OR_WRITES =
  /звон|наб|пис|пиш|сообщ|лучше|удобн|только|call|ring|phone|text|mail|mess|whats|prefer|rather/;
const FAREWELL =
  /^[\s\p{P}]*(?:до (?:свидания|встречи|связи|скорого|скорой встречи|завтра)|see you(?: soon| later| then| tomorrow)?|talk(?: to you)? (?:soon|later)|bye(?: bye)?|пока)[\s\p{P}]*$/iu;
