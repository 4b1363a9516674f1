import { words } from '../words/words.ts';
import { language } from './language.svelte.ts';
import { localeOf } from './languages.ts';

/** `12400` → `12,400`; `digits` is the exact number of decimal places. */
export function numberText(value: number, digits?: number): string {
  return formatNumber(
    value,
    digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits },
  );
}

/** Rounds to at most three significant digits: `0.0123`, `1,234.5` → `1,230`. */
export function roughText(value: number): string {
  return Number.isInteger(value)
    ? numberText(value)
    : formatNumber(value, { maximumSignificantDigits: 3 });
}

/** `0.943` → `94 %`. A share between 0 and 1 is never rounded to 0 % or 100 %. */
export function percent(share: number): string {
  if (share > 0.995 && share < 1) return `> ${words.percent(numberText(99))}`;
  if (share < 0.005 && share > 0) return `< ${words.percent(numberText(1))}`;
  return words.percent(numberText(Math.round(share * 100)));
}

/**
 * Two shares with as many decimal places, at most two, as distinguish them. `0.994, 0.993` →
 * `99.4 %`, `99.3 %`.
 */
export function percentsApart(a: number, b: number): readonly [string, string] {
  const written = [
    percent,
    (share: number) => words.percent(numberText(share * 100, 1)),
    (share: number) => words.percent(numberText(share * 100, 2)),
  ].map((write) => [write(a), write(b)] as const);
  return written.find(([one, other]) => one !== other) ?? [percent(a), percent(b)];
}

/** Bytes with one unit, `1.4 MB`. */
export function bytesText(bytes: number): string {
  const { b, kb, mb, gb } = words.bytes;
  if (bytes < 1_000) return `${numberText(bytes)} ${b}`;
  if (bytes < 1_000_000) return `${numberText(bytes / 1_000, bytes < 10_000 ? 1 : 0)} ${kb}`;
  if (bytes < 1_000_000_000)
    return `${numberText(bytes / 1_000_000, bytes < 10_000_000 ? 1 : 0)} ${mb}`;
  return `${numberText(bytes / 1_000_000_000, 1)} ${gb}`;
}

/** `12.3 ms` */
export function millisText(ms: number, digits = 0): string {
  return `${numberText(ms, digits)} ms`;
}

/** A day or a moment, in milliseconds since 1970, as the language writes it. */
export function dateText(
  at: number,
  options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' },
): string {
  return new Date(at).toLocaleString(localeOf(language.code), options);
}

/** `de` → `German`, in the language shown. */
export function languageName(code: string): string {
  return new Intl.DisplayNames([localeOf(language.code)], { type: 'language' }).of(code) ?? code;
}

/** `['de', 'fr']` → `German and French`. */
export function languageNames(codes: readonly string[]): string {
  return new Intl.ListFormat(localeOf(language.code)).format(codes.map(languageName));
}

const STEPS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** `2 hr. ago`; under a minute `just now`; over a week the date. */
export function agoText(at: number, now: number): string {
  const age = now - at;
  if (age < 60_000) return words.justNow;
  if (age > 7 * 86_400_000) return dateText(at);
  const [unit, ms] = STEPS.find(([, step]) => age >= step) ?? STEPS[2];
  return new Intl.RelativeTimeFormat(localeOf(language.code), {
    numeric: 'auto',
    style: 'short',
  }).format(-Math.floor(age / ms), unit);
}

/** `“A”, “B” and “C”` */
export function listText(names: readonly string[]): string {
  const locale = language.code === 'en' ? 'en-GB' : localeOf(language.code); // no comma before “and”
  return new Intl.ListFormat(locale).format(names.map((name) => words.quoted(name)));
}

function formatNumber(value: number, options: Intl.NumberFormatOptions): string {
  return value.toLocaleString(localeOf(language.code), options);
}
