/**
 * Reads a node through the platform's prototypes. A form's fields hide its properties of the same
 * name: if a field is called `children`, `form.children` is that input. Code reads every node that
 * may be a form through this, but passes the node itself to the platform's functions.
 */
export function bare<T extends Node>(node: T): T {
  if (!(node instanceof HTMLFormElement)) return node;
  return new Proxy(node, {
    get(form, name) {
      const value = Reflect.get(HTMLFormElement.prototype, name, form) as Member;
      return value?.bind?.(form) ?? value;
    },
  });
}

/**
 * What the page says of the language at a node, the nearest `lang` first, then the document's, which a
 * node in a shadow root does not find above it. Empty where it says nothing.
 */
export function saidLanguages(node: Element | null | undefined): readonly string[] {
  const near = node && bare(node).closest('[lang]');
  return [near && bare(near).getAttribute('lang'), document.documentElement.lang].filter(
    (lang) => typeof lang === 'string',
  );
}

/** Binds methods to their form. */
type Member = { readonly bind?: (form: Node) => unknown } | null;
