import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctionLine, readCorrectionLines } from './correction-file.ts';
import { latestCorrections, mergeCorrections } from './merge-corrections.ts';
import type { CorrectionRecord } from './schema.ts';

/** Few ids, times and texts, so that records clash often. */
const record: fc.Arbitrary<CorrectionRecord> = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  ticketId: fc.constantFrom('P-1', 'P-2'),
  text: fc.constantFrom('card', 'screen\nblack "x"', 'é 😀'),
  head: fc.constantFrom('category', 'priority'),
  label: fc.constantFrom('A', 'B'),
  was: fc.constantFrom(null, 'A'),
  bundle: fc.constantFrom(null, 'support@1.0.0'),
  by: fc.constantFrom('', 'Ann'),
  at: fc.integer({ min: 0, max: 3 }),
});
const records = fc.array(record, { maxLength: 8 });

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

describe('correction files', () => {
  it('are read back as they were written', () => {
    fc.assert(
      fc.property(records, (list) => {
        expect(readCorrectionLines(list.map(correctionLine).join(''))).toEqual({
          records: list,
          bad: [],
        });
      }),
    );
  });

  it('name each bad line by its number and keep the good ones', () => {
    const good = correctionLine({
      id: 'x',
      ticketId: 'P-1',
      text: 'card',
      head: 'category',
      label: 'A',
      was: null,
      bundle: null,
      by: '',
      at: 5,
    });
    const { records: kept, bad } = readCorrectionLines(
      `\ufeff${good}{"half": \n\n"card"\n${good.replace('"label":"A"', '"label":3')}${good.replace('1970', 'year')}\r\n${good}`,
    );
    expect(kept).toHaveLength(2);
    expect(bad).toEqual([
      { line: 2, fault: { kind: 'no-json' } },
      { line: 4, fault: { kind: 'no-object' } },
      { line: 5, fault: { kind: 'field', field: 'label' } },
      { line: 6, fault: { kind: 'field', field: 'at' } },
    ]);
  });
});
