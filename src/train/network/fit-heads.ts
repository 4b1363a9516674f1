import type { LexicalVocabulary } from '../../compact/lexical-features.ts';
import type { WordFeatures } from '../../compact/word-features.ts';
import { balancedWeights, smoteRows } from '../heads/balance.ts';
import { fitClassBlend, type Blend } from '../heads/blend.ts';
import { packRows, scoreRow, type FeatureRows, type LinearWeights } from '../heads/feature-rows.ts';
import { chooseLexicalPart } from '../heads/lexical-part.ts';
import { trainLinearSvm, type SvmOptions } from '../heads/linear-svm.ts';
import { centreEmbeddings } from './centre-embeddings.ts';
import type { TrainedHead } from './run-training.ts';
import type { TrainHost } from './train-host.ts';
import type { TrainHead, TrainOptions, TrainRow } from './train-options.ts';

export interface HeadsInput {
  readonly options: TrainOptions;
  /** Examples first, then what stands for the labels themselves. */
  readonly train: readonly TrainRow[];
  /** How many of `train` are examples. */
  readonly examples: number;
  readonly validation: readonly TrainRow[];
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
  /** How network and lexical part were added up, per head; empty when the encoder was frozen. */
  readonly blends: Readonly<Record<string, Blend>>;
  readonly notes: readonly string[];
}

/** Lengths of the feature blocks and of the frozen embedding beside them; see docs/quality.md for what each is worth. */
const BLOCKS = { words: 1.5, grams: 1, opening: 0.5, company: 0.7 };
/** A preview does without pairs in company: much to count, and with the opening worth a third of a point (docs/quality.md). */
const QUICK_BLOCKS = { ...BLOCKS, company: 0 };
const COST = 0.3;
/** With so many rows a frozen encoder's first fit only ranks features, and a few passes rank them the same; what is kept is fitted in full. */
const MANY_ROWS = 10_000;
const FEW_PASSES = 8;
/** With fewer rows the messages to another thread cost more than they save. */
const LEAST_SHARED = 2_000;
/** Words of a long text. */
const LONG_TEXT = 30;

/** Fits every head: a linear layer over lexical features and, frozen, the embedding; or the network's own head plus the lexical one. */
export async function fitHeads(input: HeadsInput): Promise<FittedHeads> {
  const { options, train, examples, validation, words, embeddings, dims, network, host } = input;
  const { heads, outOfScope, seed } = options;
  const none = outOfScope.map((_, at) => train.length + validation.length + at);
  const learned = [...train.keys(), ...none];
  const notes: string[] = [];
  const blends: Record<string, Blend> = {};
  const goldOf = ({ name }: TrainHead): Int32Array =>
    Int32Array.from([...train.map(({ gold }) => gold[name] ?? -2), ...none.map(() => -1)]);
  /** Rows that the other thread has already. */
  let sent: FeatureRows | null = null;
  const fit = async (
    head: TrainHead,
    rows: FeatureRows,
    at: number,
    passes?: number,
  ): Promise<LinearWeights> => {
    const gold = goldOf(head);
    const known = keepRows(rows, gold);
    const classes = head.labels.length;
    const balanced =
      options.balance === 'smote' ? smoteRows(known.rows, known.gold, classes, seed) : known;
    const settings: SvmOptions = {
      classes,
      cost: COST,
      seed,
      ...(passes !== undefined && { passes }),
      ...(options.balance === 'weights' ? { classCost: balancedWeights(known.gold, classes) } : {}),
    };
    // Classes are solved apart from each other: another thread may take every second one, and nothing changes.
    const shares = host.help && balanced.rows.count >= LEAST_SHARED;
    const theirs = shares
      ? host.help?.('svm', {
          rows: sent === balanced.rows ? null : balanced.rows,
          gold: balanced.gold,
          options: { ...settings, only: everySecond(classes, 1) },
        })
      : undefined;
    theirs?.catch(() => undefined); // awaited below
    if (shares) sent = balanced.rows;
    const own = trainLinearSvm(balanced.rows, balanced.gold, {
      ...settings,
      ...(shares && { only: everySecond(classes, 0) }),
      onClass(done, of) {
        options.signal?.throwIfAborted();
        options.onProgress?.({
          phase: 'heads',
          done: (at + done / of) / heads.length,
          note: `${head.name}: class ${done} of ${of}`,
        });
      },
      onPass(label, pass, loss) {
        options.onProgress?.({
          phase: 'heads',
          done: (at + label / classes) / heads.length,
          note: `${head.name}: ${head.labels[label] ?? ''}, pass ${pass}`,
          point: { pass, loss },
        });
      },
    });
    return theirs ? addWeights(own, await theirs) : own;
  };
  // One head after the other: both threads are busy with it.
  const eachHead = async <T>(work: (head: TrainHead, at: number) => Promise<T>): Promise<T[]> => {
    const done: T[] = [];
    for (const [at, head] of heads.entries()) done.push(await work(head, at));
    return done;
  };
  const lexical = await chooseLexicalPart(
    learned.map((at) => words[at] ?? []),
    {
      blocks: options.quick ? QUICK_BLOCKS : BLOCKS,
      leastTexts: examples > 1_000 ? 2 : 1,
      room: input.room,
      ...(options.quick && { quick: true }),
    },
    (rows) =>
      eachHead((head) =>
        fit(head, rows, 0, network || train.length <= MANY_ROWS ? undefined : FEW_PASSES),
      ),
  );
  const { extract, vocabulary, strength } = lexical;
  if (!network) {
    const frozen = centreEmbeddings(
      embeddings,
      learned,
      dims,
      embeddingLength(words.slice(0, examples)),
    );
    const rows: FeatureRows = { ...lexical.rows, dims, dense: frozen.rows };
    const fitted = await eachHead(async (head, at) =>
      frozen.unfold(await fit(head, rows, at, options.quick ? FEW_PASSES : undefined)),
    );
    return {
      vocabulary,
      strength,
      heads: fitted,
      blends: {},
      notes: [
        'Heads: linear support vector machines over the frozen embedding and hashed word and character features.',
      ],
    };
  }
  const held = packRows(
    validation.map((_, at) => extract(words[train.length + at] ?? [])),
    vocabulary.index.size,
  );
  const fitted = await eachHead(async (head, at) => {
    const weights = await fit(head, lexical.rows, at);
    const own = network[at];
    if (!own) return weights;
    const blend =
      options.blends?.[head.name] ??
      fitClassBlend(
        validation.flatMap((row, place) => {
          const gold = row.gold[head.name];
          if (gold === undefined) return [];
          const score = new Float64Array(head.labels.length);
          scoreRow(held, place, weights, score);
          return [
            {
              gold,
              lexical: score,
              dense: networkScores(own, embeddings, (train.length + place) * dims, dims),
            },
          ];
        }),
      );
    blends[head.name] = blend;
    notes.push(
      `Head ${head.name}: ${blend.dense.toFixed(2)} × network + ${blend.lexical.toFixed(2)} × linear support vector machine over hashed TF-IDF features${blend.classes ? ', each class then scaled and shifted' : ''}.`,
    );
    return blendWeights(own, weights, blend, dims);
  });
  return { vocabulary, strength, heads: fitted, blends, notes };
}

