import { tick } from 'svelte';

/** An action that the open page offers by a button or a link. */
export interface PageAction {
  readonly title: string;
  /** Presses the button or link after the palette has closed. */
  run(): Promise<void>;
}

const CONTROLS = 'button, summary, label.button, a.button, nav a';

/**
 * Reads the actions of the open page from its visible and enabled controls that have a name. It
 * skips a name that occurs more than once, because such controls belong to rows.
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

/** The name of a control, without a key that is drawn in it. */
function nameOf(control: HTMLElement): string {
  const label = control.getAttribute('aria-label');
  if (label !== null) return label;
  const copy = control.cloneNode(true) as HTMLElement; // a clone has the same type
  for (const part of copy.querySelectorAll('kbd, [aria-hidden=true]')) part.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
