import { ADDED_MARK } from '../added-mark.ts';
import type { LightElement } from '../element.ts';

/** Which element serves a field. Whatever copies a page, a second one for the same field shows and posts nothing. */
const SERVED = new Map<Element, Element>();

/**
 * False where another element in the page serves the field. An element of the page's own goes
 * before one that the loader has added.
 */
export function claim(field: Element, element: Element): boolean {
  const holder = SERVED.get(field);
  if (holder?.isConnected && holder !== element) {
    const isAdded = element.hasAttribute(ADDED_MARK);
    if (isAdded || !holder.hasAttribute(ADDED_MARK)) {
      // Not while it is being looked at.
      if (isAdded) queueMicrotask(() => takeOut(element));
      return false;
    }
    takeOut(holder);
  }
  SERVED.set(field, element);
  return true;
}

/** For good: what is only taken out of the page the loader may put back. */
function takeOut(element: Element): void {
  (element as LightElement).tearDown(); // holders and claimants are
  element.remove();
}

export function release(element: Element): void {
  for (const [field, holder] of SERVED) if (holder === element) SERVED.delete(field);
}
