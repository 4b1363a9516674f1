import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { RESULT_COLUMNS, resultCells } from '../../src/core/result-columns.ts';
import { csvLine } from '../../src/table/csv.ts';
import type { Triage } from '../../src/core/triage.ts';

export const FORMATS = ['jsonl', 'json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** Writes results one by one, no faster than they are taken. */
export interface ResultWriter {
  write(triage: Triage): Promise<void>;
  end(): Promise<void>;
}

/** To a file, or to stdout without one. */
export function createResultWriter(format: Format, file?: string): ResultWriter {
  const stream: Writable = file === undefined ? process.stdout : createWriteStream(file);
  // Kept until it is asked for: a file that cannot be opened says so only later.
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
  const { head, line, tail } = SHAPES[format];
  let count = 0;
  return {
    async write(triage) {
      await send((count === 0 ? head : '') + line(triage, count));
      count++;
    },
    async end() {
      await send((count === 0 ? head : '') + tail(count));
      if (file !== undefined)
        await Promise.race([new Promise<void>((resolve) => stream.end(resolve)), failure]);
    },
  };
}

interface Shape {
  readonly head: string;
  line(triage: Triage, index: number): string;
  tail(count: number): string;
}

const SHAPES: Readonly<Record<Format, Shape>> = {
  jsonl: { head: '', line: (triage) => `${JSON.stringify(triage)}\n`, tail: () => '' },
  json: {
    head: '[',
    line: (triage, index) => `${index === 0 ? '\n' : ',\n'}${JSON.stringify(triage)}`,
    tail: (count) => (count === 0 ? ']\n' : '\n]\n'),
  },
  csv: {
    head: csvLine(RESULT_COLUMNS),
    line: (triage) => csvLine(resultCells(triage)),
    tail: () => '',
  },
};
