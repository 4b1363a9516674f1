import {
  createLexicalExtractor,
  type BlockLengths,
  type LexicalExtractor,
  type LexicalVocabulary,
} from '../../compact/lexical-features.ts';
import type { WordFeatures } from '../../compact/word-features.ts';
import { packEach, type FeatureRows, type LinearWeights } from './feature-rows.ts';
import { buildVocabulary, restrictVocabulary } from './lexical-vocabulary.ts';

export interface LexicalOptions {
  readonly blocks: BlockLengths;
  readonly minTexts: number;
  /**
   * Number of features that fit into the bundle. A first fit ranks the features, and the lowest are
   * dropped.
   */
  readonly room: number;
  /** Takes the most frequent features without a first fit. */
  readonly quick?: boolean;
}

export interface LexicalPart {
  readonly vocabulary: LexicalVocabulary;
  readonly extract: LexicalExtractor;
  readonly rows: FeatureRows;
  /** Euclidean norm of each feature's values over all rows. */
  readonly strength: Float64Array;
}

/** Most features that a first fit looks at. */
const MAX_FIRST_FIT = 400_000;
const MAX_QUICK = 12_000;

/**
 * Chooses the lexical features for the given texts. Where there are more features than `room`, it
 * calls `fit` for weights to rank them.
 */
export async function chooseLexicalPart(
  texts: readonly (readonly WordFeatures[])[],
  options: LexicalOptions,
  fit: (rows: FeatureRows) => Promise<readonly LinearWeights[]>,
): Promise<LexicalPart> {
  const vocabulary = buildVocabulary(texts, {
    ...options,
    most: options.quick ? MAX_QUICK : MAX_FIRST_FIT,
  });
  const whole = partOf(texts, vocabulary);
  if (vocabulary.index.size <= options.room) return whole;
  const worth = featureWorth(whole, await fit(whole.rows));
  const ranked = Array.from(worth.keys()).sort((a, b) => worth[b]! - worth[a]! || a - b);
  return partOf(
    texts,
    restrictVocabulary(
      vocabulary,
      ranked.slice(0, options.room).sort((a, b) => a - b),
    ),
  );
}

function partOf(
  texts: readonly (readonly WordFeatures[])[],
  vocabulary: LexicalVocabulary,
): LexicalPart {
  const extract = createLexicalExtractor(vocabulary);
  const rows = packEach(texts, extract, vocabulary.index.size);
  const squares = new Float64Array(rows.features);
  rows.ids.forEach((id, entry) => {
    squares[id]! += rows.values[entry]! ** 2;
  });
  return { vocabulary, extract, rows, strength: squares.map(Math.sqrt) };
}

/** Returns how much each feature changes the logits over the training texts. */
function featureWorth({ strength }: LexicalPart, heads: readonly LinearWeights[]): Float64Array {
  return strength.map((length, id) => {
    let squares = 0;
    for (const { classes, sparse } of heads) {
      for (let at = id * classes; at < (id + 1) * classes; at++) squares += sparse[at]! ** 2;
    }
    return length * Math.sqrt(squares);
  });
}
