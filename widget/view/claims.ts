import { ADDED_MARK } from '../added-mark.ts';
import type { LightElement } from '../element.ts';

/** The element that serves each field. A second one (as in a copied page) posts nothing. */
const SERVED = new Map<Element, Element>();

/**
 * Claims the field. False if another element serves it. An element in the page's markup wins over
 * one that the loader added.
 */
export function claim(field: Element, element: Element): boolean {
  const holder = SERVED.get(field);
  if (holder?.isConnected && holder !== element) {
    const isAdded = element.hasAttribute(ADDED_MARK);
    if (isAdded || !holder.hasAttribute(ADDED_MARK)) {
      // Removes it later, because the caller still works with it.
      if (isAdded) queueMicrotask(() => takeOut(element));
      return false;
    }
    takeOut(holder);
  }
  SERVED.set(field, element);
  return true;
}

/** Removes an element for good, with `tearDown`, so that the loader does not put it back. */
function takeOut(element: Element): void {
  (element as LightElement).tearDown(); // every holder and claimant is a LightElement
  element.remove();
}

export function release(element: Element): void {
  for (const [field, holder] of SERVED) if (holder === element) SERVED.delete(field);
}
