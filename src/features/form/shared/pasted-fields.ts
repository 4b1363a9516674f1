import type { SiteOption } from '../../../core/match-options.ts';
import { allBelow, nearest, textOf, type Markup } from './read-markup.ts';

/** An option of a pasted choice, with the element that takes its mark. */
export interface PastedOption extends SiteOption {
  readonly node: Markup;
  /** The name of the group that it stands in, such as a select's `optgroup`; '' without one. */
  readonly group: string;
}

/** A field of the pasted form. */
export interface PastedField {
  /** Unique among the fields of the paste. */
  readonly key: string;
  readonly kind: 'area' | 'line' | 'choice';
  readonly node: Markup;
  /** Its visible label; its name or id if it has no label. */
  readonly label: string;
  /** Words of its label, name and id. */
  readonly words: string;
  /** Selector that finds the field in the owner's page. */
  readonly selector: string;
  /** The id that the field has to be given, since it has neither id nor name. */
  readonly newId: string | null;
  /** Options of a choice without its placeholder. */
  readonly options: readonly PastedOption[];
  /** The form element that contains it. */
  readonly form: Markup | null;
}

/** The fields of a form that people see, in the page's order. */
export function pastedFields(root: Markup): readonly PastedField[] {
  const nodes = allBelow(root);
  const seen = new Set<string>();
  return nodes.flatMap((node, at) => {
    const kind = kindOf(node, nodes);
    if (kind === null || isHidden(node)) return [];
    const { name = '' } = node.attributes;
    if (isBox(node)) {
      const group = `${name} ${formOf(node, nodes)?.start ?? ''}`;
      if (name === '' || seen.has(group)) return [];
      seen.add(group);
      // A single box such as "I agree" offers no choice.
      if (typeOf(node) === 'checkbox' && boxesOf(node, nodes).length < 2) return [];
    }
    return [fieldOf(node, kind, nodes, at)];
  });
}

function fieldOf(
  node: Markup,
  kind: PastedField['kind'],
  nodes: readonly Markup[],
  at: number,
): PastedField {
  const { id = '', name = '', placeholder = '' } = node.attributes;
  const label = labelOf(node, nodes);
  const newId = id === '' && name === '' ? `presort-${kind}-${at}` : null;
  return {
    key: String(at),
    kind,
    node,
    label: label || placeholder || name || id || node.tag,
    words: [label, placeholder, name, id].join(' '),
    selector: selectorOf(node, newId),
    newId,
    options: kind === 'choice' ? optionsOf(node, nodes) : [],
    form: formOf(node, nodes),
  };
}

function kindOf(node: Markup, nodes: readonly Markup[]): PastedField['kind'] | null {
  const { type = 'text', list, contenteditable } = node.attributes;
  if (node.tag === 'textarea') return 'area';
  if (node.tag === 'select' || isBox(node)) return 'choice';
  if (node.tag === 'input' && /^(?:text|search|)$/i.test(type))
    return list && nodes.some(({ attributes }) => attributes['id'] === list) ? 'choice' : 'line';
  return contenteditable !== undefined && contenteditable !== 'false' ? 'area' : null;
}

/** Whether an element is a radio button or a checkbox. Boxes of the same name are one field. */
function isBox({ tag, attributes }: Markup): boolean {
  return tag === 'input' && /^(?:radio|checkbox)$/i.test(attributes['type'] ?? '');
}

/** All boxes of the same type, name and form. */
function boxesOf(box: Markup, nodes: readonly Markup[]): readonly Markup[] {
  const form = formOf(box, nodes);
  return nodes.filter(
    (one) =>
      isBox(one) &&
      typeOf(one) === typeOf(box) &&
      one.attributes['name'] === box.attributes['name'] &&
      formOf(one, nodes) === form,
  );
}

function typeOf({ attributes }: Markup): string {
  return attributes['type']?.toLowerCase() ?? '';
}

/**
 * Whether people cannot see a field, as far as the markup tells: a captcha's hidden field or a trap
 * for robots.
 */
function isHidden(node: Markup): boolean {
  const isOff = (one: Markup): boolean =>
    'hidden' in one.attributes ||
    one.attributes['aria-hidden'] === 'true' ||
    /display:\s*none|visibility:\s*hidden|left:\s*-\d{3,}/i.test(one.attributes['style'] ?? '');
  // Drop-down scripts hide the select that they stand for, and styled boxes hide the box.
  const isCovered = node.tag === 'select' || isBox(node);
  const outer = isCovered ? node.parent : node;
  return (
    (outer !== null && nearest(outer, isOff) !== null) ||
    (!isCovered && node.attributes['tabindex'] === '-1') ||
    /captcha|honeypot/i.test(`${node.attributes['name']} ${node.attributes['id']}`)
  );
}

