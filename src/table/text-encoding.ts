/** Encodings that files of tickets come in, by the names of the Encoding Standard. */
export const TEXT_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type TextEncodingName = (typeof TEXT_ENCODINGS)[number];

/** What a look at a file's bytes tells. `binary` names what it probably is. */
export type EncodingGuess =
  | { readonly kind: 'text'; readonly encoding: TextEncodingName }
  | { readonly kind: 'binary'; readonly what: string };

/**
 * Tells the encoding from the first bytes of a file and from samples of the rest: a byte order mark decides; zero bytes at
 * every other place are UTF-16; other zero bytes or many control characters are no text; bytes that are valid UTF-8 are
 * that, and anything else is taken for windows-1252, in which every byte is a character. Samples may begin and end inside
 * a character.
 */
export function guessEncoding(
  head: Uint8Array,
  samples: readonly Uint8Array[] = [],
): EncodingGuess {
  const marked = MARKS.find(({ mark }) => mark.every((byte, at) => head[at] === byte));
  if (marked) return { kind: 'text', encoding: marked.encoding };
  const what = SIGNATURES.find(({ bytes }) => bytes.every((byte, at) => head[at] === byte))?.what;
  if (what !== undefined) return { kind: 'binary', what };
  const zeros = [0, 0];
  let controls = 0;
  for (let at = 0; at < head.length; at++) {
    const byte = head[at] ?? 0;
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
    else if (byte < 32 && !WHITE.includes(byte)) controls += 1;
  }
  const [even = 0, odd = 0] = zeros;
  const half = head.length / 2;
  if (odd > half * 0.3 && even < odd / 20) return { kind: 'text', encoding: 'utf-16le' };
  if (even > half * 0.3 && odd < even / 20) return { kind: 'text', encoding: 'utf-16be' };
  if (even + odd > 0 || controls > head.length / 50 || samples.some((sample) => sample.includes(0)))
    return { kind: 'binary', what: '' };
  return { kind: 'text', encoding: [head, ...samples].every(isUtf8) ? 'utf-8' : 'windows-1252' };
}

/** Valid but for a character that the edges cut. */
function isUtf8(bytes: Uint8Array): boolean {
  let start = 0;
  while (start < 3 && start < bytes.length && ((bytes[start] ?? 0) & 0xc0) === 0x80) start += 1;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start), { stream: true });
    return true;
  } catch {
    return false;
  }
}

const WHITE: readonly number[] = [9, 10, 12, 13, 27];
const MARKS: readonly { readonly mark: readonly number[]; readonly encoding: TextEncodingName }[] =
  [
    { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
    { mark: [0xff, 0xfe], encoding: 'utf-16le' },
    { mark: [0xfe, 0xff], encoding: 'utf-16be' },
  ];
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly what: string }[] = [
  { bytes: [0x50, 0x4b, 3, 4], what: 'a spreadsheet or a zip archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old spreadsheet' },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF' },
  { bytes: [0x1f, 0x8b], what: 'a gzip archive' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a picture' },
  { bytes: [0xff, 0xd8, 0xff], what: 'a picture' },
];
