import { bare } from '../bare.ts';
import type { Control } from './control.ts';
import { selectControl } from './select-control.ts';

/**
 * A control for a drop-down that the page draws: a button or input that opens a list. Presort reads
 * it and never opens it. If a form library keeps a hidden select behind it, the control is that
 * select's. `posted` is the hidden input that holds its value, if one is known. The last of `nodes`
 * has the name that the page gives the field.
 */
export function dropDownControl(opener: HTMLElement, posted = inputBehind(opener)): Control {
  const select = bare(opener).parentElement?.querySelector(HIDDEN_SELECT);
  if (select instanceof HTMLSelectElement) return selectControl(select);
  const shown = (): string => shownIn(opener);
  if (!FIRST.has(opener)) FIRST.set(opener, shown());
  const read = (): string => posted?.value ?? shown();
  return {
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

/** The node, or else its first descendant, that opens a list; null if there is none. */
export function openerIn(node: HTMLElement): HTMLElement | null {
  return bare(node).matches(OPENER) ? node : bare(node).querySelector<HTMLElement>(OPENER);
}

/** The drop-down that customers use for a hidden input: the only drop-down near it. */
export function openerOver(input: HTMLElement): HTMLElement | null {
  return onlyAround(input, OPENER);
}

/** The input that the form posts for a drop-down: the only hidden input near it. */
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

/** The chosen text that the drop-down shows, without its name. */
function shownIn(opener: HTMLElement): string {
  if (bare(opener).hasAttribute('data-placeholder')) return '';
  if (!(opener instanceof HTMLInputElement)) return ownText(opener);
  // The input is an empty search box; the page shows the chosen text beside it.
  let text = opener.value;
  let around = bare(opener).parentElement;
  for (let level = 0; text === '' && around && level < LEVELS; level++) {
    text = ownText(around);
    around = bare(around).parentElement;
  }
  return text;
}

/** The visible text of the node, without names, nested controls and characters of no width. */
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
/** Number of ancestors of a drop-down that may hold its other parts. */
const LEVELS = 3;
const BOUNDS = 'form,fieldset,body';
const OPENER =
  '[role=combobox]:not(select,[list],[data-presort]),[aria-haspopup=listbox]:not(input)';
const POSTED = 'input:is([type=hidden],[aria-hidden=true])[name]:not(presort-suggest *)';
const HIDDEN_SELECT = ['[aria-hidden=true]', '[tabindex="-1"]']
  .map((one) => `select${one},${one} select`)
  .join();
/** The text that each drop-down showed when Presort first read it. */
const FIRST = new WeakMap<Element, string>();
