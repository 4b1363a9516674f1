/**
 * Names of the placeholders `{{name}}` and `{{name|other words}}` in a text, each once, in order.
 */
export function placeholdersOf(text: string): readonly string[] {
  return [
    ...new Set(
      [...text.matchAll(/\{\{ *(\w{1,40}) *(?:\|[^{}]*)?\}\}/g)].map(([, name = '']) => name),
    ),
  ];
}

/** Replaces every occurrence of one placeholder. */
export function fillGap(text: string, gap: string, value: string): string {
  return text.replace(/\{\{ *(\w{1,40}) *(?:\|[^{}]*)?\}\}/g, (whole, name: string) =>
    name === gap ? value : whole,
  );
}
