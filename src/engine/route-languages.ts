import type { LoadedBundle } from '../core/bundle-data.ts';
import { detectLanguage, weighLanguages } from '../core/detect-language.ts';
import { languageCode } from '../core/language-part.ts';
import type { TextModel } from '../core/text-model.ts';

/** A language's model, and in its manifest the languages that it reads. */
interface Reader {
  readonly bundle: Pick<LoadedBundle, 'manifest'>;
  readonly model: TextModel;
}

/**
 * Chooses between the models of several languages, the same way in page, worker and Node. A
 * normalised text is read by the one whose language its letters and its model's known words speak for
 * most; of equals by the first. The first also answers, by abstaining, for a text that is
 * plainly in a language that none reads.
 */
export function routeLanguages<T extends Reader>(
  readers: readonly [T, ...T[]],
): (text: string) => T {
  const [first, ...others] = readers;
  const languagesOf = ({ bundle }: Reader): readonly string[] =>
    bundle.manifest.languages.map(languageCode);
  const languages = readers.flatMap(languagesOf);
  return (text) => {
    if (others.length === 0) return first;
    const found = detectLanguage(text.slice(0, MAX_LOOKED_AT), languages)?.language ?? '';
    if (found && !languages.includes(found)) return first;
    const opening =
      text.length > MAX_OPENING
        ? text.slice(0, text.lastIndexOf(' ', MAX_OPENING) + 1 || MAX_OPENING)
        : text;
    const weights = weighLanguages(text, languages);
    const scores = readers.map((reader) => {
      const own = languagesOf(reader);
      return (
        KNOWN_WEIGHT * reader.model.knownShare(opening) +
        Math.max(...own.map((one) => weights[languages.indexOf(one)] ?? 0))
      );
    });
    return readers[scores.indexOf(Math.max(...scores))] ?? first;
  };
}

/** Characters that tell the language, as in the gate. */
const MAX_LOOKED_AT = 2_000;
/** Characters of which each language's model says how many words it knows. */
const MAX_OPENING = 240;
/** What a text counts of which a model knows every word, beside the logits of its letters. */
const KNOWN_WEIGHT = 8;
