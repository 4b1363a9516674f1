import { createLiteralFilter } from './literal-filter.ts';
import { requiredLiterals, toLiteralText } from './required-literals.ts';

/** Whether any of some patterns, which ignore case, matches a text; most are not tried. */
export type PatternGroup = (text: string) => boolean;

export function createPatternGroup(patterns: readonly RegExp[]): PatternGroup {
  const filter = createLiteralFilter(
    patterns.map(({ source }) => requiredLiterals(source)?.map((literal) => [literal]) ?? null),
  );
  return (text) => {
    const plain = toLiteralText(text);
    if (plain === null) return patterns.some((pattern) => pattern.test(text));
    filter.read(plain);
    return (
      filter.isAny() && patterns.some((pattern, at) => filter.mayMatch(at) && pattern.test(text))
    );
  };
}
