/**
 * What people read of a node: its text without that of controls, scripts and hidden pieces in it,
 * blanks run together.
 */
export function textOf(node: Node): string {
  return collect(node).replace(/\s+/g, ' ').trim();
}

function collect(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof Element && node.matches(NOT_READ)) return '';
  return [...node.childNodes].map(collect).join('');
}

const NOT_READ =
  'select,input,textarea,button,option,datalist,script,style,template,svg,presort-suggest,[hidden],[contenteditable],[aria-hidden="true"]';
