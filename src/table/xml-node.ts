/** The name of a field: that of the element, or the one in its attribute. */
export function fieldOf(name: string, attributes: Readonly<Record<string, string>>): string {
  return (FIELDS.test(name) && attributes['name']) || name;
}

/** An element of a record while it is read. */
export class XmlNode {
  readonly #name: string;
  readonly #attributes: Readonly<Record<string, string>>;
  readonly #fields = new Map<string, unknown[]>();
  /** Names of the child elements; children of a list share one name. */
  readonly #tags = new Set<string>();
  /** All text in it, and whether some stands beside its elements. */
  #text = '';
  #isMixed = false;

  constructor(name: string, attributes: Readonly<Record<string, string>>) {
    this.#name = name;
    this.#attributes = attributes;
  }

  /** Returns the node for a child element: this node where the element is markup of its text. */
  enter(name: string, attributes: Readonly<Record<string, string>>, depth: number): XmlNode {
    if (depth < 2 || !MARKUP.test(name)) return new XmlNode(name, attributes);
    if (!INLINE.test(name) && this.#text.trim() !== '') this.#text += '\n';
    this.#isMixed = true;
    return this;
  }

  say(text: string): void {
    this.#text += text;
    this.#isMixed ||= text.trim() !== '';
  }

  leave(inner: XmlNode): void {
    if (inner === this) return;
    const name = fieldOf(inner.#name, inner.#attributes);
    this.#tags.add(inner.#name);
    this.#text += inner.#text;
    if (!this.#fields.has(name) && this.#fields.size >= MAX_FIELDS) return;
    const values = this.#fields.get(name);
    if (values) values.push(inner.#toValue());
    else this.#fields.set(name, [inner.#toValue()]);
  }

  /** The element as a record: its attributes and elements by their names. */
  toRecord(): Readonly<Record<string, unknown>> {
    const fields = new Map(this.#toFields());
    for (const [name, value] of Object.entries(this.#attributes))
      if (!/^(?:xmlns|action$)/.test(name) && !fields.has(name)) fields.set(name, value);
    for (const [name, value] of ownFields(fields.get('customfields')))
      if (!fields.has(name)) fields.set(name, value);
    fields.delete('customfields');
    // Jira puts the key before the title, and has the summary alone beside it.
    const [title, key, summary] = ['title', 'key', 'summary'].map((name) => fields.get(name));
    if (typeof title === 'string' && title === `[${String(key)}] ${String(summary)}`)
      fields.delete('title');
    const text = withoutEdges(this.#text);
    if (this.#fields.size === 0 && text !== '') fields.set('text', text);
    return Object.fromEntries(fields);
  }

  #toFields(): readonly (readonly [string, unknown])[] {
    return [...this.#fields].map(([name, values]) => [
      name,
      values.length === 1 ? values[0] : values,
    ]);
  }

  #toValue(): unknown {
    const text = withoutEdges(this.#text);
    const shown = this.#attributes['display_value'] ?? '';
    if (shown !== '') return shown;
    if (this.#fields.size === 0)
      return text || (NAMES.map((name) => this.#attributes[name]).find(Boolean) ?? '');
    if (this.#isMixed) return text;
    const [only] = this.#tags.size === 1 ? this.#fields.values() : [];
    const [tag = ''] = this.#tags;
    const isList = only && (only.length > 1 || this.#name.startsWith(tag));
    return isList ? only : Object.fromEntries(this.#toFields());
  }
}

/** A text without the line breaks and indents that a program has put around it. */
function withoutEdges(text: string): string {
  const [noStart, noEnd] = [text.trimStart(), text.trimEnd()];
  if (noStart === '') return '';
  const start = text.slice(0, text.length - noStart.length).includes('\n') ? noStart : text;
  return text.slice(noEnd.length).includes('\n') ? start.trimEnd() : start;
}

/** Fields that a desk's owner has added, as Jira writes them: a list of names and values. */
function ownFields(list: unknown): readonly (readonly [string, unknown])[] {
  return [list].flat().flatMap((one) => {
    const { customfieldname: name, customfieldvalues: values } = Object(one) as Readonly<
      Record<string, unknown>
    >; // read as unknown
    const [only, ...more] = [values].flat();
    if (typeof name !== 'string' || name === '' || values === undefined) return [];
    return [[name, more.length > 0 ? values : only] as const];
  });
}

const MAX_FIELDS = 1_000;
const FIELDS = /^(?:field|column|attribute|property|value|str|cell|var)$/i;
/** Markup that exports leave unescaped in a text. */
const MARKUP = /^(?:p|br|div|span|ul|ol|li|strong|em|pre|h[1-6])$/i;
const INLINE = /^(?:span|strong|em)$/i;
/** Attributes in which an empty element says what it is. */
const NAMES = ['name', 'value', 'displayName', 'title', 'username'];
