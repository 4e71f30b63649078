import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Nps, npsOf } from '../../../src/insights/nps.ts';
import { npsFigures } from '../../../src/insights/nps-figures.ts';

const scored = (groups: { promoters: number; passives: number; detractors: number }) => {
  const scores = [0, 0, 0, 0, 0, 0, groups.detractors, groups.passives, 0, 0, groups.promoters];
  const nps = npsOf(scores);
  if (!nps) throw new Error('somebody answered');
  return nps;
};
const margin = ({ interval }: Nps) => (interval.high - interval.low) / 2;

describe('published worked examples', () => {
  // 1/2 promoters, 1/3 passives, 1/6 detractors: variance 5/9, standard deviation 0.75; of 324 a standard error of 4.1 %.
  it('Cross Validated 18603 (W. Huber): a sample of 324 has a score of 33 % with a standard error of 4.1 %', () => {
    const nps = scored({ promoters: 162, passives: 108, detractors: 54 });
    expect(nps.score).toBeCloseTo(33.3, 1);
    expect(margin(nps) / 1.96).toBeCloseTo(4.1, 1);
    expect(nps.interval.low).toBeCloseTo(33.333 - 1.96 * 4.141, 2);
    expect(nps.interval.high).toBeCloseTo(33.333 + 1.96 * 4.141, 2);
  });

  // With thirds the interval is about 320/√n points wide: 1,024 answers for a width of 10, 102,400 for a width of 1.
  it('CYBAEA (A. Engelhardt): with a third in each group 1,024 answers give ±5 points and 102,400 give ±0.5', () => {
    const third = (n: number) => scored({ promoters: n / 3, passives: n / 3, detractors: n / 3 });
    expect(2 * margin(third(1_024))).toBeCloseTo(10, 1);
    expect(2 * margin(third(102_400))).toBeCloseTo(1, 2);
    expect(2 * margin(third(300)) * Math.sqrt(300)).toBeCloseTo(320, 0);
    // 320 is rounded down from 320.06, so the 1,025th answer is the one that makes it ±5.
    expect(third(300).moreForFivePoints).toBe(1_025 - 300);
  });

  // +3 to the answers, +¾ to promoters and to detractors: 10 tens are 10.75 and 0.75 of 13, 0.769 ± 1.96 · √(0.2929 / 13).
  it('adjusted Wald (B. Rocks 2016): ten promoters of ten are 100, with an interval from 47', () => {
    const nps = scored({ promoters: 10, passives: 0, detractors: 0 });
    expect([nps.score, nps.interval.high]).toEqual([100, 100]);
    expect(nps.interval.low).toBeCloseTo(47.5, 1);
  });
});

describe('a score', () => {
  it('counts 9 and 10 as promoters, 7 and 8 as passives, the rest as detractors', () => {
    expect(npsOf([1, 1, 1, 1, 1, 1, 1, 10, 10, 100, 100])).toMatchObject({
      promoters: 200,
      passives: 20,
      detractors: 7,
    });
  });

  it('is none while nobody has answered', () => {
    expect(npsOf(Array(11).fill(0))).toBeNull();
  });

  it('of few is said to be rough, also when all of them agree', () => {
    const [three, thirty] = [3, 30].map((promoters) => scored({ promoters, passives: 0, detractors: 0 }));
    expect([three?.isRough, thirty?.isRough]).toEqual([true, false]);
    expect(three?.interval.low).toBeLessThan(0);
    expect(three?.moreForFivePoints).toBeGreaterThan(100);
  });

  const groups = fc
    .record({ promoters: fc.nat(500), passives: fc.nat(500), detractors: fc.nat(500) })
    .filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 0);

  it('lies in its interval, and both within −100 and 100', () => {
    fc.assert(
      fc.property(groups, (given) => {
        const { score, interval } = scored(given);
        expect(interval.low).toBeGreaterThanOrEqual(-100);
        expect(interval.low).toBeLessThanOrEqual(score);
        expect(interval.high).toBeGreaterThanOrEqual(score);
        expect(interval.high).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('turns round when promoters and detractors change places', () => {
    fc.assert(
      fc.property(groups, ({ promoters, passives, detractors }) => {
        const one = scored({ promoters, passives, detractors });
        const other = scored({ promoters: detractors, passives, detractors: promoters });
        expect(other.score).toBeCloseTo(-one.score, 9);
        expect(other.interval.low).toBeCloseTo(-one.interval.high, 9);
        expect(other.moreForFivePoints).toBe(one.moreForFivePoints);
      }),
    );
  });

  it('is known the better the more answer in the same way', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 2, max: 50 }), (given, times) => {
        const few = scored(given);
        const many = scored({
          promoters: given.promoters * times,
          passives: given.passives * times,
          detractors: given.detractors * times,
        });
        expect(margin(many)).toBeLessThanOrEqual(margin(few) + 1e-9);
        expect(many.moreForFivePoints).toBeLessThanOrEqual(few.moreForFivePoints);
      }),
    );
  });

  it('is within five points once as many have answered as were missing', () => {
    const mixed = groups.filter(
      ({ promoters, passives, detractors }) =>
        Math.max(promoters, passives, detractors) < promoters + passives + detractors,
    );
    fc.assert(
      fc.property(mixed, (given) => {
        const { moreForFivePoints } = scored(given);
        const answered = given.promoters + given.passives + given.detractors;
        const grown = 1 + moreForFivePoints / answered;
        const later = scored({
          promoters: given.promoters * grown,
          passives: given.passives * grown,
          detractors: given.detractors * grown,
        });
        expect(margin(later)).toBeLessThanOrEqual(5 + 1e-9);
      }),
    );
  });
});

describe('the figures of a tally', () => {
  it('have the share of those asked who answered, rounded to what is shown', () => {
    const figures = npsFigures({ asked: 9, scores: [0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1] });
    expect(figures).toMatchObject({ asked: 9, answered: 3, responseRate: 33.3, nps: { score: 0 } });
    expect(figures.nps?.interval).toEqual({ low: -92.4, high: 92.4 });
  });

  it('are not reckoned where nobody was asked, or nobody answered', () => {
    const nobody = Array<number>(11).fill(0);
    expect(npsFigures({ asked: 0, scores: nobody })).toMatchObject({ responseRate: null, nps: null });
    expect(npsFigures({ asked: 5, scores: nobody })).toMatchObject({ responseRate: 0, nps: null });
  });
});
