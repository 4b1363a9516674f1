import { LETTERS } from './letters.ts';
import { createLiteralFilter } from './literal-filter.ts';
import { requiredLiterals } from './required-literals.ts';

/**
 * Tells whether any of several case-insensitive patterns matches a text, without trying most of
 * them.
 */
export type PatternGroup = (text: string) => boolean;

export function createPatternGroup(patterns: readonly RegExp[]): PatternGroup {
  const filter = createLiteralFilter(
    patterns.map(({ source }) => requiredLiterals(source)?.map((literal) => [literal]) ?? null),
    LETTERS,
  );
  return (text) => {
    if (!filter.read(text)) return patterns.some((pattern) => pattern.test(text));
    return (
      filter.isAny() && patterns.some((pattern, at) => filter.mayMatch(at) && pattern.test(text))
    );
  };
}
