import { textOf } from './controls/text-of.ts';

/** What the page calls a field: its label, else its group's legend; '' where it has no name. */
export function fieldName(node: Element): string {
  const labels = 'labels' in node ? [...((node.labels as NodeListOf<Element> | null) ?? [])] : []; // of every form control
  const isRadio = node instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(node.type);
  const group = node.closest('fieldset,[role=radiogroup],[role=group]');
  const inner = node.matches('fieldset,div,span,[role=radiogroup]')
    ? node.querySelector('select')
    : null;
  const candidates = [
    labelledBy(node),
    node.getAttribute('aria-label') ?? '',
    isRadio ? '' : labels.map(textOf).join(' '),
    isRadio || node === group ? legendOf(group) : '',
    inner ? fieldName(inner) : '',
  ];
  const name = candidates.find((text) => plain(text) !== '') ?? '';
  return plain(name);
}

/** The text of what the node says that it is labelled by. */
export function labelledBy(node: Element): string {
  const root = node.getRootNode();
  const scope = root instanceof ShadowRoot ? root : document;
  const ids = node.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  return ids
    .map((id) => scope.getElementById(id))
    .map((found) => (found ? textOf(found) : ''))
    .join(' ')
    .trim();
}

function legendOf(group: Element | null): string {
  if (!group) return '';
  const legend = group.querySelector(':scope > legend');
  return legend ? textOf(legend) : labelledBy(group) || (group.getAttribute('aria-label') ?? '');
}

/** Without a colon, the star of a required field, or "(optional)" at its end. */
function plain(text: string): string {
  const name = text
    .replace(/\s*(\([^()]*\)|[*:：∗])\s*$/u, '')
    .replace(/\s*[*:：]+$/u, '')
    .trim();
  return name.length > MAX_NAME ? '' : name;
}

const MAX_NAME = 60;
