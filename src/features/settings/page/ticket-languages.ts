import { languageCode } from '../../../core/language-part.ts';
import { chosenLanguages } from '../../../shell/chosen-languages.ts';

/** What a manifest says of a bundle's languages. */
export interface BundleLanguages {
  /** The bundle's languages, its first in front. */
  readonly languages: readonly string[];
  /** Those with weights of their own; the others share the first's. */
  readonly apart: readonly string[];
}

/** Languages to choose among, as two-letter codes; none where all share the first's weights. */
export function choices({ languages, apart }: BundleLanguages): readonly string[] {
  return apart.length === 0
    ? []
    : languages.map(languageCode).filter((language, at) => at === 0 || apart.includes(language));
}

/** Which of the choices are loaded, in their order, where these are wanted. */
export function chosen(bundle: BundleLanguages, wanted: readonly string[]): readonly string[] {
  const [main = '', ...others] = choices(bundle);
  const loaded = chosenLanguages(bundle, wanted).map((language) =>
    others.includes(language) ? language : main,
  );
  return choices(bundle).filter((language) => loaded.includes(language));
}

/**
 * What the workspace is set to once a choice was switched on or off; languages of other bundles
 * stay. `stored` is the setting before, `loaded` what `chosen` gives.
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
