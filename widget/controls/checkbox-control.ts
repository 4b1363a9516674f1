import { keysOf, type Control } from './control.ts';
import { boxOptions, isBoxShown } from './radio-control.ts';

/**
 * Checkboxes of which several may be checked, or a single one: read as a multiple select, one value a line. Writing
 * a value leaves those checked that it names, and no other.
 */
export function checkboxControl(boxes: () => readonly HTMLInputElement[]): Control {
  return {
    nodes: boxes,
    read() {
      const all = boxes();
      const keys = keysOf(all);
      return keys.filter((_, at) => all[at]?.checked).join('\n');
    },
    options: () => boxOptions(boxes()),
    write(value) {
      const all = boxes();
      const keys = keysOf(all);
      const wanted = value === '' ? [] : value.split('\n');
      // Clears boxes before it checks others, because a page may limit their number. It clicks,
      // because every framework listens to clicks.
      for (const isOn of [false, true])
        all.forEach((box, at) => {
          if (wanted.includes(keys[at] ?? '') === isOn && box.checked !== isOn) box.click();
        });
    },
    isPristine: () => boxes().every((box) => box.checked === box.defaultChecked),
    isShown: () => boxes().some(isBoxShown) || null,
  };
}
