import { createCompactModel } from '../../compact/compact-model.ts';
import { EngineError } from '../../core/errors.ts';
import { SCOPE, type HeadName } from '../../core/labels.ts';
import type { CompactEncoderManifest, Manifest } from '../../core/manifest.ts';
import type { TextModel } from '../../core/text-model.ts';
import { guideRows } from '../data/label-guides.ts';
import type { LinearWeights } from '../heads/feature-rows.ts';
import { planLexical } from '../heads/lexical-budget.ts';
import { packHead, packVocabulary } from '../heads/pack-heads.ts';
import { embedTexts } from './embed-texts.ts';
import { encoderConfig, type EncoderParameters } from './encoder-parameters.ts';
import { finetuneEncoder } from './finetune.ts';
import { orderSections } from './first-part.ts';
import { fitHeads, hasScopeHead } from './fit-heads.ts';
import { freezeEncoder, type FrozenEncoder } from './frozen-encoder.ts';
import { parityFile } from './parity.ts';
import { trainWithUnlabelled } from './self-training.ts';
import { freshEncoder, USUAL_SIZES } from './shared-encoder.ts';
import { featuresOf, MAX_TOKENS, readWords, spelledOut } from './texts.ts';
import type { SharedEncoder, TrainHost } from './train-host.ts';
import type { TrainedBundle, TrainOptions, TrainRow } from './train-options.ts';
import { writeWeights } from './weights-writer.ts';

/**
 * Most bytes of all weights, so that a bundle with replies, report and card stays below 2.65 MB,
 * and the first suggestion including code below 2.8 MB.
 */
const MAX_BYTES = 2_580_000;
/** Over a frozen encoder with at most so many examples, the labels' names improve a model. */
const MAX_WITH_NAMES = 5_000;
const WEIGHTS_FILE = 'weights.bin';
const PARITY_FILE = 'parity.json';

/**
 * Trains encoder and heads and packs them; the only function on networks that the command line
 * calls. The same options give the same bytes. Rejects with `bad-input` when there are no rows to
 * train on, `aborted` when the signal fires.
 */
export async function trainBundle(
  options: TrainOptions,
  sharedEncoder: SharedEncoder | FrozenEncoder,
  host: TrainHost = {},
): Promise<TrainedBundle> {
  const { unlabelled = [] } = options;
  const train = (own: TrainOptions): Promise<TrainedBundle> => trainOnce(own, sharedEncoder, host);
  return unlabelled.length > 0 ? trainWithUnlabelled(options, unlabelled, train) : train(options);
}

async function trainOnce(
  options: TrainOptions,
  sharedEncoder: SharedEncoder | FrozenEncoder,
  host: TrainHost,
): Promise<TrainedBundle> {
  if (options.encoder !== 'compact') throw new EngineError('usage', { encoder: options.encoder });
  const { heads } = options;
  const { examples, train, validation } = chosenRows(options);
  const outside = outsideRows(options);
  const read = [...train, ...validation, ...outside];
  const texts = readWords(read.map(({ text, embedding }) => (embedding ? '' : text)));
  const spelled = spelledOut(texts);
  const given = sharedEncoder && 'parameters' in sharedEncoder ? sharedEncoder : null;
  const start = startOf(sharedEncoder, () =>
    freshEncoder(spelled.slice(0, train.length), options.seed),
  );
  const finetuned =
    options.mode === 'finetune'
      ? await finetuneEncoder({ options, start, texts, train, validation, host })
      : null;
  const encoder = finetuned?.encoder ?? start;
  const config = encoderConfig(encoder);
  const frozen = (finetuned ? null : given) ?? freezeEncoder(encoder, 0);
  const embedded = finetuned ? heldOutOnly(spelled, train.length, validation.length) : spelled;
  const embeddings = await embedTexts(frozen, embedded, options, host);
  const { dims, sections: encoderSections } = frozen;
  read.forEach(({ embedding }, at) => embedding && embeddings.set(embedding, at * dims));
  const budget = budgetFor(options, frozen);
  const words = texts.sequences.map((sequence) => featuresOf(texts, sequence));
  const fitted = await fitHeads({
    options,
    train,
    examples,
    validation,
    outside: outside.length,
    words,
    embeddings,
    dims,
    room: Math.min(budget.room, options.sizes?.features ?? USUAL_SIZES.features),
    network: finetuned?.heads ?? null,
    host,
  });
  const sections = [...encoderSections, ...packFitted(heads, fitted, budget)];
  const bytes = writeWeights({ ...config, ...fitted.vocabulary.blocks }, orderSections(sections));
  const manifest = encoderManifest(dims);
  const model: TextModel = createCompactModel(sketchManifest(options, manifest), bytes);
  const stage = { kind: 'weights', bytes: bytes.length } as const;
  options.onProgress?.({ phase: 'quantise', done: 1, stage });
  return {
    encoder: manifest,
    files: { [WEIGHTS_FILE]: bytes, [PARITY_FILE]: parityFile(model) },
    model,
    epochs: finetuned?.epochs ?? 0,
    blends: fitted.blends,
    notes: [
      ...describeEncoder(encoder, sharedEncoder !== null, finetuned !== null),
      ...fitted.notes,
    ],
  };
}

