import type { Label } from '../../src/core/labels.ts';
import type { RankedLabel } from '../../src/core/triage.ts';
import { confidenceWord } from '../confidence-words.ts';
import type { Speech } from '../strings/speak.ts';
import type { HeadFace } from './head-face.ts';
import { h, icon, ICONS, setShown, setText } from './dom.ts';

export interface ChipsView {
  readonly root: HTMLElement;
  /** Shows `ranked`, best first; `chosen` is pressed and stays in sight although it may not be among them. */
  update(
    ranked: readonly RankedLabel[],
    chosen: Label | null,
    face: HeadFace,
    speech: Speech,
  ): void;
}

/** A press on a key; `isPressed`: it was the chosen one. */
type OnToggle = (key: Label, isPressed: boolean) => void;

/** The best categories as a labelled group of toggle buttons. Nodes are kept, so that focus survives an update. */
export function createChips(onToggle: OnToggle): ChipsView {
  const legend = h('p', { class: 'legend', id: 'chips-legend' });
  const list = h('div', {
    class: 'chips',
    role: 'group',
    'aria-labelledby': 'chips-legend',
    part: 'chips',
  });
  const chips = Array.from({ length: 4 }, () => createChip(onToggle));
  list.append(...chips.map(({ root }) => root));
  return {
    root: h('div', { class: 'group', part: 'category' }, legend, list),
    update(ranked, chosen, face, speech) {
      setText(legend, speech.words.categoryQuestion);
      const shown: readonly { readonly label: Label; readonly probability: number | null }[] =
        chosen !== null && !ranked.some(({ label }) => label === chosen)
          ? [{ label: chosen, probability: null }, ...ranked]
          : ranked;
      chips.forEach((chip, index) => chip.update(shown[index] ?? null, chosen, face, speech));
    },
  };
}

function createChip(onToggle: OnToggle) {
  let label: Label = '';
  const name = h('span');
  const word = h('span');
  const fill = h('span', { class: 'fill' });
  const meter = h(
    'span',
    { class: 'meter' },
    h('span', { class: 'bar', 'aria-hidden': 'true' }, fill),
    word,
  );
  const root = h(
    'button',
    { type: 'button', class: 'chip', part: 'chip', 'aria-pressed': 'false' },
    h('span', { class: 'name' }, icon(ICONS.check), name),
    meter,
  );
  root.addEventListener('click', () =>
    onToggle(label, root.getAttribute('aria-pressed') === 'true'),
  );
  return {
    root,
    update(
      shown: { readonly label: Label; readonly probability: number | null } | null,
      chosen: Label | null,
      face: HeadFace,
      speech: Speech,
    ): void {
      setShown(root, shown !== null);
      if (!shown) return;
      label = shown.label;
      setText(name, face.textOf(label));
      setShown(meter, shown.probability !== null);
      setText(word, speech.words[confidenceWord(shown.probability ?? 0)]);
      fill.style.setProperty('--share', String(shown.probability ?? 0));
      root.setAttribute('aria-pressed', String(label === chosen));
      root.setAttribute('part', label === chosen ? 'chip chip-chosen' : 'chip');
    },
  };
}
