import type { Label } from '../../src/core/labels.ts';
import { isSameLabel } from '../../src/core/same-label.ts';
import { bare } from '../bare.ts';
import type { Control } from './control.ts';
import { radioControl } from './radio-control.ts';
import { selectControl } from './select-control.ts';
import { customControl, inputControl } from './value-control.ts';

/**
 * The control behind a node: a select, a radio (its whole group), an input, a custom element with a
 * value, or a box around radios or a select. Null for what is none of these.
 */
export function controlFor(node: Element): Control | null {
  if (node instanceof HTMLSelectElement) return selectControl(node);
  if (node instanceof HTMLInputElement && node.type === 'radio')
    return radioControl(() => groupOf(node));
  if (node instanceof HTMLTextAreaElement) return inputControl(node);
  if (node instanceof HTMLInputElement)
    return NOT_TEXT.includes(node.type) ? null : inputControl(node);
  if (!(node instanceof HTMLElement)) return null;
  if (node.localName.includes('-') && 'value' in node) return customControl(node);
  if (radiosIn(node).length > 0) return radioControl(() => radiosIn(node));
  const select = node.querySelector('select');
  return select && selectControl(select);
}

/** A control whose options take the labels for which a product has values of its own. */
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

/** Whether the page has locked the control: what the customer cannot correct is left alone. */
export function isLocked(node: Element): boolean {
  return (
    node.matches(':disabled, [readonly]:not([type="hidden"]), [aria-disabled="true"]') ||
    (node.localName.includes('-') && node.hasAttribute('disabled'))
  );
}

function groupOf(radio: HTMLInputElement): readonly HTMLInputElement[] {
  const scope = radio.form ?? radio.getRootNode();
  if (!(scope instanceof Element || scope instanceof Document || scope instanceof ShadowRoot))
    return [radio];
  return radiosIn(scope).filter(({ name, form }) => name === radio.name && form === radio.form);
}

function radiosIn(scope: Node & ParentNode): HTMLInputElement[] {
  return [...bare(scope).querySelectorAll<HTMLInputElement>('input[type="radio"]')];
}

const NOT_TEXT = ['checkbox', 'password', 'file', 'submit', 'button', 'image', 'reset'];
