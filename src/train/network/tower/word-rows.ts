import type { Corpus } from '../corpus.ts';
import type { Matrix } from '../memory/matrix.ts';
import { gradientOf, type Shard } from '../memory/shard.ts';
import type { Pass } from './read-texts.ts';

/** vectors[w] = Σ table[row] over the rows of word w. `vectors` is words × width. */
export function sumRows({ plan, math }: Shard, corpus: Corpus, pass: Pass, vectors: Matrix): void {
  const table = plan.table.value;
  const { rowStarts, rows } = corpus;
  math.clear(vectors);
  for (let word = 0; word < pass.words; word++) {
    const id = pass.wordIds[word]!;
    const end = rowStarts[id + 1]!;
    for (let at = rowStarts[id]!; at < end; at++) math.addRow(vectors, word, table, rows[at]!);
  }
}

/** The way back: adds each word's gradient to that of each of its rows. */
export type RowScatter = (pass: Pass, gradients: Matrix) => void;

/** Binds a scatter to a shard, whose list of touched rows then has each row once. */
export function createRowScatter(shard: Shard, corpus: Corpus): RowScatter {
  const { plan, math, touched } = shard;
  const table = gradientOf(plan.table, shard);
  const { rowStarts, rows } = corpus;
  const isTouched = new Uint8Array(plan.rows);
  return (pass, gradients) => {
    for (let word = 0; word < pass.words; word++) {
      const id = pass.wordIds[word]!;
      const end = rowStarts[id + 1]!;
      for (let at = rowStarts[id]!; at < end; at++) {
        const row = rows[at]!;
        math.addRow(table, row, gradients, word);
        if (isTouched[row]) continue;
        isTouched[row] = 1;
        touched.add(row);
      }
    }
    for (let place = 0; place < touched.count; place++) isTouched[touched.at(place)] = 0;
  };
}
