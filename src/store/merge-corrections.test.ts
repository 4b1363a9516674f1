import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctionRecords as records } from '../../test/fixtures/correction-records.ts';
import { latestCorrections, mergeCorrections } from './merge-corrections.ts';

describe('merging corrections', () => {
  it('is commutative', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        expect(mergeCorrections(a, b)).toEqual(mergeCorrections(b, a));
      }),
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const once = mergeCorrections(a, b);
        expect(mergeCorrections(once, b)).toEqual(once);
        expect(mergeCorrections(once, once)).toEqual(once);
      }),
    );
  });

  it('is associative', () => {
    fc.assert(
      fc.property(records, records, records, (a, b, c) => {
        expect(mergeCorrections(mergeCorrections(a, b), c)).toEqual(
          mergeCorrections(a, mergeCorrections(b, c)),
        );
      }),
    );
  });

  it('loses no id and invents none', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        expect(
          mergeCorrections(a, b)
            .map(({ id }) => id)
            .sort(),
        ).toEqual([...new Set([...a, ...b].map(({ id }) => id))].sort());
      }),
    );
  });

  it('lets the latest label of a text and head count, whatever order the records come in', () => {
    fc.assert(
      fc.property(records, (list) => {
        const merged = mergeCorrections(list, []);
        const latest = latestCorrections(merged);
        expect(latestCorrections([...merged].reverse())).toEqual(latest);
        for (const { head, text, at } of merged) {
          const counting = latest.filter((one) => one.head === head && one.text === text);
          expect(counting).toHaveLength(1);
          expect(counting[0]?.at).toBeGreaterThanOrEqual(at);
        }
      }),
    );
  });
});
