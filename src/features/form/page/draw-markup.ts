import type { Markup } from '../shared/read-markup.ts';

/**
 * Builds nodes from pasted markup with a list of allowed elements and attributes. None of them can
 * run, load or send anything, or cover the page; the list has no script, handler, style, address or
 * target. Other elements are replaced by their content, and scripts, media and the like are
 * dropped.
 */
export function drawMarkup(root: Markup, into: Node): void {
  let left = MAX_NODES;
  const draw = (node: Markup | string, parent: Node): void => {
    if (left-- <= 0) return;
    if (typeof node === 'string') {
      parent.appendChild(document.createTextNode(node));
      return;
    }
    if (LEFT_OUT.has(node.tag) || isLeftOut(node)) return;
    const own = DRAWN.has(node.tag) ? elementOf(node) : null;
    if (own) parent.appendChild(own);
    for (const child of node.children) draw(child, own ?? parent);
  };
  for (const child of root.children) draw(child, into);
}

/** Limit against huge pastes; a usual form has some hundred nodes. */
const MAX_NODES = 20_000;

function elementOf({ tag, attributes }: Markup): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (KEPT.has(name) || /^aria-[a-z]+$/.test(name)) element.setAttribute(name, value);
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
    element.autocomplete = 'off';
  const { contenteditable = 'false' } = attributes;
  if (contenteditable !== 'false') element.contentEditable = 'true';
  return element;
}

/** Input types that are left out: passwords, files, pictures and hidden values. */
function isLeftOut({ tag, attributes }: Markup): boolean {
  return (
    tag === 'input' && /^(?:hidden|password|file|image)$/i.test(attributes['type']?.trim() ?? '')
  );
}

const DRAWN = new Set(
  'form fieldset legend label input textarea select optgroup option datalist button output div span p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr th td strong em b i small br hr section main article header footer aside'.split(
    ' ',
  ),
);
const LEFT_OUT = new Set(
  'script style template noscript iframe frame object embed svg math canvas video audio picture source link meta title head presort-suggest'.split(
    ' ',
  ),
);
const KEPT = new Set(
  'id name value type for rows cols placeholder required multiple size checked selected disabled hidden readonly list label role title min max step minlength maxlength dir lang colspan rowspan form data-presort'.split(
    ' ',
  ),
);
