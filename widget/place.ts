/**
 * Finds the place of an element that the loader added: below the area where customers write and all
 * that belongs to it, and outside of labels.
 */
import { isInput } from './attach.ts';
import { bare } from './bare.ts';
import { holds } from './find-field.ts';
import { frameOf, outside } from './usable.ts';

/** Nodes that belong to the form. A node that contains one is no part of an editor. */
const FOREIGN =
  'label[for],legend,h1,h2,h3,h4,presort-suggest,[name]:not([type="hidden"],iframe),[type="submit"],button:not([type],[role])';
const BOUNDS = 'form,fieldset,body,main,section,article,dialog,td,li,label';

/**
 * The node after which the element for `area` stands: the outermost box of its editor, or the area.
 * It never contains `named`, the field that the editor covers.
 */
export function boxOf(area: Element, named: Element): Element {
  let box = frameOf(area) ?? area;
  if (holds(named, box)) box = named;
  if (box !== area || !isInput(area)) box = climb(box, named);
  box = box.closest('label') ?? box;
  // Goes below a row: inside it the element would stand beside the field.
  for (let row = outside(box); row && isLine(row) && !bare(row).matches(BOUNDS); row = outside(box))
    box = row;
  return box;
}

function climb(from: Element, named: Element): Element {
  let box = from;
  let inner = from;
  for (let parent = outside(from); parent; parent = outside(parent)) {
    const around = parent;
    const others = [...bare(around).children].filter((one) => one !== inner);
    if (bare(around).matches(BOUNDS) || (around.contains(named) && !inner.contains(named))) break;
    if (others.some((one) => isForeign(one, inner))) break;
    const isWrapper = !others[0] && !isRow(outside(around));
    if (isWrapper || isFamily(around, inner) || others.some(isToolBar)) box = around;
    inner = around;
  }
  return box;
}

/** Whether a new child of the node would stand beside its other children. */
function isRow(node: Element | null): boolean {
  return node !== null && /flex|grid/.test(getComputedStyle(node).display);
}

/** Whether the node's children stand side by side. */
function isLine(node: Element): boolean {
  const { display, flexDirection, gridTemplateColumns } = getComputedStyle(node);
  return /flex/.test(display)
    ? flexDirection.startsWith('row')
    : /grid/.test(display) && gridTemplateColumns.includes(' ');
}

function isForeign(node: Element, inner: Element): boolean {
  const isPart = (one: Element): boolean =>
    bare(one).matches(FOREIGN) || (one.localName === 'label' && !isFamily(one, inner));
  return isPart(node) || [...bare(node).querySelectorAll(`${FOREIGN},label`)].some(isPart);
}

function isToolBar(node: Element): boolean {
  return bare(node).matches('[role="toolbar"]') || bare(node).querySelectorAll('button').length > 1;
}

/** Whether two nodes share the first part of a class: `tox-editor-container`, `tox-tinymce`. */
function isFamily(a: Element, b: Element): boolean {
  const of = (node: Element): (string | undefined)[] =>
    [...bare(node).classList].map((name) => name.split(/[-_]/, 1)[0]);
  const known = of(b);
  return of(a).some((prefix) => known.includes(prefix));
}
