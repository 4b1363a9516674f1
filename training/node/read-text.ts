import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { EngineError } from '../../src/core/errors.ts';

/**
 * The text of a file piece by piece; `-` is stdin, `.gz` is unpacked. Throws `csv-encoding` with the line on which the
 * first byte stands that is not UTF-8, and what Node throws for a file that cannot be read.
 */
export async function* readText(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let line = 1;
  for await (const bytes of openBytes(path)) {
    const text = decode(decoder, bytes, line);
    line += text.split('\n').length - 1;
    yield text;
  }
  yield decode(decoder, undefined, line);
}

function decode(decoder: TextDecoder, bytes: Uint8Array | undefined, line: number): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw new EngineError('csv-encoding', {
      line: line + linesBeforeFault(bytes ?? new Uint8Array()),
    });
  }
}

/** Line ends before the first byte that cannot be UTF-8. */
function linesBeforeFault(bytes: Uint8Array): number {
  const readable = new TextDecoder().decode(bytes).split('\ufffd')[0] ?? '';
  return readable.split('\n').length - 1;
}

async function* openBytes(path: string): AsyncGenerator<Uint8Array> {
  if (path === '-') {
    yield* process.stdin;
    return;
  }
  const file = createReadStream(path);
  if (!path.endsWith('.gz')) {
    yield* file;
    return;
  }
  const unpacked = createGunzip();
  // A file that cannot be opened must not leave the reader waiting.
  file.on('error', (error) => unpacked.destroy(error));
  yield* file.pipe(unpacked);
}

/** What a table's name says about its format. */
export function tableFormat(path: string): 'csv' | 'jsonl' {
  return /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(path) ? 'jsonl' : 'csv';
}
