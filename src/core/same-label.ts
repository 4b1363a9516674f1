/**
 * The letters of a label or option that tell it from others: case, spaces, accents, hyphens,
 * underscores and what surrounds the words (quotes, brackets, colons, stars, pictures) do not
 * count. Signs that belong to a name do: `C++` is not `C`, `#1` not `1`; and what stands between
 * two digits does, so that `1.0` is not `10`.
 */
export function foldLabel(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/(\d)[^\p{L}\p{N}\p{M}\p{Sc}+#<>=%@^]+(?=\d)/gu, '$1.')
    .replace(/[^\p{L}\p{N}\p{M}\p{Sc}+#<>=%@^.]|(?<!\d)\.|\.(?!\d)/gu, '');
}

/** Whether two texts name the same label, as `foldLabel` compares. A text of nothing but signs is compared as it is. */
export function isSameLabel(a: string, b: string): boolean {
  const [one, other] = [foldLabel(a), foldLabel(b)];
  return one === other && (one !== '' || a.trim() === b.trim()) && a.trim() !== '';
}
