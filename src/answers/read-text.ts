import type { Reader } from './reading.ts';
import { whyNoAnswer } from './talk/no-answer.ts';
import { scan } from './text/scan.ts';

/**
 * Free words: the text itself without the space around it, unless it says only that there is no answer. "We don't know
 * what we'd have done without you" says more than that.
 */
export const readText: Reader<'text'> = (text) => {
  const scanned = scan(text);
  const first = scanned.tokens[0];
  const last = scanned.tokens.at(-1);
  if (!first || !last) return { status: 'unclear' };
  const words = scanned.tokens.filter((token) => token.type !== 'sign');
  const why = words.length <= MOST_WORDS_OF_NONE ? whyNoAnswer(scanned) : undefined;
  if (why) return { status: 'unclear', why };
  return {
    status: 'parsed',
    value: text.slice(first.from, last.to),
    span: [first.from, last.to],
    confidence: words.length > 0 ? 1 : 0.3,
  };
};

const MOST_WORDS_OF_NONE = 4;
