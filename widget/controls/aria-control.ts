import type { SiteOption } from '../../src/core/match-options.ts';
import { bare } from '../bare.ts';
import { labelledBy } from '../field-name.ts';
import { keysOf, type Control } from './control.ts';
import { dropDownControl, openerIn } from './drop-down-control.ts';
import { textOf } from './text-of.ts';

/**
 * Choices that a page draws with ARIA roles instead of fields: radios and list boxes in sight, and drop-downs. Null for any
 * other node. They cannot be emptied, so a choice made there could not be taken back: one is written only where an option
 * stands for none (`data-presort="-"`, or an empty value).
 */
export function ariaControl(node: HTMLElement): Control | null {
  const group = groupOf(node);
  if (group) return choiceControl(group);
  // The list of a drop-down is there, or comes, when it is open.
  const opener = openerIn(node);
  if (opener) return dropDownControl(opener);
  const list = bare(node).querySelector<HTMLElement>('[role=listbox]');
  return list && choiceControl(list);
}

/** Whether a box has radios drawn in it, which libraries put before inputs that they hide. */
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
    // What was pressed is drawn by the page a moment later.
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

/** Presses an item; whatever the page does on it, the focus stays where the customer has it. */
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

/** Its value as the page writes it; undefined where it writes none. */
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
    // Not of the node itself: text within buttons is passed over.
    [...item.childNodes].map(textOf).join(' ').trim() ||
    [...(item.labels ?? [])].map(textOf).join(' ')
  );
}

const RADIO = '[role=radio]:not(input)';
/** What a group will hold when the page has drawn it. */
const PRESSED = new WeakMap<Element, string>();
