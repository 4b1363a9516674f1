import { bare } from './bare.ts';
import { isBefore } from './choose-field.ts';
import { holds } from './find-field.ts';

/**
 * Writes what the element posts into hidden inputs inside it as well, because scripts such as
 * jQuery's `serialize()` read inputs only. The `formdata` event removes the duplicates. Null
 * removes the inputs. After a Back, browsers recognise a form by the names of its first two fields
 * that name no form by id. Inputs among these exist only during an event (`isNow`).
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
    // Writes only changes, because each write notifies the page's observers.
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

/** Adds the inputs while the page handles an event of the customer in the form. */
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

/** The form's id if the element can refer to it. `form.id` may be a field with the name `id`. */
function idOf(form: HTMLFormElement, element: HTMLElement): string {
  const id = bare(form).getAttribute('id') ?? '';
  const root = element.getRootNode();
  const isTree = root instanceof Document || root instanceof ShadowRoot;
  return isTree && id !== '' && root.getElementById(id) === form ? id : '';
}

/** Whether at least two fields of the form precede the element. */
function isBelowTwo(element: HTMLElement, form: HTMLFormElement): boolean {
  const named = [...bare(form).elements].filter(
    (field) =>
      /^(?:input|select|textarea)$/.test(field.localName) &&
      !!field.getAttribute('name') &&
      !field.hasAttribute('form'),
  );
  return named.filter((field) => isBefore(field, element)).length > 1;
}

/** The data that each element posts at this moment. */
const LAST = new WeakMap<HTMLElement, FormData | null>();
/** Turbo does not copy nodes with this attribute into its page cache. */
const MARK = 'data-turbo-temporary';
