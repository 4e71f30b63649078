import { describe, expect, it } from 'vitest';
import { growth, IN_PROPORTION } from './growth.ts';

describe('the measure of growth', () => {
  it('tells a pattern that goes by the square', () => {
    expect(growth((text) => /a*b/.test(text), 'a')).toBeGreaterThan(IN_PROPORTION);
  });

  it('tells one that looks back to the beginning at every word', () => {
    const read = (text: string) => {
      let count = 0;
      for (let at = text.indexOf('a'); at >= 0; at = text.indexOf('a', at + 1))
        count += text.slice(0, at).split('b').length;
      return count;
    };
    expect(growth(read, 'ab ')).toBeGreaterThan(IN_PROPORTION);
  });

  it('lets pass what is linear', () => {
    expect(growth((text) => text.split(/[ b]/).join('').replace(/c+/g, ''), 'ab ')).toBeLessThan(
      IN_PROPORTION,
    );
  });
});
