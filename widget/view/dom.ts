/** The few ways in which the view makes nodes. Text goes in as text: there is no way to pass markup. */

export interface Attributes {
  readonly class?: string;
  readonly part?: string;
  readonly [attribute: string]: string | boolean | undefined;
}

export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) node.setAttribute(name, '');
    else if (typeof value === 'string') node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

/** A real button that cannot submit the site's form. */
export function button(
  attributes: Attributes,
  label: string,
  onClick: () => void,
): HTMLButtonElement {
  const node = h('button', { type: 'button', ...attributes }, label);
  node.addEventListener('click', onClick);
  return node;
}

/** Writes only what differs, so that screen readers and selections are not disturbed. */
export function setText(node: Element, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

export function setShown(node: HTMLElement, isShown: boolean): void {
  if (node.hidden === isShown) node.hidden = !isShown;
}

/** A stroke icon on a 16 × 16 grid, hidden from assistive technology. */
export function icon(path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({
    viewBox: '0 0 16 16',
    'aria-hidden': 'true',
    class: 'icon',
  }))
    svg.setAttribute(name, value);
  const shape = document.createElementNS(SVG, 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}

/** A link that a bundle or a site's file named: only http(s) is followed. Null: show no link. */
export function safeUrl(url: string | null | undefined): string | null {
  if (!url) return null;
  try {
    const parsed = new URL(url, document.baseURI);
    return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.href : null;
  } catch {
    return null;
  }
}

const SVG = 'http://www.w3.org/2000/svg';

export const ICONS = {
  check: 'M3.5 8.5l3 3 6-7',
  device: 'M4.5 2.5h7v11h-7zM7 11.5h2',
  warning: 'M8 2.5l6 11H2zM8 6.5v3.25M8 11.6v.4',
  tools: 'M8 1.75a6.25 6.25 0 1 0 0 12.5a6.25 6.25 0 1 0 0-12.5M8 5v3.5M8 10.8v.4',
} as const;