/** Returns the training rows, those from the labels' names included, and the held-out rows. */
function chosenRows(options: TrainOptions) {
  const { rows, split, heads } = options;
  const pick = (places: readonly number[]): readonly TrainRow[] =>
    places.flatMap((at) => rows[at] ?? []);
  const examples = pick(split.train);
  const train = [
    ...examples,
    ...guideRows(
      heads,
      options.mode === 'head' && examples.length > 0 && examples.length <= MAX_WITH_NAMES,
    ),
  ];
  const validation = pick(split.validation);
  if (!train.length) throw new EngineError('bad-input', { reason: 'no rows to train on' });
  return { examples: examples.length, train, validation };
}

/** Returns the out-of-scope texts, followed by those of which only an embedding is known. */
function outsideRows({
  outOfScope,
  outsideEmbeddings = [],
}: TrainOptions): readonly Pick<TrainRow, 'text' | 'embedding'>[] {
  return [
    ...outOfScope.map((text) => ({ text })),
    ...outsideEmbeddings.map((embedding) => ({ text: '', embedding })),
  ];
}

/** Returns the encoder from which a training starts: the given one, or a new one. */
function startOf(
  given: SharedEncoder | FrozenEncoder,
  fresh: () => EncoderParameters,
): EncoderParameters {
  if (given && 'parameters' in given) return given.parameters;
  return given && 'shape' in given ? given : fresh();
}

function encoderManifest(dims: number): CompactEncoderManifest {
  return { kind: 'compact', weights: WEIGHTS_FILE, dims, maxTokens: MAX_TOKENS };
}

/**
 * Keeps the features of the held-out texts alone, which follow the first `train` texts. A network's
 * own heads are only blended on these; heads over a frozen encoder learn from all embeddings.
 */
function heldOutOnly<T>(texts: readonly (readonly T[])[], train: number, held: number) {
  return texts.map((own, at) => (at >= train && at < train + held ? own : []));
}

/** Returns the bytes that encoder and dense heads leave for lexical features and their weights. */
function budgetFor(options: TrainOptions, { dims, sections }: FrozenEncoder) {
  const { heads } = options;
  const taken =
    sections.reduce((sum, { bytes: own }) => sum + own.length, 0) +
    heads.reduce((sum, { labels }) => sum + labels.length * (dims + 6), 0);
  return planLexical(
    [...heads.map(({ labels }) => labels.length), ...(hasScopeHead(options) ? [1] : [])],
    Math.max(0, MAX_BYTES - taken),
  );
}

/** Packs the vocabulary and the heads into sections of the weights. */
function packFitted(
  heads: TrainOptions['heads'],
  fitted: Awaited<ReturnType<typeof fitHeads>>,
  budget: ReturnType<typeof planLexical>,
) {
  const { vocabulary, strength } = fitted;
  const entryBytes = budget.entryBytes(vocabulary.index.size);
  const pack = (name: HeadName, weights: LinearWeights | null | undefined) =>
    weights ? packHead(name, weights, vocabulary, strength, entryBytes) : [];
  return [
    ...packVocabulary(vocabulary),
    ...heads.flatMap(({ name }, at) => pack(name, fitted.heads[at])),
    ...pack(SCOPE, fitted.scope),
  ];
}

function describeEncoder(
  { shape, vocabulary }: EncoderParameters,
  pretrained: boolean,
  finetuned: boolean,
): readonly string[] {
  const origin = pretrained
    ? 'starts from the shared encoder in models/encoder'
    : 'starts from random numbers';
  return [
    `Encoder: ${vocabulary.length} words and ${shape.gramRows} hashed character n-gram rows of ${shape.width} numbers (four bits), a convolution over ${shape.taps} words to ${shape.channels} channels (eight bits), attention, maximum and salience pooling.`,
    `The encoder ${origin} and ${finetuned ? 'was trained on these tickets' : 'was left as it is'}.`,
  ];
}

/**
 * Returns the part of a manifest that the model needs; the caller writes the whole one when
 * temperatures and thresholds are known.
 */
function sketchManifest(options: TrainOptions, encoder: Manifest['encoder']): Manifest {
  const { heads, seed } = options;
  return {
    formatVersion: 1,
    id: 'training',
    version: '0.0.0',
    title: '',
    encoder,
    heads: heads.map((head) => ({
      ...head,
      temperature: 1,
      thresholds: { accept: 1, suggest: 0, targetPrecision: 1 },
    })),
    scope: { score: hasScopeHead(options) ? 'inside' : 'max-probability', threshold: 0 },
    replyFloor: 1,
    languages: [],
    provenance: { sources: [], seed, command: '' },
    files: {},
  };
}
