import { Matrix } from '../memory/matrix.ts';
import { gradientOf, type Shard } from '../memory/shard.ts';
import { poolMaximum, poolMaximumBackward } from './maximum-pool.ts';
import type { Pass } from './read-texts.ts';
import { addMean, addMeanBackward, type WeightedMean } from './weighted-mean.ts';

/**
 * Pooling in training: the three parts of `src/compact/pooling.ts`, forward and backward. An
 * embedding is [attention: channels | maximum: channels | salience: width].
 */
export interface PoolingPass {
  /** Fills the shard's `embeddings` from `states` and `vectors`. */
  forward(pass: Pass): void;
  /** Sets `stateGradients`, adds to `vectorGradients` and to the gradients of attention and salience. */
  backward(pass: Pass): void;
}

/** Binds a pooling to a shard. */
export function createPoolingPass(shard: Shard): PoolingPass {
  const { plan, math } = shard;
  const { channels, heads } = plan.shape;
  const { texts, tokens } = plan.most;
  const kept: Kept = {
    shares: Array.from({ length: heads + 1 }, () => new Float32Array(tokens)),
    ownRows: Int32Array.from({ length: tokens }, (_, token) => token),
  };
  const winners = new Int32Array(texts * channels);
  const changes = new Float32Array(tokens);
  return {
    forward(pass) {
      const { states, embeddings } = viewsOf(shard, pass);
      const means = meansOf(shard, pass, kept);
      const maxima = embeddings.colsFrom(channels, channels);
      math.clear(embeddings);
      for (let text = 0; text < pass.texts; text++) {
        const [first, end] = [pass.starts[text]!, pass.starts[text + 1]!];
        for (const mean of means) addMean(math, mean, text, first, end);
        poolMaximum(math, states, [first, end], maxima, text, winners);
      }
    },
    backward(pass) {
      const { stateGradients, embeddingGradients } = viewsOf(shard, pass);
      const means = meansOf(shard, pass, kept);
      const maximumGradients = embeddingGradients.colsFrom(channels, channels);
      math.clear(stateGradients);
      for (let text = 0; text < pass.texts; text++) {
        const [first, end] = [pass.starts[text]!, pass.starts[text + 1]!];
        for (const mean of means) addMeanBackward(math, mean, text, first, end, changes);
        poolMaximumBackward(math, stateGradients, maximumGradients, text, winners);
      }
    },
  };
}

/** What lives as long as the pooling: each mean's shares, and the row of each token among the states. */
interface Kept {
  readonly shares: readonly Float32Array[];
  readonly ownRows: Int32Array;
}

/** The shard's matrices at the size of a pass. */
function viewsOf({ plan, scratch }: Shard, { texts, tokens, words }: Pass) {
  const { width, channels } = plan.shape;
  return {
    vectors: Matrix.in(scratch.vectors, words, width),
    vectorGradients: Matrix.in(scratch.vectorGradients, words, width),
    states: Matrix.in(scratch.states, tokens, channels),
    stateGradients: Matrix.in(scratch.stateGradients, tokens, channels),
    embeddings: Matrix.in(scratch.embeddings, texts, plan.dims),
    embeddingGradients: Matrix.in(scratch.embeddingGradients, texts, plan.dims),
  };
}

/** The attention heads, each over its slice of the channels, then the salience. */
function meansOf(shard: Shard, pass: Pass, { shares, ownRows }: Kept): readonly WeightedMean[] {
  const { attention, salience, shape } = shard.plan;
  const { width, channels, heads } = shape;
  const views = viewsOf(shard, pass);
  const size = channels / heads;
  return shares.map((own, at) =>
    at < heads
      ? {
          query: attention.value.rowsFrom(at, 1),
          queryGradient: gradientOf(attention, shard).rowsFrom(at, 1),
          keys: views.states,
          keyGradients: views.stateGradients,
          values: views.states.colsFrom(at * size, size),
          valueGradients: views.stateGradients.colsFrom(at * size, size),
          rowOf: ownRows,
          means: views.embeddings.colsFrom(at * size, size),
          meanGradients: views.embeddingGradients.colsFrom(at * size, size),
          shares: own,
        }
      : {
          query: salience.value,
          queryGradient: gradientOf(salience, shard),
          keys: views.vectors,
          keyGradients: views.vectorGradients,
          values: views.vectors,
          valueGradients: views.vectorGradients,
          rowOf: pass.wordOf,
          means: views.embeddings.colsFrom(2 * channels, width),
          meanGradients: views.embeddingGradients.colsFrom(2 * channels, width),
          shares: own,
        },
  );
}
