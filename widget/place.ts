/**
 * Where an element that the loader has added stands: below what people write in, with all that
 * belongs to it, and in no label.
 */
import { isInput } from './attach.ts';
import { bare } from './bare.ts';
import { holds } from './find-field.ts';
import { frameOf, outside } from './usable.ts';

/** What belongs to the form, and to no editor: its parent is no box of the editor's own. */
const FOREIGN =
  'label[for],legend,h1,h2,h3,h4,presort-suggest,[name]:not([type="hidden"],iframe),[type="submit"],button:not([type],[role])';
const BOUNDS = 'form,fieldset,body,main,section,article,dialog,td,li,label';

/**
 * What an element for `area` stands behind: the outermost box of its editor, or the area. It never
 * holds `named`, the field below the editor.
 */
export function boxOf(area: Element, named: Element): Element {
  let box = frameOf(area) ?? area;
  if (holds(named, box)) box = named;
  if (box !== area || !isInput(area)) box = climb(box, named);
  box = box.closest('label') ?? box;
  // Below a row, not in it, where it would stand beside the field.
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

/** Whether what is put into the node stands beside its other children. */
function isRow(node: Element | null): boolean {
  return node !== null && /flex|grid/.test(getComputedStyle(node).display);
}

/** As `isRow`, of children side by side. */
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

/** The first part of a class in common: `tox-editor-container` and `tox tox-tinymce`. */
function isFamily(a: Element, b: Element): boolean {
  const of = (node: Element): (string | undefined)[] =>
    [...bare(node).classList].map((name) => name.split(/[-_]/, 1)[0]);
  const known = of(b);
  return of(a).some((prefix) => known.includes(prefix));
}
