import { languageCode } from '../../../core/language-part.ts';
import { chosenLanguages } from '../../../shell/chosen-languages.ts';

/** The languages that a manifest lists. */
export interface BundleLanguages {
  /** The bundle's languages; the first is its main language. */
  readonly languages: readonly string[];
  /** Languages with their own weights; the others use the weights of the first language. */
  readonly apart: readonly string[];
}

/**
 * Two-letter codes of the languages to choose among; empty if all share the first language's
 * weights.
 */
export function choices({ languages, apart }: BundleLanguages): readonly string[] {
  return apart.length === 0
    ? []
    : languages.map(languageCode).filter((language, at) => at === 0 || apart.includes(language));
}

/** The choices that are loaded for these wanted languages, in the order of the choices. */
export function chosen(bundle: BundleLanguages, wanted: readonly string[]): readonly string[] {
  const [main = '', ...others] = choices(bundle);
  const loaded = chosenLanguages(bundle, wanted).map((language) =>
    others.includes(language) ? language : main,
  );
  return choices(bundle).filter((language) => loaded.includes(language));
}

/**
 * The new setting after a choice was switched on or off; languages of other bundles stay in it.
 * `stored` is the earlier setting, `loaded` the result of `chosen`.
 */
export function switched(
  bundle: BundleLanguages,
  stored: readonly string[],
  loaded: readonly string[],
  language: string,
): readonly string[] {
  const offered = choices(bundle);
  return [
    ...offered.filter((one) => loaded.includes(one) !== (one === language)),
    ...stored.filter((one) => !offered.includes(one)),
  ];
}
