import { textOf } from './controls/text-of.ts';
import type { FoundControl } from './field-news.ts';

/** What the page calls a field: the node that was named, else what people use in it; '' where it has no name. */
export function controlName(found: FoundControl | null): string {
  const nodes = found ? [found.node, found.control.nodes().at(-1)] : [];
  return nodes.map((node) => (node ? fieldName(node) : '')).find((name) => name !== '') ?? '';
}

/** Its label, else its group's legend; '' where it has no name. */
function fieldName(node: Element): string {
  const labels = 'labels' in node ? [...((node.labels as NodeListOf<Element> | null) ?? [])] : []; // of every form control
  const group = node.closest('fieldset,[role=radiogroup],[role=group]');
  const isOneOfMany = node.matches('[type=radio],[type=checkbox],[role=radio],[role=option]');
  const own = isOneOfMany
    ? []
    : [
        labelledBy(node, node),
        node.getAttribute('aria-label') ?? '',
        node.localName.includes('-') ? (node.getAttribute('label') ?? '') : '',
        labels.map(textOf).join(' '),
      ];
  const candidates = [...own, isOneOfMany || node === group ? legendOf(group) : ''];
  const name = candidates.find((text) => plain(text) !== '') ?? '';
  return plain(name);
}

/**
 * The text of what the node says that it is labelled by; what holds `besides`, or stands in it, is
 * its value, not its name.
 */
export function labelledBy(node: Element, besides?: Element): string {
  const root = node.getRootNode();
  const scope = root instanceof ShadowRoot ? root : document;
  const ids = node.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  return ids
    .map((id) => scope.getElementById(id))
    .map((found) => (found && !isWithin(found, besides) ? textOf(found) : ''))
    .join(' ')
    .trim();
}

function isWithin(one: Element, other?: Element): boolean {
  return other !== undefined && (other.contains(one) || one.contains(other));
}

function legendOf(group: Element | null): string {
  if (!group) return '';
  const legend = group.querySelector(':scope > legend');
  return legend ? textOf(legend) : labelledBy(group) || (group.getAttribute('aria-label') ?? '');
}

/** Without a colon, the star of a required field, or "(optional)" at its end. */
function plain(text: string): string {
  const name = text
    .replace(/\s*(\([^()]*\)|[*:：∗])\s*$/u, '')
    .replace(/\s*[*:：]+$/u, '')
    .trim();
  return name.length > MAX_NAME ? '' : name;
}

const MAX_NAME = 60;
