import { bare } from '../bare.ts';
import type { Control } from './control.ts';
import { selectControl } from './select-control.ts';

/**
 * A drop-down that a page draws itself, as people know it: a button or an input that opens a list. It is read, never
 * opened. Where a select lies behind it, as form libraries put one there, that one is the field. `posted` is the
 * hidden input that holds its value, where one is known.
 */
export function dropDownControl(opener: HTMLElement, posted = inputBehind(opener)): Control {
  const select = bare(opener).parentElement?.querySelector(HIDDEN_SELECT);
  if (select instanceof HTMLSelectElement) return selectControl(select);
  const shown = (): string => shownIn(opener);
  if (!FIRST.has(opener)) FIRST.set(opener, shown());
  const read = (): string => posted?.value ?? shown();
  return {
    // The last is what the page has given a name.
    nodes: () => [opener, ...bare(opener).querySelectorAll('input')],
    read,
    options: () => [{ value: read(), text: shown(), isOpen: false }],
    write: () => undefined,
    isPristine: () => ['', FIRST.get(opener)].includes(shown()),
    isCovered: () => true,
    advice:
      'is a drop-down that a script cannot set: name the select or the hidden input behind it, the input marked data-presort where your script follows its "change"',
  };
}

/** The node, or the first in it, that opens a list; null where there is none. */
export function openerIn(node: HTMLElement): HTMLElement | null {
  return bare(node).matches(OPENER) ? node : bare(node).querySelector<HTMLElement>(OPENER);
}

/** The drop-down that people use for a hidden input: the only one around it. */
export function openerOver(input: HTMLElement): HTMLElement | null {
  return onlyAround(input, OPENER);
}

/** The input that is posted for the drop-down: the only hidden one around it. */
function inputBehind(opener: HTMLElement): HTMLInputElement | null {
  return onlyAround<HTMLInputElement>(opener, POSTED);
}

function onlyAround<T extends HTMLElement>(node: HTMLElement, selector: string): T | null {
  let around = bare(node).parentElement;
  for (let level = 0; around && level < LEVELS && !bare(around).matches(BOUNDS); level++) {
    const found = bare(around).querySelectorAll<T>(selector);
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
    around = bare(around).parentElement;
  }
  return null;
}

/** What people read in it: never its name, which `aria-label` and `aria-labelledby` may give. */
function shownIn(opener: HTMLElement): string {
  if (bare(opener).hasAttribute('data-placeholder')) return '';
  if (!(opener instanceof HTMLInputElement)) return ownText(opener);
  // An input that searches the list is empty; what was chosen stands beside it.
  let text = opener.value;
  let around = bare(opener).parentElement;
  for (let level = 0; text === '' && around && level < LEVELS; level++) {
    text = ownText(around);
    around = bare(around).parentElement;
  }
  return text;
}

/** What is read in it, without signs of no width; not what it is called, nor what stands in it for later. */
function ownText(node: HTMLElement): string {
  const isDrawn = node.getClientRects().length > 0;
  const collect = (one: Node): string => {
    if (one instanceof Text) return one.data;
    const isLeft =
      one instanceof Element &&
      (one.matches(NOT_READ) || (isDrawn && one.getClientRects().length === 0));
    return isLeft ? '' : [...one.childNodes].map(collect).join('');
  };
  const text = [...node.childNodes].map(collect).join(' ');
  return text
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const NOT_READ = 'label,button,input,select,svg,style,[hidden],[aria-hidden=true]';
/** How far around a drop-down what belongs to it may stand. */
const LEVELS = 3;
const BOUNDS = 'form,fieldset,body';
const OPENER =
  '[role=combobox]:not(select,[list],[data-presort]),[aria-haspopup=listbox]:not(input)';
const POSTED = 'input:is([type=hidden],[aria-hidden=true])[name]:not(presort-suggest *)';
const HIDDEN_SELECT = ['[aria-hidden=true]', '[tabindex="-1"]']
  .map((one) => `select${one},${one} select`)
  .join();
/** What a drop-down showed when it was first met. */
const FIRST = new WeakMap<Element, string>();
