import { h, icon, ICONS, setShown, setText } from './dom.ts';

export interface ToggleOption<Key extends string> {
  readonly key: Key;
  readonly text: string;
}

export interface ToggleGroupView<Key extends string> {
  readonly root: HTMLElement;
  update(legend: string, options: readonly ToggleOption<Key>[], pressed: Key | null): void;
}

/** A question with a few answers as toggle buttons. Nodes are kept by position, so that focus survives. */
export function createToggleGroup<Key extends string>(
  id: string,
  onToggle: (key: Key, isPressed: boolean) => void,
): ToggleGroupView<Key> {
  const title = h('p', { class: 'legend', id: `${id}-legend` });
  const list = h('div', { class: 'options', role: 'group', 'aria-labelledby': `${id}-legend` });
  const buttons: { root: HTMLButtonElement; text: HTMLElement }[] = [];
  let shown: readonly ToggleOption<Key>[] = [];

  function buttonAt(index: number): { root: HTMLButtonElement; text: HTMLElement } {
    const known = buttons[index];
    if (known) return known;
    const text = h('span');
    const root = h(
      'button',
      { type: 'button', class: 'option', part: 'option' },
      icon(ICONS.check),
      text,
    );
    root.addEventListener('click', () => {
      const option = shown[index];
      if (option) onToggle(option.key, root.getAttribute('aria-pressed') === 'true');
    });
    list.append(root);
    const made = { root, text };
    buttons[index] = made;
    return made;
  }

  return {
    root: h('div', { class: 'group', part: id }, title, list),
    update(legend, options, pressed) {
      shown = options;
      setText(title, legend);
      options.forEach((option, index) => {
        const { root, text } = buttonAt(index);
        setText(text, option.text);
        root.setAttribute('aria-pressed', String(option.key === pressed));
      });
      buttons.forEach(({ root }, index) => setShown(root, index < options.length));
    },
  };
}
