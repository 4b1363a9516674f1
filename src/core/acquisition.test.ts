import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewOrder, type ReviewCandidate } from './acquisition.ts';

const candidate: fc.Arbitrary<ReviewCandidate> = fc.record({
  uncertainty: fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
  vector: fc.option(
    fc
      .array(fc.integer({ min: -127, max: 127 }), { minLength: 4, maxLength: 4 })
      .map((numbers) => Int8Array.from(numbers)),
  ),
});

describe('the review order', () => {
  it('takes the least sure ticket first, then what is unlike it before its near-copy', () => {
    const [card, cardAgain, screen] = [
      Int8Array.of(100, 0),
      Int8Array.of(99, 5),
      Int8Array.of(0, 100),
    ];
    expect(
      reviewOrder(
        [
          { uncertainty: 0.8, vector: cardAgain },
          { uncertainty: 0.9, vector: card },
          { uncertainty: 0.5, vector: screen },
        ],
        3,
      ),
    ).toEqual([1, 2, 0]);
  });

  it('keeps away from what was labelled just before', () => {
    const [card, screen] = [Int8Array.of(100, 0), Int8Array.of(0, 100)];
    expect(
      reviewOrder(
        [
          { uncertainty: 1, vector: card },
          { uncertainty: 0.5, vector: screen },
        ],
        1,
        [card],
      ),
    ).toEqual([1]);
  });

  it('names each candidate once and no more than asked for', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 12 }), fc.nat(15), (list, most) => {
        const order = reviewOrder(list, most);
        expect(order).toHaveLength(Math.min(most, list.length));
        expect(new Set(order).size).toBe(order.length);
        expect(order.every((at) => at >= 0 && at < list.length)).toBe(true);
      }),
    );
  });

  it('agrees with the score worked out from scratch at every step', () => {
    const similarity = (a: Int8Array | null, b: Int8Array | null): number => {
      if (!a || !b) return 0;
      const dot = (x: Int8Array, y: Int8Array): number =>
        x.reduce((sum, value, at) => sum + value * y[at]!, 0);
      const scale = Math.sqrt(dot(a, a)) * Math.sqrt(dot(b, b));
      return scale === 0 ? 0 : Math.max(0, dot(a, b) / scale);
    };
    fc.assert(
      fc.property(fc.array(candidate, { minLength: 1, maxLength: 8 }), (list) => {
        const order = reviewOrder(list, list.length);
        for (const [step, chosen] of order.entries()) {
          const before = order.slice(0, step);
          const score = (at: number): number =>
            (list[at]?.uncertainty ?? 0) *
            (1 -
              Math.max(
                0,
                ...before.map((other) =>
                  similarity(list[at]?.vector ?? null, list[other]?.vector ?? null),
                ),
              ));
          for (const other of order.slice(step))
            expect(score(chosen)).toBeGreaterThanOrEqual(score(other) - 1e-9);
        }
      }),
    );
  });
});
