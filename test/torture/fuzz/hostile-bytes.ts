/** Bytes of a valid file with a few of them changed, moved, repeated or cut off. */
import fc from 'fast-check';

interface Edit {
  readonly kind: (typeof KINDS)[number];
  readonly at: number;
  readonly length: number;
  readonly number: number;
  readonly token: Uint8Array;
}

const KINDS = [
  'flip',
  'flip',
  'set32',
  'set16',
  'insert',
  'drop',
  'double',
  'cut',
  'zero',
] as const;
const NUMBERS = [
  0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xffffffff,
];
/** Length of the part where headers lie; half of all edits change it. */
const HEAD = 200;

/** Copies of the bases with one to five edits; `tokens` are byte strings that the format knows. */
export function hostileBytes(
  bases: readonly Uint8Array[],
  tokens: readonly Uint8Array[] = [Uint8Array.of(0)],
): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const edit: fc.Arbitrary<Edit> = fc.record({
    kind: fc.constantFrom(...KINDS),
    at: fc.oneof(
      share,
      share.map((part) => -part),
    ),
    length: fc.nat({ max: 64 }),
    number: fc.oneof(fc.constantFrom(...NUMBERS), fc.nat({ max: 0xffffffff })),
    token: fc.constantFrom(...tokens),
  });
  return fc
    .tuple(fc.constantFrom(...bases), fc.array(edit, { maxLength: 5 }))
    .map(([base, edits]) => edits.reduce(applyEdit, new Uint8Array(base)));
}

function applyEdit(
  bytes: Uint8Array<ArrayBuffer>,
  { kind, at, length, number, token }: Edit,
): Uint8Array<ArrayBuffer> {
  // A negative place means a place in the header part.
  const place = Math.floor(at < 0 ? -at * Math.min(HEAD, bytes.length) : at * bytes.length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [before, piece, after] = [
    bytes.subarray(0, place),
    bytes.subarray(place, place + length),
    bytes.subarray(place + length),
  ];
  if (kind === 'set32' && place + 4 <= bytes.length) view.setUint32(place, number, true);
  else if (kind === 'set16' && place + 2 <= bytes.length)
    view.setUint16(place, number & 0xffff, true);
  else if (kind === 'flip' && place < bytes.length)
    bytes[place] = (bytes[place] ?? 0) ^ (1 << (number & 7));
  else if (kind === 'zero') piece.fill(number & 0xff);
  else if (kind === 'insert') return joined([before, token, piece, after]);
  else if (kind === 'drop') return joined([before, after]);
  else if (kind === 'double')
    return joined([before, ...Array<Uint8Array>(1 + (number % 30)).fill(piece), after]);
  else if (kind === 'cut') return bytes.slice(0, place);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
