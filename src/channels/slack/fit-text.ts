/** Slack counts `&`, `<` and `>` as the entities that it stores them as. */
const WEIGHTS: Record<string, number> = { '&': 5, '<': 4, '>': 4 };
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const NOTHING = '—';

/** The text within so many of Slack's characters, with an ellipsis where it was cut; a dash when nothing is seen. */
export function fitText(text: string, max: number): string {
  const tidied = tidy(text);
  const whole = takeUpTo(tidied, max);
  return whole.length === tidied.length ? tidied : `${takeUpTo(tidied, max - 1).trimEnd()}…`;
}

/** The whole text in pieces of so many of Slack's characters, broken at line ends or spaces where possible. */
export function pieces(text: string, max: number): string[] {
  const found: string[] = [];
  let rest = tidy(text);
  while (rest) {
    const most = takeUpTo(rest, max);
    const breakAt = Math.max(most.lastIndexOf('\n'), most.lastIndexOf(' '));
    const piece = most.length === rest.length || breakAt < most.length / 2 ? most : most.slice(0, breakAt);
    if (piece.trim()) found.push(piece);
    rest = rest.slice(piece.length).trimStart();
  }
  return found;
}

/** For Slack's `text` argument, the only place where markup would be read. */
export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Without control characters, writing-direction overrides and halves of characters. */
function tidy(text: string): string {
  const tidied = text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/gu, ' ')
    .trim();
  return tidied.replace(UNSEEN, '').trim() ? tidied : NOTHING;
}

function takeUpTo(text: string, max: number): string {
  let weight = 0;
  let end = 0;
  for (const character of text) {
    weight += WEIGHTS[character] ?? character.length;
    if (weight > max) break;
    end += character.length;
  }
  return text.slice(0, end);
}
