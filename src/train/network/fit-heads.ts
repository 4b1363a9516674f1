import { SCOPE } from '../../core/labels.ts';
import type { LexicalVocabulary } from '../../compact/lexical-features.ts';
import type { WordFeatures } from '../../compact/word-features.ts';
import { fitClassBlend, type Blend } from '../heads/blend.ts';
import { packRows, scoreRow, type FeatureRows, type LinearWeights } from '../heads/feature-rows.ts';
import { chooseLexicalPart, type LexicalPart } from '../heads/lexical-part.ts';
import { blendWeights, networkScores } from './blend-network.ts';
import { centreEmbeddings } from './centre-embeddings.ts';
import type { TrainedHead } from './run-training.ts';
import type { TrainHost } from './train-host.ts';
import { embeddingLength } from './embedding-length.ts';
import { createHeadSolver, isScale } from './solve-heads.ts';
import type { TrainOptions, TrainRow } from './train-options.ts';

export interface HeadsInput {
  readonly options: TrainOptions;
  /** Examples, followed by rows that names and descriptions of labels give. */
  readonly train: readonly TrainRow[];
  /** Number of examples in `train`. */
  readonly examples: number;
  readonly validation: readonly TrainRow[];
  /** Number of out-of-scope texts that train. */
  readonly outside: number;
  /**
   * Words of the training texts, the validation texts and the out-of-scope texts, in this order;
   * embeddings have the same order.
   */
  readonly words: readonly (readonly WordFeatures[])[];
  readonly embeddings: Float32Array;
  readonly dims: number;
  /** Number of lexical features that fit into the bundle. */
  readonly room: number;
  /** Heads of a network that was trained with its encoder; null when the encoder is frozen. */
  readonly network: readonly TrainedHead[] | null;
  readonly host: TrainHost;
}

export interface FittedHeads {
  readonly vocabulary: LexicalVocabulary;
  /** Norm of each lexical feature over the training texts, for dropping small entries. */
  readonly strength: Float64Array;
  /** Dense and lexical weights of each head of the options; their logits are added. */
  readonly heads: readonly LinearWeights[];
  /** Weights of the scope head; null where too few out-of-scope texts were given. */
  readonly scope: LinearWeights | null;
  /** Blend of network and lexical part by head; empty when the encoder was frozen. */
  readonly blends: Readonly<Record<string, Blend>>;
  readonly notes: readonly string[];
}

/** Lengths of the blocks of lexical features; docs/quality.md has the gain of each. */
const BLOCKS = { words: 1.5, grams: 1, opening: 0.5, company: 0.7 };
/**
 * A preview leaves out the block `company`, which takes long to count and gains a third of a point
 * together with `opening` (docs/quality.md).
 */
const QUICK_BLOCKS = { ...BLOCKS, company: 0 };
/**
 * Above so many rows, the first fit on a frozen encoder makes few passes: it only ranks features,
 * and a few passes give the same ranking. The chosen features are then fitted in full.
 */
const MAX_FULLY_FITTED = 10_000;
const MAX_QUICK_PASSES = 8;
/** Fewest out-of-scope texts that can train a scope head. */
const MIN_OUTSIDE = 50;

/**
 * Fits all heads. Over a frozen encoder a head is a linear layer over lexical features and
 * embedding; otherwise it is the network's own head plus a lexical one.
 */
