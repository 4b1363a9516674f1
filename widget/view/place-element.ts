import { ADDED_MARK } from '../added-mark.ts';
import { bare } from '../bare.ts';
import { isBefore } from '../choose-field.ts';
import { formOf } from '../find-field.ts';
import { boxOf } from '../place.ts';
import type { Fields } from '../resolve-fields.ts';

/**
 * Puts the element where it belongs and says whether it was moved: what the loader has added stands
 * below what people write in; nothing stays in a label, where the panel's words would become part
 * of the field's name and a click on it would go to the field.
 */
export function placeElement(element: HTMLElement, { description, named }: Fields): boolean {
  if (element.shadowRoot?.activeElement) return false;
  const after = placeFor(element, description, named);
  if (!after?.isConnected || (after.parentNode === element.parentNode && isBefore(after, element)))
    return false;
  after.after(element);
  return true;
}

/** What the element is to stand behind; null where it may stay. */
function placeFor(
  element: Element,
  description: Element | null,
  named: Element | null,
): Element | null {
  // The loader leaves an element that only an adapter can place at the end of the page.
  if (description && element.parentElement === document.documentElement)
    return pieceOfForm(named ?? description);
  if (description && element.hasAttribute(ADDED_MARK) && !element.hasAttribute('adapter'))
    return boxOf(description, named ?? description);
  const label = element.closest('label');
  return label && !isReacts(element) ? label : null;
}

function pieceOfForm(field: Element): Element | null {
  const form = formOf(field);
  if (!form || !bare(form).contains(field)) return null;
  let piece = field;
  while (piece.parentElement && piece.parentElement !== form) piece = piece.parentElement;
  return piece;
}

/** React takes its nodes out of the parent that it has put them into, and fails where they have moved. */
function isReacts(element: Element): boolean {
  return Object.keys(element).some((key) => key.startsWith('__react'));
}
