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

/** The nearest `lang` at or above the node; undefined where none says one, or there is no node. */
export function langOf(node: Element | null | undefined): string | undefined {
  const near = node && bare(node).closest('[lang]');
  return (near && bare(near).getAttribute('lang')) ?? undefined;
}

/** Methods are bound to their form. */
type Member = { readonly bind?: (form: Node) => unknown } | null;
