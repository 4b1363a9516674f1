/** Valid JSON with a few changed places, as a hostile or faulty program would write it. */
import fc from 'fast-check';

interface Change {
  readonly kind: (typeof KINDS)[number];
  /** Chooses one of all places. */
  readonly place: number;
  readonly value: unknown;
}

type Holder = Record<string, unknown> | unknown[];

const KINDS = ['set', 'set', 'set', 'drop', 'add', 'repeat', 'swap', 'wrap'] as const;

/**
 * Values that a reader must refuse: wrong types, numbers out of range, names such as `__proto__`,
 * markup.
 */
const HOSTILE_VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -0,
  -1,
  0.5,
  3,
  255,
  65_536,
  2 ** 31,
  2 ** 32 + 1,
  2 ** 53,
  1e308,
  -1e308,
  5e-324,
  '',
  ' ',
  '5',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '\0',
  '\ud800',
  '../../x',
  'javascript:alert(1)',
  '<img src=x onerror=alert(1)>',
  '=cmd|calc!A1',
  '{{__proto__}}',
  'x'.repeat(5_000),
  [],
  [null],
  {},
  [[[[]]]],
];

/** Number of characters of a value as JSON; a value too deep to be written counts as long. */
export function jsonSize(value: unknown): number {
  try {
    return JSON.stringify(value)?.length ?? 0;
  } catch {
    return 1_000_000;
  }
}

/** Copies of the bases with up to four changes each; `more` are values that only this format knows. */
export function hostileJson(
  bases: readonly unknown[],
  more: readonly unknown[] = [],
): fc.Arbitrary<unknown> {
  const value = fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom(...HOSTILE_VALUES, ...more) },
    { weight: 3, arbitrary: fc.double() },
    { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
    { weight: 1, arbitrary: fc.nat({ max: 3_000 }).map(deep) },
    { weight: 2, arbitrary: fc.constant(undefined).map(pollution) },
  );
  const change: fc.Arbitrary<Change> = fc.record({
    kind: fc.constantFrom(...KINDS),
    place: fc.nat({ max: 99_999 }),
    value,
  });
  return fc
    .tuple(fc.nat({ max: bases.length - 1 }), fc.array(change, { maxLength: 4 }))
    .map(([base, changes]) => {
      const root = { root: structuredClone(bases[base]) };
      for (const one of changes) apply(root, one);
      return root.root;
    });
}

/** The mutated JSON as text; a few texts are broken. */
export function hostileJsonText(
  bases: readonly unknown[],
  more: readonly unknown[] = [],
): fc.Arbitrary<string> {
  const cut = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 10 });
  return fc.tuple(hostileJson(bases, more), cut).map(([value, at]) => {
    const text = jsonOf(value);
    return at === null ? text : text.slice(0, Math.floor(at * text.length));
  });
}

/** JSON of a value; of one that is too deep an opening without end. */
export function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'undefined';
  } catch {
    return '['.repeat(5_000);
  }
}

function apply(root: Holder, { kind, place, value }: Change): void {
  const places = placesOf(root);
  const [holder, key] = places[place % places.length] ?? [root, 'root'];
  const own = Reflect.get(holder, key) as unknown;
  const put = (what: unknown): void => {
    Object.defineProperty(holder, key, { value: what, ...OPEN });
  };
  if (kind === 'set') put(copy(value));
  else if (kind === 'drop') Reflect.deleteProperty(holder, key);
  else if (kind === 'wrap') put([own]);
  else if (kind === 'swap') {
    const [other, otherKey] = places[(place * 7 + 3) % places.length] ?? [root, 'root'];
    put(copy(Reflect.get(other, otherKey)));
  } else if (kind === 'repeat' && Array.isArray(holder))
    for (let time = 0; time < place % 50; time++) holder.push(copy(own));
  else if (Array.isArray(own)) own.push(copy(value));
  else if (typeof own === 'object' && own !== null)
    Object.defineProperty(own, NAMES[place % NAMES.length] ?? 'x', { value: copy(value), ...OPEN });
}

/** A value that is put into itself repeatedly would grow without end. */
const MAX_COPIED = 20_000;
const OPEN = { enumerable: true, configurable: true, writable: true };
const NAMES = ['__proto__', 'constructor', 'toString', 'length', '0', 'extra', 'then', ''];

/** Every place of a value, at most some thousand. */
function placesOf(root: Holder): readonly (readonly [Holder, string])[] {
  const places: [Holder, string][] = [];
  const rest: unknown[] = [root];
  for (let one = rest.pop(); one !== undefined && places.length < 5_000; one = rest.pop()) {
    if (typeof one !== 'object' || one === null) continue;
    for (const key of Object.keys(one)) {
      places.push([one as Holder, key]);
      rest.push(Reflect.get(one, key));
    }
  }
  return places;
}

function copy(value: unknown): unknown {
  return typeof value === 'object' && value !== null
    ? (JSON.parse(jsonSize(value) > MAX_COPIED ? '[]' : JSON.stringify(value)) as unknown)
    : value;
}

function deep(depth: number): unknown {
  return JSON.parse('['.repeat(depth) + ']'.repeat(depth) || 'null') as unknown;
}

/**
 * An object with a key `__proto__`, which only `JSON.parse` makes; an assignment would set the
 * prototype.
 */
function pollution(): unknown {
  return JSON.parse('{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":1}}}');
}
