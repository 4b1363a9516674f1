import { bare } from './bare.ts';
import { isBefore } from './choose-field.ts';
import { holds } from './find-field.ts';

/**
 * What the element posts, once more as hidden inputs in it: scripts that collect a form's fields by name, as jQuery's
 * `serialize()` does, see inputs only. Where a form is sent or read as `FormData`, the event of that name makes one of
 * both. Null takes them out. Browsers know a form again after a Back by the names of its first two fields that name no
 * form by id: where the inputs would be among those they are there only while the page acts on an event (`isNow`).
 */
export function writeSerialised(
  element: HTMLElement,
  form: HTMLFormElement | null,
  posted: FormData | null,
  isNow = false,
): void {
  LAST.set(element, posted);
  const id = form ? idOf(form, element) : '';
  const isOwned =
    id !== '' || (form && holds(form, element) && (isNow || isBelowTwo(element, form)));
  const wanted = isOwned ? [...(posted ?? [])] : [];
  const inputs = [...element.querySelectorAll<HTMLInputElement>(`:scope > input[${MARK}]`)];
  for (const input of inputs.slice(wanted.length)) input.remove();
  wanted.forEach(([name, value], at) => {
    const input = inputs[at] ?? document.createElement('input');
    // What is written anew is news to whoever watches the page.
    const set = (attribute: string, to: string): void => {
      if (input.getAttribute(attribute) !== to) input.setAttribute(attribute, to);
    };
    set('type', 'hidden');
    set('name', name);
    set('value', String(value));
    if (id) set('form', id);
    else input.removeAttribute('form');
    if (input.isConnected) return;
    set(MARK, '');
    element.append(input);
  });
}

/** The inputs are there while the page acts on what the customer does in the form. */
export function writeOnEvents(
  element: HTMLElement,
  form: HTMLFormElement,
  signal: AbortSignal,
): void {
  const write = (): void => {
    writeSerialised(element, form, LAST.get(element) ?? null, true);
    setTimeout(() => writeSerialised(element, form, LAST.get(element) ?? null));
  };
  for (const type of ['submit', 'click', 'change'])
    bare(form).addEventListener(type, write, { capture: true, signal });
}

/** The form's id, where the element can name it by that; by the attribute: a form answers with a field to whatever that is named. */
function idOf(form: HTMLFormElement, element: HTMLElement): string {
  const id = bare(form).getAttribute('id') ?? '';
  const root = element.getRootNode();
  const isTree = root instanceof Document || root instanceof ShadowRoot;
  return isTree && id !== '' && root.getElementById(id) === form ? id : '';
}

/** Whether two fields of the form stand before the element. */
function isBelowTwo(element: HTMLElement, form: HTMLFormElement): boolean {
  const named = [...bare(form).elements].filter(
    (field) =>
      /^(?:input|select|textarea)$/.test(field.localName) &&
      !!field.getAttribute('name') &&
      !field.hasAttribute('form'),
  );
  return named.filter((field) => isBefore(field, element)).length > 1;
}

/** What each element posts now. */
const LAST = new WeakMap<HTMLElement, FormData | null>();
/** Turbo leaves such nodes out of the copy of a page that it keeps. */
const MARK = 'data-turbo-temporary';