export async function fitHeads(input: HeadsInput): Promise<FittedHeads> {
  const { options, train, examples, validation, outside, words, network, host } = input;
  const none = Array.from({ length: outside }, (_, at) => train.length + validation.length + at);
  const learned = [...train.keys(), ...none];
  const solve = createHeadSolver(options, train, outside, host);
  const scope = network || !hasScopeHead(options) ? [] : [{ name: SCOPE, labels: ['outside'] }];
  const heads = [...options.heads, ...scope];
  // The heads are fitted one after the other, because each occupies both threads.
  const eachHead: EachHead = async (rows, passes) => {
    const solved: LinearWeights[] = [];
    for (const [at, head] of heads.entries()) {
      const ordinal = !network && isScale(head);
      const bound = passes === undefined ? {} : { passes };
      solved.push(await solve({ head, at, of: heads.length, ordinal, ...bound }, rows));
    }
    return solved;
  };
  const lexical = await chooseLexicalPart(
    learned.map((at) => words[at] ?? []),
    {
      blocks: options.quick ? QUICK_BLOCKS : BLOCKS,
      minTexts: examples > 1_000 ? 2 : 1,
      room: input.room,
      ...(options.quick && { quick: true }),
    },
    (rows) =>
      eachHead(rows, network || train.length <= MAX_FULLY_FITTED ? undefined : MAX_QUICK_PASSES),
  );
  const { vocabulary, strength } = lexical;
  return network
    ? { vocabulary, strength, ...addNetwork(input, network, lexical, await eachHead(lexical.rows)) }
    : { vocabulary, strength, ...(await fitFrozen(input, learned, lexical, eachHead)) };
}

type EachHead = (rows: FeatureRows, passes?: number) => Promise<readonly LinearWeights[]>;
type Fitted = Pick<FittedHeads, 'heads' | 'scope' | 'blends' | 'notes'>;

/** Whether there are enough out-of-scope texts for a scope head. */
export function hasScopeHead({ mode, outOfScope, outsideEmbeddings }: TrainOptions): boolean {
  const outside = outOfScope.length + (outsideEmbeddings?.length ?? 0);
  return mode === 'head' && outside >= MIN_OUTSIDE;
}

/** Fits one linear machine per class over lexical features and the centred embedding. */
async function fitFrozen(
  { options, examples, words, embeddings, dims }: HeadsInput,
  learned: readonly number[],
  lexical: LexicalPart,
  eachHead: EachHead,
): Promise<Fitted> {
  const frozen = centreEmbeddings(
    embeddings,
    learned,
    dims,
    embeddingLength(
      words.slice(0, examples),
      Math.max(...options.heads.map(({ labels }) => labels.length)),
    ),
  );
  const rows: FeatureRows = { ...lexical.rows, dims, dense: frozen.rows };
  const solved = await eachHead(rows, options.quick ? MAX_QUICK_PASSES : undefined);
  const unfolded = solved.map(frozen.unfold);
  const scales = options.heads.filter(isScale).map(({ name }) => name);
  return {
    heads: unfolded.slice(0, options.heads.length),
    scope: unfolded[options.heads.length] ?? null,
    blends: {},
    notes: [
      'Heads: linear support vector machines over the frozen embedding and hashed word and character features.',
      ...scales.map(
        (name) => `Head ${name}: its labels are steps of a scale, learnt as thresholds.`,
      ),
    ],
  };
}

/**
 * Adds the network's heads and the lexical ones with the blend that suits the validation rows best.
 */
function addNetwork(
  { options, train, validation, words, embeddings, dims }: HeadsInput,
  network: readonly TrainedHead[],
  { extract, vocabulary }: LexicalPart,
  lexical: readonly LinearWeights[],
): Fitted {
  const notes: string[] = [];
  const blends: Record<string, Blend> = {};
  const held = packRows(
    validation.map((_, at) => extract(words[train.length + at] ?? [])),
    vocabulary.index.size,
  );
  const heads = options.heads.flatMap((head, at) => {
    const weights = lexical[at];
    const own = network[at];
    if (!weights || !own) return weights ?? [];
    const blend =
      options.blends?.[head.name] ??
      fitClassBlend(
        validation.flatMap((row, place) => {
          const gold = row.gold[head.name];
          if (gold === undefined) return [];
          const score = new Float64Array(head.labels.length);
          scoreRow(held, place, weights, score);
          const dense = networkScores(own, embeddings, (train.length + place) * dims, dims);
          return [{ gold, lexical: score, dense }];
        }),
      );
    blends[head.name] = blend;
    notes.push(
      `Head ${head.name}: ${blend.dense.toFixed(2)} × network + ${blend.lexical.toFixed(2)} × linear support vector machine over hashed TF-IDF features${blend.classes ? ', each class then scaled and shifted' : ''}.`,
    );
    return blendWeights(own, weights, blend, dims);
  });
  return { heads, scope: null, blends, notes };
}
