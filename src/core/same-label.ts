/**
 * Folds a label or option for comparison. Case, spaces, accents, hyphens, underscores and signs
 * around the words (quotes, brackets, colons, stars, pictures) do not count. Signs that belong to a
 * name count: `C++` is not `C`, and `#1` is not `1`. Signs between two digits count too, so that
 * `1.0` is not `10`.
 */
export function foldLabel(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/(\d)[^\p{L}\p{N}\p{M}\p{Sc}+#<>=%@^]+(?=\d)/gu, '$1.')
    .replace(/[^\p{L}\p{N}\p{M}\p{Sc}+#<>=%@^.]|(?<!\d)\.|\.(?!\d)/gu, '');
}

/**
 * Tells whether two texts name the same label after `foldLabel`. A text that consists of signs only
 * is compared unchanged.
 */
export function isSameLabel(a: string, b: string): boolean {
  const [one, other] = [foldLabel(a), foldLabel(b)];
  return one === other && (one !== '' || a.trim() === b.trim()) && a.trim() !== '';
}
