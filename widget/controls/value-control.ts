import type { SiteOption } from '../../src/core/match-options.ts';
import { announceChange, isHidden, setNatively, type Control } from './control.ts';
import { isCovered } from '../choose-field.ts';
import { textOf } from './text-of.ts';

/** A control for an input or textarea. It takes an option of its list, or any text without one. */
export function inputControl(input: HTMLInputElement | HTMLTextAreaElement): Control {
  const prototype =
    input instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  return {
    nodes: () => [input],
    read: () => input.value,
    options() {
      const options = input instanceof HTMLInputElement ? [...(input.list?.options ?? [])] : [];
      return options.length === 0 ? null : options.map(listOption);
    },
    write(value) {
      setNatively(input, prototype, 'value', value);
      announceChange(input);
    },
    isPristine: () => input.value === input.defaultValue,
    isCovered: () => isUnseen(input),
  };
}

/**
 * Whether the input is hidden or covered. An input that its owner marked with `data-presort` is
 * neither: the owner's script reads it.
 */
export function isUnseen(input: HTMLElement & { readonly type: string }): boolean {
  return !('presort' in input.dataset) && (input.type === 'hidden' || isCovered(input));
}

/**
 * A control for a custom element that keeps its choice in `value`. Its options are the elements
 * inside it that have a value, or else the list in its property `options` or `items`.
 */
export function customControl(element: HTMLElement & { value?: unknown }): Control {
  const read = (): string => String(element.value ?? '');
  if (!INITIAL.has(element)) INITIAL.set(element, read());
  return {
    nodes: () => [element],
    read,
    options() {
      const options = optionsIn(element).map(childOption);
      return options[0] ? options : givenOptions(element);
    },
    write(value) {
      element.value = value;
      announceChange(element);
    },
    isPristine: () => [element.getAttribute('value') ?? '', INITIAL.get(element)].includes(read()),
  };
}

/** Whether a custom element's options are known without reading its shadow root. */
export function hasOptions(element: HTMLElement): boolean {
  return optionsIn(element).length > 0 || givenOptions(element) !== null;
}

function optionsIn(element: HTMLElement): readonly HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('[value],option')];
}

/** The options in a list property of the element: texts, or objects with value and label. */
function givenOptions(element: HTMLElement): readonly SiteOption[] | null {
  const list = ['options', 'items']
    .map((name): unknown => Reflect.get(element, name))
    .find((one) => Array.isArray(one)) as readonly unknown[] | undefined; // by the line above
  if (!list?.[0]) return null;
  return list.map((one): SiteOption => {
    const { value = one, label, text = label, disabled } = Object(one) as Record<string, unknown>;
    return { value: String(value), text: String(text ?? value), isOpen: !disabled };
  });
}

/** The value that each custom element had when Presort first read it. */
const INITIAL = new WeakMap<HTMLElement, string>();

function listOption(option: HTMLOptionElement): SiteOption {
  const { value, label } = option;
  return { value, text: label || value, mark: option.dataset['presort'], isOpen: !option.disabled };
}

function childOption(option: HTMLElement & { value?: unknown }): SiteOption {
  return {
    value: String(option.value ?? option.getAttribute('value') ?? ''),
    text: option.getAttribute('label') ?? textOfOption(option),
    mark: option.dataset['presort'],
    isOpen: !option.hasAttribute('disabled') && !isHidden(option),
  };
}

function textOfOption(option: HTMLElement): string {
  return option instanceof HTMLOptionElement ? option.text : textOf(option);
}
