import type { EncoderShape } from '../encoder-parameters.ts';
import { PANEL_SIZE } from './arithmetic.ts';
import { Matrix, ShapeError, type Block } from './matrix.ts';
import type { VariableBlock } from './variable.ts';

/** A dense parameter with its Adam moments and one gradient per shard, all of the same shape. */
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

/**
 * Places of all data that threads share. Every thread computes the same plan from the same sizes.
 */
export interface MemoryPlan {
  readonly shape: EncoderShape;
  /** Length of an embedding: 2 × channels + width. */
  readonly dims: number;
  /** Rows of the table. */
  readonly rows: number;
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
  readonly heads: readonly HeadParameters[];
  readonly most: MostInShard;
  /** Table rows that each shard changed (`RowList`). */
  readonly touched: readonly Block[];
  readonly scratch: readonly Scratch[];
  /** 1 for each watched text with a right answer, else 0. */
  readonly evaluation: Block;
  /** Barrier and flags, as 32-bit integers. */
  readonly control: Block;
  /** Each shard's loss in the last step. */
  readonly report: Block;
  readonly bytes: number;
}

/** Working space of one shard, from which each pass takes its matrices. */
export interface Scratch {
  /** Words × width. */
  readonly vectors: VariableBlock;
  /** Per tap: words × channels. */
  readonly taps: readonly VariableBlock[];
  /** Tokens × channels. */
  readonly states: VariableBlock;
  /** Texts × dims. */
  readonly embeddings: VariableBlock;
  /** Texts × dims: embeddings after dropout. */
  readonly dropped: Block;
  /** Texts × padded classes, or pairs × pairs. */
  readonly scores: VariableBlock;
  /** Channels × width: the transpose of one tap of the projection. */
  readonly turnedTap: Block;
  /** Padded classes × dims, or dims × pairs. */
  readonly turnedHead: Block;
  /** Space into which a multiplication copies parts of its right factor. */
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
  /** Number of texts in the largest watched set. */
  readonly maxEvaluated: number;
}

/**
 * Number of shards of every batch. It does not depend on the number of threads, so that threads do
 * not change the result.
 */
export const SHARDS = 2;

/** Throws for a shard, head or task outside the plan, which is an error in the program. */
export function failPlan(): never {
  throw new RangeError('not in the memory plan');
}

/**
 * Places all data in the memory at multiples of eight numbers. Throws `ShapeError` for a shape that
 * the kernels cannot compute.
 */
export function planMemory(sizes: PlanSizes): MemoryPlan {
  const { shape, most } = sizes;
  const { width, channels, taps, heads } = shape;
  if (width % 8 || channels % 8 || channels % (4 * heads))
    throw new ShapeError({ rows: width, cols: channels });
  const dims = 2 * channels + width;
  const rows = sizes.vocabulary + shape.gramRows;
  const widest = padTo8(Math.max(most.texts, ...sizes.heads.map(({ classes }) => classes)));
  const { block, variable, parameter, end } = createLayout();
  return {
    shape,
    dims,
    rows,
    most,
    table: parameter(rows, width, false),
    projection: parameter(taps * width, channels, true),
    bias: parameter(1, channels, false),
    attention: parameter(heads, channels, false),
    salience: parameter(1, width, false),
    heads: sizes.heads.map(({ name, classes }) => {
      const padded = padTo8(classes);
      const [weights, bias] = [parameter(dims, padded, true), parameter(1, padded, false)];
      return { name, classes, padded, weights, bias };
    }),
    touched: eachShard(() => block(rows + 1)),
    scratch: eachShard(() => ({
      vectors: variable(most.words * width),
      taps: Array.from({ length: taps }, () => variable(most.words * channels)),
      states: variable(most.tokens * channels),
      embeddings: variable(most.texts * dims),
      dropped: block(most.texts * dims),
      scores: variable(most.texts * widest),
      turnedTap: block(width * channels),
      turnedHead: block(dims * widest),
      panel: block(PANEL_SIZE),
    })),
    evaluation: block(sizes.maxEvaluated),
    control: block(8),
    report: block(SHARDS),
    bytes: end() * 4,
  };
}

/**
 * Creates a function that reserves one part of the memory after the other; `end` is the end of the
 * last part.
 */
function createLayout() {
  let next = 8;
  const block = (size: number): Block => {
    const at = next;
    next += padTo8(size);
    return { at, size };
  };
  const matrix = (rows: number, cols: number): Matrix => Matrix.in(block(rows * cols), rows, cols);
  return {
    block,
    variable: (size: number): VariableBlock => ({ value: block(size), gradient: block(size) }),
    parameter: (rows: number, cols: number, decays: boolean): Parameter => ({
      value: matrix(rows, cols),
      moment: matrix(rows, cols),
      square: matrix(rows, cols),
      gradients: eachShard(() => matrix(rows, cols)),
      decays,
    }),
    end: () => next,
  };
}

function eachShard<T>(make: () => T): T[] {
  return Array.from({ length: SHARDS }, make);
}

function padTo8(size: number): number {
  return Math.ceil(size / 8) * 8;
}
