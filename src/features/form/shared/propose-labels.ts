/**
 * Proposes an option for each label: by the widget's own comparison, by the label's title in a
 * language, by common words, and by the model's label for the option's text.
 */
import type { HeadManifest } from '../../../core/manifest.ts';
import type { Label, LabelSet } from '../../../core/labels.ts';
import { matchOptions, type SiteOption } from '../../../core/match-options.ts';
import { isSameLabel } from '../../../core/same-label.ts';

/** The label that the model gives a text. */
export interface Meaning {
  readonly label: Label;
  /** In [0, 1]. */
  readonly confidence: number;
}

/** The least confidence with which a meaning is proposed. */
const MIN_CONFIDENCE = 0.6;

/** Maps each label to the index of its option; labels without a fitting option are missing. */
export type Mapping = ReadonlyMap<Label, number>;

export const NOTHING_MAPPED: Mapping = new Map();

/** The mapping with one label's option changed; −1 takes it away. */
export function withOption(mapping: Mapping, label: Label, at: number): Mapping {
  const others = [...mapping].filter(([one]) => one !== label);
  return new Map(at < 0 ? others : [...others, [label, at]]);
}

/** The mapping that every version of the widget makes, by the names of the labels and by marks. */
export function mappingByName(options: readonly SiteOption[], labels: LabelSet): Mapping {
  const found = matchOptions(options, labels);
  return new Map(
    labels.flatMap((label) => {
      const option = found.find((one) => one.labels.includes(label));
      const at = options.findIndex(
        (one) => one.value === option?.value && one.text === option.text,
      );
      return at < 0 ? [] : [[label, at] as const];
    }),
  );
}

/**
 * The proposed mapping. `meanings` is as long as `options`. An option with the name of a label is
 * proposed for that label only, unless its marks say otherwise.
 */
export function proposeLabels(
  options: readonly (SiteOption & { readonly group?: string })[],
  head: Pick<HeadManifest, 'labels' | 'titles'>,
  meanings: readonly (Meaning | null)[],
): Mapping {
  const mapping = new Map(mappingByName(options, head.labels));
  const isFree = (at: number): boolean =>
    options[at]?.mark?.trim() !== '-' && ![...mapping.values()].includes(at);
  const propose = (
    score: (option: (typeof options)[number], label: Label, at: number) => number,
  ): void => {
    const found = new Map<Label, number>();
    for (const label of head.labels) {
      if (mapping.has(label)) continue;
      const scores = options.map((option, at) => (isFree(at) ? score(option, label, at) : 0));
      const top = Math.max(0, ...scores);
      if (top > 0) found.set(label, scores.indexOf(top));
    }
    for (const [label, at] of found) mapping.set(label, at);
  };
  propose(({ text }, label) =>
    titlesOf(head, label).some((one) => isSameLabel(one, text)) ? 1 : 0,
  );
  propose((_, label, at) => {
    const meaning = meanings[at];
    return meaning?.label === label && meaning.confidence >= MIN_CONFIDENCE
      ? meaning.confidence
      : 0;
  });
  propose(({ text }, label) =>
    Math.max(0, ...[label, ...titlesOf(head, label)].map((name) => likeness(text, name))),
  );
  // The name of an option's group is compared like the option's own text.
  propose(({ group = '' }, label) =>
    Math.max(0, ...[label, ...titlesOf(head, label)].map((name) => likeness(group, name))),
  );
  return mapping;
}

/** The titles of a label in all languages of the bundle. */
function titlesOf({ titles = {} }: Pick<HeadManifest, 'titles'>, label: Label): readonly string[] {
  return Object.values(titles).flatMap((byLabel) => byLabel[label] ?? []);
}

/**
 * The number of words that two names share if one has all significant words of the other; else 0.
 * "Bugs" and "Bug Report" match, "Damage report" and "Bug Report" do not.
 */
function likeness(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const shared = one.filter((word) => other.includes(word)).length;
  return shared === Math.min(one.length, other.length) ? shared : 0;
}

/** The words of a name without plural endings and words that any topic may have. */
function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  const stems = [...plain.matchAll(/[\p{L}\p{N}]{3,}/gu)].map(([word]) => stemOf(word));
  return [...new Set(stems)].filter((stem) => !SAYS_NOTHING.has(stem));
}

function stemOf(word: string): string {
  return word.length > 4 ? word.replace(/(?:ies|e[srnm]|[eysn])$/, '') : word.replace(/s$/, '');
}

/** Words that occur in names of any topic. */
const SAYS_NOTHING = new Set(
  `question inquiry enquiry request issue problem report support help other general about your the and for with management service
  frage anfrage hilfe melden oder und allgemein sonstiges pregunta consulta problema ayuda otro otra para con del los las informar
  demande probleme aide autre pour avec des les signaler gestion pedido ajuda outro outra com uma comunicar um`
    .split(/\s+/)
    .map(stemOf),
);
