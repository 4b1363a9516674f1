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
      // If the value is not offered any more, the select returns to its default. For an empty value
      // nothing is chosen, and libraries then add their empty option again.
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

/** With more options Presort does not read their style, which would slow down typing. */
const MAX_LOOKED_AT = 200;
/** Separates the values of a multiple select. */
const SEPARATOR = '\n';

function keysIn(select: HTMLSelectElement, chosen: readonly HTMLOptionElement[]): string {
  const keys = keysOf([...select.options]);
  return chosen.map(({ index }) => keys[index]).join(SEPARATOR);
}

/**
 * The options that the page was served with. Like the browser, a single select takes the last
 * marked option, else the first that is not disabled.
 */
function defaultsOf(select: HTMLSelectElement): readonly HTMLOptionElement[] {
  const options = [...select.options];
  const marked = options.filter((option) => option.defaultSelected);
  if (select.multiple) return marked;
  const first = options.find((option) => !option.disabled);
  return marked.length > 0 ? marked.slice(-1) : first && select.size <= 1 ? [first] : [];
}

/**
 * Whether nothing is chosen and the markup chooses nothing: frameworks select a placeholder that
 * customers cannot choose, without marking it in the markup.
 */
function isUnset(select: HTMLSelectElement): boolean {
  return select.value === '' && ![...select.options].some((option) => option.defaultSelected);
}

/** Chooses the options of a value. False if the select has none of them: nothing is chosen then. */
function choose(select: HTMLSelectElement, value: string): boolean {
  const values = select.multiple ? value.split(SEPARATOR) : [value];
  const options = [...select.options];
  const keys = keysOf(options);
  options.forEach((option, at) => {
    option.selected = values.includes(keys[at] ?? '');
  });
  const isFound = values.some((one) => keys.includes(one));
  // A browser may select the first option when each option was deselected.
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
      // Ignores whether the select is locked: it offers its options again once it is unlocked.
      !option.disabled &&
      !group?.disabled &&
      !(looks && (isHidden(option) || (group !== null && isHidden(group)))),
  };
}
