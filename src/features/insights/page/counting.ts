/** One more at a place; a place outside the list counts nowhere. */
export function add(list: number[], at: number): void {
  if (at >= 0 && at < list.length) list[at] = (list[at] ?? 0) + 1;
}

/** One more under a key. */
export function bump(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

/** In [0, 1]; null of nothing. */
export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
