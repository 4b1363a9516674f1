import { localeOf } from './languages.ts';
import type { LanguageCode } from './languages.ts';

/**
 * One form for each plural category of the language in CLDR (as in ICU messages), and `none` if 0
 * needs another text. `#` stands for the count. French and Portuguese use `one` for 0 too: write
 * `#` in it, or give `none`.
 */
export interface OneOther {
  readonly none?: string;
  readonly one: string;
  readonly other: string;
}
/** Whole millions use `many`: “1 000 000 de tickets”. */
export interface OneManyOther extends OneOther {
  readonly many: string;
}
export interface PluralForms {
  readonly en: OneOther;
  readonly de: OneOther;
  readonly es: OneManyOther;
  readonly fr: OneManyOther;
  readonly pt: OneManyOther;
}

/**
 * The form for a count. It replaces `#` by the formatted count and `{name}` by `values.name`. Pass
 * texts of people in `values`, because such a text may contain `#`.
 */
export function plural<L extends LanguageCode>(
  language: L,
  count: number,
  forms: PluralForms[L],
  values: Readonly<Record<string, string>> = {},
): string {
  const all: Partial<Record<Intl.LDMLPluralRule | 'none', string>> & OneOther = forms;
  const form =
    count === 0 && all.none !== undefined ? all.none : all[rulesOf(language).select(count)];
  return (form ?? all.other).replace(/#|\{(\w+)\}/g, (sign, name: string | undefined) =>
    name === undefined ? numbersOf(language).format(count) : (values[name] ?? sign),
  );
}

const rules = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

function rulesOf(language: LanguageCode): Intl.PluralRules {
  const locale = localeOf(language);
  const kept = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, kept);
  return kept;
}

function numbersOf(language: LanguageCode): Intl.NumberFormat {
  const locale = localeOf(language);
  const kept = numbers.get(locale) ?? new Intl.NumberFormat(locale);
  numbers.set(locale, kept);
  return kept;
}
