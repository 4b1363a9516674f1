import { EngineError } from '../../../core/errors.ts';
import { guessEncoding } from '../../../table/text-encoding.ts';
import type { TextEncodingName } from '../../../table/text-encoding.ts';

/** A piece of a file's text; `readBytes` counts from the file's start to its end. */
export interface TextPiece {
  readonly text: string;
  readonly readBytes: number;
}

const PIECE_BYTES = 512 * 1024;
const HEAD_BYTES = 256 * 1024;
const SAMPLES = 48;
const SAMPLE_BYTES = 64 * 1024;

/**
 * The text of a file, one piece at a time in memory, no faster than it is taken. Throws `csv-encoding` with the line of
 * the first byte that is not valid, `file-missing` when the file cannot be read any more.
 */
export async function* textPieces(
  file: Blob,
  encoding: TextEncodingName,
): AsyncGenerator<TextPiece> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  for (let start = 0; start === 0 || start < file.size; start += PIECE_BYTES) {
    const bytes = await readBytes(file, start, start + PIECE_BYTES);
    const isLast = start + PIECE_BYTES >= file.size;
    let text: string;
    try {
      text = decoder.decode(bytes, { stream: !isLast });
    } catch {
      throw new EngineError('csv-encoding', {
        line: line + linesBeforeFault(bytes, encoding),
        encoding,
      });
    }
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) line += 1;
    yield { text, readBytes: Math.min(file.size, start + PIECE_BYTES) };
  }
}

/** Encoding of a file, from its head and from samples spread over the rest. Throws `file-binary`, naming what it looks like. */
export async function detectEncoding(file: Blob): Promise<TextEncodingName> {
  const head = await readBytes(file, 0, HEAD_BYTES);
  const rest = Math.max(0, file.size - HEAD_BYTES);
  const samples: Uint8Array[] = [];
  for (let at = 0; at < SAMPLES && rest > 0; at++) {
    const start = HEAD_BYTES + Math.floor((rest / SAMPLES) * at);
    samples.push(await readBytes(file, start, Math.min(file.size, start + SAMPLE_BYTES)));
  }
  const guess = guessEncoding(head, samples);
  if (guess.kind === 'binary')
    throw new EngineError('file-binary', guess.what === '' ? {} : { what: guess.what });
  return guess.encoding;
}

/** Tells whether a file is the one that was looked at before, without reading it whole. */
export async function fingerprintOf(file: Blob): Promise<string> {
  const [first, last] = await Promise.all([
    readBytes(file, 0, SAMPLE_BYTES),
    readBytes(file, Math.max(0, file.size - SAMPLE_BYTES), file.size),
  ]);
  // Pages that are not served securely have no hash; the size alone tells most files apart.
  if (!('subtle' in crypto)) return `size-${file.size}`;
  const bytes = await new Blob([String(file.size), first, last]).arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function readBytes(file: Blob, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(start, end).arrayBuffer());
  } catch {
    throw new EngineError('file-missing');
  }
}

/** Line ends before the first character that is not valid. */
function linesBeforeFault(bytes: Uint8Array<ArrayBuffer>, encoding: TextEncodingName): number {
  const readable = new TextDecoder(encoding).decode(bytes).split('\ufffd')[0] ?? '';
  return readable.split('\n').length - 1;
}
