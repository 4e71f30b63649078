import type { Token } from '../text/scan.ts';

/**
 * Whether a time is one at which somebody is to call, write, decide or be seen for a farewell: "call me back next
 * week", "I'll let you know by Friday", "ask me again in June". It is none for the matter itself.
 */
export function isContactTime(tokens: readonly Token[], first: number, next: number): boolean {
  let from = first;
  while (from > 0 && first - from < MOST_BEFORE && !isEnd(tokens[from - 1])) from -= 1;
  if (from < first && BEFORE.test(words(tokens, from, first))) return true;
  let to = next;
  while (to < tokens.length && to - next < MOST_AFTER && !isEnd(tokens[to])) to += 1;
  return to > next && AFTER.test(words(tokens, next, to));
}

function isEnd(token: Token | undefined): boolean {
  return token !== undefined && ENDS.has(token.text);
}

function words(tokens: readonly Token[], from: number, to: number): string {
  let said = ' ';
  for (let at = from; at < to; at += 1) if (tokens[at]?.text !== "'") said += `${tokens[at]?.text} `;
  return said;
}

const MOST_BEFORE = 10;
const MOST_AFTER = 6;
const ENDS = new Set([',', '.', '!', '?', ';', '\n', 'but', 'so', 'and', 'because']);

const REACHING =
  '(?:call|ring|phone|text|txt|email|e mail|message|msg|contact|remind|ping|chase|nudge|whatsapp|ask|update|get back to|come back to|reply to|write to|speak to|speak with|talk to|talk with|chat to|chat with|check with|discuss with|run it by|run it past) (?:me|us|you|u|him|her|them|(?:my|our|the) [a-z]+)';
const TALKING =
  'see (?:you|ya|u)|speak|talk|chat|catch up|in touch|touch base|follow up|circle back|check back|hear (?:back )?from (?:you|u|someone|somebody)|get back|let (?:you|u|me|us|them) know|have an answer|give (?:you|u) an answer|give (?:me|us|you|u) (?:a |an )?(?:call|ring|bell|shout|buzz|update)|think about (?:it|this|that)|think it over|think on it|sleep on it|mull it over|have a think|decide|make (?:a|my|our|up my|up our) (?:decision|mind)|discuss (?:it|this|that)|confirm(?: it| this| with you)?|know (?:more|for sure|for certain|better)|callback|call back|(?:phone |quick |video |zoom )?call';
const ADDED =
  'back|again|soon|then|later|about it|about this|with you|with it|it|know|an answer|first|please|pls|maybe|probably|properly|on|in|at|by|over|sometime|some time|around|before|after|more|a call|this|next|early|late|end of';

const BEFORE = new RegExp(` (?:${REACHING}|${TALKING})(?: (?:${ADDED})){0,5} $`);
const AFTER =
  /^ (?:(?:please|pls|i ll|ill|i will|we ll|we will|can you|could you|can u|just|then|maybe) )*(?:call|ring|phone|text|email|message|remind|ping|contact) (?:me|us|you|back)(?= )/;
