import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanRows } from '../../src/train/data/clean.ts';
import type { LabelledRow } from '../../src/train/data/labelled-rows.ts';
import { foldRows, splitRows } from '../../src/train/data/split.ts';

const row = (text: string, category: string, line = 1): LabelledRow => ({
  line,
  text,
  input: { description: text },
  labels: { category },
});

describe('splitting', () => {
  const tables = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(30)), {
    minLength: 1,
    maxLength: 120,
  });

  test('every row lands in one part, and groups are never torn apart', () => {
    fc.assert(
      fc.property(tables, fc.nat(5), (rows, seed) => {
        const groups = Int32Array.from(rows, ([, group]) =>
          rows.findIndex(([, other]) => other === group),
        );
        const parts = splitRows(
          rows.map(([label]) => label),
          groups,
          [0.8, 0.1, 0.1],
          seed,
        );
        expect(parts.flat().sort((a, b) => a - b)).toEqual(rows.map((_, at) => at));
        const partOf = (at: number) => parts.findIndex((part) => part.includes(at));
        rows.forEach((_, at) => expect(partOf(at)).toBe(partOf(groups[at] ?? at)));
      }),
    );
  });

  const labels = Array.from({ length: 1000 }, (_, at) => (at % 10 === 0 ? 'rare' : 'common'));
  const alone = Int32Array.from(labels, (_, at) => at);

  test('labels keep their proportions', () => {
    for (const [part, share] of [
      [0, 0.8],
      [1, 0.15],
      [2, 0.05],
    ] as const) {
      const rows = splitRows(labels, alone, [0.8, 0.15, 0.05], 1)[part] ?? [];
      expect(rows).toHaveLength(1000 * share);
      expect(rows.filter((at) => labels[at] === 'rare')).toHaveLength(100 * share);
    }
  });

  test('many small labels do not all fall on the same side', () => {
    const small = Array.from({ length: 770 }, (_, at) => `label ${Math.floor(at / 10)}`);
    const [, validation = [], held = []] = splitRows(
      small,
      Int32Array.from(small, (_, at) => at),
      [0.9, 0.05, 0.05],
      1,
    );
    expect(Math.abs(validation.length - held.length)).toBeLessThan(30);
    expect(validation.length + held.length).toBe(77);
  });

  test('the seed decides, and the same seed gives the same parts', () => {
    expect(splitRows(labels, alone, [0.5, 0.5], 1)).toEqual(
      splitRows(labels, alone, [0.5, 0.5], 1),
    );
    expect(splitRows(labels, alone, [0.5, 0.5], 1)).not.toEqual(
      splitRows(labels, alone, [0.5, 0.5], 2),
    );
  });

  test('a share of nothing gets nothing', () => {
    expect(splitRows(labels, alone, [1, 0], 1)[1]).toEqual([]);
  });

  test('folds are of equal size', () => {
    expect(foldRows(labels, alone, 5, 1).map((fold) => fold.length)).toEqual([
      200, 200, 200, 200, 200,
    ]);
  });
});

describe('cleaning', () => {
  test('one row stays for each text, whatever its case and spaces', () => {
    const { rows, report } = cleanRows([
      row('The VPN is down', 'a'),
      row('the vpn  is down', 'a'),
      row('printer jam', 'b'),
    ]);
    expect(rows.map(({ text }) => text)).toEqual(['The VPN is down', 'printer jam']);
    expect(report).toMatchObject({ duplicates: 1, conflicts: 0 });
  });

  test('of contradicting rows the commonest label stays', () => {
    const { rows, report } = cleanRows([
      row('x y z', 'a', 1),
      row('x y z', 'b', 2),
      row('x y z', 'b', 3),
    ]);
    expect(rows.map(({ labels }) => labels['category'])).toEqual(['b']);
    expect(report).toMatchObject({ duplicates: 1, conflicts: 1 });
  });

  test('near-duplicates stay and share a group', () => {
    const { groups, report } = cleanRows([
      row('outlook keeps crashing when opening large attachments', 'a'),
      row('coffee machine broken', 'b'),
      row('outlook keeps crashing when opening the large attachments', 'a'),
    ]);
    expect(groups[0]).toBe(groups[2]);
    expect(groups[1]).not.toBe(groups[0]);
    expect(report.nearDuplicates).toBe(1);
  });
});
