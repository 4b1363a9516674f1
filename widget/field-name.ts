import { textOf } from './controls/text-of.ts';

/** What the page calls a field: its label, else its group's legend; '' where it has no name. */
export function fieldName(node: Element): string {
  const labelled = node.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const root = node.getRootNode();
  const scope = root instanceof ShadowRoot ? root : document;
  const byIds = labelled.map((id) => scope.getElementById(id)).filter((found) => found !== null);
  const labels = 'labels' in node ? [...((node.labels as NodeListOf<Element> | null) ?? [])] : []; // of every form control
  const isRadio = node instanceof HTMLInputElement && node.type === 'radio';
  const group = node.closest('fieldset,[role=radiogroup],[role=group]');
  const inner = node.matches('fieldset,div,span,[role=radiogroup]')
    ? node.querySelector('select')
    : null;
  const candidates = [
    byIds.map(textOf).join(' '),
    node.getAttribute('aria-label') ?? '',
    isRadio ? '' : labels.map(textOf).join(' '),
    isRadio || node === group ? legendOf(group) : '',
    inner ? fieldName(inner) : '',
  ];
  const name = candidates.find((text) => plain(text) !== '') ?? '';
  return plain(name);
}

function legendOf(group: Element | null): string {
  if (!group) return '';
  const legend = group.querySelector(':scope > legend');
  return legend ? textOf(legend) : fieldNameOfGroup(group);
}

function fieldNameOfGroup(group: Element): string {
  const id = group.getAttribute('aria-labelledby');
  const by = id ? group.ownerDocument.getElementById(id) : null;
  return by ? textOf(by) : (group.getAttribute('aria-label') ?? '');
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
