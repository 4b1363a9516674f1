/** Which of the site's own fields belongs to which head: by attribute, else by the adapter. */
import { controlFor, withValues } from './controls/control-for.ts';
import { awaitsAdapter, findAdapter } from './find-adapter.ts';
import { findField } from './find-field.ts';
import type { FoundControl } from './field-news.ts';
import { adapterField } from './resolve-fields.ts';
import { CATEGORY, PRIORITY, type HeadName } from '../src/core/labels.ts';
import { isSameLabel } from '../src/core/same-label.ts';

/** Where a head's field is looked for; `selector` is null where only the adapter knows. */
export interface HeadPlace {
  readonly head: HeadName;
  readonly selector: string | null;
}

/**
 * The heads that the element names fields for, by `category`, `priority`, `heads`, or through its
 * adapter. `known` are the names of the bundle's heads; empty before it is loaded.
 */
export function headPlaces(
  element: Element,
  known: readonly HeadName[] = [],
): readonly HeadPlace[] {
  const isAdapted = awaitsAdapter(element) || findAdapter(element) !== undefined;
  const own = [CATEGORY, PRIORITY].flatMap((head): HeadPlace[] => {
    const selector = element.getAttribute(head) || null;
    return selector !== null || isAdapted ? [{ head, selector }] : [];
  });
  const named = namedHeads(element.getAttribute('heads') ?? '', known);
  return [...own, ...named.filter(({ head }) => !own.some((one) => one.head === head))];
}

/** The places that the attribute `heads` names. A name is compared with `known` like a label. */
export function namedHeads(text: string, known: readonly HeadName[]): readonly HeadPlace[] {
  const heads = [CATEGORY, PRIORITY, ...known];
  return parseHeads(text).flatMap(({ name, selector }) =>
    selector ? [{ head: heads.find((one) => isSameLabel(one, name)) ?? name, selector }] : [],
  );
}

/**
 * Reads `product:#product; team:#team`, also with `=` for the colon. `selector` is '' where an entry
 * has no name or no selector.
 */
export function parseHeads(text: string): readonly { name: string; selector: string }[] {
  const entries = text.match(/(?:"[^"]*"|'[^']*'|[^;])+/g) ?? [];
  return entries
    .map((entry) => entry.trim())
    .filter(Boolean)
    .map((entry) => {
      const [, name = entry, selector = ''] =
        /^([^:=#[\]"']*[^:=#[\]"'\s])\s*[:=](.*)$/s.exec(entry) ?? [];
      return { name, selector: selector.trim() };
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
