import { EngineError } from '../core/errors.ts';
import type { TextPiece, TextStream } from './decode.ts';
import { MAX_HEAD_LINES } from './held-table.ts';
import { isJsonLine } from './sniff-format.ts';
import type { TableSource } from './source.ts';
import type { TableChoices, TableChunk, TableShape } from './table-shape.ts';

/** The beginning of a text, and all of it. */
export interface Head {
  readonly text: string;
  readonly isWhole: boolean;
  /** The head again, and what follows it. */
  readonly pieces: AsyncIterable<TextPiece>;
}

/** A text file with what is known of it before its format is. */
export interface Opened {
  readonly source: TableSource;
  readonly stream: TextStream;
  readonly head: Head;
  readonly choices: TableChoices;
  readonly known?: TableShape;
}

const MAX_HEAD_CHARACTERS = 20_000_000;

/** Reads enough of a text to recognise its format; of a pipe no more than that. */
export async function readHead(stream: AsyncIterable<TextPiece>): Promise<Head> {
  const source = stream[Symbol.asyncIterator]();
  const taken: TextPiece[] = [];
  let text = '';
  let isWhole = false;
  const isEnough = (): boolean =>
    isJsonLine(text) || text.split(/\n|\r/, MAX_HEAD_LINES + 2).length > MAX_HEAD_LINES + 1;
  while (!isEnough() && text.length < MAX_HEAD_CHARACTERS) {
    const { value, done } = await source.next();
    isWhole = done === true;
    if (isWhole) break;
    taken.push(value as TextPiece); // not the last answer, so it has a piece
    text += (value as TextPiece).text;
  }
  async function* pieces(): AsyncGenerator<TextPiece> {
    yield* taken;
    if (!isWhole) yield* { [Symbol.asyncIterator]: () => source };
  }
  return { text, isWhole, pieces: pieces() };
}

/** Reports the rows with bytes that are invalid in the encoding. */
export function withLetterFaults(
  { rows, leftOut }: Pick<TableChunk, 'rows' | 'leftOut'>,
  stream: TextStream,
): Pick<TableChunk, 'rows' | 'leftOut'> {
  if (!stream.hasFaults()) return { rows, leftOut };
  return {
    leftOut,
    rows: rows.map((row) =>
      row.fault === null && row.cells.some((cell) => cell.includes('\ufffd'))
        ? { ...row, fault: { kind: 'letters' } }
        : row,
    ),
  };
}

/** A document that cannot be read row by row is held in memory. Throws `file-too-large` beyond a bound. */
export async function wholeText(pieces: Head['pieces']): Promise<string> {
  const parts: string[] = [];
  let length = 0;
  for await (const { text } of pieces) {
    parts.push(text);
    length += text.length;
    if (length > MAX_DOCUMENT_CHARACTERS)
      throw new EngineError('file-too-large', {
        gigabytes: (length / 1024 ** 3).toFixed(2),
        most: 0.12,
        why: 'json-in-memory',
      });
  }
  return parts.join('');
}

/** Most characters of one such document. */
const MAX_DOCUMENT_CHARACTERS = 128 * 1024 * 1024;
