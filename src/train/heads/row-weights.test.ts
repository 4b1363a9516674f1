import { expect, test } from 'vitest';
import { packRows } from './feature-rows.ts';
import { createRandom } from './random.ts';
import { createRowWeights, plainRowWeights } from './row-weights.ts';

test.each([0, 13, 640])(
  'kernels and plain code give the same bits, with %i dense numbers a row',
  (dims) => {
    const random = createRandom(5);
    const sparse = Array.from({ length: 60 }, (_, row) => ({
      ids: Array.from({ length: row }, (__, at) => (at * 7 + row) % 200),
      values: Array.from({ length: row }, random),
    }));
    const rows = packRows(
      sparse,
      200,
      dims,
      Float32Array.from({ length: 60 * dims }, () => random() - 0.5),
    );
    const [plain, fast] = [plainRowWeights(rows), createRowWeights(rows)];
    for (let step = 0; step < 500; step++) {
      const row = Math.floor(random() * 60);
      expect(fast.score(row)).toBe(plain.score(row));
      const factor = random() - 0.5;
      for (const one of [plain, fast]) one.add(row, factor);
    }
    expect(fast.values()).toEqual(plain.values());
    fast.reset();
    expect(fast.score(3)).toBe(0);
  },
);
