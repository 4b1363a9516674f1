/**
 * The node as the platform knows it. A form answers with a field to whatever that field is named:
 * with one called `children` or `addEventListener`, `form.children` is an input. Every node that may
 * be a form is asked through this; give the platform the node itself, never this.
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

/** Methods are bound to their form. */
type Member = { readonly bind?: (form: Node) => unknown } | null;
