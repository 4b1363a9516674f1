import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { pt } from './pt.ts';
import type { Plural, Strings } from './strings.ts';

export const LANGUAGES: Readonly<Record<string, Strings>> = { en, es, de, fr, pt };

/** The interface's words in one language, with the site's own on top. */
export interface Speech {
  readonly language: string;
  readonly words: Strings;
  /** Fills `{name}` places. A value is never scanned again, so a label may hold braces. */
  fill(text: string, values: Readonly<Record<string, string | number>>): string;
  /** Picks the plural form of `count` and fills it. */
  plural(forms: Plural, count: number, values?: Readonly<Record<string, string | number>>): string;
}

/** The first of `wanted` (BCP 47, best first) that has a translation; English when none has. */
export function speak(
  wanted: readonly (string | null | undefined)[],
  ...overrides: readonly Partial<Strings>[]
): Speech {
  const known =
    wanted
      .map((tag) => tag?.toLowerCase().split(/[-_]/)[0] ?? '')
      .find((tag) => tag in LANGUAGES) ?? 'en';
  const words: Strings = Object.assign({}, LANGUAGES[known], ...overrides);
  const rules = new Intl.PluralRules(known);
  const fill: Speech['fill'] = (text, values) =>
    text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
  return {
    language: known,
    words,
    fill,
    plural: (forms, count, values = {}) =>
      fill(forms[rules.select(count)] ?? forms.other, { count, ...values }),
  };
}
