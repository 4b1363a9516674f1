import type { Label, LabelSet } from '../../src/core/labels.ts';
import type { Speech } from '../strings/speak.ts';
import { button, h, setShown, setText } from './dom.ts';

export interface CategoryListView {
  readonly toggle: HTMLElement;
  readonly box: HTMLElement;
  readonly isOpen: boolean;
  open(): void;
  close(): void;
  update(labels: LabelSet, descriptions: Readonly<Record<string, string>>, chosen: Label | null, speech: Speech): void;
}

/**
 * Every category behind one button: an editable combobox with a listbox, by the ARIA practices guide.
 * Focus stays in the box; the active option is named by `aria-activedescendant`.
 */
export function createCategoryList(onChoose: (label: Label) => void): CategoryListView {
  let labels: LabelSet = [];
  let descriptions: Readonly<Record<string, string>> = {};
  let chosen: Label | null = null;
  let speech: Speech | undefined;
  let shown: readonly Label[] = [];
  // Hundreds of options: made when the list is first opened, then moved in and out of it as it is filtered.
  let nodes = new Map<Label, HTMLElement>();
  let active = -1;

  const toggle = button({ class: 'plain small', 'aria-expanded': 'false', 'aria-controls': 'all-categories' }, '', () => (box.hidden ? open() : close()));
  const input = h('input', {
    type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', 'aria-autocomplete': 'list',
    'aria-expanded': 'true', 'aria-controls': 'category-options', 'aria-describedby': 'category-count', part: 'search',
  });
  const list = h('ul', { role: 'listbox', id: 'category-options', part: 'options' });
  const count = h('p', { class: 'small', id: 'category-count' });
  const box = h('div', { class: 'combo', id: 'all-categories', part: 'all-categories', hidden: true }, input, list, count);

  input.addEventListener('input', () => { active = input.value.trim() ? 0 : -1; draw(); });
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
  list.addEventListener('pointerdown', (event) => event.preventDefault()); // keeps focus where it is
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('li') : null;
    const label = shown[[...list.children].indexOf(option ?? list)];
    if (label !== undefined) choose(label);
  });

  function choose(label: Label): void {
    onChoose(label);
    chosen = label;
    draw();
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
    list.replaceChildren();
    drawToggle();
  }

  function drawToggle(): void {
    if (speech) setText(toggle, box.hidden ? speech.words.allCategories : speech.words.fewerCategories);
  }

  function draw(): void {
    if (!speech) return;
    drawToggle();
    if (box.hidden) return;
    const { words } = speech;
    if (nodes.size === 0) nodes = optionsOf(labels, descriptions);
    input.setAttribute('aria-label', words.searchCategories);
    input.placeholder = words.searchCategories;
    list.setAttribute('aria-label', words.category);
    shown = filter(labels, descriptions, input.value);
    const options = shown.flatMap((label) => nodes.get(label) ?? []);
    if (options.length !== list.childElementCount || options.some((option, at) => option !== list.children[at])) list.replaceChildren(...options);
    for (const [label, node] of nodes) if ((node.ariaSelected === 'true') !== (label === chosen)) node.ariaSelected = String(label === chosen);
    setText(count, speech.plural(words.found, shown.length));
    markActive();
  }

  function markActive(): void {
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
    get isOpen() { return !box.hidden; },
    open,
    close,
    update(nextLabels, nextDescriptions, nextChosen, nextSpeech) {
      const isSame = labels === nextLabels && chosen === nextChosen && speech === nextSpeech;
      if (labels !== nextLabels) nodes.clear();
      [labels, descriptions, chosen, speech] = [nextLabels, nextDescriptions, nextChosen, nextSpeech];
      if (!isSame) draw();
    },
  };
}

function optionsOf(labels: LabelSet, descriptions: Readonly<Record<string, string>>): Map<Label, HTMLElement> {
  return new Map(labels.map((label, index) => [label, h('li', { role: 'option', id: `category-${index}`, 'aria-selected': 'false' },
    h('span', { class: 'label' }, label), ...(descriptions[label] ? [h('span', { class: 'small' }, descriptions[label])] : []))]));
}

/** Labels whose name or description holds every typed word; names that begin with the words come first. */
export function filter(labels: LabelSet, descriptions: Readonly<Record<string, string>>, typed: string): readonly Label[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return labels;
  const found = labels.filter((label) => {
    const text = plain(`${label} ${descriptions[label] ?? ''}`);
    return words.every((word) => text.includes(word));
  });
  const rank = (label: Label): number => (plain(label).startsWith(words[0] ?? '') ? 0 : plain(label).includes(words[0] ?? '') ? 1 : 2);
  return [...found].sort((a, b) => rank(a) - rank(b));
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[_-]+/g, ' ').toLowerCase();
}

const STEPS: Readonly<Record<string, (active: number, length: number) => number>> = {
  ArrowDown: (active, length) => (active + 1) % Math.max(length, 1),
  ArrowUp: (active, length) => (active <= 0 ? length - 1 : active - 1),
  PageDown: (active, length) => Math.min(active + 10, length - 1),
  PageUp: (active) => Math.max(active - 10, 0),
};
