/** Which of the site's own fields belongs to which head: by attribute, else by the adapter. */
import { controlFor, withValues } from './controls/control-for.ts';
import { awaitsAdapter, findAdapter } from './find-adapter.ts';
import { findField } from './find-field.ts';
import type { FoundControl } from './field-news.ts';
import { adapterField } from './resolve-fields.ts';
import { CATEGORY, PRIORITY, type HeadName } from '../src/core/labels.ts';

/** Where a head's field is looked for; `selector` is null where only the adapter knows. */
export interface HeadPlace {
  readonly head: HeadName;
  readonly selector: string | null;
}

/** The heads that the element names fields for, by `category`, `priority`, `heads`, or through its adapter. */
export function headPlaces(element: Element): readonly HeadPlace[] {
  const isAdapted = awaitsAdapter(element) || findAdapter(element) !== undefined;
  const own = [CATEGORY, PRIORITY].flatMap((head): HeadPlace[] => {
    const selector = element.getAttribute(head) || null;
    return selector !== null || isAdapted ? [{ head, selector }] : [];
  });
  const named = parseHeads(element.getAttribute('heads') ?? '').filter(
    ({ head }) => !own.some((one) => one.head === head),
  );
  return [...own, ...named];
}

/** `product:#product; team:#team`. Entries without a name or a selector are passed over. */
export function parseHeads(text: string): readonly { head: HeadName; selector: string }[] {
  return text.split(';').flatMap((entry) => {
    const at = entry.indexOf(':');
    const [head, selector] = [entry.slice(0, Math.max(at, 0)).trim(), entry.slice(at + 1).trim()];
    return head && selector ? [{ head, selector }] : [];
  });
}

/** The control that stands in the page now; looked for in `form` first. */
export function findControl(
  element: HTMLElement,
  { head, selector }: HeadPlace,
  form: HTMLFormElement | null,
): FoundControl | null {
  const adapter = findAdapter(element);
  const node =
    selector !== null
      ? findField(element, selector, form)
      : adapter && (head === CATEGORY || head === PRIORITY)
        ? adapterField(element, adapter, head)
        : null;
  const control = node && (adapter?.control?.(node) ?? controlFor(node));
  return control ? { node, control: withValues(control, adapter?.values[head]) } : null;
}
