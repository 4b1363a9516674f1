import type { Label, LabelSet } from './labels.ts';
import type { NamesByLanguage } from './names-by-language.ts';
import { foldLabel } from './same-label.ts';

/** One option of the site's own field, as it stands in the page. */
export interface SiteOption {
  readonly value: string;
  /** What people read. */
  readonly text: string;
  /** `data-presort`: the labels that it takes, `A | B`, or `-` for none. */
  readonly mark?: string | undefined;
  /** The values of labels in a product that an adapter knows; counts as a mark. */
  readonly known?: readonly Label[];
  /** Whether a customer could choose it now: neither disabled nor hidden. */
  readonly isOpen: boolean;
}

/** An option with the labels that it takes, in the label set's order; never none. */
export interface LabelOption {
  readonly value: string;
  readonly text: string;
  readonly labels: readonly Label[];
  readonly isOpen: boolean;
}

/**
 * Finds for every label its option. An option says by its mark, its text or its value which labels
 * it takes, in this order: what an owner marked outranks what people read, and that outranks
 * values, which are often numbers of something else. A label's title in any language (`titles`, by
 * language and label) is as good as the label, unless it is another label's too. Of several options for a label one that can be
 * chosen wins. Gives the options that take a label, in the site's order.
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
  // "Please choose" has no value; a value beside a text that names another label is some number.
  if (value !== '') found.push([read, READ], [read === undefined ? find(value) : undefined, VALUE]);
  return found.filter((claim): claim is [Label, number] => claim[0] !== undefined);
}

/** By the exact text first: two labels may differ in what `foldLabel` passes over. */
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
