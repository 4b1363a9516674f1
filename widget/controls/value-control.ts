import type { SiteOption } from '../../src/core/match-options.ts';
import { DROP_DOWN_ADVICE, isSearchBox } from './aria-control.ts';
import { announceChange, isHidden, setNatively, type Control } from './control.ts';
import { isCovered } from '../choose-field.ts';
import { textOf } from './text-of.ts';

/** An input or textarea: with a list of options one of those, else any text. */
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
    // What a script of the page's own reads is marked by its owner.
    isCovered: () =>
      !('presort' in input.dataset) &&
      (input.type === 'hidden' || isCovered(input) || isSearchBox(input)),
    ...(isSearchBox(input) && { advice: DROP_DOWN_ADVICE }),
  };
}

/** A custom element that keeps its choice in `value`; elements inside it that have a value are its options. */
export function customControl(element: HTMLElement & { value?: unknown }): Control {
  const read = (): string => String(element.value ?? '');
  if (!INITIAL.has(element)) INITIAL.set(element, read());
  return {
    nodes: () => [element],
    read,
    options() {
      const options = [...element.querySelectorAll<HTMLElement>('[value],option')];
      return options.length === 0 ? null : options.map(childOption);
    },
    write(value) {
      element.value = value;
      announceChange(element);
    },
    isPristine: () => [element.getAttribute('value') ?? '', INITIAL.get(element)].includes(read()),
  };
}

/** What a custom element held when it was first met. */
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
