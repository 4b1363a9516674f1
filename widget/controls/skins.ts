/**
 * Writes a value through a script that covers a select with its own drop-down. Tom Select and
 * Selectize keep their object on the select. Choices.js needs a press on its item. Chosen needs its
 * own event (`refreshSkin`). Select2 follows the select's `change` event.
 */
export function writeThroughSkin(select: HTMLSelectElement, value: string): void {
  const skin = objectOf(select);
  if (skin) return void skin.setValue(select.multiple ? value.split('\n') : value);
  // The list of Choices.js is in the page while closed; a press on it moves no focus.
  for (const item of select.closest('.choices')?.querySelectorAll<HTMLElement>('[data-choice]') ??
    [])
    if (item.dataset['value'] === value)
      return void item.dispatchEvent(
        new MouseEvent('mousedown', { bubbles: true, cancelable: true }),
      );
}

/** Updates the script's drop-down after the select was set. */
export function refreshSkin(select: HTMLSelectElement): void {
  objectOf(select)?.sync?.();
  select.dispatchEvent(new Event('chosen:updated'));
}

interface SkinObject {
  setValue(value: string | readonly string[]): void;
  sync?(): void;
}

function objectOf(select: HTMLSelectElement): SkinObject | null {
  for (const name of ['tomselect', 'selectize']) {
    const skin: unknown = Reflect.get(select, name);
    if (typeof Reflect.get(Object(skin), 'setValue') === 'function') return skin as SkinObject; // has the method
  }
  return null;
}
