/**
 * Finds a field by id or selector, nearest first: the element's own form, then its tree (document or
 * shadow root), then the document. An invalid selector finds nothing.
 */
export function findField(near: Element, idOrSelector: string): Element | null {
  const root = near.getRootNode();
  const scopes = [near.closest('form'), root, near.ownerDocument];
  for (const scope of scopes) {
    const found = scope && queryIn(scope, idOrSelector);
    if (found) return found;
  }
  return null;
}

function queryIn(scope: Node & Partial<ParentNode>, idOrSelector: string): Element | null {
  for (const selector of [`#${CSS.escape(idOrSelector)}`, idOrSelector]) {
    try {
      const found = scope.querySelector?.(selector);
      if (found) return found;
    } catch {
      /* not a selector: the caller reports target-missing */
    }
  }
  return null;
}
