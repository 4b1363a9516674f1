/**
 * GPUs compile a shader for every new shape. Filler rows round the longest row, the number of rows
 * and the number of tokens of a batch, so that few shapes occur. The answers of filler rows are
 * discarded.
 */

/** Counts the tokens of a text. */
type CountTokens = (text: string) => number;

/**
 * Returns a function that makes a text with an exact number of tokens; null where no word of the
 * vocabulary gives one token per repetition.
 */
export function findFiller(countTokens: CountTokens): ((tokens: number) => string) | null {
  const word = FILLER_WORDS.find((candidate) =>
    [1, 2, 7, 40].every((times) => countTokens(repeat(candidate, times)) === times),
  );
  return word === undefined ? null : (tokens) => repeat(word, tokens);
}

/**
 * Returns the texts with fillers after them, so that shapes depend only on the buckets of length
 * and row count.
 */
export function padBatch(
  texts: readonly string[],
  countTokens: CountTokens,
  filler: (tokens: number) => string,
  maxTokens: number,
): readonly string[] {
  const counts = texts.map(countTokens);
  const longest = lengthBucket(Math.max(...counts), maxTokens);
  const shortRows = rowBucket(texts.length) - texts.length;
  const tokens = counts.reduce((sum, count) => sum + count, 0) + shortRows + longest;
  const rest = longest - (tokens % longest);
  return [
    ...texts,
    ...Array.from({ length: shortRows }, () => filler(1)),
    filler(longest),
    filler(rest),
  ];
}

/** Rounds the number of rows and the length of a batch up, so that few shapes occur. */
export function roundBatch(
  rows: number,
  longest: number,
  maxTokens: number,
): { readonly rows: number; readonly length: number } {
  return { rows: rowBucket(rows), length: lengthBucket(longest, maxTokens) };
}

/** Returns all rounded lengths of a longest row, in tokens. */
export function lengthBuckets(maxTokens: number): readonly number[] {
  const buckets: number[] = [];
  for (let size = MIN_LENGTH; size < maxTokens; size *= 2) buckets.push(size);
  return [...buckets, maxTokens];
}

function lengthBucket(tokens: number, maxTokens: number): number {
  return lengthBuckets(maxTokens).find((size) => size >= tokens) ?? maxTokens;
}

function rowBucket(rows: number): number {
  let size = 1;
  while (size < rows) size *= 4;
  return size;
}

function repeat(word: string, times: number): string {
  return Array.from({ length: times }, () => word).join(' ');
}

const MIN_LENGTH = 16;
const FILLER_WORDS = [...'aeiostnrlcdu', 'the', 'to', 'is', ...'bfghjkmpqvwxyz0123456789'];
