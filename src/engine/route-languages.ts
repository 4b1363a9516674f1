import type { LoadedBundle } from '../core/bundle-data.ts';
import { detectLanguage, weighLanguages } from '../core/detect-language.ts';
import { languageCode } from '../core/language-part.ts';
import type { TextModel } from '../core/text-model.ts';

/** A language's model, with a manifest that names the languages it reads. */
interface Reader {
  readonly bundle: Pick<LoadedBundle, 'manifest'>;
  readonly model: TextModel;
}

/**
 * Chooses the language whose model reads a normalised text, in the same way in page, worker and
 * Node. The letters of the text and the share of words that each model knows decide; the first
 * language wins a tie. The first one also gets a text in a language that no model reads, and
 * abstains from it.
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

/** Number of characters that decide the language, as in the gate. */
const MAX_LOOKED_AT = 2_000;
/** Number of characters in which each model counts the words that it knows. */
const MAX_OPENING = 240;
/** Weight of the share of known words, beside the logits of the letters. */
const KNOWN_WEIGHT = 8;
