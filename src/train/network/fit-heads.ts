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
import { createHeadSolver, isScale } from './solve-heads.ts';
import type { TrainOptions, TrainRow } from './train-options.ts';

export interface HeadsInput {
  readonly options: TrainOptions;
  /** Examples first, then what stands for the labels themselves. */
  readonly train: readonly TrainRow[];
  /** How many of `train` are examples. */
  readonly examples: number;
  readonly validation: readonly TrainRow[];
  /** How many out-of-scope texts are taught. */
  readonly outside: number;
  /** Words of the training texts, the validation texts, then the out-of-scope ones; embeddings in the same order. */
  readonly words: readonly (readonly WordFeatures[])[];
  readonly embeddings: Float32Array;
  readonly dims: number;
  /** Lexical features that fit the bundle. */
  readonly room: number;
  /** Heads of a network that was trained together with the encoder; null when the encoder is frozen. */
  readonly network: readonly TrainedHead[] | null;
  readonly host: TrainHost;
}

export interface FittedHeads {
  readonly vocabulary: LexicalVocabulary;
  /** Size of each lexical feature over the training texts, for pruning. */
  readonly strength: Float64Array;
  /** One per head of the options: dense and lexical weights that are simply added up. */
  readonly heads: readonly LinearWeights[];
  /** What out-of-scope texts look like; null where too few were taught. */
  readonly scope: LinearWeights | null;
  /** How network and lexical part were added up, per head; empty when the encoder was frozen. */
  readonly blends: Readonly<Record<string, Blend>>;
  readonly notes: readonly string[];
}

/**
 * Lengths of the feature blocks and of the frozen embedding beside them; see docs/quality.md for
 * what each is worth.
 */
const BLOCKS = { words: 1.5, grams: 1, opening: 0.5, company: 0.7 };
/**
 * A preview does without pairs in company: much to count, and with the opening worth a third of a
 * point (docs/quality.md).
 */
const QUICK_BLOCKS = { ...BLOCKS, company: 0 };
/**
 * With so many rows a frozen encoder's first fit only ranks features, and a few passes rank them
 * the same; what is kept is fitted in full.
 */
const MAX_FULLY_FITTED = 10_000;
const MAX_QUICK_PASSES = 8;
/** So many out-of-scope texts show what they have in common. */
const MIN_OUTSIDE = 50;
/** Words of a short text, at most; half of the tickets decide. */
const MAX_SHORT_TEXT = 30;

/**
 * Fits every head: a linear layer over lexical features and, frozen, the embedding; or the
 * network's own head plus the lexical one.
 */
export async function fitHeads(input: HeadsInput): Promise<FittedHeads> {
  const { options, train, examples, validation, outside, words, network, host } = input;
  const none = Array.from({ length: outside }, (_, at) => train.length + validation.length + at);
  const learned = [...train.keys(), ...none];
  const solve = createHeadSolver(options, train, outside, host);
  const scope = network || !hasScopeHead(options) ? [] : [{ name: SCOPE, labels: ['outside'] }];
  const heads = [...options.heads, ...scope];
  // One head after the other: both threads are busy with it.
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

/** Whether so many out-of-scope texts are taught that they get a head of their own. */
export function hasScopeHead({ mode, outOfScope, outsideEmbeddings }: TrainOptions): boolean {
  const outside = outOfScope.length + (outsideEmbeddings?.length ?? 0);
  return mode === 'head' && outside >= MIN_OUTSIDE;
}

/** One machine a class sees lexical features and the centred embedding together. */
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
    embeddingLength(words.slice(0, examples)),
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

/** Adds the network's own heads and the lexical ones up, as the validation rows like it best. */
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

/**
 * How much the frozen embedding counts beside the lexical features: it helps short texts, and
 * misleads on long ones full of names. Rows of another language have no words.
 */
function embeddingLength(texts: readonly (readonly WordFeatures[])[]): number {
  const read = texts.filter(({ length }) => length > 0);
  const long = read.filter(({ length }) => length > MAX_SHORT_TEXT);
  return long.length > 0 && 2 * long.length >= read.length ? 1 : 1.4;
}
