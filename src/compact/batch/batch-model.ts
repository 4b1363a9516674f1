import type { Embedding } from '../../core/labels.ts';
import type { Manifest } from '../../core/manifest.ts';
import type { ModelOutput, TextModel } from '../../core/text-model.ts';
import { createCompactModel, SCOPE_HEAD, type Explainer } from '../compact-model.ts';
import { openHashIndex } from '../hash-index.ts';
import { readLexicalVocabulary } from '../lexical-features.ts';
import { openWeights, type WeightsFile } from '../weights-file.ts';
import { createBatchEncoder, MAX_TOKENS } from './batch-encoder.ts';
import { createBatchExtractor } from './batch-features.ts';
import { createBatchHeads } from './batch-heads.ts';
import { createBucketIndex } from './bucket-index.ts';
import { WordTable } from './word-table.ts';

/**
 * The batch encoder is built after this many texts, because building takes as long as a dozen
 * texts.
 */
const FIRST_TEXTS = 16;
/** Number of distinct words in the table; each takes 3.6 kB in every model that has read it. */
const MAX_WORDS = 16_384;

type Run = TextModel['run'];
type KnownShare = TextModel['knownShare'];

/**
 * The compact model for many texts. Its output equals that of `createCompactModel` bit by bit, and
 * it is several times faster where the thread has SIMD kernels. Pages do not use it. Throws as
 * `createCompactModel`.
 */
export function createBatchModel(manifest: Manifest, weights: Uint8Array): TextModel & Explainer {
  const plain = createCompactModel(manifest, weights);
  let { run, knownShare } = plain;
  let [runs, asked] = [0, 0];
  return {
    ...plain,
    run(text) {
      if (++runs === FIRST_TEXTS) run = createRun(manifest, openWeights(weights), plain) ?? run;
      return run(text);
    },
    knownShare(text) {
      if (++asked === FIRST_TEXTS) knownShare = createKnownShare(manifest, weights, plain);
      return knownShare(text);
    },
  };
}

function createRun(
  { heads, scope, encoder: { maxTokens } }: Manifest,
  file: WeightsFile,
  plain: TextModel,
): Run | null {
  const table = sharedTable();
  const vocabulary = readLexicalVocabulary(file);
  const lexical = vocabulary && createBatchExtractor(vocabulary, table);
  const asked = scope.score === 'inside' ? [...heads, SCOPE_HEAD] : heads;
  const { tables, logits } = createBatchHeads(file, asked, plain.dims, {
    count: vocabulary?.index.size ?? 0,
    most: lexical?.most ?? 0,
  });
  const encoder = createBatchEncoder(file, {
    table,
    heads: tables,
    ...(lexical && { remember: lexical.remember }),
  });
  if (!encoder) return null;
  return (text): ModelOutput => {
    const words = table.read(text, Math.min(maxTokens, MAX_TOKENS + 1));
    const { ids, count } = words;
    if (count > MAX_TOKENS) return plain.run(text);
    const embedding = encoder.encode(words) as Embedding; // a brand, and here embeddings are made
    const features = lexical && lexical.read(words);
    let known = 0;
    for (let at = 0; at < count; at++) known += encoder.isKnown[ids[at]!]!;
    return {
      embedding,
      logits: logits(encoder.scores(tables, features), embedding, features),
      knownShare: count ? known / count : 0,
      words: count,
    };
  };
}

function createKnownShare(
  { encoder: { maxTokens } }: Manifest,
  weights: Uint8Array,
  plain: TextModel,
): KnownShare {
  const [table, bit] = takeBit();
  const { find } = createBucketIndex(
    openHashIndex(openWeights(weights).integers('vocabulary')).keys,
  );
  const ask = (id: number): void => {
    table.asked[id]! |= bit;
    if (find(table.hashes[id]!) >= 0) table.known[id]! |= bit;
  };
  return (text) => {
    const { ids, count } = table.read(text, Math.min(maxTokens, MAX_TOKENS + 1));
    if (count > MAX_TOKENS) return plain.knownShare(text);
    let known = 0;
    for (let at = 0; at < count; at++) {
      const id = ids[at]!;
      if (!(table.asked[id]! & bit)) ask(id);
      if (table.known[id]! & bit) known++;
    }
    return count ? known / count : 0;
  };
}

/**
 * Reserves a bit of the shared table. Where none is left, a new table replaces it for later
 * bundles.
 */
function takeBit(): readonly [WordTable, number] {
  const table = sharedTable();
  const bit = table.takeBit();
  if (bit) return [table, bit];
  shared = undefined;
  return takeBit();
}

/** All models share one table, because the models of all languages read the same text. */
function sharedTable(): WordTable {
  return (shared ??= new WordTable(MAX_WORDS));
}

let shared: WordTable | undefined;
