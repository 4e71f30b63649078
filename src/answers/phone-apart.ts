import { isMarked } from './phone-marks.ts';
import type { PhoneShape } from './phone-shape.ts';
import { spanOf, type Token } from './scan.ts';

/** The phone that stands before other digits: "8 927 111 22 33 100 000 руб"; null when none does. */
export function withoutTail(tokens: readonly Token[], shape: PhoneShape): PhoneShape | null {
  const { groups, separators, first } = shape;
  for (let count = 1; count < groups.length; count += 1) {
    const next = groups[count - 1]?.next ?? first;
    const isSum = count > 1 && groups.slice(1, count).every(({ digits }) => digits.length === 3);
    if (!isSum && isMarked(groups.slice(0, count)))
      return {
        ...shape,
        next,
        span: spanOf(tokens, first, next),
        groups: groups.slice(0, count),
        separators: separators.slice(0, count),
      };
  }
  return null;
}

/** The phone that stands behind the number of something else: "заказ 1234 89271112233"; null when none does. */
export function withoutHead(tokens: readonly Token[], shape: PhoneShape): PhoneShape | null {
  const [, begin] = shape.groups;
  const groups = shape.groups.slice(1);
  if (!begin || begin.digits.length === 6 || !isMarked(groups)) return null;
  const separators = ['', ...shape.separators.slice(2)];
  return {
    ...shape,
    plus: false,
    first: begin.first,
    span: spanOf(tokens, begin.first, shape.next),
    groups,
    separators,
  };
}