/** How much the frozen embedding counts beside the lexical features: it helps short texts, and misleads on long ones full of names. */
function embeddingLength(texts: readonly (readonly WordFeatures[])[]): number {
  const lengths = texts.map(({ length }) => length).sort((a, b) => a - b);
  return (lengths[lengths.length >> 1] ?? 0) > LONG_TEXT ? 0.6 : 1.4;
}

function everySecond(classes: number, first: number): readonly number[] {
  return Array.from({ length: classes }, (_, label) => label).filter(
    (label) => label % 2 === first,
  );
}

/** Weights of classes that were solved apart: the others' are zero. */
function addWeights(a: LinearWeights, b: LinearWeights): LinearWeights {
  const add = (own: Float32Array, other: Float32Array): Float32Array =>
    own.map((value, at) => value + (other[at] ?? 0));
  return {
    classes: a.classes,
    sparse: add(a.sparse, b.sparse),
    dense: add(a.dense, b.dense),
    bias: add(a.bias, b.bias),
  };
}

/** Rows whose head is labelled (or that belong to no class at all). */
function keepRows(rows: FeatureRows, gold: Int32Array): { rows: FeatureRows; gold: Int32Array } {
  const kept = [...gold.keys()].filter((row) => gold[row] !== -2);
  if (kept.length === rows.count) return { rows, gold };
  const packed = packRows(
    kept.map((row) => {
      const [from, to] = [rows.starts[row] ?? 0, rows.starts[row + 1] ?? 0];
      return { ids: [...rows.ids.subarray(from, to)], values: [...rows.values.subarray(from, to)] };
    }),
    rows.features,
  );
  const dense = new Float32Array(kept.length * rows.dims);
  kept.forEach((row, at) =>
    dense.set(rows.dense.subarray(row * rows.dims, (row + 1) * rows.dims), at * rows.dims),
  );
  return {
    rows: { ...packed, dims: rows.dims, dense },
    gold: Int32Array.from(kept, (row) => gold[row] ?? -1),
  };
}

/** The network's head over a unit-length embedding: it was trained on embeddings of length √dims. */
function networkScores(
  { classes, weights, bias }: TrainedHead,
  embeddings: Float32Array,
  from: number,
  dims: number,
): Float64Array {
  const scores = Float64Array.from(bias);
  const length = Math.sqrt(dims);
  for (let dim = 0; dim < dims; dim++) {
    const value = (embeddings[from + dim] ?? 0) * length;
    for (let label = 0; label < classes; label++)
      scores[label] = (scores[label] ?? 0) + value * (weights[dim * classes + label] ?? 0);
  }
  return scores;
}

/**
 * Adds both parts up. The network's part is shifted to mean 0 over the classes, which changes no probability and makes the largest
 * score a better sign of whether the text is in scope.
 */
function blendWeights(
  network: TrainedHead,
  lexical: LinearWeights,
  blend: Blend,
  dims: number,
): LinearWeights {
  const { classes } = lexical;
  const length = Math.sqrt(dims) * blend.dense;
  const centred = (values: Float32Array): Float32Array =>
    values.map((value, at) => {
      const row = values.subarray(at - (at % classes), at - (at % classes) + classes);
      return value - row.reduce((sum, other) => sum + other, 0) / classes;
    });
  const bias = centred(network.bias);
  const scaleOf = (at: number): number => blend.classes?.[at % classes]?.scale ?? 1;
  return {
    classes,
    dense: centred(network.weights).map((weight, at) => weight * length * scaleOf(at)),
    sparse: lexical.sparse.map((weight, at) => weight * blend.lexical * scaleOf(at)),
    bias: lexical.bias.map(
      (weight, label) =>
        (weight * blend.lexical + (bias[label] ?? 0) * blend.dense) * scaleOf(label) +
        (blend.classes?.[label]?.shift ?? 0),
    ),
  };
}
