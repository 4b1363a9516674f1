/**
 * Writes a label into the site's own control and puts the old value back.
 * Rules: only a value that the control offers is written; the native setter and `input` + `change`
 * events are used, so that frameworks with controlled inputs notice; a control that the customer (or
 * the page) has changed since we last looked is reported and never written by suggestion again.
 */
import type { HeadName, Label } from '../src/core/labels.ts';

export interface FieldBinding {
  readonly head: HeadName;
  readonly node: Element;
  /** Whether the control offers this label. */
  offers(label: Label): boolean;
  /** The label that the control shows now, among `labels`; null for none of them. */
  current(labels: readonly Label[]): Label | null;
  /** Writes the label; false when the control does not offer it. */
  write(label: Label): boolean;
  /** Puts back what was there before the first write. */
  restore(): void;
  /** Whether the control still shows what the page was served with. */
  isPristine(): boolean;
  /** Whether somebody else changed the value since we last read or wrote it. */
  isChanged(): boolean;
  destroy(): void;
}

/** How one kind of control is read and written. Values are opaque strings; '' is "nothing chosen". */
export interface Control {
  read(): string;
  /** The control's value for a label, or null when it has none. */
  valueFor(label: Label): string | null;
  write(value: string): void;
  isPristine(): boolean;
  /** Nodes whose events mean that the customer took over. */
  readonly watched: readonly Element[];
}

export function bindField(
  head: HeadName,
  node: Element,
  onTouched: () => void,
  control: Control | null = controlFor(node),
): FieldBinding | null {
  if (!control) return null;
  let writing = false;
  let seen = control.read();
  let before: string | null = null;
  const stop = new AbortController();
  // What the page has locked the customer cannot correct: it is left alone.
  const valueFor = (label: Label): string | null =>
    node.matches(':disabled, [readonly]:not([type="hidden"])') ? null : control.valueFor(label);
  const touched = (event: Event): void => {
    if (writing || (event.type === 'input' && control.read() === seen)) return;
    seen = control.read();
    before = null;
    onTouched();
  };
  for (const watched of control.watched) {
    for (const type of ['change', 'input'])
      watched.addEventListener(type, touched, { signal: stop.signal });
  }
  const put = (value: string): void => {
    writing = true;
    try {
      control.write(value);
    } finally {
      writing = false;
    }
    seen = control.read();
  };

  return {
    head,
    node,
    offers: (label) => valueFor(label) !== null,
    current: (labels) => labels.find((label) => control.valueFor(label) === control.read()) ?? null,
    write(label) {
      const value = valueFor(label);
      if (value === null) return false;
      before ??= control.read();
      if (control.read() !== value) put(value);
      return true;
    },
    restore() {
      if (before !== null) put(before);
      before = null;
    },
    isPristine: control.isPristine,
    isChanged: () => control.read() !== seen,
    destroy: () => stop.abort(),
  };
}

/** The control behind a node: a select, a radio (its whole group), a container of radios, or an input. */
export function controlFor(node: Element): Control | null {
  if (node instanceof HTMLSelectElement) return selectControl(node);
  const radios = radiosOf(node);
  if (radios.length > 0) return radioControl(radios);
  if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement)
    return inputControl(node);
  return null;
}

/** Same letters and digits, whatever the case, accents and punctuation. */
export function isSameLabel(a: string, b: string): boolean {
  return plain(a) === plain(b) && plain(a) !== '';
}

function selectControl(select: HTMLSelectElement): Control {
  return {
    read: () => select.value,
    valueFor(label) {
      const options = [...select.options].filter((option) => !option.disabled);
      const marked = options.find((option) => option.dataset.presort === label);
      const found =
        marked ??
        options.find((option) => isSameLabel(option.value, label)) ??
        options.find((option) => isSameLabel(option.label, label));
      return found?.value ?? null;
    },
    write(value) {
      setNatively(select, HTMLSelectElement.prototype, value);
      announceChange(select);
    },
    isPristine: () =>
      [...select.options].every(
        (option, index, all) =>
          option.selected ===
          (option.defaultSelected ||
            (index === 0 && !select.multiple && !all.some((one) => one.defaultSelected))),
      ),
    watched: [select],
  };
}

function radioControl(radios: readonly HTMLInputElement[]): Control {
  return {
    read: () => radios.find((radio) => radio.checked)?.value ?? '',
    valueFor(label) {
      const found =
        radios.find((radio) => radio.dataset.presort === label) ??
        radios.find((radio) => isSameLabel(radio.value, label)) ??
        radios.find((radio) =>
          [...(radio.labels ?? [])].some((text) => isSameLabel(text.textContent, label)),
        );
      return found && !found.disabled ? found.value : null;
    },
    write(value) {
      const radio = radios.find((one) => one.value === value);
      // A click is the one thing every framework listens to; it moves no focus when called from a script.
      if (radio) return radio.click();
      const checked = radios.find((one) => one.checked);
      if (!checked) return;
      checked.checked = false;
      announceChange(checked);
    },
    isPristine: () => radios.every((radio) => radio.checked === radio.defaultChecked),
    watched: radios,
  };
}

function inputControl(input: HTMLInputElement | HTMLTextAreaElement): Control {
  return {
    read: () => input.value,
    valueFor: (label) => label,
    write(value) {
      setNatively(
        input,
        input instanceof HTMLInputElement
          ? HTMLInputElement.prototype
          : HTMLTextAreaElement.prototype,
        value,
      );
      announceChange(input);
    },
    isPristine: () => input.value === input.defaultValue,
    watched: [input],
  };
}

function radiosOf(node: Element): readonly HTMLInputElement[] {
  if (node instanceof HTMLInputElement) {
    if (node.type !== 'radio') return [];
    const scope = node.form ?? node.getRootNode();
    if (!(scope instanceof Element || scope instanceof Document || scope instanceof ShadowRoot))
      return [node];
    return radiosIn(scope).filter((radio) => radio.name === node.name);
  }
  return radiosIn(node);
}

function radiosIn(scope: ParentNode): HTMLInputElement[] {
  return [...scope.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
}

// React replaces `value` on the node itself to know of changes: the prototype's setter goes past it.
function setNatively(node: Element, prototype: object, value: string): void {
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(node, value);
}

function announceChange(node: Element): void {
  node.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  node.dispatchEvent(new Event('change', { bubbles: true }));
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
