/** A half-open range of a text. */
export type Stretch = readonly [from: number, to: number];

/** The stretches between the marks; a mark ends the one before it with so many of its letters. `marks` are global. */
export function partsOf(text: string, [from, to]: Stretch, marks: RegExp, ending: 0 | 1): Stretch[] {
  const parts: Stretch[] = [];
  let start = from;
  const words = text.slice(from, to);
  marks.lastIndex = 0;
  for (let mark = marks.exec(words); mark; mark = marks.exec(words)) {
    const end = from + mark.index + ending;
    if (end > start) parts.push([start, end]);
    start = end;
  }
  if (to > start) parts.push([start, to]);
  return parts;
}
