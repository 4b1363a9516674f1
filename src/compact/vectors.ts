/*
 * The inner loops of the encoder. They keep four running sums, because in a single one each
 * addition would wait for the one before. Sizes are multiples of four.
 */

/** Sum of products of `size` numbers. */
export function dotProduct(
  a: Float32Array,
  aStart: number,
  b: Float32Array,
  bStart: number,
  size: number,
): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let at = 0; at < size; at += 4) {
    const i = aStart + at;
    const j = bStart + at;
    s0 += a[i]! * b[j]!;
    s1 += a[i + 1]! * b[j + 1]!;
    s2 += a[i + 2]! * b[j + 2]!;
    s3 += a[i + 3]! * b[j + 3]!;
  }
  return s0 + s1 + s2 + s3;
}

/** Adds `factor` × `size` numbers of `from` to `into`. */
export function scaledSum(
  into: Float32Array,
  intoStart: number,
  from: Float32Array,
  fromStart: number,
  size: number,
  factor: number,
): void {
  for (let at = 0; at < size; at++)
    into[intoStart + at] = into[intoStart + at]! + factor * from[fromStart + at]!;
}
