import { CellTable } from './cell-table.ts';
import { CsvReader } from './csv-reader.ts';
import { guessDialect } from './dialect.ts';
import { MAX_HEAD_LINES, shapeOf } from './held-table.ts';
import type { OpenTable } from './held-table.ts';
import type { TableSource } from './source.ts';
import type { TableChunk } from './table-shape.ts';
import { withLetterFaults } from './text-head.ts';
import type { Opened } from './text-head.ts';

/** Opens CSV of any grammar and streams its rows. */
export function openCsv({ stream, head, choices, known, source }: Opened): OpenTable {
  const dialect = guessDialect(
    head.text,
    head.isWhole,
    known?.delimiter ?? choices.delimiter ?? tabOfName(source, head.text),
  );
  const grammar = known ?? dialect;
  const createReader = (): CsvReader => new CsvReader(grammar, 1 + dialect.skippedLines);
  const clean = (text: string): string => text.replace(/^\ufeff/, '');
  const first = createReader();
  const beginning = clean(head.text).slice(
    clean(head.text.slice(0, dialect.skippedCharacters)).length,
  );
  const rows = [...first.push(beginning), ...(head.isWhole ? first.end() : [])];
  const shape =
    known ??
    shapeOf(rows, choices, {
      ...dialect,
      format: 'csv',
      encoding: stream.encoding,
      isEncodingGuess: choices.encoding === undefined,
    });
  async function* chunks(): AsyncGenerator<TableChunk> {
    const reader = createReader();
    reader.width = shape.columns.length;
    const table = new CellTable(shape);
    let toSkip = dialect.skippedCharacters;
    let isFirst = true;
    let readBytes = 0;
    for await (const piece of head.pieces) {
      const skipped = Math.min(toSkip, piece.text.length);
      toSkip -= skipped;
      const text = piece.text.slice(skipped);
      ({ readBytes } = piece);
      const taken = table.take(reader.push(isFirst ? clean(text) : text));
      isFirst = false;
      yield { ...withLetterFaults(taken, stream), readBytes };
    }
    yield { ...withLetterFaults(table.take(reader.end()), stream), readBytes };
  }
  return {
    shape,
    head: { ...new CellTable(shape).take(rows.slice(0, MAX_HEAD_LINES)), readBytes: 0 },
    chunks: chunks(),
  };
}

/** Cells of a `.tsv` are separated by tabs if its first line has one. */
function tabOfName({ name }: TableSource, head: string): string | undefined {
  return /\.(?:tsv|tab)(?:\.gz)?$/i.test(name) && head.split('\n', 1)[0]?.includes('\t') === true
    ? '\t'
    : undefined;
}
