import type { EncoderShape } from '../encoder-parameters.ts';
import { PANEL_SIZE } from './arithmetic.ts';
import { Matrix, ShapeError, type Block } from './matrix.ts';

/** A dense parameter with its Adam moments and one gradient a shard, all of one shape. */
export interface Parameter {
  readonly value: Matrix;
  readonly moment: Matrix;
  readonly square: Matrix;
  readonly gradients: readonly Matrix[];
  /** Whether AdamW's weight decay applies. */
  readonly decays: boolean;
}

/** A classifier on top of the encoder. */
export interface HeadParameters {
  readonly name: string;
  readonly classes: number;
  /** Classes rounded up to the kernels' step of eight. */
  readonly padded: number;
  /** dims × padded. */
  readonly weights: Parameter;
  /** 1 × padded. */
  readonly bias: Parameter;
}

/** The encoder's parameters. */
interface EncoderBlocks {
  /** rows × width: vocabulary first, then character n-grams. */
  readonly table: Parameter;
  /** (taps × width) × channels, tap after tap. */
  readonly projection: Parameter;
  /** 1 × channels. */
  readonly bias: Parameter;
  /** Attention heads × channels. */
  readonly attention: Parameter;
  /** 1 × width. */
  readonly salience: Parameter;
}

/** Where everything that the threads share lies. Every thread computes the same plan from the same sizes. */
export interface MemoryPlan extends EncoderBlocks {
  readonly shape: EncoderShape;
  /** Numbers of an embedding: 2 × channels + width. */
  readonly dims: number;
  /** Rows of the table. */
  readonly rows: number;
  readonly heads: readonly HeadParameters[];
  readonly most: MostInShard;
  /** Per shard: the table rows that it touched (`RowList`). */
  readonly touched: readonly Block[];
  readonly scratch: readonly Scratch[];
  /** Per watched text, 1 where the answer was right, else 0. */
  readonly evaluation: Block;
  /** Barrier and flags, as 32-bit integers. */
  readonly control: Block;
  /** Each shard's loss in the last step. */
  readonly report: Block;
  readonly bytes: number;
}

/** One shard's working space; each pass cuts the matrices that it needs out of the blocks. */
export interface Scratch {
  /** Words × width. */
  readonly vectors: Block;
  readonly vectorGradients: Block;
  /** Per tap: words × channels. */
  readonly taps: readonly Block[];
  readonly tapGradients: readonly Block[];
  /** Tokens × channels. */
  readonly states: Block;
  readonly stateGradients: Block;
  /** Texts × dims. */
  readonly embeddings: Block;
  readonly embeddingGradients: Block;
  /** Texts × dims: embeddings after dropout. */
  readonly dropped: Block;
  /** Texts × padded classes, or pairs × pairs. */
  readonly scores: Block;
  readonly scoreGradients: Block;
  /** Channels × width: one tap of the projection, turned. */
  readonly turnedTap: Block;
  /** Padded classes × dims, or dims × pairs. */
  readonly turnedHead: Block;
  /** What a multiplication keeps of its right factor. */
  readonly panel: Block;
}

/** Most texts, tokens and distinct words in one shard of one step. */
export interface MostInShard {
  readonly texts: number;
  readonly tokens: number;
  readonly words: number;
}

export interface PlanSizes {
  readonly shape: EncoderShape;
  readonly vocabulary: number;
  readonly heads: readonly { readonly name: string; readonly classes: number }[];
  readonly most: MostInShard;
  /** Texts of the largest watched set. */
  readonly mostEvaluated: number;
}

/**
 * A step's batch is always cut in so many shards, whatever the number of threads, so that threads
 * never change the result.
 */
export const SHARDS = 2;

/** A shard, head or task outside the plan is a mistake in the program. */
export function failPlan(): never {
  throw new RangeError('not in the memory plan');
}

/**
 * Lays everything out one after the other, on multiples of eight numbers. Throws `ShapeError` for a
 * shape that the kernels cannot compute.
 */
export function planMemory(sizes: PlanSizes): MemoryPlan {
  const { shape, most } = sizes;
  const { width, channels, heads } = shape;
  if (width % 8 || channels % 8 || channels % (4 * heads))
    throw new ShapeError(`width ${width}, channels ${channels}, ${heads} attention heads`);
  const dims = 2 * channels + width;
  const rows = sizes.vocabulary + shape.gramRows;
  const lay = createLayout();
  return {
    shape,
    dims,
    rows,
    most,
    ...planEncoder(shape, rows, lay),
    heads: planHeads(sizes.heads, dims, lay),
    touched: eachShard(() => lay.block(rows + 1)),
    scratch: eachShard(() => planScratch(sizes, dims, lay)),
    evaluation: lay.block(sizes.mostEvaluated),
    control: lay.block(8),
    report: lay.block(SHARDS),
    bytes: lay.size() * 4,
  };
}

/** Gives out one part of the memory after the other. */
interface Layout {
  block(size: number): Block;
  parameter(rows: number, cols: number, decays: boolean): Parameter;
  /** Numbers given out so far. */
  size(): number;
}

function createLayout(): Layout {
  let next = 8;
  const block = (size: number): Block => {
    const at = next;
    next += padTo8(size);
    return { at, size };
  };
  const matrix = (rows: number, cols: number): Matrix => Matrix.in(block(rows * cols), rows, cols);
  return {
    block,
    parameter: (rows, cols, decays) => ({
      value: matrix(rows, cols),
      moment: matrix(rows, cols),
      square: matrix(rows, cols),
      gradients: eachShard(() => matrix(rows, cols)),
      decays,
    }),
    size: () => next,
  };
}

function planEncoder(shape: EncoderShape, rows: number, { parameter }: Layout): EncoderBlocks {
  const { width, channels, taps, heads } = shape;
  return {
    table: parameter(rows, width, false),
    projection: parameter(taps * width, channels, true),
    bias: parameter(1, channels, false),
    attention: parameter(heads, channels, false),
    salience: parameter(1, width, false),
  };
}

function planHeads(heads: PlanSizes['heads'], dims: number, lay: Layout): HeadParameters[] {
  return heads.map(({ name, classes }) => {
    const padded = padTo8(classes);
    return {
      name,
      classes,
      padded,
      weights: lay.parameter(dims, padded, true),
      bias: lay.parameter(1, padded, false),
    };
  });
}

function planScratch({ shape, heads, most }: PlanSizes, dims: number, { block }: Layout): Scratch {
  const { width, channels, taps } = shape;
  const widest = Math.max(8, ...heads.map(({ classes }) => padTo8(classes)), padTo8(most.texts));
  const eachTap = (): Block[] => Array.from({ length: taps }, () => block(most.words * channels));
  return {
    vectors: block(most.words * width),
    vectorGradients: block(most.words * width),
    taps: eachTap(),
    tapGradients: eachTap(),
    states: block(most.tokens * channels),
    stateGradients: block(most.tokens * channels),
    embeddings: block(most.texts * dims),
    embeddingGradients: block(most.texts * dims),
    dropped: block(most.texts * dims),
    scores: block(most.texts * widest),
    scoreGradients: block(most.texts * widest),
    turnedTap: block(width * channels),
    turnedHead: block(dims * widest),
    panel: block(PANEL_SIZE),
  };
}

function eachShard<T>(make: () => T): T[] {
  return Array.from({ length: SHARDS }, make);
}

function padTo8(size: number): number {
  return Math.ceil(size / 8) * 8;
}
