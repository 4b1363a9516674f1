import { WIDGET_LANGUAGES, type WidgetLanguage } from '../../src/core/languages.ts';
import { en } from './en.ts';
import type { Plural, Strings } from './strings.ts';

/** The words chunk: every language but English, which is always there. */
export type MoreWords = Readonly<Record<Exclude<WidgetLanguage, 'en'>, Strings>>;
/** Words by language, as far as they have come. */
export type Words = Readonly<Partial<Record<WidgetLanguage, Strings>>>;

/** The first of `wanted` (BCP 47, best first) that the interface has; English when it has none. */
export function languageOf(wanted: readonly (string | null | undefined)[]): WidgetLanguage {
  const tags = wanted.map((tag) => tag?.toLowerCase().split(/[-_]/)[0]);
  return tags.flatMap((tag) => WIDGET_LANGUAGES.filter((one) => one === tag))[0] ?? 'en';
}

/** The interface's words in one language, with the site's own on top. */
export interface Speech {
  readonly language: string;
  readonly words: Strings;
  /** Fills `{name}` places. A value is never scanned again, so a label may hold braces. */
  fill(text: string, values: Readonly<Record<string, string | number>>): string;
  /** Picks the plural form of `count` and fills it. */
  plural(forms: Plural, count: number, values?: Readonly<Record<string, string | number>>): string;
}

/** Speaks `language`, or English where `more` does not hold its words; of `overrides` the last wins. */
export function speak(
  language: WidgetLanguage,
  more: Words,
  ...overrides: readonly Partial<Strings>[]
): Speech {
  const known = more[language] ? language : 'en';
  const words: Strings = Object.assign({}, more[language] ?? en, ...overrides);
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
