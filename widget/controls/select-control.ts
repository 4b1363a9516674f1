import type { SiteOption } from '../../src/core/match-options.ts';
import { announceChange, isHidden, type Control } from './control.ts';
import { isFaceTrue } from './face.ts';
import { refreshSkin, writeThroughSkin } from './skins.ts';

/**
 * A select, also one that a drop-down script has hidden behind its own. Of a multiple one the
 * values are joined by `SEPARATOR`.
 */
export function selectControl(select: HTMLSelectElement): Control {
  const read = (): string => valuesOf([...select.selectedOptions]);
  return {
    nodes: () => [...select.options, select],
    read,
    options: () => {
      const looks = select.options.length <= MAX_LOOKED_AT;
      return [...select.options].map((option) => siteOption(option, looks));
    },
    write(value) {
      writeThroughSkin(select, value);
      if (read() === value) return;
      // A value that is not offered any more: what the page itself would begin with.
      if (!choose(select, value)) choose(select, valuesOf(defaultsOf(select)));
      announceChange(select);
      refreshSkin(select);
    },
    isPristine: () => read() === valuesOf(defaultsOf(select)),
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

function valuesOf(options: readonly HTMLOptionElement[]): string {
  return options.map(({ value }) => value).join(SEPARATOR);
}

/** What the page was served with: as the browser does, the last that is marked, else the first that can be chosen. */
function defaultsOf(select: HTMLSelectElement): readonly HTMLOptionElement[] {
  const options = [...select.options];
  const marked = options.filter((option) => option.defaultSelected);
  if (select.multiple) return marked;
  const first = options.find((option) => !option.disabled);
  return marked.length > 0 ? marked.slice(-1) : first && select.size <= 1 ? [first] : [];
}

/** False where the select has no such option: nothing is chosen then. */
function choose(select: HTMLSelectElement, value: string): boolean {
  const values = select.multiple ? value.split(SEPARATOR) : [value];
  const chosen = [...select.options].filter((option) => values.includes(option.value));
  const wanted = select.multiple ? chosen : chosen.slice(0, 1);
  for (const option of select.options) option.selected = wanted.includes(option);
  return wanted.length > 0;
}

function siteOption(option: HTMLOptionElement, looks: boolean): SiteOption {
  const group = option.parentElement instanceof HTMLOptGroupElement ? option.parentElement : null;
  return {
    value: option.value,
    text: option.label.replace(/\s+/g, ' ').trim(),
    mark: option.dataset['presort'],
    isOpen:
      // Its own state: a locked select offers its options again when it is unlocked.
      !option.disabled &&
      !group?.disabled &&
      !(looks && (isHidden(option) || (group !== null && isHidden(group)))),
  };
}
