/**
 * Which label a key stands for, from 1; 0 for none. `code` is the key's place: with Shift, or on a
 * French keyboard, its character is no digit.
 */
export function labelNumber({ code }: KeyboardEvent): number {
  return Number(/^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1] ?? 0);
}
