/**
 * Sum of the products of two vectors of equal length; for unit vectors it is their cosine. The loop
 * keeps four running sums, because in a single one each addition would wait for the one before.
 */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  let i = 0;
  for (; i + 3 < a.length; i += 4) {
    s0 += a[i]! * b[i]!;
    s1 += a[i + 1]! * b[i + 1]!;
    s2 += a[i + 2]! * b[i + 2]!;
    s3 += a[i + 3]! * b[i + 3]!;
  }
  for (; i < a.length; i += 1) s0 += a[i]! * b[i]!;
  return s0 + s1 + s2 + s3;
}