function selectorOf({ tag, attributes }: Markup, newId: string | null): string {
  const { id = '', name = '' } = attributes;
  const own = newId ?? id;
  if (own !== '') return /^[A-Za-z_][\w-]*$/.test(own) ? `#${own}` : `[id="${quoted(own)}"]`;
  return `${tag}[name="${quoted(name)}"]`;
}

function quoted(text: string): string {
  return text.replace(/["\\]/g, '\\$&');
}

function formOf(node: Markup, nodes: readonly Markup[]): Markup | null {
  const named = node.attributes['form'];
  const isNamed = (one: Markup): boolean => one.tag === 'form' && one.attributes['id'] === named;
  return (named ? nodes.find(isNamed) : undefined) ?? nearest(node, ({ tag }) => tag === 'form');
}

function labelOf(node: Markup, nodes: readonly Markup[]): string {
  const { id, 'aria-label': aria = '', 'aria-labelledby': by = '' } = node.attributes;
  const byIds = by.split(/\s+/).flatMap((one) => {
    const found = one && nodes.find(({ attributes }) => attributes['id'] === one);
    return found ? [textOf(found)] : [];
  });
  const group = nearest(
    node,
    ({ tag, attributes }) => tag === 'fieldset' || attributes['role'] === 'radiogroup',
  );
  const own = isBox(node) ? (group ? groupName(group, nodes) : '') : labelText(node, id, nodes);
  const text = byIds.join(' ') || (isBox(node) ? own || aria : aria || own);
  return text.replace(/\s*[*:：∗]+\s*$/u, '').trim();
}

function groupName(group: Markup, nodes: readonly Markup[]): string {
  const legend = group.children.find((one) => typeof one !== 'string' && one.tag === 'legend');
  if (legend && typeof legend !== 'string') return textOf(legend);
  const { 'aria-labelledby': by, 'aria-label': aria = '' } = group.attributes;
  const found = by && nodes.find(({ attributes }) => attributes['id'] === by);
  return found ? textOf(found) : aria;
}

function labelText(node: Markup, id: string | undefined, nodes: readonly Markup[]): string {
  const label =
    (id && nodes.find((one) => one.tag === 'label' && one.attributes['for'] === id)) ||
    nearest(node, ({ tag }) => tag === 'label');
  return label ? textOf(label) : '';
}

function optionsOf(node: Markup, nodes: readonly Markup[]): readonly PastedOption[] {
  const { list } = node.attributes;
  const elements = isBox(node)
    ? boxesOf(node, nodes)
    : allBelow(nodes.find(({ attributes }) => list && attributes['id'] === list) ?? node).filter(
        ({ tag }) => tag === 'option',
      );
  return elements
    .map((one): PastedOption => {
      const text = isBox(one) ? boxText(one, nodes) : one.attributes['label'] || textOf(one);
      const group = one.parent?.tag === 'optgroup' ? one.parent.attributes : {};
      const isOpen = (own: Markup['attributes']): boolean =>
        !('disabled' in own || 'hidden' in own);
      return {
        node: one,
        text,
        value: one.attributes['value'] ?? (isBox(one) ? 'on' : text),
        mark: one.attributes['data-presort'],
        group: group['label']?.trim() ?? '',
        isOpen: isOpen(one.attributes) && isOpen(group),
      };
    })
    .filter(({ value, text, mark }, at) => {
      if (mark) return true;
      return value !== '' && !(at === 0 && isPlaceholder(text));
    });
}

/** Tells options of the same name in different groups apart: `Billing: Other`. */
export function optionName({ group, text, value }: PastedOption): string {
  return [group, text || value].filter(Boolean).join(': ');
}

/** Recognises a placeholder such as "Please choose" whose value is not empty. */
export function isPlaceholder(text: string): boolean {
  return (
    !/[\p{L}\p{N}]/u.test(text) ||
    /^[^\p{L}\p{N}]*(?:please )?(?:choose|select|pick)\b|^[^\p{L}\p{N}]*(?:bitte|auswählen|seleccion|elij|elige|choisi|sélectionn|veuillez|selecion|escolh)/iu.test(
      text,
    )
  );
}

function boxText(box: Markup, nodes: readonly Markup[]): string {
  const label = labelText(box, box.attributes['id'], nodes);
  if (label) return label;
  const beside = box.parent?.children ?? [];
  const next = beside[beside.indexOf(box) + 1];
  return box.attributes['aria-label'] ?? (typeof next === 'string' ? next.trim() : '');
}
