import type { Token } from '../text/scan.ts';

/**
 * Whether a time is the one by which somebody will know, or until which they cannot say: "будет известно в мае",
 * "we'll know in May", "не могу сказать до пятницы", "сегодня не знаю". It is none for the matter itself.
 */
export function isAnswerTime(tokens: readonly Token[], first: number, next: number): boolean {
  let from = first;
  let to = next;
  while (from > 0 && first - from < MOST && !isEnd(tokens[from - 1])) from -= 1;
  while (to < tokens.length && to - next < MOST && !isEnd(tokens[to])) to += 1;
  if (from === first && to === next) return false;
  const before = words(tokens, from, first);
  const after = words(tokens, next, to);
  if (KNOWN.test(before) || KNOWN.test(after) || TELLING.test(before)) return true;
  const isNotYet = UNTIL.has(tokens[first]?.text ?? '') || NOW.has(tokens[first]?.text ?? '');
  return isNotYet && !GUESSED.test(before) && (UNABLE.test(before) || UNABLE.test(after));
}

function isEnd(token: Token | undefined): boolean {
  return token !== undefined && ENDS.has(token.text);
}

function words(tokens: readonly Token[], from: number, to: number): string {
  let said = ' ';
  for (let at = from; at < to; at += 1) if (tokens[at]?.text !== "'") said += `${tokens[at]?.text} `;
  return said;
}

const MOST = 8;
const ENDS = new Set([',', '.', '!', '?', ';', ':', '\n', 'но', 'а', 'but', 'so', 'because']);
const UNTIL = new Set('до раньше перед before until till til untill'.split(' '));
const NOW = new Set('сегодня сейчас завтра today tonight now tomorrow'.split(' '));

/** Somebody will know, or it will be known. */
const KNOWN = new RegExp(
  `(?<! you)(?<! u) (?:${[
    '(?:будет|станет) (?:[а-я]+ )?(?:известно|понятно|ясно|видно|решено|яснее|понятнее)',
    '(?:известно|понятно|ясно|видно|решено|яснее|понятнее) (?:[а-я]+ )?(?:будет|станет)',
    '(?:буд(?:у|ем|ет|ут)) (?:точно |уже |только )?(?:знать|понимать|решать|определяться|думать)',
    '(?:знать|понимать|решать|определяться|думать) (?:точно |уже )?буд(?:у|ем|ет|ут)',
    '(?:про|вы)яснится|прояснится|определится|решится|станет ясно|(?:с|по)может сказать',
    '(?:смогу|сможем|сможет) (?:[а-я]+ )?(?:сказать|ответить|решить|определиться|назвать)',
    '(?:дам|дадим|дадут) (?:[а-я]+ )?ответ|ответ (?:дам|дадим|дадут|будет)|будет (?:ответ|решение|понимание|ясность)|решение будет',
    '(?:узнаю|узнаем|пойму|поймем|решу|решим|определюсь|определимся|отвечу|ответим|сообщу|сообщим|отпишусь)',
    '(?:will|ll|should|shall|gonna|going to) (?:[a-z]+ )?(?:know|find out|be clear|be clearer|be known|have (?:an|the|a|more|some) (?:answer|decision|news|info|information|idea|update|clarity))',
    '(?:we|i|they|he|she) (?:find out|hear back)',
  ].join('|')})(?= )`,
);
/** "скажу в мае", where "сразу скажу" and "честно скажу" tell it now. */
const TELLING =
  /(?<! сразу| честно| так| прямо| заранее) (?:скажу|озвучу|назову|отпишу|отвечу) (?:(?:вам|точно|уже|только|тебе|вот|попозже|потом|позже) ){0,2}$/;
/** "Не знаю может до июня" is a guess. */
const GUESSED = / (?:maybe|probably|perhaps|might|может|наверно|наверное|скорее|возможно|думаю|но|but) /;
/** Somebody cannot say. */
const UNABLE = new RegExp(
  ` (?:${[
    'не (?:могу|можем|смогу|сможем|готов|готова|готовы|получится|успею|успеем) (?:[а-я]+ )?(?:сказать|ответить|отвечать|решить|решать|определиться|назвать|знать|озвучить|обсуждать|говорить)',
    '(?:сказать|ответить|отвечать|решить|определиться|назвать) (?:[а-я]+ )?не (?:могу|можем|смогу|сможем|готов|готова|готовы|получится|успею)',
    'не (?:знаю|знаем|скажу|отвечу|решу|решим|узнаю|узнаем|определюсь|определимся|пойму|поймем)',
    '(?:can t|cannot|cant|can not|couldn t|won t|wont|will not) (?:[a-z]+ )?(?:say|tell|answer|decide|know|confirm|reply|respond)',
    '(?:not|isn t|aren t) (?:[a-z]+ )?(?:ready|able|prepared|in a position) to (?:say|tell|answer|decide|confirm|reply|respond|discuss|talk)',
    '(?:don t|dont|do not|not gonna|wont) (?:[a-z]+ )?know|(?:no idea|not sure) $',
  ].join('|')})(?= )`,
);
