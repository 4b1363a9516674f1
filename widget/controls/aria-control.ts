import type { SiteOption } from '../../src/core/match-options.ts';
import { bare } from '../bare.ts';
import { labelledBy } from '../field-name.ts';
import { keysOf, type Control } from './control.ts';
import { dropDownControl, openerIn } from './drop-down-control.ts';
import { textOf } from './text-of.ts';

/**
 * A control for choices that a page draws with ARIA roles instead of fields: radios, list boxes and
 * drop-downs. Null for any other node. A script cannot empty such a choice, so Presort could not
 * undo it. It therefore writes a choice only if one option means "none" (`data-presort="-"`, or an
 * empty value).
 */
export function ariaControl(node: HTMLElement): Control | null {
  const group = groupOf(node);
  if (group) return choiceControl(group);
  // A drop-down counts as one even if the page adds its list only when it opens.
  const opener = openerIn(node);
  if (opener) return dropDownControl(opener);
  const list = bare(node).querySelector<HTMLElement>('[role=listbox]');
  return list && choiceControl(list);
}

/** Whether a box holds radios drawn with ARIA roles. Libraries put them before hidden inputs. */
export function hasDrawnRadios(node: Element): boolean {
  return bare(node).matches(RADIO) || bare(node).querySelector(RADIO) !== null;
}

function groupOf(node: HTMLElement): HTMLElement | null {
  if (bare(node).matches(RADIO)) return node.closest<HTMLElement>('[role=radiogroup]');
  return bare(node).matches('[role=listbox]') || hasDrawnRadios(node) ? node : null;
}

function choiceControl(group: HTMLElement): Control {
  const items = (): HTMLElement[] => [
    ...bare(group).querySelectorAll<HTMLElement>(`${RADIO},[role=option]`),
  ];
  const keys = (): readonly string[] =>
    keysOf(items().map((item) => ({ value: isNone(item) ? '' : valueOf(item) })));
  const real = (): string => {
    const all = keys();
    return all.filter((key, at) => key !== '' && isChosen(items()[at])).join('\n');
  };
  return {
    nodes: items,
    // The page draws a press only a moment later: until then the pressed value counts.
    read: () => PRESSED.get(group) ?? real(),
    options() {
      const all = keys();
      return items().map((item, at): SiteOption => ({
        value: all[at] ?? '',
        text: wordsOf(item),
        mark: item.dataset['presort'],
        isOpen: !isOff(item) && item.getClientRects().length > 0,
      }));
    },
    write(value) {
      const item = items()[keys().indexOf(value)];
      if (!item || isOff(item)) return;
      PRESSED.set(group, value);
      setTimeout(() => PRESSED.delete(group));
      pressInPlace(item, items());
    },
    isPristine: () => real() === '',
    isCovered: () => !items().some(isNone),
    advice:
      'cannot be emptied once something is chosen: give it an option for none (data-presort="-"), or name the hidden input that it posts, marked data-presort, where your script follows its "change"',
  };
}

/** Presses an item and prevents the page from moving the customer's focus. */
function pressInPlace(item: HTMLElement, all: readonly HTMLElement[]): void {
  for (const one of all)
    Object.defineProperty(one, 'focus', { value: () => undefined, configurable: true });
  try {
    item.click();
  } finally {
    for (const one of all) Reflect.deleteProperty(one, 'focus');
  }
}

function isChosen(item: HTMLElement | undefined): boolean {
  return ['aria-checked', 'aria-selected'].some((name) => item?.getAttribute(name) === 'true');
}

function isNone(item: HTMLElement): boolean {
  return item.dataset['presort'] === '-' || given(item) === '';
}

function isOff(item: HTMLElement): boolean {
  return bare(item).matches(':disabled,[aria-disabled=true]');
}

/** The item's value in the markup; undefined if the markup has none. */
function given(item: HTMLElement): string | undefined {
  return item.dataset['value'] ?? item.getAttribute('value') ?? undefined;
}

function valueOf(item: HTMLElement): string {
  return given(item) ?? wordsOf(item);
}

function wordsOf(item: HTMLElement & { readonly labels?: NodeListOf<Element> | null }): string {
  return (
    item.getAttribute('aria-label') ||
    labelledBy(item) ||
    // Reads the children, because `textOf` skips the text of a button.
    [...item.childNodes].map(textOf).join(' ').trim() ||
    [...(item.labels ?? [])].map(textOf).join(' ')
  );
}

const RADIO = '[role=radio]:not(input)';
/** The value that each group will hold once the page has drawn the press. */
const PRESSED = new WeakMap<Element, string>();
