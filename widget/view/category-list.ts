import type { Label } from '../../src/core/labels.ts';
import type { Speech } from '../strings/speak.ts';
import { button, h, setShown, setText } from './dom.ts';
import type { HeadFace } from './head-face.ts';
import { createLabelSearch } from './search-labels.ts';

export interface CategoryListView {
  readonly toggle: HTMLElement;
  readonly box: HTMLElement;
  readonly isOpen: boolean;
  open(): void;
  close(): void;
  update(
    face: HeadFace,
    descriptions: Readonly<Record<string, string>>,
    chosen: Label | null,
    speech: Speech,
  ): void;
}

/**
 * Every category behind one button: an editable combobox with a listbox, by the ARIA practices
 * guide. Focus stays in the box; the active option is named by `aria-activedescendant`. Of hundreds
 * of options as many are there as have been scrolled or stepped to, so that opening and typing are
 * never held up.
 */
// eslint-disable-next-line max-lines-per-function -- what is shown, filled and active changes with every key; a function outside would take all of these and the nodes.
export function createCategoryList(
  onChoose: (key: Label, isPressed: boolean) => void,
): CategoryListView {
  let face: HeadFace | undefined;
  let descriptions: Readonly<Record<string, string>> = {};
  let chosen: Label | null = null;
  let speech: Speech | undefined;
  let search = createLabelSearch([], (label) => label, {});
  let shown: readonly Label[] = [];
  /** How many of `shown` the list holds by now. */
  let filled = 0;
  // Made when first shown, then moved in and out of the list as it is filtered.
  const nodes = new Map<Label, HTMLElement>();
  let active = -1;

  const toggle = button(
    { class: 'plain small', 'aria-expanded': 'false', 'aria-controls': 'all-categories' },
    '',
    () => (box.hidden ? open() : close()),
  );
  const input = h('input', {
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-autocomplete': 'list',
    'aria-expanded': 'true',
    'aria-controls': 'category-options',
    'aria-describedby': 'category-count',
    part: 'search',
  });
  const list = h('ul', { role: 'listbox', id: 'category-options', part: 'options' });
  const count = h('p', { class: 'small', id: 'category-count' });
  const box = h(
    'div',
    { class: 'combo', id: 'all-categories', part: 'all-categories', hidden: true },
    input,
    list,
    count,
  );

  input.addEventListener('input', () => {
    active = input.value.trim() ? 0 : -1;
    draw();
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const step = STEPS[event.key];
    if (step) {
      event.preventDefault();
      active = step(active, shown.length);
      markActive();
    } else if (event.key === 'Enter') {
      // Never submits the page's form; without an active option there is nothing to choose.
      event.preventDefault();
      const label = shown[active];
      if (label !== undefined) choose(label);
    } else if (event.key === 'Escape') {
      // Its own: a dialog around it stays open.
      event.preventDefault();
      event.stopPropagation();
      if (input.value) {
        input.value = '';
        active = -1;
        draw();
      } else {
        close();
      }
    }
  });
  list.addEventListener('scroll', () => {
    if (list.scrollTop + 3 * list.clientHeight > list.scrollHeight) fillTo(filled + MORE);
  });
  list.addEventListener('pointerdown', (event) => event.preventDefault()); // keeps focus where it is
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('li') : null;
    const label = shown[[...list.children].indexOf(option ?? list)];
    if (label !== undefined) choose(label);
  });

  function choose(label: Label): void {
    onChoose(label, label === chosen);
    draw();
  }

  function setChosen(label: Label | null): void {
    if (label === chosen) return;
    for (const [one, isChosen] of [
      [chosen, 'false'],
      [label, 'true'],
    ] as const)
      if (one !== null) nodes.get(one)?.setAttribute('aria-selected', isChosen);
    chosen = label;
  }

  function open(): void {
    setShown(box, true);
    toggle.setAttribute('aria-expanded', 'true');
    active = -1;
    draw();
  }

  function close(): void {
    setShown(box, false);
    toggle.setAttribute('aria-expanded', 'false');
    input.value = '';
    empty();
    drawToggle();
  }

  function empty(): void {
    shown = [];
    filled = 0;
    list.replaceChildren();
  }

  function drawToggle(): void {
    if (speech)
      setText(toggle, box.hidden ? speech.words.allCategories : speech.words.fewerCategories);
  }

  function draw(): void {
    if (!speech) return;
    drawToggle();
    if (box.hidden) return;
    const { words } = speech;
    input.setAttribute('aria-label', words.searchCategories);
    input.placeholder = words.searchCategories;
    list.setAttribute('aria-label', words.category);
    const found = search.find(input.value);
    if (found.length !== shown.length || found.some((label, at) => label !== shown[at])) {
      empty();
      shown = found;
      fillTo(MORE);
    }
    setText(count, speech.plural(words.found, shown.length));
    markActive();
  }

  function fillTo(end: number): void {
    if (filled >= end) return;
    const added = shown.slice(filled, end).map(nodeOf);
    added.forEach((node, at) => {
      node.setAttribute('aria-posinset', String(filled + at + 1));
      node.setAttribute('aria-setsize', String(shown.length));
    });
    list.append(...added);
    filled += added.length;
  }

  function nodeOf(label: Label): HTMLElement {
    const known = nodes.get(label);
    if (known) return known;
    const node = h(
      'li',
      { role: 'option', id: `category-${nodes.size}`, 'aria-selected': String(label === chosen) },
      h('span', { class: 'label' }, face?.textOf(label) ?? label),
      ...(descriptions[label] ? [h('span', { class: 'small' }, descriptions[label])] : []),
    );
    nodes.set(label, node);
    return node;
  }

  function markActive(): void {
    fillTo(active + 1);
    list.querySelector('.active')?.classList.remove('active');
    const option = list.children[active];
    option?.classList.add('active');
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }

  return {
    toggle,
    box,
    get isOpen() {
      return !box.hidden;
    },
    open,
    close,
    update(nextFace, nextDescriptions, nextChosen, nextSpeech) {
      const isSame = face === nextFace && chosen === nextChosen && speech === nextSpeech;
      if (face !== nextFace) {
        nodes.clear();
        empty();
        search = createLabelSearch(nextFace.keys, nextFace.textOf, nextDescriptions);
      }
      setChosen(nextChosen);
      [face, descriptions, speech] = [nextFace, nextDescriptions, nextSpeech];
      if (!isSame) draw();
    },
  };
}

/** Rows that are added at a time: some more than the list shows without scrolling. */
const MORE = 24;

const STEPS: Readonly<Record<string, (active: number, length: number) => number>> = {
  ArrowDown: (active, length) => (active + 1) % Math.max(length, 1),
  ArrowUp: (active, length) => (active <= 0 ? length - 1 : active - 1),
  PageDown: (active, length) => Math.min(active + 10, length - 1),
  PageUp: (active) => Math.max(active - 10, 0),
};
