import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { RESULT_COLUMNS } from '../../src/core/result-columns.ts';
import { csvLine } from '../../src/table/csv.ts';
import type { Format } from './engine.ts';

/** Writes results in blocks and waits until the stream can take more. */
export interface ResultWriter {
  /** `lines`: at least one result, as `resultLine` gives it. */
  write(lines: readonly string[]): Promise<void>;
  end(): Promise<void>;
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
    async write(lines) {
      const before = isEmpty ? head + first : between;
      isEmpty = false;
      await send(before + lines.join(between));
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
  /** After the last result, or where there is none. */
  readonly tail: string;
  readonly none: string;
}

const SHAPES: Readonly<Record<Format, Shape>> = {
  jsonl: {
    head: '',
    first: '',
    between: '',
    tail: '',
    none: '',
  },
  json: {
    head: '[',
    first: '\n',
    between: ',\n',
    tail: '\n]\n',
    none: ']\n',
  },
  csv: {
    head: csvLine(RESULT_COLUMNS),
    first: '',
    between: '',
    tail: '',
    none: '',
  },
};
