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

/** A file's text before it is read. */
export interface TextStream {
  /** The encoding that a person chose or the guessed one. */
  readonly encoding: TextEncodingName;
  readonly pieces: AsyncIterable<TextPiece>;
  /** Whether the file has bytes that are invalid in the encoding; they are read as U+FFFD. */
  hasFaults(): boolean;
}

/** The chosen encoding, or the source of the guess. Later parts of the file may change a guess. */
export interface EncodingChoice {
  readonly encoding?: TextEncodingName;
  readonly isGuess?: boolean;
}

/** The unpacked first bytes of a file, and a stream of all its bytes. */
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
  // Four bytes identify a byte order mark or a signature; further bytes improve the guess.
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
 * Decodes a file one piece at a time. Zero bytes and a byte order mark are skipped. After ASCII
 * only, later bytes may still change the encoding; after valid letters of UTF-8 the encoding stays
 * UTF-8, and invalid bytes become U+FFFD. Throws `file-binary` with the probable kind of file.
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
        // All bytes before were ASCII, so they read the same in the new encoding.
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

/** The text has more bytes that are invalid in UTF-8 than letters of UTF-8. */
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

/**
 * Office keeps a workbook with a password in a container of another format, which names its
 * content.
 */
function isLocked(head: Uint8Array, samples: readonly Uint8Array[]): boolean {
  const decoder = new TextDecoder('utf-16le');
  return [head, ...samples].some((bytes) => decoder.decode(bytes).includes('EncryptedPackage'));
}

/** Samples from the whole file, where the source can read at any place. */
async function samplesOf({ slice, sizeBytes }: TableSource): Promise<readonly Uint8Array[]> {
  if (!slice || sizeBytes === null || sizeBytes <= HEAD_BYTES)
    return slice && sizeBytes !== null ? [await slice(0, sizeBytes)] : [];
  const samples = [await slice(0, HEAD_BYTES)];
  const rest = sizeBytes - HEAD_BYTES;
  for (let at = 0; at < SAMPLES; at++) {
    // Samples of UTF-16 must begin at an even place.
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
