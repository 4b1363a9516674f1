/** The Unicode characters that isolate a piece of text from the text around it. */
const [FIRST, LAST] = ['\u2068', '\u2069'];

/** Marks a value that `MarkedText.svelte` highlights, wherever the sentence contains it. */
export function mark(value: string): string {
  return FIRST + value.replace(/[\u2068\u2069]/gu, '') + LAST;
}

/** A sentence as its plain and its marked parts, in turn. */
export function partsOf(
  sentence: string,
): readonly { readonly part: string; readonly isMarked: boolean }[] {
  return sentence
    .split(/[\u2068\u2069]/u)
    .map((part, at) => ({ part, isMarked: at % 2 === 1 }))
    .filter(({ part }) => part !== '');
}
