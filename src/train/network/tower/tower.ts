import type { Corpus } from '../corpus.ts';
import { Matrix } from '../memory/matrix.ts';
import type { Shard } from '../memory/shard.ts';
import { mixWords, unmixWords } from './mixing.ts';
import { normRows, normRowsBackward } from './norm-pass.ts';
import { createPoolingPass } from './pooling-pass.ts';
import { createTextReader, type Pass } from './read-texts.ts';
import { createRowScatter, sumRows } from './word-rows.ts';

/** One shard's encoder in training: forward over a list of texts, then backward from the gradient of their embeddings. */
export interface Tower {
  /**
   * Texts as numbers into the corpus; `keep` decides token by token (word dropout). Fills the shard's
   * `embeddings`, texts × dims, in order.
   */
  forward(texts: ArrayLike<number>, keep: () => boolean): void;
  /**
   * Turns the `embeddingGradients` of the texts read last into gradients of every parameter, added to
   * the shard's, and notes the touched rows.
   */
  backward(): void;
}

/**
 * Binds a tower to a shard. rows of the table → sum, norm: word vectors → mixing: states → pooling,
 * norm: embeddings.
 */
export function createTower(shard: Shard, corpus: Corpus): Tower {
  const { plan, scratch, math } = shard;
  const { width } = plan.shape;
  const read = createTextReader(corpus, plan.most);
  const pooling = createPoolingPass(shard);
  const scatterRows = createRowScatter(shard, corpus);
  const vectorFactors = new Float32Array(plan.most.words);
  const embeddingFactors = new Float32Array(plan.most.texts);
  let pass: Pass = read([], () => true);
  return {
    forward(texts, keep) {
      pass = read(texts, keep);
      const vectors = Matrix.in(scratch.vectors, pass.words, width);
      sumRows(shard, corpus, pass, vectors);
      normRows(math.numbers, vectors, vectorFactors);
      mixWords(shard, pass, vectors);
      pooling.forward(pass);
      const embeddings = Matrix.in(scratch.embeddings, pass.texts, plan.dims);
      normRows(math.numbers, embeddings, embeddingFactors);
    },
    backward() {
      const embeddings = Matrix.in(scratch.embeddings, pass.texts, plan.dims);
      const gradients = Matrix.in(scratch.embeddingGradients, pass.texts, plan.dims);
      normRowsBackward(math.numbers, embeddings, gradients, embeddingFactors);
      const vectors = Matrix.in(scratch.vectors, pass.words, width);
      const vectorGradients = Matrix.in(scratch.vectorGradients, pass.words, width);
      math.clear(vectorGradients);
      pooling.backward(pass);
      unmixWords(shard, pass, vectors, vectorGradients);
      normRowsBackward(math.numbers, vectors, vectorGradients, vectorFactors);
      scatterRows(pass, vectorGradients);
    },
  };
}
