import { spanOf, type Token } from '../text/scan.ts';
import { isMarked } from './phone-marks.ts';
import type { PhoneShape } from './phone-shape.ts';

/** The phone that stands before other digits: "8 927 111 22 33 100 000 руб"; null when none does. */
export function withoutTail(tokens: readonly Token[], shape: PhoneShape): PhoneShape | null {
  const { groups, separators, first } = shape;
  for (let count = 1; count < groups.length; count += 1) {
    const next = groups[count - 1]?.next ?? first;
    const head = groups.slice(0, count);
    if (isMarked(head) && PHONE_FORMS.has(head.map(({ digits }) => digits.length).join(' ')))
      return {
        ...shape,
        next,
        span: spanOf(tokens, first, next),
        groups: head,
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

/** How the digits of phones are grouped, and those of sums never are. */
const PHONE_FORMS = new Set(
  '11,10,1 10,1 3 7,1 3 3 4,1 3 3 2 2,3 7,3 3 4,3 3 2 2,4 7,4 3 4,4 3 2 2,5 6,5 3 3,3 4 4'.split(','),
);
