/**
 * A name of a topic in the singular, in the ways of the interface's languages; the model has read
 * tickets, which speak of one invoice. Without the name itself, and never more than three.
 */
export function singularsOf(name: string): readonly string[] {
  const forms = ENDINGS.map((endings) =>
    name.replace(/[\p{L}\p{M}]{5,}/gu, (word) => {
      const found = endings.find(([ending]) => ending.test(word));
      return found ? word.replace(found[0], found[1]) : word;
    }),
  );
  return [...new Set(forms)].filter((form) => form !== name);
}

const ENDINGS: readonly (readonly (readonly [RegExp, string])[])[] = [
  [
    [/ies$/i, 'y'],
    [/[oõ]es$/i, 'ão'],
    [/(?<!s)s$/i, ''],
  ],
  [[/e[ns]$/i, '']],
  [[/[enx]$/i, '']],
];
