/**
 * The number of the label that a key chooses, from 1; 0 for other keys. `code` is the key's
 * position, because with Shift or on a French keyboard the key types no digit.
 */
export function labelNumber({ code }: KeyboardEvent): number {
  return Number(/^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1] ?? 0);
}
