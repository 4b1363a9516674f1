import { languageCode, readLanguages } from '../core/language-part.ts';

/**
 * The languages that a loader takes of a bundle where these are wanted, as two-letter codes: those
 * that it reads, in the wanted order, else its first.
 */
export function chosenLanguages(
  bundle: { readonly languages: readonly string[] },
  wanted: readonly string[],
): readonly string[] {
  const found = readLanguages(bundle, wanted);
  return found.length > 0 ? found : bundle.languages.slice(0, 1).map(languageCode);
}
