import type { Label } from '../../src/core/labels.ts';
import { isSameLabel } from '../../src/core/same-label.ts';
import { bare } from '../bare.ts';
import { ariaControl, hasDrawnRadios } from './aria-control.ts';
import { checkboxControl } from './checkbox-control.ts';
import type { Control } from './control.ts';
import { dropDownControl, openerIn, openerOver } from './drop-down-control.ts';
import { radioControl } from './radio-control.ts';
import { selectControl } from './select-control.ts';
import { customControl, hasOptions, inputControl, isUnseen } from './value-control.ts';

/**
 * The control behind a node: a select, a radio or checkbox (its whole group), an input, a custom
 * element with a value, choices drawn with ARIA roles, or a box around any of them. Null for what is
 * none of these.
 */
export function controlFor(node: Element): Control | null {
  if (node instanceof HTMLSelectElement) return selectControl(node);
  if (node instanceof HTMLInputElement && node.type === 'radio')
    return radioControl(() => groupOf(node));
  if (node instanceof HTMLInputElement && node.type === 'checkbox')
    return checkboxControl(() => groupOf(node));
  if (node instanceof HTMLTextAreaElement) return inputControl(node);
  if (node instanceof HTMLInputElement) return inputOrItsFace(node);
  if (!(node instanceof HTMLElement)) return null;
  if (node.localName.includes('-')) {
    const inner = innerControl(node) ?? ('value' in node ? customControl(node) : null);
    if (inner) return inner;
  }
  if (hasDrawnRadios(node)) return ariaControl(node);
  if (boxesIn(node, 'radio').length > 0) return radioControl(() => boxesIn(node, 'radio'));
  const select = node.querySelector('select');
  if (select) return selectControl(select);
  return (
    ariaControl(node) ??
    (boxesIn(node, 'checkbox').length > 0 ? checkboxControl(() => boxesIn(node, 'checkbox')) : null)
  );
}

/** A control for an input, or for the drop-down whose search box or hidden value the input is. */
function inputOrItsFace(input: HTMLInputElement): Control | null {
  if (NOT_TEXT.includes(input.type)) return null;
  if (openerIn(input)) return dropDownControl(input);
  const opener = isUnseen(input) ? openerOver(input) : null;
  return opener ? dropDownControl(opener, input) : inputControl(input);
}

/** The field in the open shadow root of a custom element that has no options of its own. */
function innerControl(element: HTMLElement): Control | null {
  const { shadowRoot } = element;
  if (!shadowRoot || hasOptions(element)) return null;
  const select = shadowRoot.querySelector('select');
  if (select) return selectControl(select);
  return boxesIn(shadowRoot, 'radio').length > 0
    ? radioControl(() => boxesIn(shadowRoot, 'radio'))
    : null;
}

/** Wraps a control so that its options also match labels by the product's own values for them. */
export function withValues(
  control: Control,
  values: Readonly<Record<Label, string>> | undefined,
): Control {
  if (!values) return control;
  const known = (label: Label): string | undefined =>
    values[Object.keys(values).find((key) => isSameLabel(key, label)) ?? label];
  return {
    ...control,
    textFor: (label) => known(label) ?? label,
    options: () =>
      control.options()?.map((option) => ({
        ...option,
        known: Object.keys(values).filter((label) =>
          [option.value, option.text].some((text) => isSameLabel(text, values[label] ?? '')),
        ),
      })) ?? null,
  };
}

/** Whether the page has locked the control. Presort sets nothing that customers cannot correct. */
export function isLocked(node: Element): boolean {
  return (
    node.matches(':disabled, [readonly]:not([type="hidden"]), [aria-disabled="true"]') ||
    (node.localName.includes('-') && node.hasAttribute('disabled'))
  );
}

/** All boxes of the same type, name and form. */
function groupOf(box: HTMLInputElement): readonly HTMLInputElement[] {
  const scope = box.form ?? box.getRootNode();
  if (!(scope instanceof Element || scope instanceof Document || scope instanceof ShadowRoot))
    return [box];
  return boxesIn(scope, box.type).filter(
    ({ name, form }) => name === box.name && form === box.form,
  );
}

function boxesIn(scope: Node & ParentNode, type: string): HTMLInputElement[] {
  return [...bare(scope).querySelectorAll<HTMLInputElement>(`input[type="${type}"]`)];
}

const NOT_TEXT = ['password', 'file', 'submit', 'button', 'image', 'reset'];
