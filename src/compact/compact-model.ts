import {
  CATEGORY,
  SCOPE,
  type Embedding,
  type HeadName,
  type Label,
  type Logits,
} from '../core/labels.ts';
import type { HeadManifest, Manifest } from '../core/manifest.ts';
import type { ModelOutput, TextModel } from '../core/text-model.ts';
import { wordContributions, type Contribution } from './contributions.ts';
import { createEncoder, type KnownWord } from './encoder.ts';
import { createHead, type Head } from './heads.ts';
import { createLexicalExtractor, readLexicalVocabulary } from './lexical-features.ts';
import { damagedWeights, openWeights } from './weights-file.ts';
import { wordFeatures } from './word-features.ts';
import { splitWords } from './words.ts';

/**
 * The head behind the scope score `inside`. Its one logit is larger the more a text looks like the
 * out-of-scope texts.
 */
export const SCOPE_HEAD = { name: SCOPE, labels: ['outside'] } as const;

/** A model that computes attributions. */
export interface Explainer {
  /**
   * How far each word of the text moves the logarithm of the label's probability. The model leaves
   * the word out and compares. A positive value speaks for the label. Offsets are UTF-16 positions
   * in the normalised text. Empty for an unknown head or label.
   */
  contributions(text: string, head: HeadName, label: Label): readonly Contribution[];
}

/**
 * Builds the compact model from a bundle's verified bytes. One instance serves one thread and runs
 * synchronously. Throws `bundle-weights` when the weights are damaged, hold a number that is not
 * finite, or do not fit the manifest.
 */
export function createCompactModel(manifest: Manifest, weights: Uint8Array): TextModel & Explainer {
  return finish(compactModelSteps(manifest, weights));
}

/**
 * As `createCompactModel`, in steps of a few milliseconds. A page pauses at each `yield` to stay
 * responsive.
 */
export function* compactModelSteps(
  manifest: Manifest,
  weights: Uint8Array,
): Generator<undefined, TextModel & Explainer> {
  const file = openWeights(weights);
  const encoder = createEncoder(file);
  yield;
  const vocabulary = readLexicalVocabulary(file);
  const extract = vocabulary && createLexicalExtractor(vocabulary);
  const heads: (HeadManifest & { readonly run: Head })[] = [];
  for (const head of manifest.heads) {
    yield;
    heads.push({ ...head, run: createHead(file, head, encoder.dims, vocabulary?.index.size ?? 0) });
  }
  const outside =
    manifest.scope.score === 'inside'
      ? createHead(file, SCOPE_HEAD, encoder.dims, vocabulary?.index.size ?? 0)
      : null;
  const { maxTokens } = manifest.encoder;

  function runWords(words: readonly KnownWord[]): ModelOutput {
    // The cast is needed because Embedding is a brand, and only encoders make embeddings.
    const embedding = encoder.encode(words) as Embedding;
    const features = extract && extract(words);
    const logits: Record<HeadName, Logits> = {};
    for (const head of heads) logits[head.name] = head.run(embedding, features);
    if (outside) logits[SCOPE] = outside(embedding, features);
    return {
      embedding,
      logits,
      knownShare: shareOf(words, ({ known }) => known),
      words: words.length,
    };
  }

  return {
    dims: encoder.dims,
    run: (text) => runWords(splitWords(text, maxTokens).map(({ word }) => encoder.word(word))),
    knownShare: (text) => shareOf(splitWords(text, maxTokens), ({ word }) => encoder.knows(word)),
    contributions(text, head, label) {
      const found = heads.find(({ name }) => name === head);
      const at = found ? found.labels.indexOf(label) : -1;
      if (!found || at < 0) return [];
      const words = splitWords(text, maxTokens);
      const known = words.map(({ word }) => encoder.word(word));
      return wordContributions(
        words,
        known,
        at,
        found.temperature,
        (kept) => runWords(kept).logits[head]!,
      );
    },
  };
}

/**
 * The lexical half of the category head, from the first bytes of the weights (`encoder.first` of
 * the manifest). It gives a coarse first answer while the other bytes load, and cannot recognise
 * gibberish. Throws `bundle-weights` when the bytes hold no such half.
 */
export function createFirstModel(manifest: Manifest, weights: Uint8Array): TextModel {
  return finish(firstModelSteps(manifest, weights));
}

/** As `createFirstModel`, in steps. */
export function* firstModelSteps(
  manifest: Manifest,
  weights: Uint8Array,
): Generator<undefined, TextModel> {
  const file = openWeights(weights);
  const vocabulary = readLexicalVocabulary(file);
  yield;
  const head = manifest.heads.find(({ name }) => name === CATEGORY);
  if (!vocabulary || !head) throw damagedWeights('first');
  const extract = createLexicalExtractor(vocabulary);
  const run = createHead(file, head, 0, vocabulary.index.size);
  const embedding = new Float32Array(0) as Embedding; // nothing was embedded
  return {
    dims: 0,
    run(text) {
      const words = splitWords(text, manifest.encoder.maxTokens);
      const features = extract(words.map(({ word }) => wordFeatures(word)));
      return {
        embedding,
        logits: { [CATEGORY]: run(embedding, features) },
        knownShare: 1,
        words: words.length,
      };
    },
    knownShare: () => 1,
  };
}

/** Share of the words that are of a kind; 0 for no words. */
function shareOf<T>(words: readonly T[], isOfKind: (word: T) => boolean): number {
  return words.length ? words.filter(isOfKind).length / words.length : 0;
}

function finish<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
