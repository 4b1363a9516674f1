/** Finds the site's fields by attribute, adapter, or the element's own form. */
import { ADAPTERS } from './adapters/adapters.ts';
import type { Adapter } from './adapters/adapter.ts';
import { isTextField } from './attach.ts';
import { findField } from './find-field.ts';

export interface Fields {
  readonly description: Element | null;
  readonly subject: Element | null;
  readonly tags: Element | null;
  /** Attributes whose selector matches nothing usable. */
  readonly missing: readonly string[];
  /** The description that the adapter would take now: an editor may come and lie over the field that was there first. */
  readonly preferred?: () => Element | null;
}

export function resolveFields(element: HTMLElement, target: Element | null): Fields {
  const adapter = ADAPTERS[element.getAttribute('adapter') ?? ''];
  const form = adapter && findForm(element, adapter);
  const missing: string[] = [];
  const find = (
    attribute: 'for' | 'subject',
    selectors: readonly string[] = [],
  ): Element | null => {
    const own = element.getAttribute(attribute);
    const found = own ? findField(element, own) : firstIn(form ?? null, selectors);
    if (own && !found) missing.push(attribute);
    return found;
  };

  const described =
    target ??
    find('for', adapter?.description) ??
    (element.hasAttribute('for') || adapter
      ? null
      : (element.closest('form')?.querySelector('textarea') ?? null));
  const description = described && isTextField(described) ? described : null;
  if (!description && !missing.includes('for')) missing.push(adapter ? 'adapter' : 'for');
  const subject = find('subject', adapter?.subject);

  const isAdapters = adapter && !target && !element.hasAttribute('for');
  return {
    description,
    subject,
    tags: firstIn(form ?? null, adapter?.tags ?? []),
    missing,
    ...(isAdapters && { preferred: () => firstIn(form ?? null, adapter.description) }),
  };
}

/** Whether the page has replaced one of the nodes since, or laid an editor over the description. */
export function isStale(fields: Fields): boolean {
  const nodes = [fields.description, fields.subject, fields.tags];
  return (
    !fields.description ||
    nodes.some((node) => node && !node.isConnected) ||
    (fields.preferred?.() ?? fields.description) !== fields.description
  );
}

/** The field that the element's adapter knows for a head's attribute. */
export function adapterField(
  element: HTMLElement,
  adapter: Adapter,
  attribute: 'category' | 'priority',
): Element | null {
  return firstIn(findForm(element, adapter), adapter[attribute]);
}

function findForm(element: HTMLElement, adapter: Adapter): Element | null {
  const own = element.closest('form');
  if (own) return own;
  const root = element.getRootNode();
  return firstIn(
    root instanceof ShadowRoot || root instanceof Document ? root : null,
    adapter.form,
  );
}

function firstIn(scope: ParentNode | null, selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    const found = scope?.querySelector(selector);
    if (found) return found;
  }
  return null;
}
