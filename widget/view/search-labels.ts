import type { Label, LabelSet } from '../../src/core/labels.ts';

/** Finds labels by what is typed. Hundreds of them are folded once, not at every key. */
export interface LabelSearch {
  /**
   * Labels whose name or description holds every typed word; names that begin with the first word
   * come first, then those that hold it.
   */
  find(typed: string): readonly Label[];
}

export function createLabelSearch(
  labels: LabelSet,
  textOf: (label: Label) => string,
  descriptions: Readonly<Record<string, string>>,
): LabelSearch {
  let folded:
    readonly { readonly label: Label; readonly name: string; readonly text: string }[] | undefined;
  return {
    find(typed) {
      const words = fold(typed).split(/\s+/).filter(Boolean);
      const first = words[0];
      if (first === undefined) return labels;
      folded ??= labels.map((label) => {
        const name = fold(textOf(label));
        return { label, name, text: `${name} ${fold(descriptions[label] ?? '')}` };
      });
      const ranked: [Label[], Label[], Label[]] = [[], [], []];
      for (const { label, name, text } of folded) {
        if (words.every((word) => text.includes(word)))
          ranked[name.startsWith(first) ? 0 : name.includes(first) ? 1 : 2].push(label);
      }
      return ranked.flat();
    },
  };
}

/** Lower case without accents; `_` and `-` count as spaces. */
function fold(text: string): string {
  const plain = NOT_ASCII.test(text) ? text.normalize('NFKD').replace(/\p{M}/gu, '') : text;
  return plain.replace(/[_-]+/g, ' ').toLowerCase();
}

const NOT_ASCII = /[^\0-\x7f]/;
