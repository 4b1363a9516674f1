import { ADDED_MARK } from '../added-mark.ts';

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
      if (isAdded) queueMicrotask(() => element.remove());
      return false;
    }
    holder.remove();
  }
  SERVED.set(field, element);
  return true;
}

export function release(element: Element): void {
  for (const [field, holder] of SERVED) if (holder === element) SERVED.delete(field);
}
