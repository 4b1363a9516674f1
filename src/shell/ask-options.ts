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
  /** Languages of the bundle, in its order. */
  readonly languages: readonly string[];
  /** The languages after the first that have separate weights. */
  readonly apart: readonly string[];
  /** Bytes of the weights of the first language and of those in `apart`, by two-letter code. */
  readonly bytes: Readonly<Record<string, number>>;
}

export interface AskOptions extends Known {
  /** Whether `load` has finished, even if it could not fetch the manifest. */
  readonly isLookedUp: boolean;
  /**
   * Reads labels, their names and the languages from the bundle's manifest. The lists stay empty if
   * it cannot fetch the manifest.
   */
  load(): Promise<AskOptions>;
  /** Those of the wanted languages to load; all of them until the bundle's languages are known. */
  chosenLanguages(wanted: readonly string[]): readonly string[];
}

const NOTHING: Known = { categories: [], priorities: [], languages: [], apart: [], bytes: {} };

/** The options of the form's menus for a bundle. */
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
        return askOptions(bundle, known, true); // the form then has no topics
      }
    },
  };
}
