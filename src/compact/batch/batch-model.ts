import type { Embedding } from '../../core/labels.ts';
import type { Manifest } from '../../core/manifest.ts';
import type { ModelOutput, TextModel } from '../../core/text-model.ts';
import { createCompactModel, SCOPE_HEAD, type Explainer } from '../compact-model.ts';
import { createLexicalExtractor, readLexicalVocabulary } from '../lexical-features.ts';
import { openWeights } from '../weights-file.ts';
import type { WordFeatures } from '../word-features.ts';
import { splitWords } from '../words.ts';
import { createBatchEncoder } from './batch-encoder.ts';
import { createBatchHeads } from './batch-heads.ts';
import { createBucketIndex } from './bucket-index.ts';

/** So many texts are run before a batch is thought of: making it ready takes as long as a dozen. */
const FIRST_TEXTS = 16;

/**
 * The compact model for many texts: the answers of `createCompactModel` to the bit, several times
 * faster where the thread has SIMD kernels. Pages do without. Throws as `createCompactModel`.
 */
export function createBatchModel(manifest: Manifest, weights: Uint8Array): TextModel & Explainer {
  const plain = createCompactModel(manifest, weights);
  let run = plain.run;
  let texts = 0;
  return {
    ...plain,
    run(text) {
      if (++texts === FIRST_TEXTS) run = createRun(manifest, weights, plain) ?? plain.run;
      return run(text);
    },
  };
}

function createRun(
  { heads, scope, encoder: { maxTokens } }: Manifest,
  weights: Uint8Array,
  plain: TextModel,
): TextModel['run'] | null {
  const file = openWeights(weights);
  const vocabulary = readLexicalVocabulary(file);
  const extract =
    vocabulary &&
    createLexicalExtractor({ ...vocabulary, index: createBucketIndex(vocabulary.index.keys) });
  const asked = scope.score === 'inside' ? [...heads, SCOPE_HEAD] : heads;
  const score = createBatchHeads(file, asked, plain.dims, vocabulary?.index.size ?? 0);
  const encoder = createBatchEncoder(file, {
    remember: ({ wordHash, gramHashes }): WordFeatures => ({ wordHash, gramHashes }),
    rows: score.rows,
  });
  if (!encoder) return null;
  return (text): ModelOutput => {
    const words = encoder.look(splitWords(text, maxTokens).map(({ word }) => word));
    if (!words) return plain.run(text);
    const embedding = encoder.encode(words) as Embedding; // a brand, and here embeddings are made
    const features = extract && extract(words.map(({ own }) => own));
    const known = words.filter((word) => word.known).length;
    return {
      embedding,
      logits: score.logits(encoder.product, embedding, features),
      knownShare: words.length ? known / words.length : 0,
    };
  };
}
