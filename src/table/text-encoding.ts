import { itemAt } from '../core/item-at.ts';
import { decodeIbm850, guessLetters } from './guess-letters.ts';
import type { Look } from './refusals.ts';

/**
 * Encodings of files of tickets, by the names of the Encoding Standard, which lacks `ibm850`; that
 * one is decoded here. Most are guessed, all can be chosen.
 */
export const TEXT_ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'iso-8859-2',
  'koi8-r',
  'macintosh',
  'ibm850',
  'gb18030',
  'gbk',
  'big5',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'euc-kr',
] as const;
export type TextEncodingName = (typeof TEXT_ENCODINGS)[number];

/** Result of inspecting a file's bytes. `binary` names its probable kind. */
export type EncodingGuess =
  | { readonly kind: 'text'; readonly encoding: TextEncodingName }
  | { readonly kind: 'binary'; readonly what: string };

/**
 * Tells the encoding from the first bytes of a file and from samples of the rest: a byte order mark
 * decides; zero bytes at every other place are UTF-16; many zero bytes or control characters are no
 * text (a stray one does no harm); bytes that are valid UTF-8 are that, and anything else is told by its letters.
 * Samples may begin and end inside a
 * character.
 */
export function guessEncoding(
  head: Uint8Array,
  samples: readonly Uint8Array[] = [],
): EncodingGuess {
  const marked = MARKS.find(({ mark }) => startsWith(head, mark));
  if (marked) return { kind: 'text', encoding: marked.encoding };
  const what = SIGNATURES.find(({ bytes }) => startsWith(head, bytes))?.what;
  if (what !== undefined) return { kind: 'binary', what };
  const { even, odd } = countZeros(head);
  const half = head.length / 2;
  // Languages without Latin letters have zeros beside blanks and line ends only.
  if (odd > Math.max(2, half * 0.06) && even <= odd / 20)
    return { kind: 'text', encoding: 'utf-16le' };
  if (even > Math.max(2, half * 0.06) && odd <= even / 20)
    return { kind: 'text', encoding: 'utf-16be' };
  if ([head, ...samples].map(straysIn).some(isBinary)) return { kind: 'binary', what: '' };
  const strange = [head, ...samples].filter((bytes) => !isUtf8(bytes));
  return { kind: 'text', encoding: strange.length === 0 ? 'utf-8' : guessLetters(most(strange)) };
}

/** The encoding that a byte order mark names; null without one. */
export function markedEncoding(head: Uint8Array): TextEncodingName | null {
  return MARKS.find(({ mark }) => startsWith(head, mark))?.encoding ?? null;
}

/** A decoder for pieces of a file. */
export function createDecoder(encoding: TextEncodingName): TextPieces {
  if (encoding === 'ibm850') return { decode: (bytes = new Uint8Array()) => decodeIbm850(bytes) };
  return new TextDecoder(encoding);
}

/** The part of a platform's decoder that is used. */
interface TextPieces {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

/** Whether a file begins with these bytes. */
export function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => head[at] === byte);
}

function countZeros(bytes: Uint8Array): { even: number; odd: number; controls: number } {
  const counts = { even: 0, odd: 0, controls: 0 };
  let delimiters = 0;
  bytes.forEach((byte, at) => {
    if (byte === 0) counts[at % 2 === 0 ? 'even' : 'odd'] += 1;
    else if (byte === 0x01 || byte === 0x1f) delimiters += 1;
    else if (byte < 32 && !WHITE.includes(byte)) counts.controls += 1;
  });
  // Databases write them between cells; beside zeros they are signs of something else.
  if (counts.even + counts.odd > 0) counts.controls += delimiters;
  return counts;
}

function straysIn(bytes: Uint8Array): { bytes: Uint8Array; strays: number } {
  const { even, odd, controls } = countZeros(bytes);
  // Programs that fill cells up leave zeros between words; no text has other control characters.
  return { bytes, strays: (even + odd) / 3 + controls };
}

function isBinary({ bytes, strays }: { bytes: Uint8Array; strays: number }): boolean {
  return strays > 1 && strays > bytes.length / 50;
}

/** The sample with the most bytes beyond ASCII. */
function most(samples: readonly Uint8Array[]): Uint8Array {
  const high = (bytes: Uint8Array): number => bytes.filter((byte) => byte > 0x7f).length;
  return samples.reduce((a, b) => (high(b) > high(a) ? b : a));
}

/** Tells whether the bytes are valid UTF-8, apart from characters that the edges cut. */
function isUtf8(bytes: Uint8Array): boolean {
  const cut = Math.min(3, bytes.length);
  let start = 0;
  while (start < cut && (itemAt(bytes, start) & 0xc0) === 0x80) start += 1;
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
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly what: Look }[] = [
  { bytes: [0x50, 0x4b, 3, 4], what: 'zip' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'old-spreadsheet' },
  // Workbooks before there were containers.
  { bytes: [0x09, 0x08, 0x10, 0], what: 'old-spreadsheet' },
  { bytes: [0x09, 0x08, 0x08, 0], what: 'old-spreadsheet' },
  { bytes: [0x42, 0x5a, 0x68], what: 'archive' }, // bzip2
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], what: 'archive' }, // xz
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], what: 'archive' }, // Zstandard
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: 'archive' }, // 7-Zip
  { bytes: [0x52, 0x61, 0x72, 0x21, 0x1a], what: 'archive' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], what: 'database' }, // SQLite
  { bytes: [0, 1, 0, 0, 0x53, 0x74, 0x61, 0x6e], what: 'database' }, // Access
  { bytes: [0x50, 0x41, 0x52, 0x31], what: 'database' }, // Parquet
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'pdf' },
  { bytes: [0x1f, 0x8b], what: 'gzip' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'picture' },
  { bytes: [0xff, 0xd8, 0xff], what: 'picture' },
];
