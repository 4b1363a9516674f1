import type { Corpus } from '../corpus.ts';
import type { Shard } from '../memory/shard.ts';
import { mixWords, unmixWords } from './mixing.ts';
import { normRows, normRowsBackward } from './norm-pass.ts';
import { openPass, type Pass } from './pass.ts';
import { createPoolingPass } from './pooling-pass.ts';
import { createTextReader } from './read-texts.ts';
import { createRowScatter, sumRows } from './word-rows.ts';

/**
 * One shard's encoder in training, with a forward pass over texts and a backward pass from their
 * embeddings' gradients.
 */
export interface Tower {
  /**
   * Reads texts, given as indices into the corpus; `keep` decides for each token (word dropout).
   * Writes the shard's `embeddings`, texts × dims, in the same order.
   */
  forward(texts: ArrayLike<number>, keep: () => boolean): void;
  /**
   * Computes the gradients of all parameters from those of the last embeddings, adds them to the
   * shard's gradients, and records the touched rows.
   */
  backward(): void;
}

/**
 * Creates a tower in a shard. Table rows are added up and normed to word vectors, mixing turns
 * these into states, and pooling and a norm turn these into embeddings.
 */
export function createTower(shard: Shard, corpus: Corpus): Tower {
  const { plan, math } = shard;
  const read = createTextReader(corpus, plan.most);
  const pooling = createPoolingPass(shard);
  const scatterRows = createRowScatter(shard, corpus);
  const vectorFactors = new Float32Array(plan.most.words);
  const embeddingFactors = new Float32Array(plan.most.texts);
  let pass: Pass | null = null;
  return {
    forward(texts, keep) {
      pass = openPass(shard, read(texts, keep));
      sumRows(shard, corpus, pass);
      normRows(math.numbers, pass.vectors.value, vectorFactors);
      mixWords(shard, pass);
      pooling.forward(pass);
      normRows(math.numbers, pass.embeddings.value, embeddingFactors);
    },
    backward() {
      if (!pass) return;
      const { vectors, embeddings } = pass;
      normRowsBackward(math.numbers, embeddings, embeddingFactors);
      math.clear(vectors.gradient);
      pooling.backward(pass);
      unmixWords(shard, pass);
      normRowsBackward(math.numbers, vectors, vectorFactors);
      scatterRows(pass);
    },
  };
}
