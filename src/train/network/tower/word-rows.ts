import type { Corpus } from '../corpus.ts';
import { variableOf, type Shard } from '../memory/shard.ts';
import type { Pass } from './pass.ts';

/** vectors[w] = Σ table[row] over the rows of word w. */
export function sumRows({ plan, math }: Shard, { rowStarts, rows }: Corpus, pass: Pass): void {
  const table = plan.table.value;
  const vectors = pass.vectors.value;
  math.clear(vectors);
  for (let word = 0; word < pass.words; word++) {
    const id = pass.wordIds[word]!;
    const end = rowStarts[id + 1]!;
    for (let at = rowStarts[id]!; at < end; at++) math.addRow(vectors, word, table, rows[at]!);
  }
}

/**
 * Creates the backward pass, which adds each word's gradient to the gradients of its rows. The
 * shard's list of touched rows then contains each row once.
 */
export function createRowScatter(shard: Shard, { rowStarts, rows }: Corpus): (pass: Pass) => void {
  const { plan, math, touched } = shard;
  const table = variableOf(plan.table, shard).gradient;
  const isTouched = new Uint8Array(plan.rows);
  return (pass) => {
    const vectors = pass.vectors.gradient;
    for (let word = 0; word < pass.words; word++) {
      const id = pass.wordIds[word]!;
      const end = rowStarts[id + 1]!;
      for (let at = rowStarts[id]!; at < end; at++) {
        const row = rows[at]!;
        math.addRow(table, row, vectors, word);
        if (isTouched[row]) continue;
        isTouched[row] = 1;
        touched.add(row);
      }
    }
    for (const row of touched.rows()) isTouched[row] = 0;
  };
}
