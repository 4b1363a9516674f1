import { languageCode, readLanguages } from '../core/language-part.ts';

/**
 * The languages of a bundle to load, as two-letter codes: the wanted ones that it reads, in the
 * wanted order. If it reads none of them: its first language.
 */
export function chosenLanguages(
  bundle: { readonly languages: readonly string[] },
  wanted: readonly string[],
): readonly string[] {
  const found = readLanguages(bundle, wanted);
  return found.length > 0 ? found : bundle.languages.slice(0, 1).map(languageCode);
}
