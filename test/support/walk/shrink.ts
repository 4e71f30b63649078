import type { Step } from './steps.ts';

/** The shortest walk that still fails, as far as it is found in time: parts of it are left out, the larger ones first. */
export async function shrink(
  steps: Step[],
  fails: (steps: Step[]) => Promise<boolean>,
  endsAt: number,
): Promise<Step[]> {
  let shortest = steps;
  const isOver = () => performance.now() > endsAt;
  const tries = async (candidate: Step[]) => {
    if (isOver() || !(await fails(candidate))) return false;
    shortest = candidate;
    return true;
  };
  for (
    let size = Math.ceil(steps.length / 2);
    size > 0 && !isOver();
    size = size > 1 ? Math.ceil(size / 2) : 0
  ) {
    for (let from = shortest.length - size; from > -size; from -= size) {
      await tries(shortest.toSpliced(Math.max(0, from), size + Math.min(0, from)));
    }
  }
  for (const [index, step] of shortest.entries()) {
    for (const simpler of simplerThan(step)) if (await tries(shortest.toSpliced(index, 1, ...simpler))) break;
    if (shortest.length !== steps.length && index >= shortest.length) break;
  }
  return shortest;
}

function simplerThan(step: Step): Step[][] {
  if (step.do === 'together') {
    const { steps } = step;
    return [steps, ...steps.map((_, index): Step[] => [{ ...step, steps: steps.toSpliced(index, 1) }])];
  }
  return 'pick' in step && step.pick > 0 ? [[{ ...step, pick: 0 }]] : [];
}
