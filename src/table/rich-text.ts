/**
 * The words of a text that a desk keeps as a tree or list of nodes, one paragraph, heading or item
 * a line: documents of Atlassian and ProseMirror (`{"type": "doc", "content": […]}`), Quill
 * (`{"ops": [{"insert": …}]}`), Editor.js and Draft (`{"blocks": [{"text": …}]}`), Slate
 * (`[{"children": [{"text": …}]}]`), and words with links between them as chats export them
 * (`["see ", {"type": "link", "text": …}]`). Null for any other value.
 */
export function richText(value: unknown): string | null {
  const lines = [''];
  if (Array.isArray(value)) {
    if (areRuns(value)) return value.map((run) => (isObject(run) ? run['text'] : run)).join('');
    if (
      value.length === 0 ||
      !value.every((node) => isObject(node) && Array.isArray(node['children']))
    )
      return null;
    for (const node of value) write(node, lines, 0);
  } else {
    if (!isObject(value) || !isDocument(value)) return null;
    write(value, lines, 0);
  }
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

/** Texts within one line, and objects with a text: links, names or emoji. */
function areRuns(list: readonly unknown[]): boolean {
  const texts = list.filter((run) => typeof run === 'string');
  const rest = list.filter((run) => isObject(run) && typeof run['text'] === 'string');
  return texts.length > 0 && rest.length > 0 && texts.length + rest.length === list.length;
}

function isDocument({ type, content, ops, blocks }: Readonly<Record<string, unknown>>): boolean {
  if (type === 'doc' && Array.isArray(content)) return true;
  const says = (node: unknown): boolean => isObject(node) && wordsOf(node) !== '';
  return [ops, blocks].some((list) => Array.isArray(list) && list.some(says));
}

function nodesOf(node: Readonly<Record<string, unknown>>): readonly unknown[] | null {
  const found = [node['children'], node['content'], node['ops'], node['blocks']].find(
    Array.isArray,
  );
  return Array.isArray(found) ? found : null;
}

function wordsOf({ text, insert, attrs, data }: Readonly<Record<string, unknown>>): string {
  const inner = [attrs, data].filter(isObject).map((one) => one['text'] ?? one['url']);
  return String([text, insert, ...inner].find((said) => typeof said === 'string') ?? '');
}

function write(node: unknown, lines: string[], depth: number): void {
  if (!isObject(node) || depth > MAX_DEPTH) return;
  const [first = '', ...rest] = wordsOf(node).split('\n');
  lines[lines.length - 1] += first;
  lines.push(...rest);
  for (const child of nodesOf(node) ?? []) write(child, lines, depth + 1);
  if (!isInline(node)) lines.push('');
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const MAX_DEPTH = 50;
/** Inline nodes. Those of Quill and the leaves of Slate have no type. */
function isInline(node: Readonly<Record<string, unknown>>): boolean {
  const { type, insert } = node;
  return (
    insert !== undefined ||
    (type === undefined ? nodesOf(node) === null : INLINE.test(String(type)))
  );
}

const INLINE = /^(?:text|mention|emoji|inlineCard|date|status)$/;
