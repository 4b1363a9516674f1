/**
 * Where the customer's words are written: the field that was named, the editor that lies over it or
 * stands in it, or, where none was named, the first area of the form that can be seen and written
 * in.
 */
import { isEditable, isInput, isTextField } from './attach.ts';
import { bare } from './bare.ts';
import { formOf } from './find-field.ts';
import { frameOf, isUsable, isVisible, outside } from './usable.ts';

/** The area where customers write for a named field; the field itself if no editor covers it. */
export function areaFor(named: Element): Element | null {
  if (isTextField(named) && (isVisible(named) || !isInput(named))) return named;
  const inner = bodyOf(named) ?? areasIn(named.shadowRoot ?? named)[0];
  if (inner) return inner;
  // The widget reads neither passwords nor fields without text.
  if (!isInput(named) || !(named.type === 'hidden' || isTextField(named))) return null;
  return (isCovered(named) && editorOver(named)) || named;
}

/** Whether only the field is hidden, and not its surroundings: then another control covers it. */
export function isCovered(field: Element): boolean {
  return isInput(field) && !isVisible(field) && coverOf(field) !== null;
}

/** The outermost box that is hidden with the field, of the field alone; null where others are hidden with it. */
export function coverOf(field: Element): Element | null {
  let top: Element = field;
  let around = outside(top);
  while (around && !isVisible(around)) {
    top = around;
    around = outside(top);
  }
  // A closed step or dialog hides its labels and other fields as well.
  const isAlone = !bare(top).querySelector('label,legend') && !hasOthers(top, field);
  return around && isAlone ? top : null;
}

function hasOthers(top: Element, field: Element): boolean {
  return [...bare(top).querySelectorAll('[name]:not(presort-suggest *)')].some(
    (one) => one !== field,
  );
}

/** The area that an element without a name for it serves. */
export function chooseArea(element: Element): Element | null {
  const form = formOf(element);
  if (form) return inForm(form);
  // Outside of a form: the nearest area above, else the nearest below, in the smallest part of the
  // page that has one.
  for (let scope = outside(element); scope; scope = outside(scope)) {
    const areas = areasIn(scope);
    const above = areas.filter((area) => isBefore(frameOf(area) ?? area, element));
    if (areas[0]) return above.at(-1) ?? areas[0];
  }
  return null;
}

function inForm(form: HTMLFormElement): Element | null {
  const inside = areasIn(form);
  const own = bare(form);
  const outer = [...own.elements].filter((field) => isArea(field) && !own.contains(field));
  // If no area is shown, it takes one that is not drawn yet: a dialog or step may open later.
  return (
    inside[0] ??
    outer[0] ??
    [...own.querySelectorAll('textarea:not(:disabled,[readonly])')].find(
      (field) => !isVisible(field) && !isCovered(field),
    ) ??
    null
  );
}

/** All areas of several lines in which customers can write now, in the order of the page. */
function areasIn(scope: ParentNode): Element[] {
  return [...bare(scope).querySelectorAll(':not(form)')].flatMap((node) => {
    if (node.localName === 'presort-suggest') return [];
    if (node.shadowRoot) return areasIn(node.shadowRoot);
    const area = bodyOf(node) ?? node;
    return isArea(area) ? [area] : [];
  });
}

function isArea(node: Element): boolean {
  if (!isUsable(node)) return false;
  if (isInput(node)) return node.type === 'textarea' && node.getAttribute('tabindex') !== '-1';
  // Takes the outermost node of an editor, not its paragraphs.
  return node.localName === 'body' || !node.parentElement || !isEditable(node.parentElement);
}

/** The editable areas in a frame that the page may read. */
function bodyOf(node: Element): Element | null {
  if (node.localName !== 'iframe') return null;
  const body = (node as HTMLIFrameElement).contentDocument?.body; // null where the frame is another site's
  if (!body) return null;
  return isEditable(body) ? body : body.querySelector('[contenteditable]');
}

/** The editor over a hidden field: in the smallest part of the form that has one. */
function editorOver(field: Element): Element | null {
  for (let scope = outside(field); scope && scope !== document.body; scope = outside(scope)) {
    // A textarea with a name is a separate field.
    const areas = areasIn(scope).filter((area) => !isInput(area) || !area.name);
    if (areas[0]) return nearest(field, scope, areas);
    if (bare(scope).matches('form,dialog')) break;
  }
  return null;
}

function nearest(field: Element, scope: Element, areas: readonly Element[]): Element | null {
  // With as many editors as hidden fields, each editor belongs to the field at the same position.
  const hidden = [...bare(scope).querySelectorAll('textarea')].filter(isCovered);
  const at = hidden.findIndex((one) => one === field);
  if (at >= 0 && hidden.length === areas.length) return areas[at] ?? null;
  return areas.find((area) => isBefore(field, frameOf(area) ?? area)) ?? areas.at(-1) ?? null;
}

/** Whether `b` follows `a` in the page. */
export function isBefore(a: Node, b: Node): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
