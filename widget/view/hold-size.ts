/**
 * Changes what an element shows without moving anything below it: one that gets lower keeps its
 * height until the next edit. False when it got higher; the caller takes the change back, and
 * nothing was painted in between.
 */
export function holdSize(element: HTMLElement | undefined, change: () => void): boolean {
  const before = element?.offsetHeight ?? 0;
  change();
  const after = element?.offsetHeight ?? 0;
  if (after < before && element) element.style.minBlockSize = `${before}px`;
  return after <= before;
}

/** Lets the element be as high as it is. */
export function releaseSize(element: HTMLElement | undefined): void {
  if (element) element.style.minBlockSize = '';
}
