import { addAt } from '../../../core/item-at.ts';

/** Adds one at an index; indexes outside the list are ignored. */
export function add(list: number[], at: number): void {
  if (at >= 0 && at < list.length) addAt(list, at);
}

/** Adds one to the count of a key. */
export function bump(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

/** The share in [0, 1]; null where `whole` is 0. */
export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
