/**
 * Up to three singular forms of a topic's name, without the name itself, for the languages of the
 * interface. The model was trained on tickets, which mention one invoice rather than invoices.
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
