import type { SiteOption } from '../../src/core/match-options.ts';
import { announceChange, isHidden, keysOf, valueOf, type Control } from './control.ts';
import { isFaceTrue } from './face.ts';
import { refreshSkin, writeThroughSkin } from './skins.ts';

/**
 * A select, also one that a drop-down script has hidden behind its own. Of a multiple one the
 * values are joined by `SEPARATOR`.
 */
export function selectControl(select: HTMLSelectElement): Control {
  const read = (): string => keysIn(select, [...select.selectedOptions]);
  return {
    nodes: () => [...select.options, select],
    read,
    options: () => {
      const looks = select.options.length <= MAX_LOOKED_AT;
      const keys = keysOf([...select.options]);
      return [...select.options].map((option) =>
        siteOption(option, keys[option.index] ?? '', looks),
      );
    },
    write(value) {
      writeThroughSkin(select, valueOf(value));
      if (read() === value) return;
      // A value that is not offered any more: what the page itself would begin with. An empty one is nothing at all, and
      // libraries bring the option for it back then.
      if (!choose(select, value) && value !== '')
        choose(select, keysIn(select, defaultsOf(select)));
      announceChange(select);
      refreshSkin(select);
    },
    isPristine: () => read() === keysIn(select, defaultsOf(select)) || isUnset(select),
    isShown: (before) =>
      isFaceTrue(
        select,
        [...select.options].find((option) => option.value === before)?.text ?? '',
        select.selectedOptions[0]?.text ?? '',
      ),
  };
}

/** Of more options the style is not asked for, which would hold up typing. */
const MAX_LOOKED_AT = 200;
/** Between the values of a multiple select. */
const SEPARATOR = '\n';

function keysIn(select: HTMLSelectElement, chosen: readonly HTMLOptionElement[]): string {
  const keys = keysOf([...select.options]);
  return chosen.map(({ index }) => keys[index]).join(SEPARATOR);
}

/** What the page was served with: as the browser does, the last that is marked, else the first that can be chosen. */
function defaultsOf(select: HTMLSelectElement): readonly HTMLOptionElement[] {
  const options = [...select.options];
  const marked = options.filter((option) => option.defaultSelected);
  if (select.multiple) return marked;
  const first = options.find((option) => !option.disabled);
  return marked.length > 0 ? marked.slice(-1) : first && select.size <= 1 ? [first] : [];
}

/**
 * Whether nothing is chosen in it, and it was served so: frameworks show a placeholder that cannot be chosen by hand, with
 * no mark on it.
 */
function isUnset(select: HTMLSelectElement): boolean {
  return select.value === '' && ![...select.options].some((option) => option.defaultSelected);
}

/** False where the select has no such option: nothing is chosen then. */
function choose(select: HTMLSelectElement, value: string): boolean {
  const values = select.multiple ? value.split(SEPARATOR) : [value];
  const options = [...select.options];
  const keys = keysOf(options);
  options.forEach((option, at) => {
    option.selected = values.includes(keys[at] ?? '');
  });
  const isFound = values.some((one) => keys.includes(one));
  // Browsers choose the first where none is chosen one by one.
  if (!isFound) select.selectedIndex = -1;
  return isFound;
}

function siteOption(option: HTMLOptionElement, value: string, looks: boolean): SiteOption {
  const group = option.parentElement instanceof HTMLOptGroupElement ? option.parentElement : null;
  return {
    value,
    text: option.label.replace(/\s+/g, ' ').trim(),
    mark: option.dataset['presort'],
    isOpen:
      // Its own state: a locked select offers its options again when it is unlocked.
      !option.disabled &&
      !group?.disabled &&
      !(looks && (isHidden(option) || (group !== null && isHidden(group)))),
  };
}
