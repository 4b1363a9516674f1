/** The keys of the review, as its help lists them. */
export const KEYS = [
  ['1 – 9', 'Set the category and go on'],
  ['0 or N', 'None of the categories'],
  ['Shift + 1 – 9', 'Priority of the category that comes next'],
  ['Enter', "Agree with the model's first guess, or its priority"],
  ['S', 'Skip for now'],
  ['U or Ctrl + Z', 'Take the last label back'],
  ['?', 'This list'],
] as const;

/**
 * Which label a key stands for, from 1; 0 for none. `code` is the key's place: with Shift, or on a
 * French keyboard, its character is no digit.
 */
export function labelNumber({ code }: KeyboardEvent): number {
  return Number(/^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1] ?? 0);
}
