/**
 * What a piece of JSON must look like. A name is a kind of value, a list is a list of one shape, an
 * object lists its keys: `key?` may be absent, `*` is any key. Keys that the shape does not name
 * are accepted.
 */
export type Shape =
  | 'string'
  | 'text'
  | 'number'
  | 'share'
  | 'count'
  | 'flag'
  | 'sha256'
  | readonly [Shape]
  | { readonly [key: string]: Shape };

/**
 * Path at which `value` first differs from `shape`, such as `heads[0].temperature`; null when it
 * fits. `text` is a string that is not blank, `number` is finite, `share` lies in [0, 1], `count`
 * is a whole number from 0.
 */
export function findMisfit(value: unknown, shape: Shape, path = ''): string | null {
  if (typeof shape === 'string') return KINDS[shape](value) ? null : path;
  if (isList(shape)) {
    if (!Array.isArray(value)) return path;
    return first(value, (item, at) => findMisfit(item, shape[0], `${path}[${at}]`));
  }
  if (!isObject(value)) return path;
  return first(Object.entries(shape), ([key, inner]) => {
    if (key === '*')
      return first(Object.entries(value), ([name, item]) =>
        findMisfit(item, inner, `${path}.${name}`),
      );
    const name = key.replace('?', '');
    const isAbsent = value[name] === undefined && name !== key;
    return isAbsent ? null : findMisfit(value[name], inner, path ? `${path}.${name}` : name);
  });
}

function first<T>(
  items: readonly T[],
  find: (item: T, at: number) => string | null,
): string | null {
  for (const [at, item] of items.entries()) {
    const found = find(item, at);
    if (found !== null) return found;
  }
  return null;
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isNumber = (value: unknown): value is number => Number.isFinite(value);

const KINDS: Readonly<Record<Extract<Shape, string>, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  text: (value) => typeof value === 'string' && value.trim() !== '',
  number: isNumber,
  share: (value) => isNumber(value) && value >= 0 && value <= 1,
  count: (value) => isNumber(value) && Number.isInteger(value) && value >= 0,
  flag: (value) => typeof value === 'boolean',
  sha256: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
};
