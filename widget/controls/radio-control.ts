import type { SiteOption } from '../../src/core/match-options.ts';
import { labelledBy } from '../field-name.ts';
import { announceChange, keysOf, setNatively, type Control } from './control.ts';
import { textOf } from './text-of.ts';

/** A group of radios, looked up anew each time: a page may draw them again inside the same box. */
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
      // A click is the one thing every framework listens to; it moves no focus when called from a script.
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

/** The box itself is often hidden behind a drawn one: then its label is what people see. */
export function isBoxShown(radio: HTMLInputElement): boolean {
  return [radio, ...(radio.labels ?? [])].some((node) => node.getClientRects().length > 0);
}

/** What a group of boxes offers; one that is hidden is open where all of them are. */
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

/** What people read beside a radio or checkbox. */
function boxText(radio: HTMLInputElement): string {
  const labels = [...(radio.labels ?? [])].map(textOf).join(' ');
  const { nextSibling, nextElementSibling } = radio;
  const beside = nextElementSibling?.matches('input,label') ? null : nextElementSibling;
  // Tables of choices have the words in the next cell.
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
