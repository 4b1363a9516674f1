/** Finds the site's fields by attribute, adapter, or the element's own form, and binds those to be set. */
import { ADAPTERS } from './adapters/adapters.ts';
import type { Adapter } from './adapters/adapter.ts';
import { isTextField } from './attach.ts';
import { findField } from './find-field.ts';
import type { Control, FieldBinding } from './form-binding.ts';
import { bindField, controlFor, isSameLabel } from './form-binding.ts';
import { CATEGORY, PRIORITY } from '../src/core/labels.ts';
import type { HeadName } from '../src/core/labels.ts';

export interface Fields {
  readonly description: Element | null;
  readonly subject: Element | null;
  readonly bindings: ReadonlyMap<HeadName, FieldBinding>;
  readonly tags: Element | null;
  /** Attributes whose selector matches nothing usable. */
  readonly missing: readonly string[];
  /** The description that the adapter would take now: an editor may come and lie over the field that was there first. */
  readonly preferred?: () => Element | null;
}

export function resolveFields(
  element: HTMLElement,
  target: Element | null,
  onTouched: (head: HeadName) => void,
): Fields {
  const adapter = ADAPTERS[element.getAttribute('adapter') ?? ''];
  const form = adapter && findForm(element, adapter);
  const missing: string[] = [];
  const find = (
    attribute: 'for' | 'subject' | 'category' | 'priority',
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

  const bindings = new Map<HeadName, FieldBinding>();
  for (const head of [CATEGORY, PRIORITY] as const) {
    const attribute = head === CATEGORY ? 'category' : 'priority';
    const node = find(attribute, adapter?.[attribute]);
    const control =
      node && withValues(adapter?.control(node) ?? controlFor(node), adapter?.values[head]);
    const binding = node && bindField(head, node, () => onTouched(head), control);
    if (binding) bindings.set(head, binding);
    else if (node) missing.push(attribute);
  }
  const isAdapters = adapter && !target && !element.hasAttribute('for');
  return {
    description,
    subject,
    bindings,
    tags: firstIn(form ?? null, adapter?.tags ?? []),
    missing,
    ...(isAdapters && { preferred: () => firstIn(form ?? null, adapter.description) }),
  };
}

/** Whether the page has replaced one of the nodes since, or laid an editor over the description. */
export function isStale(fields: Fields): boolean {
  const nodes = [
    fields.description,
    fields.subject,
    fields.tags,
    ...[...fields.bindings.values()].map(({ node }) => node),
  ];
  return (
    !fields.description ||
    nodes.some((node) => node && !node.isConnected) ||
    (fields.preferred?.() ?? fields.description) !== fields.description
  );
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

// The product's own value for a label wins where the control has it.
function withValues(
  control: Control | null,
  values: Readonly<Record<string, string>> | undefined,
): Control | null {
  if (!control || !values) return control;
  return {
    ...control,
    valueFor(label) {
      const known = Object.keys(values).find((key) => isSameLabel(key, label));
      const mapped = known === undefined ? undefined : values[known];
      return (mapped === undefined ? null : control.valueFor(mapped)) ?? control.valueFor(label);
    },
  };
}
