/** Returns the source of a pattern that matches one of the patterns of a list. */
export function anyOf(patterns: readonly string[]): string {
  return `(?:${patterns.join('|')})`;
}
