import type { Label, LabelSet } from './labels.ts';
import type { NamesByLanguage } from './names-by-language.ts';
import { foldLabel } from './same-label.ts';

/** One option of the site's own field, as it stands in the page. */
export interface SiteOption {
  readonly value: string;
  /** What people read. */
  readonly text: string;
  /** The attribute `data-presort`: labels that the option takes, as `A | B`, or `-` for none. */
  readonly mark?: string | undefined;
  /** Labels whose values an adapter knows in the site's product; they count as a mark. */
  readonly known?: readonly Label[];
  /** Whether a customer can choose the option now: it is neither disabled nor hidden. */
  readonly isOpen: boolean;
}

/** An option with the labels that it takes, at least one, in the label set's order. */
export interface LabelOption {
  readonly value: string;
  readonly text: string;
  readonly labels: readonly Label[];
  readonly isOpen: boolean;
}

/**
 * Finds the option of every label. An option names its labels by its mark, its text or its value. A
 * mark, which the site's owner wrote, outranks the text, and the text outranks the value, which is
 * often a number with another meaning. A title of a label in any language (`titles`, by language
 * and label) counts as the label, unless it belongs to another label too. Where several options
 * name a label, one that can be chosen wins. Returns the options that take a label, in the site's
 * order.
 */
export function matchOptions(
  options: readonly SiteOption[],
  labels: LabelSet,
  titles: NamesByLanguage = {},
): readonly LabelOption[] {
  const find = labelFinder(labels, titles);
  const best = new Map<Label, { readonly option: SiteOption; readonly rank: number }>();
  for (const option of options) {
    for (const [label, rank] of claims(option, find)) {
      const weight = rank + (option.isOpen ? 8 : 0);
      if (weight > (best.get(label)?.rank ?? 0)) best.set(label, { option, rank: weight });
    }
  }
  const taken = new Map<SiteOption, Label[]>();
  for (const label of labels) {
    const option = best.get(label)?.option;
    if (option) taken.set(option, [...(taken.get(option) ?? []), label]);
  }
  return options.flatMap((option) => {
    const own = taken.get(option);
    return own
      ? [{ value: option.value, text: option.text, labels: own, isOpen: option.isOpen }]
      : [];
  });
}

/** Labels that no option takes. */
export function labelsWithout(options: readonly LabelOption[], labels: LabelSet): readonly Label[] {
  return labels.filter((label) => !options.some((option) => option.labels.includes(label)));
}

type Find = (text: string) => Label | undefined;

function claims(
  { value, text, mark, known = [] }: SiteOption,
  find: Find,
): readonly (readonly [Label, number])[] {
  const marked = mark?.trim() ?? '';
  if (marked === '-') return [];
  const parts = find(marked) === undefined ? marked.split('|') : [marked];
  const labels = [...parts.map(find), ...known.map(find)];
  const found: [Label | undefined, number][] = labels.map((label) => [label, MARKED]);
  const read = find(text);
  // "Please choose" has no value. Where the text names a label, the value is taken for a mere
  // number.
  if (value !== '') found.push([read, READ], [read === undefined ? find(value) : undefined, VALUE]);
  return found.filter((claim): claim is [Label, number] => claim[0] !== undefined);
}

/** Compares exact texts first, because `foldLabel` may fold two labels to the same text. */
function labelFinder(labels: LabelSet, titles: NamesByLanguage): Find {
  const exact = new Set(labels);
  const folded = new Map<string, Label | undefined>();
  for (const names of Object.values(titles)) {
    for (const [label, title] of Object.entries(names)) {
      const key = foldLabel(title);
      if (exact.has(label))
        folded.set(key, !folded.has(key) || folded.get(key) === label ? label : undefined);
    }
  }
  for (const label of [...labels].reverse()) folded.set(foldLabel(label) || label.trim(), label);
  return (text) => {
    const trimmed = text.trim();
    if (trimmed === '') return undefined;
    return exact.has(trimmed) ? trimmed : folded.get(foldLabel(trimmed) || trimmed);
  };
}

const [VALUE, READ, MARKED] = [1, 2, 4];
