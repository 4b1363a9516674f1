import { isWrapper } from './column-names.ts';
import { givenLabels, isRejected } from './json-labels.ts';
import { firstMessage, isText } from './json-messages.ts';
import { untyped } from './json-typed.ts';
import { isObject, richText } from './rich-text.ts';

/**
 * The fields of a JSON value as a row of a table. `lists` holds the lists that have several items
 * or none, by the index of their cell.
 */
export interface JsonFields {
  readonly names: readonly string[];
  readonly cells: readonly string[];
  readonly lists: ReadonlyMap<number, readonly string[]>;
}

/**
 * Keys of the name that people see of an object, followed by keys that identify a person or a
 * record.
 */
const NAME_KEYS = [
  'name',
  'display_value',
  'value',
  'label',
  'title',
  'displayName',
  'display_name',
];
const MARK_KEYS = ['text', 'login', 'username', '$oid', '$date'];
/** Keys of the name in a list of named values. */
const PAIR_KEYS = ['name', 'label', 'title', 'field', 'key'];
const MAX_FIELDS = 1_000;

/**
 * Returns the texts, numbers and truth values of an object, with inner objects as `outer.inner`:
 * one level, or two inside an object that wraps a ticket. An inner object with a name also gives
 * that name, and a document of nodes gives its words. A list of one gives its item; a list of
 * several is one cell with an item a line; a list of messages gives its first; a list of named
 * values gives a field for each. A string is a row with the one field `text`. Null for a value
 * without fields.
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
  const addField = (name: string, typed: unknown, depth: number): void => {
    if (names.length >= MAX_FIELDS) return;
    const field = untyped(typed);
    const scalar = scalarOf(field);
    if (scalar !== null) add(name, scalar);
    else if (Array.isArray(field)) {
      const rich = richText(field);
      if (rich !== null) return add(name, rich);
      const pairs = pairsOf(field);
      if (pairs) return pairs.forEach(([inner, part]) => addField(`${name}.${inner}`, part, 0));
      const labels = givenLabels(field);
      if (labels) return addField(`${name}.choices`, labels, 0);
      const message = firstMessage(field, NAME_KEYS);
      const items =
        message === null
          ? field.flatMap((item) => scalarOf(item) ?? nameOf(item) ?? [])
          : [message];
      if (items.length !== 1) lists.set(names.length, items);
      add(name, items.join('\n'));
    } else if (isObject(field)) {
      const inner = field['nodes'] ?? field['edges'];
      if (Array.isArray(inner)) return addField(name, inner, depth);
      const labels = givenLabels(field);
      if (labels && depth > 0) addField(name, labels, 0);
      const own = labels ? null : (richText(field) ?? nameOf(field));
      if (own !== null) add(name, own);
      if (depth > 0)
        for (const [inner, part] of Object.entries(field))
          if (scalarOf(untyped(part)) !== null || Array.isArray(part) || isNamed(part) || depth > 1)
            addField(`${name}.${inner}`, part, depth - 1);
    }
  };
  const entries = Object.entries(value);
  // A single object around everything wraps a ticket, whatever its name is.
  for (const [name, field] of entries)
    if (!isRejected(value, name))
      addField(name, field, isWrapper(name) || entries.length === 1 ? 2 : 1);
  return { names, cells, lists };
}

/** A value that fits into one cell; null is an empty cell. */
export function scalarOf(value: unknown): string | null {
  if (value === null) return '';
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : null;
}

/** The name that people see of an object, else its identifier; null without either. */
export function nameOf(value: unknown): string | null {
  if (!isObject(value)) return null;
  const keys = [...NAME_KEYS, ...MARK_KEYS].filter((one) => typeof value[one] === 'string');
  const key = keys.find((one) => value[one] !== '') ?? keys[0];
  return key === undefined ? null : String(value[key]);
}

function isNamed(value: unknown): boolean {
  return nameOf(value) !== null || richText(value) !== null;
}

/** A list of named values, as desks write the fields of a form: `[{"name": "Product", "value": "Shop"}]`. */
function pairsOf(list: readonly unknown[]): readonly (readonly [string, unknown])[] | null {
  const pairs = list.flatMap((item) => {
    const name = isObject(item) && PAIR_KEYS.map((key) => item[key]).find(isText);
    return isText(name) && isObject(item) && 'value' in item
      ? [[name, item['value']] as const]
      : [];
  });
  return list.length > 0 && pairs.length === list.length ? pairs : null;
}
