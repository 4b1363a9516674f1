import type { Corpus } from '../corpus.ts';
import type { Shard } from '../memory/shard.ts';
import { mixWords, unmixWords } from './mixing.ts';
import { normRows, normRowsBackward } from './norm-pass.ts';
import { openPass, type Pass } from './pass.ts';
import { createPoolingPass } from './pooling-pass.ts';
import { createTextReader } from './read-texts.ts';
import { createRowScatter, sumRows } from './word-rows.ts';

/** One shard's encoder in training: forward over a list of texts, then backward from the gradient of their embeddings. */
export interface Tower {
  /**
   * Texts as numbers into the corpus; `keep` decides token by token (word dropout). Fills the shard's
   * `embeddings`, texts × dims, in order.
   */
  forward(texts: ArrayLike<number>, keep: () => boolean): void;
  /**
   * Turns the gradients of the embeddings of the texts read last into gradients of every parameter,
   * added to the shard's, and notes the touched rows.
   */
  backward(): void;
}

/**
 * Binds a tower to a shard. rows of the table → sum, norm: word vectors → mixing: states → pooling,
 * norm: embeddings.
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
