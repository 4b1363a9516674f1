/**
 * What the element posts, once more as hidden inputs in it: scripts that collect a form's fields by name, as jQuery's
 * `serialize()` does, see inputs only. Where a form is sent or read as `FormData` the event of that name makes one of
 * both. Null takes them out.
 */
export function writeSerialised(
  element: HTMLElement,
  form: HTMLFormElement | null,
  posted: FormData | null,
): void {
  const isInside = form?.contains(element);
  // An element beside its form can name it by its id only.
  const wanted = form && (isInside || form.id) ? [...(posted ?? [])] : [];
  const inputs = [...element.querySelectorAll<HTMLInputElement>(`:scope > input[${MARK}]`)];
  for (const input of inputs.slice(wanted.length)) input.remove();
  wanted.forEach(([name, value], at) => {
    const input = inputs[at] ?? createInput(element);
    const owner = isInside ? '' : (form?.id ?? '');
    if (input.name !== name) input.name = name;
    if (input.value !== value) input.value = String(value);
    if ((input.getAttribute('form') ?? '') !== owner)
      if (owner) input.setAttribute('form', owner);
      else input.removeAttribute('form');
  });
}

function createInput(element: HTMLElement): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'hidden';
  // Turbo leaves such nodes out of the copy of the page that it keeps.
  input.setAttribute(MARK, '');
  element.append(input);
  return input;
}

const MARK = 'data-turbo-temporary';
