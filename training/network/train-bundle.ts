import type { Manifest } from '../../src/core/manifest.ts';
import { createCompactModel } from '../../src/compact/compact-model.ts';
import { createEncoder } from '../../src/compact/encoder.ts';
import { createLexicalExtractor } from '../../src/compact/lexical-features.ts';
import { openWeights } from '../../src/compact/weights-file.ts';
import { packRows } from '../heads/feature-rows.ts';
import { buildVocabulary } from '../heads/lexical-vocabulary.ts';
import { trainLinearSvm } from '../heads/linear-svm.ts';
import { packHead, packVocabulary } from '../heads/pack-heads.ts';
import { chooseVocabulary, DEFAULT_SHAPE, encoderConfig, initialEncoder, packEncoder } from './encoder-parameters.ts';
import { featuresOf, MAX_TOKENS, readWords } from './texts.ts';
import type { TrainedBundle, TrainOptions } from './train-options.ts';
import { writeWeights } from './weights-writer.ts';

const LEXICAL_BYTES = 650_000;

/** Trains encoder and heads and packs them: all that the command line knows about networks. */
export async function trainBundle(options: TrainOptions): Promise<TrainedBundle> {
  const { rows, split, heads, seed } = options;
  const train = split.train.flatMap((at) => rows[at] ?? []);
  const texts = readWords(train.map((row) => row.text));
  const words = texts.sequences.map((sequence) => featuresOf(texts, sequence));
  const encoder = initialEncoder(DEFAULT_SHAPE, chooseVocabulary(texts.sequences.map((s) => Array.from(s, (at) => texts.words[at] ?? '')), 8192, 2), seed);
  const vocabulary = buildVocabulary(words, { leastTexts: train.length > 2000 ? 2 : 1, most: 60_000 });
  const extract = createLexicalExtractor(vocabulary);
  const encoderSections = packEncoder(encoder);
  const config = encoderConfig(encoder);
  const runner = createEncoder(openWeights(writeWeights(config, encoderSections)));
  const dense = new Float32Array(0);
  const features = packRows(words.map(extract), vocabulary.index.size, 0, dense);
  const sections = [...encoderSections, ...packVocabulary(vocabulary)];
  heads.forEach((head) => {
    const gold = Int32Array.from(train, (row) => row.gold[head.name] ?? -1);
    const weights = trainLinearSvm(features, gold, {
      classes: head.labels.length, cost: 0.1, seed,
      onClass: (done, of) => options.onProgress?.({ phase: 'heads', done: done / of, note: `${head.name}: class ${done} of ${of}` }),
    });
    sections.push(...packHead(head.name, weights, vocabulary, LEXICAL_BYTES));
  });
  const bytes = writeWeights(config, sections);
  const manifest = { weights: 'weights.bin', dims: runner.dims, maxTokens: MAX_TOKENS, kind: 'compact' } as const;
  return {
    encoder: manifest, files: { 'weights.bin': bytes }, epochs: 0, notes: [],
    model: createCompactModel(sketchManifest(options, manifest), bytes),
  };
}

/** As much of a manifest as the model needs; the caller writes the real one once it knows temperatures and thresholds. */
function sketchManifest({ heads, seed }: TrainOptions, encoder: Manifest['encoder']): Manifest {
  return {
    formatVersion: 1, id: 'training', version: '0.0.0', title: '', encoder,
    heads: heads.map((head) => ({ ...head, temperature: 1, thresholds: { accept: 1, suggest: 0, targetPrecision: 1 } })),
    scope: { score: 'max-probability', threshold: 0 }, replyFloor: 1, languages: [],
    provenance: { sources: [], seed, command: '' }, files: {},
  };
}
