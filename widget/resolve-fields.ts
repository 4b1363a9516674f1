/** Finds the site's fields by attribute, adapter, or the element's own form, and binds those to be set. */
import { ADAPTERS } from './adapters/adapters.ts';
import type { Adapter } from './adapters/adapter.ts';
import { readText } from './attach.ts';
import { areaFor, chooseArea, isCovered } from './choose-field.ts';
import { findField, formOf } from './find-field.ts';
import type { Control, FieldBinding } from './form-binding.ts';
import { bindField, controlFor, isSameLabel } from './form-binding.ts';
import { isLive, isUsable } from './usable.ts';
import { CATEGORY, PRIORITY } from '../src/core/labels.ts';
import type { HeadName } from '../src/core/labels.ts';

export interface Fields {
  /** What people write in: the field, or the editor over it. */
  readonly description: Element | null;
  /** What the page named, or what is posted: the field itself where no editor lies over it. */
  readonly named: Element | null;
  /** The named field is hidden, and nothing over it can be read. */
  readonly isUnread: boolean;
  readonly subject: Element | null;
  readonly bindings: ReadonlyMap<HeadName, FieldBinding>;
  readonly tags: Element | null;
  /** Attributes whose selector matches nothing usable. */
  readonly missing: readonly string[];
  /** The description that would be taken now: an editor may come and lie over the field that was there first. */
  readonly preferred: () => Element | null;
}

export function resolveFields(
  element: HTMLElement,
  target: Element | null,
  onTouched: (head: HeadName) => void,
): Fields {
  const adapter = ADAPTERS[element.getAttribute('adapter') ?? ''];
  const form = adapter && findForm(element, adapter);
  const missing: string[] = [];
  const nameOf = (): Element | null => {
    const own = element.getAttribute('for');
    return target ?? (own ? findField(element, own) : firstIn(form ?? null, adapter?.description));
  };
  const isChosen = !target && !element.getAttribute('for') && !adapter;
  const describe = (): Element | null => {
    const found = isChosen ? null : nameOf();
    return isChosen ? chooseArea(element) : found && areaFor(found);
  };
  const description = describe();
  const named = isChosen ? description : nameOf();
  if (!description) missing.push(adapter && !element.getAttribute('for') ? 'adapter' : 'for');
  const posted = named && formOf(named);
  const find = (
    attribute: 'subject' | 'category' | 'priority',
    selectors?: readonly string[],
  ): Element | null => {
    const own = element.getAttribute(attribute);
    const found = own
      ? findField(element, own, posted ?? formOf(element))
      : firstIn(form ?? null, selectors);
    if (own && !found) missing.push(attribute);
    return found;
  };
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
  return {
    description,
    named,
    isUnread: description !== null && isCovered(description),
    subject,
    bindings,
    tags: firstIn(form ?? null, adapter?.tags),
    missing,
    // What was chosen holds as long as people can write there, or have: the next step of a form has areas of its own.
    preferred: () =>
      isChosen && description && (isUsable(description) || readText(description).trim())
        ? description
        : describe(),
  };
}

/** Whether the page has replaced one of the nodes since, or people write somewhere else by now. */
export function isStale(fields: Fields): boolean {
  const { description, named, subject, tags, bindings, preferred } = fields;
  const nodes = [
    description,
    named,
    subject,
    tags,
    ...[...bindings.values()].map(({ node }) => node),
  ];
  if (!description || nodes.some((node) => node && !isLive(node))) return true;
  return preferred() !== description;
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

function firstIn(scope: ParentNode | null, selectors: readonly string[] = []): Element | null {
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
