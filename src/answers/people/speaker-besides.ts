import type { Token } from '../text/scan.ts';
import type { Plain } from './count-plain.ts';

/** "Six not including me", "кроме меня ещё семеро": the speaker comes on top of those who are counted. */
export function speakerBesides(tokens: readonly Token[], at: number): Plain | null {
  if (!OPENING.has(tokens[at]?.text ?? '')) return null;
  let words = ' ';
  for (let next = at; next < at + MOST; next += 1) {
    const token = tokens[next];
    if (token?.type !== 'word') return null;
    words += `${token.text} `;
    if (!BESIDES.test(words)) continue;
    if (OTHERS_TOO.has(tokens[next + 1]?.text ?? '')) return null;
    return { tokens: joined(tokens, at, token), next: next + 1 };
  }
  return null;
}

/** Plus and the speaker, the other way about before the number. */
function joined(tokens: readonly Token[], at: number, last: Token): Token[] {
  const first = tokens[at] ?? last;
  const isBefore = isFirst(tokens, at);
  // "Нас семеро, не считая меня": the speaker is not among "нас", whatever that says.
  const hasUs = tokens.slice(Math.max(0, at - NEAR), at).some(({ text }) => US.has(text));
  const plus: Token = { ...first, type: 'word', text: 'plus', gap: true };
  const speaker: Token = { ...last, text: hasUs ? 'friend' : 'me', gap: true };
  return isBefore
    ? [
        { ...speaker, from: first.from },
        { ...plus, from: last.from, to: last.to },
      ]
    : [plus, speaker];
}

function isFirst(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(0, at).every(({ type }) => type === 'sign');
}

const MOST = 4;
const NEAR = 6;
const US = new Set(['нас', 'us', 'we']);
const OPENING = new Set(
  'not without excluding excl besides apart aside не кроме помимо исключая без меня'.split(' '),
);
const BESIDES =
  /^ (?:(?:not|without) (?:including|counting|incl) (?:me|myself)|(?:excluding|excl|besides) (?:me|myself)|(?:apart|aside) from (?:me|myself)|не (?:считая|включая|учитывая) меня|(?:кроме|помимо|исключая) меня|без учета меня|меня не считая) $/;
/** "Not including me or the kids": more come than are told. */
const OTHERS_TOO = new Set(['or', 'nor', 'или', 'никого', 'никто']);
