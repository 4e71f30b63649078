import type { Reader } from './reading.ts';
import { whyNoAnswer } from './talk/no-answer.ts';
import { scan } from './text/scan.ts';

/** Free words: the text itself without the space around it, unless it says that there is no answer. */
export const readText: Reader<'text'> = (text) => {
  const scanned = scan(text);
  const first = scanned.tokens[0];
  const last = scanned.tokens.at(-1);
  if (!first || !last) return { status: 'unclear' };
  const why = whyNoAnswer(scanned);
  if (why) return { status: 'unclear', why };
  const hasWords = scanned.tokens.some((token) => token.type !== 'sign');
  return {
    status: 'parsed',
    value: text.slice(first.from, last.to),
    span: [first.from, last.to],
    confidence: hasWords ? 1 : 0.3,
  };
};
