import type { Embedding } from '../../core/labels.ts';
import type { Manifest } from '../../core/manifest.ts';
import type { ModelOutput, TextModel } from '../../core/text-model.ts';
import { createCompactModel, SCOPE_HEAD, type Explainer } from '../compact-model.ts';
import { openHashIndex } from '../hash-index.ts';
import { readLexicalVocabulary } from '../lexical-features.ts';
import { openWeights } from '../weights-file.ts';
import { hashOfWord } from '../word-features.ts';
import { splitWords, type Word } from '../words.ts';
import { createBatchEncoder } from './batch-encoder.ts';
import { createBatchExtractor, type LexicalWord } from './batch-features.ts';
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
  let model: Pick<TextModel, 'run' | 'knownShare'> = plain;
  let texts = 0;
  const next = (): typeof model => {
    if (++texts === FIRST_TEXTS) model = createRun(manifest, weights, plain) ?? plain;
    return model;
  };
  return {
    ...plain,
    run: (text) => next().run(text),
    knownShare: (text) => next().knownShare(text),
  };
}

function createRun(
  { heads, scope, encoder: { maxTokens } }: Manifest,
  weights: Uint8Array,
  plain: TextModel,
): Pick<TextModel, 'run' | 'knownShare'> | null {
  const file = openWeights(weights);
  const vocabulary = readLexicalVocabulary(file);
  const lexical = vocabulary && createBatchExtractor(vocabulary);
  const asked = scope.score === 'inside' ? [...heads, SCOPE_HEAD] : heads;
  const score = createBatchHeads(file, asked, plain.dims, vocabulary?.index.size ?? 0);
  const encoder = createBatchEncoder(file, {
    remember: (word) => lexical?.remember(word) ?? NO_FEATURES,
    rows: score.rows,
  });
  if (!encoder) return null;
  const known = createBucketIndex(openHashIndex(file.integers('vocabulary')).keys);
  return {
    run(text): ModelOutput {
      const words = encoder.look(read(text, maxTokens).words);
      if (!words) return plain.run(text);
      const embedding = encoder.encode(words) as Embedding; // a brand, and here embeddings are made
      const features = lexical && lexical.read(words);
      let count = 0;
      for (const word of words) if (word.known) count++;
      return {
        embedding,
        logits: score.logits(encoder.product, embedding, features),
        knownShare: words.length ? count / words.length : 0,
        words: words.length,
      };
    },
    knownShare(text) {
      const { hashes } = read(text, maxTokens);
      let count = 0;
      for (const hash of hashes) if (known.find(hash) >= 0) count++;
      return hashes.length ? count / hashes.length : 0;
    },
  };
}

const NO_FEATURES: LexicalWord = { wordHash: 0, gramHashes: [], gramIds: new Int32Array() };

interface ReadText {
  readonly text: string;
  readonly maxTokens: number;
  readonly words: readonly Word[];
  readonly hashes: Uint32Array;
}

/** The models of all languages are asked about the same text. */
function read(text: string, maxTokens: number): ReadText {
  if (text === last?.text && maxTokens === last.maxTokens) return last;
  const words = splitWords(text, maxTokens);
  const hashes = Uint32Array.from(words, ({ word }) => hashOfWord(word));
  return (last = { text, maxTokens, words, hashes });
}

let last: ReadText | undefined;
