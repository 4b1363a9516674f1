/**
 * The item at an index that must exist. Throws `RangeError` for any other index, which would
 * otherwise go on as `undefined` or be taken for zero.
 */
export function itemAt<T>(items: ArrayLike<T>, index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no item ${index} among ${items.length}`);
  return item;
}

/** Adds to the number at an index that must exist. Throws `RangeError` for any other index. */
export function addAt(
  numbers: { readonly length: number; [index: number]: number },
  index: number,
  amount = 1,
): void {
  numbers[index] = itemAt(numbers, index) + amount;
}
