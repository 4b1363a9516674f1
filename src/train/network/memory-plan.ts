import type { EncoderShape } from './encoder-parameters.ts';

/** One block of numbers in the shared memory: `at` and `size` count f32 numbers. */
export interface Block {
  readonly at: number;
  readonly size: number;
}

/** A dense parameter with its Adam moments and one gradient a shard. */
export interface Parameter {
  readonly value: Block;
  readonly moment: Block;
  readonly square: Block;
  readonly gradients: readonly Block[];
  /** Whether AdamW's weight decay applies. */
  readonly decays: boolean;
}

/** A classifier on top of the encoder: `weights` is dims × padded classes. */
export interface HeadParameters {
  readonly name: string;
  readonly classes: number;
  /** Classes rounded up to the kernels' step of eight. */
  readonly padded: number;
  readonly weights: Parameter;
  readonly bias: Parameter;
}

/** Where everything that the threads share lies. Every thread computes the same plan from the same sizes. */
export interface MemoryPlan {
  readonly shape: EncoderShape;
  readonly dims: number;
  readonly rows: number;
  /** Table rows: vocabulary first, then character n-grams; each `width` numbers. */
  readonly table: Parameter;
  readonly projection: Parameter;
  readonly bias: Parameter;
  readonly attention: Parameter;
  readonly salience: Parameter;
  readonly heads: readonly HeadParameters[];
  /** Per shard: the number of touched table rows, then the rows themselves (as 32-bit integers). */
  readonly touched: readonly Block[];
  readonly scratch: readonly Scratch[];
  /** Results of evaluation: logits of up to `mostEvaluated` numbers. */
  readonly evaluation: Block;
  /** Barrier and flags, as 32-bit integers. */
  readonly control: Block;
  /** Loss and correct answers of the last step, one pair a shard. */
  readonly report: Block;
  readonly bytes: number;
}

/** One shard's working space. */
export interface Scratch {
  readonly vectors: Block;
  readonly vectorGradients: Block;
  readonly taps: Block;
  readonly tapGradients: Block;
  readonly states: Block;
  readonly stateGradients: Block;
  readonly embeddings: Block;
  readonly embeddingGradients: Block;
  readonly dropped: Block;
  readonly scores: Block;
  readonly turned: Block;
  readonly turnedHead: Block;
  readonly panel: Block;
}

export interface PlanSizes {
  readonly shape: EncoderShape;
  readonly vocabulary: number;
  readonly heads: readonly { readonly name: string; readonly classes: number }[];
  /** Most texts, tokens and distinct words in one shard of one step. */
  readonly mostTexts: number;
  readonly mostTokens: number;
  readonly mostWords: number;
  readonly mostEvaluated: number;
}

/**
 * A step's batch is always cut in so many shards, whatever the number of threads, so that threads
 * never change the result.
 */
export const SHARDS = 2;
/** Rows of B that one call of the matrix kernel handles. */
export const PANEL_ROWS = 256;

/** Lays everything out one after the other, on multiples of eight numbers. */
// eslint-disable-next-line max-lines-per-function -- one list of what lies where in the memory, in order.
export function planMemory(sizes: PlanSizes): MemoryPlan {
  const { shape } = sizes;
  const { width, channels, taps, heads } = shape;
  const dims = 2 * channels + width;
  const rows = sizes.vocabulary + shape.gramRows;
  let next = 8;
  const block = (size: number): Block => {
    const at = next;
    next += Math.ceil(size / 8) * 8;
    return { at, size };
  };
  const each = <T>(make: () => T): T[] => Array.from({ length: SHARDS }, make);
  const parameter = (size: number, decays: boolean): Parameter => ({
    value: block(size),
    moment: block(size),
    square: block(size),
    gradients: each(() => block(size)),
    decays,
  });
  const padded = (classes: number): number => Math.ceil(classes / 8) * 8;
  const widest = Math.max(
    8,
    ...sizes.heads.map(({ classes }) => padded(classes)),
    Math.ceil(sizes.mostTexts / 8) * 8,
  );
  return {
    shape,
    dims,
    rows,
    table: parameter(rows * width, false),
    projection: parameter(taps * width * channels, true),
    bias: parameter(channels, false),
    attention: parameter(heads * channels, false),
    salience: parameter(width, false),
    heads: sizes.heads.map(({ name, classes }) => ({
      name,
      classes,
      padded: padded(classes),
      weights: parameter(dims * padded(classes), true),
      bias: parameter(padded(classes), false),
    })),
    touched: each(() => block(rows + 1)),
    scratch: each((): Scratch => ({
      vectors: block(sizes.mostWords * width),
      vectorGradients: block(sizes.mostWords * width),
      taps: block(taps * sizes.mostWords * channels),
      tapGradients: block(taps * sizes.mostWords * channels),
      states: block(sizes.mostTokens * channels),
      stateGradients: block(sizes.mostTokens * channels),
      embeddings: block(sizes.mostTexts * dims),
      embeddingGradients: block(sizes.mostTexts * dims),
      dropped: block(sizes.mostTexts * dims),
      scores: block(2 * sizes.mostTexts * widest),
      turned: block(taps * width * channels),
      turnedHead: block(dims * widest),
      panel: block(PANEL_ROWS * 8),
    })),
    evaluation: block(sizes.mostEvaluated),
    control: block(8),
    report: block(2 * SHARDS),
    bytes: next * 4,
  };
}
