import { bare } from '../bare.ts';
import { coverOf } from '../choose-field.ts';
import { isDrawn, isVisible } from '../usable.ts';

/**
 * Whether customers see the value of a select, which the page may cover with a drawn control.
 * True: the select is visible, or the chosen text stands beside it. False: the control beside it
 * shows another text. Null: no such control was found.
 */
export function isFaceTrue(select: HTMLElement, before: string, now: string): boolean | null {
  if (isVisible(select)) return true;
  // Null: its surroundings are hidden too, as in a later step of the form.
  let inner = coverOf(select);
  for (let level = 0; level < LEVELS; level++) {
    const outer = inner?.parentElement;
    if (!inner || !outer) return null;
    const verdict = judge(inner, outer, before, now, level === 0);
    if (verdict !== null || bare(outer).matches('form,body')) return verdict;
    inner = outer;
  }
  return null;
}

function judge(
  inner: Element,
  outer: Element,
  before: string,
  now: string,
  isNear: boolean,
): boolean | null {
  const beside = [...bare(outer).children].filter(
    (one): one is HTMLElement =>
      one !== inner &&
      one instanceof HTMLElement &&
      one.localName !== 'presort-suggest' &&
      isDrawn(one),
  );
  const faces = beside.filter(
    (one) =>
      // The control may draw an arrow after the text.
      (before !== '' &&
        (isNear ? textIn(one).startsWith(plain(before)) : textIn(one) === plain(before))) ||
      (isNear &&
        (one === inner.nextElementSibling || one === inner.previousElementSibling) &&
        (bare(one).matches(INTERACTIVE) || bare(one).querySelector(INTERACTIVE) !== null)),
  );
  if (now !== '' && beside.some((one) => textIn(one).includes(plain(now)))) return true;
  return faces.length > 0 ? false : null;
}

function textIn(node: HTMLElement): string {
  return plain(node instanceof HTMLInputElement ? node.value : bare(node).innerText);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

const LEVELS = 3;
const INTERACTIVE =
  '[role=combobox],[role=listbox],[role=button],[aria-haspopup],[tabindex="0"],button[type=button]';
