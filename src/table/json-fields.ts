/**
 * The fields of a JSON value as a row of a table. `lists` holds lists of several or none, by the
 * place of their cell.
 */
export interface JsonFields {
  readonly names: readonly string[];
  readonly cells: readonly string[];
  readonly lists: ReadonlyMap<number, readonly string[]>;
}

/** Keys under which an object has the name that people see. */
const NAME_KEYS = ['name', 'value', 'label', 'title', 'displayName', 'display_name', 'text'];
const MAX_FIELDS = 1_000;

/**
 * Text, numbers and truth values of an object, one level of inner objects by `outer.inner`. An
 * inner object that has a name is that name too; a list of one is its one item; a list of several
 * stands in its cell one item a line. A bare string is a row with the one field `text`. Null for
 * what has no fields.
 */
export function jsonFields(value: unknown): JsonFields | null {
  if (typeof value === 'string') return { names: ['text'], cells: [value], lists: new Map() };
  if (!isObject(value)) return null;
  const names: string[] = [];
  const cells: string[] = [];
  const lists = new Map<number, readonly string[]>();
  const add = (name: string, cell: string): void => {
    names.push(name);
    cells.push(cell);
  };
  const addField = (name: string, field: unknown, depth: number): void => {
    if (names.length >= MAX_FIELDS) return;
    const scalar = scalarOf(field);
    if (scalar !== null) add(name, scalar);
    else if (Array.isArray(field)) {
      const items = field.flatMap((item) => scalarOf(item) ?? nameOf(item) ?? []);
      if (items.length !== 1) lists.set(names.length, items);
      add(name, items.join('\n'));
    } else if (isObject(field)) {
      const own = nameOf(field);
      if (own !== null) add(name, own);
      if (depth > 0)
        for (const [inner, part] of Object.entries(field))
          if (scalarOf(part) !== null || Array.isArray(part) || nameOf(part) !== null)
            addField(`${name}.${inner}`, part, depth - 1);
    }
  };
  for (const [name, field] of Object.entries(value)) addField(name, field, 1);
  return { names, cells, lists };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value that is one cell; null is an empty one. */
export function scalarOf(value: unknown): string | null {
  if (value === null) return '';
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : null;
}

function nameOf(value: unknown): string | null {
  if (!isObject(value)) return null;
  const key = NAME_KEYS.find((one) => typeof value[one] === 'string');
  return key === undefined ? null : String(value[key]);
}
