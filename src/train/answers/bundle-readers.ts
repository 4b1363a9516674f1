import { createCompactModel } from '../../compact/compact-model.ts';
import type { LoadedBundle } from '../../core/bundle-data.ts';
import { CATEGORY } from '../../core/labels.ts';
import { languageCode } from '../../core/language-part.ts';
import { normaliseText } from '../../core/normalise.ts';
import type { AnswerReader } from './build-replies.ts';

/** Returns the encoders of a loaded bundle, one for each language that has its own. */
export function bundleReaders({
  further = [],
  ...first
}: LoadedBundle): readonly [AnswerReader, ...AnswerReader[]] {
  return [readerOf(first), ...further.map(readerOf)];
}

function readerOf({ manifest, weights }: LoadedBundle): AnswerReader {
  const model = createCompactModel(manifest, weights);
  const labels = manifest.heads.find(({ name }) => name === CATEGORY)?.labels ?? [];
  return {
    languages: manifest.languages.map(languageCode),
    embed: (text) => model.run(normaliseText(text)).embedding,
    categoryOf(text) {
      const logits = model.run(normaliseText(text)).logits[CATEGORY];
      return logits ? (labels[logits.indexOf(Math.max(...logits))] ?? null) : null;
    },
  };
}
