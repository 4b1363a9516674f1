import * as v from 'valibot';
import { languageCode } from '../core/language-part.ts';
import { chosenLanguages } from './chosen-languages.ts';
import { bundleUrl } from './bundles.ts';
import { shownNames } from './ticket/shown-names.svelte.ts';

const Files = v.record(v.string(), v.object({ bytes: v.number() }));
const Names = v.record(v.string(), v.record(v.string(), v.string()));
const Labels = v.object({
  heads: v.array(
    v.object({
      name: v.string(),
      labels: v.array(v.string()),
      titles: v.exactOptional(Names, {}),
      descriptions: v.exactOptional(v.record(v.string(), v.string()), {}),
      descriptionsIn: v.exactOptional(Names, {}),
    }),
  ),
  languages: v.array(v.string()),
  encoder: v.object({ weights: v.string() }),
  files: Files,
  byLanguage: v.exactOptional(v.record(v.string(), v.object({ files: Files })), {}),
});

interface Known {
  readonly categories: readonly string[];
  readonly priorities: readonly string[];
  /** Languages of the bundle, its first in front. */
  readonly languages: readonly string[];
  /** Those with weights of their own beside the first's. */
  readonly apart: readonly string[];
  /** Bytes of each one's weights: the first's and those of `apart`, by two-letter code. */
  readonly bytes: Readonly<Record<string, number>>;
}

export interface AskOptions extends Known {
  /** Whether `load` is done, also where the manifest could not be had. */
  readonly isLookedUp: boolean;
  /**
   * Reads labels and languages from the bundle's manifest, and what people read instead of the labels;
   * empty lists when it cannot be had.
   */
  load(): Promise<AskOptions>;
  /** The languages to load where these are wanted; all of them before the bundle's are known. */
  chosenLanguages(wanted: readonly string[]): readonly string[];
}

const NOTHING: Known = { categories: [], priorities: [], languages: [], apart: [], bytes: {} };

/** What the form's menus offer for a bundle. */
export function askOptions(
  bundle: string | null,
  known: Known = NOTHING,
  isLookedUp = false,
): AskOptions {
  return {
    ...known,
    isLookedUp,
    chosenLanguages: (wanted) =>
      known.languages.length > 0 ? chosenLanguages(known, wanted) : wanted,
    async load() {
      if (bundle === null) return this;
      try {
        const { heads, languages, encoder, files, byLanguage } = v.parse(
          Labels,
          await (await fetch(`${bundleUrl(bundle)}manifest.json`)).json(),
        );
        shownNames.learn({ heads });
        const labelsOf = (name: string): readonly string[] =>
          heads.find((head) => head.name === name)?.labels ?? [];
        const found = {
          categories: labelsOf('category'),
          priorities: labelsOf('priority'),
          languages,
          apart: Object.keys(byLanguage),
          bytes: {
            [languageCode(languages[0] ?? '')]: files[encoder.weights]?.bytes ?? 0,
            ...Object.fromEntries(
              Object.entries(byLanguage).map(([language, part]) => [
                language,
                Object.values(part.files).reduce((sum, { bytes }) => sum + bytes, 0),
              ]),
            ),
          },
        };
        return askOptions(bundle, found, true);
      } catch {
        return askOptions(bundle, known, true); // the form is sent without a topic then
      }
    },
  };
}
