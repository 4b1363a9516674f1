import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { RESULT_COLUMNS, resultCells } from '../../src/core/result-columns.ts';
import { csvLine } from '../../src/table/csv.ts';
import type { Triage } from '../../src/core/triage.ts';

export const FORMATS = ['jsonl', 'json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** Writes results in blocks and waits until the stream can take more. */
export interface ResultWriter {
  /** `block`: one or more results as `formatResults` gives them. */
  write(block: string): Promise<void>;
  end(): Promise<void>;
}

/** Formats results, without the text before the first and after the last. */
export function formatResults(format: Format, triages: readonly Triage[]): string {
  const { line, between } = SHAPES[format];
  return triages.map(line).join(between);
}

/** Writes to a file, or to stdout if there is none. */
export function createResultWriter(format: Format, file?: string): ResultWriter {
  const stream: Writable = file === undefined ? process.stdout : createWriteStream(file);
  // Keeps the error until the next write: Node reports a file that cannot be opened only after the
  // call.
  const failure =
    file === undefined
      ? new Promise<never>(() => {})
      : once(stream, 'error').then(([error]) => {
          throw error;
        });
  failure.catch(() => {});
  const send = async (text: string): Promise<void> => {
    if (text !== '' && !stream.write(text)) await Promise.race([once(stream, 'drain'), failure]);
  };
  const { head, first, between, tail, none } = SHAPES[format];
  let isEmpty = true;
  return {
    async write(block) {
      const before = isEmpty ? head + first : between;
      isEmpty = false;
      await send(before + block);
    },
    async end() {
      await send(isEmpty ? head + none : tail);
      if (file !== undefined)
        await Promise.race([new Promise<void>((resolve) => stream.end(resolve)), failure]);
    },
  };
}

interface Shape {
  readonly head: string;
  /** Before the first result and between two. */
  readonly first: string;
  readonly between: string;
  line(triage: Triage): string;
  /** After the last result, or where there is none. */
  readonly tail: string;
  readonly none: string;
}

const SHAPES: Readonly<Record<Format, Shape>> = {
  jsonl: {
    head: '',
    first: '',
    between: '',
    line: (triage) => `${JSON.stringify(triage)}\n`,
    tail: '',
    none: '',
  },
  json: {
    head: '[',
    first: '\n',
    between: ',\n',
    line: (triage) => JSON.stringify(triage),
    tail: '\n]\n',
    none: ']\n',
  },
  csv: {
    head: csvLine(RESULT_COLUMNS),
    first: '',
    between: '',
    line: (triage) => csvLine(resultCells(triage)),
    tail: '',
    none: '',
  },
};
