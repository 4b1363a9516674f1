/**
 * Finds a field by id or selector, nearest first: the form that the element stands in (or `form`),
 * its tree (document or shadow root), the trees of the hosts around it, the document. An invalid
 * selector finds nothing.
 */
export function findField(
  near: Element,
  idOrSelector: string,
  form = formOf(near),
): Element | null {
  const scopes: Node[] = form ? [form] : [];
  for (let node: Node | undefined = near; node; node = (scopes.at(-1) as ShadowRoot).host)
    scopes.push(node.getRootNode()); // a document has no host
  for (const scope of [...scopes, near.ownerDocument]) {
    const found = queryIn(scope, idOrSelector)[0];
    if (found) return found;
  }
  return null;
}

/** Everything in the tree that the id or selector names; an id wins. */
export function queryIn(scope: Node & Partial<ParentNode>, idOrSelector: string): Element[] {
  for (const selector of [`#${CSS.escape(idOrSelector)}`, idOrSelector]) {
    try {
      const found = [...(scope.querySelectorAll?.(selector) ?? [])];
      if (found[0]) return found;
    } catch {
      /* not a selector: the caller reports target-missing; or a form with a field of that name, whose tree is asked next */
    }
  }
  return [];
}

/** The form that the node is posted with, or stands in. */
export function formOf(node: Element): HTMLFormElement | null {
  const { form } = node as { form?: unknown };
  return form instanceof HTMLFormElement ? form : node.closest('form');
}

/** Whether `node` is `outer` or inside it, through shadow roots. */
export function holds(outer: Node, node: Node | null | undefined): boolean {
  // By the prototype: a form answers with a field to whatever that field is named.
  const { prototype } = Node;
  while (node && !prototype.contains.call(outer, node))
    node = (prototype.getRootNode.call(node) as Partial<ShadowRoot>).host;
  return !!node;
}
