/** Finds the site's fields by attribute, adapter, or the element's own form. */
import type { Adapter } from './adapters/adapter.ts';
import { readText } from './attach.ts';
import { bare } from './bare.ts';
import { areaFor, chooseArea, isCovered } from './choose-field.ts';
import { awaitsAdapter, findAdapter } from './find-adapter.ts';
import { findField, formOf } from './find-field.ts';
import { isLive, isUsable } from './usable.ts';

export interface Fields {
  /** Where customers write: the field, or the editor that covers it. */
  readonly description: Element | null;
  /** The field that the page named or posts. It equals `description` if no editor covers it. */
  readonly named: Element | null;
  /** Whether the named field is hidden and no readable editor covers it. */
  readonly isUnread: boolean;
  readonly subject: Element | null;
  readonly tags: Element | null;
  /** Attributes whose selector matches nothing usable. */
  readonly missing: readonly string[];
  /** Finds the description again: an editor may have covered the field since. */
  readonly preferred: () => Element | null;
}

export const NO_FIELDS: Fields = {
  description: null,
  named: null,
  isUnread: false,
  preferred: () => null,
  subject: null,
  tags: null,
  missing: [],
};

export function resolveFields(element: HTMLElement, target: Element | null): Fields {
  if (awaitsAdapter(element)) return NO_FIELDS;
  const adapter = findAdapter(element);
  const form = adapter && findForm(element, adapter);
  const missing: string[] = [];
  const nameOf = (): Element | null => {
    const own = element.getAttribute('for');
    if (target && isLive(target)) return target;
    return own ? findField(element, own) : firstIn(form ?? null, adapter?.description);
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
  const own = element.getAttribute('subject');
  const subject = own
    ? findField(element, own, posted ?? formOf(element))
    : firstIn(form ?? null, adapter?.subject);
  if (own && !subject) missing.push('subject');

  return {
    description,
    named,
    isUnread: description !== null && isCovered(description),
    subject,
    tags: firstIn(form ?? null, adapter?.tags),
    missing,
    // Keeps the chosen area as long as it is usable or has a text, although the next step of the
    // form may have other areas.
    preferred: () =>
      isChosen && description && (isUsable(description) || readText(description).trim())
        ? description
        : describe(),
  };
}

/** Whether the page has replaced one of the nodes, or customers now write in another one. */
export function isStale(fields: Fields): boolean {
  const { description, named, subject, tags, preferred } = fields;
  const nodes = [description, named, subject, tags];
  if (!description || nodes.some((node) => node && !isLive(node))) return true;
  return preferred() !== description;
}

/** A head's field: the one that its owner marked with `data-presort`, else the adapter's. */
export function adapterField(
  element: HTMLElement,
  adapter: Adapter,
  attribute: 'category' | 'priority',
): Element | null {
  return firstIn(findForm(element, adapter), [
    `[data-presort="${attribute}"]`,
    ...adapter[attribute],
  ]);
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

function firstIn(
  scope: (Node & ParentNode) | null,
  selectors: readonly string[] = [],
): Element | null {
  for (const selector of selectors) {
    const found = scope && bare(scope).querySelector(selector);
    if (found) return found;
  }
  return null;
}
