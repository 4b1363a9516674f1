import { EngineError } from '../core/errors.ts';
import type { TableSource } from './source.ts';
import { guessLetters } from './guess-letters.ts';
import { createDecoder, guessEncoding, markedEncoding } from './text-encoding.ts';
import type { TextEncodingName } from './text-encoding.ts';
import { unzipped } from './unzip.ts';
import type { BytePiece } from './unzip.ts';

/** A piece of a file's text; `readBytes` counts from the file's start to the piece's end. */
export interface TextPiece {
  readonly text: string;
  readonly readBytes: number;
}

/** A file's text, before anything of it has been read. */
export interface TextStream {
  /** As chosen, or as guessed. */
  readonly encoding: TextEncodingName;
  readonly pieces: AsyncIterable<TextPiece>;
  /** Whether characters have been met that the encoding does not have; they are read as U+FFFD. */
  hasFaults(): boolean;
}

/** The encoding that people chose, or how it was guessed. A guess gives way to what comes later in the file. */
export interface EncodingChoice {
  readonly encoding?: TextEncodingName;
  readonly isGuess?: boolean;
}

/** The first bytes of a file, unpacked, and all of its bytes. */
export interface ByteStream {
  readonly head: Uint8Array;
  readonly pieces: AsyncIterable<BytePiece>;
  readonly isPacked: boolean;
}

/** Opens a file and looks at its first bytes. Throws `file-damaged` for broken gzip. */
export async function openBytes(source: TableSource): Promise<ByteStream> {
  let isPacked = false;
  async function* watched(): AsyncGenerator<Uint8Array> {
    let isFirst = true;
    for await (const bytes of source.open()) {
      if (isFirst && bytes[0] === 0x1f && bytes[1] === 0x8b) isPacked = true;
      isFirst = false;
      yield bytes;
    }
  }
  const stream = unzipped(watched(), /\.gz$/i.test(source.name));
  const taken: BytePiece[] = [];
  let length = 0;
  // Four bytes tell a mark or a signature; what more comes with them helps to guess.
  while (length < 4) {
    const { value, done } = await stream.next();
    if (done) break;
    taken.push(value);
    length += value.bytes.length;
  }
  const head = taken.length === 1 ? (taken[0]?.bytes ?? new Uint8Array()) : join(taken);
  async function* pieces(): AsyncGenerator<BytePiece> {
    yield* taken;
    yield* stream;
  }
  return { head, pieces: pieces(), isPacked };
}

/**
 * The text of a file, one piece at a time in memory. Zero bytes are left out; a byte order mark is
 * skipped. Bytes that are plain ASCII so far may still turn out to be of another encoding; a file that has
 * shown letters of UTF-8 stays UTF-8, and single bytes that are none become U+FFFD. Throws
 * `file-binary`, naming what it looks like.
 */
export async function decodeText(
  bytes: ByteStream,
  source: TableSource,
  choice: EncodingChoice = {},
): Promise<TextStream> {
  const encoding = choice.encoding ?? (await detectEncoding(bytes, source));
  const state = { hasFaults: false };
  const mayTurn =
    encoding === 'utf-8' && (choice.encoding === undefined || choice.isGuess === true);
  return {
    encoding,
    pieces: decoded(bytes.pieces, encoding, mayTurn, state),
    hasFaults: () => state.hasFaults,
  };
}

async function* decoded(
  pieces: AsyncIterable<BytePiece>,
  encoding: TextEncodingName,
  mayTurn: boolean,
  state: { hasFaults: boolean },
): AsyncGenerator<TextPiece> {
  let decoder = createDecoder(encoding);
  let isAscii = mayTurn;
  let last = 0;
  for await (const { bytes, readBytes } of pieces) {
    last = readBytes;
    let text = decoder.decode(bytes, { stream: true });
    if (isAscii && /[^\0-\x7f]/.test(text.replace(/^\ufeff/, ''))) {
      isAscii = false;
      if (isRatherLatin(text)) {
        // Nothing but ASCII came before, so no letter was read otherwise.
        decoder = createDecoder(guessLetters(bytes));
        text = decoder.decode(bytes, { stream: true });
      }
    }
    if (text.includes('\ufffd'))
      state.hasFaults ||= encoding !== 'utf-16le' && encoding !== 'utf-16be';
    if (text !== '') yield { text: withoutZeros(text), readBytes };
  }
  const text = decoder.decode();
  if (text !== '') {
    state.hasFaults = true;
    yield { text: withoutZeros(text), readBytes: last };
  }
}

/** More bytes that are no UTF-8 than letters that are. */
function isRatherLatin(text: string): boolean {
  const lost = text.split('\ufffd').length - 1;
  return lost > 0 && lost >= (text.match(/[^\0-\x7f\ufeff\ufffd]/g)?.length ?? 0);
}

async function detectEncoding(bytes: ByteStream, source: TableSource): Promise<TextEncodingName> {
  const marked = markedEncoding(bytes.head);
  if (marked) return marked;
  const samples = bytes.isPacked ? [] : await samplesOf(source);
  const guess = guessEncoding(bytes.head, samples);
  if (guess.kind === 'binary')
    throw isLocked(bytes.head, samples)
      ? new EngineError('bad-input', { why: 'workbook-locked' })
      : new EngineError('file-binary', guess.what === '' ? {} : { what: guess.what });
  return guess.encoding;
}

/** A workbook with a password is kept in a container of another format, which names what is in it. */
function isLocked(head: Uint8Array, samples: readonly Uint8Array[]): boolean {
  const decoder = new TextDecoder('utf-16le');
  return [head, ...samples].some((bytes) => decoder.decode(bytes).includes('EncryptedPackage'));
}

/** Bytes from places all over a file that can be read at any place. */
async function samplesOf({ slice, sizeBytes }: TableSource): Promise<readonly Uint8Array[]> {
  if (!slice || sizeBytes === null || sizeBytes <= HEAD_BYTES)
    return slice && sizeBytes !== null ? [await slice(0, sizeBytes)] : [];
  const samples = [await slice(0, HEAD_BYTES)];
  const rest = sizeBytes - HEAD_BYTES;
  for (let at = 0; at < SAMPLES; at++) {
    // An even place, so that UTF-16 is not read in halves.
    const start = HEAD_BYTES + Math.floor(((rest / SAMPLES) * at) / 2) * 2;
    samples.push(await slice(start, Math.min(sizeBytes, start + SAMPLE_BYTES)));
  }
  return samples;
}

function join(pieces: readonly BytePiece[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let at = 0;
  for (const { bytes } of pieces) {
    all.set(bytes, at);
    at += bytes.length;
  }
  return all;
}

function withoutZeros(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}

const HEAD_BYTES = 256 * 1024;
const SAMPLES = 48;
const SAMPLE_BYTES = 64 * 1024;
