/**
 * The power of `x` that `y` grows with, by least squares over their logarithms: 0 stays as it is, 1
 * doubles with `x`. Null with fewer than two places or where something is not above 0.
 */
export function growthPower(places: readonly (readonly [x: number, y: number])[]): number | null {
  if (places.length < 2 || places.some(([x, y]) => !(x > 0 && y > 0))) return null;
  const logs = places.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, one) => sum + one[at], 0) / logs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const spread = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  if (spread === 0) return null;
  return logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread;
}
