/**
 * The words of a text that a desk keeps as a tree of nodes: Atlassian's and ProseMirror's documents
 * (`{"type": "doc", "content": […]}`), one paragraph, heading or item a line. Null for any other value.
 */
export function richText(value: unknown): string | null {
  if (!isObject(value) || value['type'] !== 'doc' || !Array.isArray(value['content'])) return null;
  const lines = [''];
  write(value, lines, 0);
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

function write(node: unknown, lines: string[], depth: number): void {
  if (!isObject(node) || depth > MAX_DEPTH) return;
  const { type, text, content, attrs } = node;
  const own = isObject(attrs) ? (attrs['text'] ?? attrs['url']) : undefined;
  const said = typeof text === 'string' ? text : typeof own === 'string' ? own : '';
  const [first = '', ...rest] = said.split('\n');
  lines[lines.length - 1] += first;
  lines.push(...rest);
  if (Array.isArray(content)) for (const child of content) write(child, lines, depth + 1);
  if (!INLINE.test(String(type))) lines.push('');
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const MAX_DEPTH = 50;
/** Nodes that stand within a line. */
const INLINE = /^(?:text|mention|emoji|inlineCard|date|status)$/;
