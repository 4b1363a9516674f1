import type { TrainingSettings } from '../../../core/lab-reports.ts';
import { READ_LANGUAGES } from '../../../core/languages.ts';
import type { LanguageFact } from '../../../core/training-notes.ts';
import type { ChosenRows } from '../../../train/data/choose-rows.ts';
import {
  countTaught,
  languageFacts,
  languageOf,
  tableLanguages,
} from '../../../train/fit/table-languages.ts';

/** The languages of a data set, as `presort train` finds them. */
export interface DraftLanguages {
  /** Two-letter codes of the languages that get their own weights, the most frequent first. */
  readonly trained: readonly string[];
  /** The languages that the manifest names. */
  readonly named: readonly string[];
  readonly facts: readonly LanguageFact[];
  /**
   * How the draft is trained; with several languages only the heads are trained, whatever was
   * chosen.
   */
  readonly mode: TrainingSettings['mode'];
}

/**
 * Where the tickets tell no language, the English encoder is used and the bundle names the
 * languages of the bundle in use.
 */
export function draftLanguages(
  { rows }: Pick<ChosenRows, 'rows'>,
  { mode, desk }: TrainingSettings,
): DraftLanguages {
  const found = tableLanguages(rows, READ_LANGUAGES);
  const told = found.trained.map(({ language }) => language);
  const trained = told.length > 0 ? told : ['en'];
  const used = desk?.languages ?? [];
  return {
    trained,
    named: told.length > 0 || used.length === 0 ? trained : used,
    facts: told.length > 0 ? languageFacts(countTaught(rows, told), found) : [],
    mode: trained.length > 1 ? 'head' : mode,
  };
}

/** The language of most tickets. */
export function mainLanguage({ rows }: Pick<ChosenRows, 'rows'>): string {
  return tableLanguages(rows, READ_LANGUAGES).trained[0]?.language ?? 'en';
}

/** Places of the rows of each trained language. */
export function placesByLanguage(
  { rows }: Pick<ChosenRows, 'rows'>,
  trained: readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const places = new Map(trained.map((language) => [language, [] as number[]]));
  rows.forEach((row, at) => places.get(languageOf(row, trained))?.push(at));
  return places;
}
