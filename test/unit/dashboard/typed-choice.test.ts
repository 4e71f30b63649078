import { describe, expect, it } from 'vitest';
import { isScale, typedChoice } from '../../../src/dashboard/chat/typed-choice.ts';

const labelled = (...labels: string[]) => labels.map((label) => ({ label }));
const scale = labelled(...Array.from({ length: 11 }, (_, score) => String(score)));

describe('a number that is typed', () => {
  it('names the answer at its place', () => {
    const answers = labelled('Свадьба', 'Юбилей');
    expect(typedChoice(answers, '2')?.label).toBe('Юбилей');
    expect(typedChoice(answers, ' 1 ')?.label).toBe('Свадьба');
    for (const typed of ['', ' ', '0', '3', '1.0', 'x', '1e0', '120']) {
      expect(typedChoice(answers, typed), typed).toBeNull();
    }
  });

  it('is the answer itself on a scale, and so names no other', () => {
    expect(isScale(scale)).toBe(true);
    for (const { label } of scale) expect(typedChoice(scale, label)).toBeNull();
    expect(isScale(labelled('30', '50–70'))).toBe(false);
    expect(isScale([])).toBe(false);
  });
});
