/**
 * Drop-down scripts that hide a select behind their own: Tom Select and Selectize leave their
 * object on the select, Choices.js is told by a press on its item, Chosen by its own event. Select2
 * follows the select's `change` and needs nothing.
 */
export function writeThroughSkin(select: HTMLSelectElement, value: string): void {
  const skin = objectOf(select);
  if (skin) return void skin.setValue(select.multiple ? value.split('\n') : value);
  // Its list is there while it is closed; a press moves no focus then.
  for (const item of select.closest('.choices')?.querySelectorAll<HTMLElement>('[data-choice]') ??
    [])
    if (item.dataset['value'] === value)
      return void item.dispatchEvent(
        new MouseEvent('mousedown', { bubbles: true, cancelable: true }),
      );
}

/** After the select itself was set. */
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
