import { tick } from 'svelte';

/** Something that the open page offers by a button or a link of its own. */
export interface PageAction {
  readonly title: string;
  /** Does what a press on it does, after the palette is gone. */
  run(): Promise<void>;
}

const CONTROLS = 'button, summary, label.button, a.button, nav a';

/**
 * What can be done on the open page, read off the page itself: whatever has a name, can be seen and
 * pressed. A name that stands there more than once belongs to rows, not to the page, and is left out.
 */
export function pageActions(page: ParentNode): readonly PageAction[] {
  const named = [...page.querySelectorAll<HTMLElement>(CONTROLS)]
    .filter((control) => control.checkVisibility() && !control.matches(':disabled'))
    .map((control) => ({ control, title: nameOf(control) }))
    .filter(({ title }) => title !== '');
  return named
    .filter(({ title }) => named.filter((other) => other.title === title).length === 1)
    .map(({ control, title }) => ({
      title,
      async run() {
        await tick();
        control.focus();
        control.click();
      },
    }));
}

/** A key that is drawn in a button is no part of its name. */
function nameOf(control: HTMLElement): string {
  const label = control.getAttribute('aria-label');
  if (label !== null) return label;
  const copy = control.cloneNode(true) as HTMLElement; // a clone is of the same kind
  for (const part of copy.querySelectorAll('kbd, [aria-hidden=true]')) part.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
