/** The text without the marks of a numbered list, "1) … 2) …" or "1. … 2. …", which are no numbers of anything. Offsets stay. */
export function withoutListMarks(text: string): string {
  if (!MAY_BE_MARK.test(text)) return text;
  const marks = [...text.matchAll(MARK)];
  const inOrder = marks.filter((mark, index) => isNext(marks, mark, index));
  if (inOrder.length < 2) return text;
  let result = '';
  let at = 0;
  for (const { index, 0: mark } of inOrder) {
    result += text.slice(at, index) + '\n'.repeat(mark.length);
    at = index + mark.length;
  }
  return result + text.slice(at);
}

/** It is one more than the mark before it, or one less than the mark behind it. */
function isNext(marks: readonly RegExpExecArray[], mark: RegExpExecArray, index: number): boolean {
  const place = Number(mark[1]);
  const [before, after] = [marks[index - 1], marks[index + 1]];
  return (
    (before !== undefined && Number(before[1]) === place - 1) ||
    (after !== undefined && Number(after[1]) === place + 1)
  );
}

/** A number of one digit and its bracket or point, at the start or behind a space. */
const MARK = /(?<![^\s,;])(\d)(?:\)|\.(?=\s))/g;
const MAY_BE_MARK = /\d[).]/;
