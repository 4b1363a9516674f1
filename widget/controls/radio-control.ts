import type { SiteOption } from '../../src/core/match-options.ts';
import { labelledBy } from '../field-name.ts';
import { announceChange, keysOf, setNatively, type Control } from './control.ts';
import { textOf } from './text-of.ts';

/** A control for a group of radios. It finds them at each use, because a page may redraw them. */
export function radioControl(radios: () => readonly HTMLInputElement[]): Control {
  return {
    nodes: radios,
    read() {
      const all = radios();
      return keysOf(all)[all.findIndex((radio) => radio.checked)] ?? '';
    },
    options: () => boxOptions(radios()),
    write(value) {
      const all = radios();
      const radio = all[keysOf(all).indexOf(value)];
      // Every framework listens to clicks, and a click from a script moves no focus.
      if (radio && value !== '') return radio.click();
      const checked = all.find((one) => one.checked);
      if (!checked) return;
      setNatively(checked, HTMLInputElement.prototype, 'checked', false);
      announceChange(checked);
    },
    isPristine: () => radios().every((radio) => radio.checked === radio.defaultChecked),
    isShown: () => radios().some(isBoxShown) || null,
  };
}

/** Whether the box or its label is shown. Pages often hide the box and draw another one. */
export function isBoxShown(radio: HTMLInputElement): boolean {
  return [radio, ...(radio.labels ?? [])].some((node) => node.getClientRects().length > 0);
}

/** The options of a group of boxes. A hidden box is open only if all of them are hidden. */
export function boxOptions(all: readonly HTMLInputElement[]): readonly SiteOption[] {
  const keys = keysOf(all);
  const isGroupShown = all.some(isBoxShown);
  return all.map((box, at): SiteOption => ({
    value: keys[at] ?? '',
    text: boxText(box),
    mark: box.dataset['presort'] ?? box.labels?.[0]?.dataset['presort'],
    isOpen: !box.disabled && (isBoxShown(box) || !isGroupShown),
  }));
}

/** The text beside a radio or checkbox. */
function boxText(radio: HTMLInputElement): string {
  const labels = [...(radio.labels ?? [])].map(textOf).join(' ');
  const { nextSibling, nextElementSibling } = radio;
  const beside = nextElementSibling?.matches('input,label') ? null : nextElementSibling;
  // In a table of choices the text is in the next cell.
  const cell = radio.closest('td')?.nextElementSibling;
  return (
    labels ||
    radio.getAttribute('aria-label') ||
    labelledBy(radio) ||
    [nextSibling instanceof Text ? nextSibling : null, beside, cell]
      .map((node) => (node ? textOf(node) : ''))
      .find(Boolean) ||
    ''
  );
}
