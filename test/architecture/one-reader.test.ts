/** A table gives the same tickets in each of its file formats and through each door. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, strToU8 } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { CATEGORY } from '../../src/core/labels.ts';
import type { TicketInput } from '../../src/core/ticket.ts';
import { inspectFile } from '../../src/features/batch/worker/inspect-file.ts';
import { sourceRows } from '../../src/features/batch/worker/source-rows.ts';
import { previewFile } from '../../src/features/lab/worker/lab-import.ts';
import { readTicketFile } from '../../src/shell/ticket/ticket-file.ts';
import { openTable } from '../../src/table/open-table.ts';
import { blobSource } from '../../src/table/source.ts';
import { readLabelledTable } from '../../src/train/data/labelled-rows.ts';
import { readTickets } from '../../training/node/read-tickets.ts';
import { workbook } from '../fixtures/workbook.ts';

/** `id · subject · description` of each ticket. */
type Rows = readonly string[];
type Door = (bytes: Uint8Array<ArrayBuffer>, name: string) => Promise<Rows>;

const said = ({ subject = '', description }: TicketInput, id = ''): string =>
  [id, subject, description].join(' · ');

const LONG = 'The lamp flickers since Monday. '.repeat(7_000);
const NAMES = ['Vorgangs-Nr.', 'Betreff', 'Anfrage-Text', 'Kategorie', 'Prio', 'Erstellt am'];
const CELLS = [
  ['7', 'Rückfrage', 'Zu hoch,\nbitte "prüfen"; danke', 'Rechnung', 'hoch', '2026-05-01'],
  ['8', "'- dark mode", "'=1+1 is what I see", 'Idee', 'k. A.', 'irgendwann'],
  ['9', 'R&amp;D', LONG, 'Fehler', 'hoch', ''],
];
const EXPECTED = [
  '7 · Rückfrage · Zu hoch,\nbitte "prüfen"; danke',
  '8 · - dark mode · =1+1 is what I see',
  `9 · R&D · ${LONG}`,
];

const OBJECTS = CELLS.map((cells) =>
  Object.fromEntries(NAMES.map((name, at) => [name, cells[at]])),
);
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const delimited = (sign: string): string =>
  [NAMES, ...CELLS].map((row) => `${row.map(quoted).join(sign)}\r\n`).join('');
const utf8 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(strToU8(text));
function utf16(text: string): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), true);
  return new Uint8Array(view.buffer);
}

const inXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const records = CELLS.map((cells) => {
  const fields = cells.map((cell, at) => `<field name="${NAMES[at]}">${inXml(cell)}</field>`);
  return `<row>${fields.join('')}</row>\n`;
});

const FORMS: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
  'utf8.csv': utf8(delimited(',')),
  'marked.csv': utf8(`\ufeff${delimited(';')}`),
  'utf16.csv': utf16(delimited(',')),
  'utf16-marked.csv': utf16(`\ufeff${delimited(';')}`),
  'packed.csv.gz': new Uint8Array(gzipSync(utf8(delimited(',')))),
  'tabs.tsv': utf8(delimited('\t')),
  'list.json': utf8(JSON.stringify(OBJECTS)),
  'cells.json': utf8(JSON.stringify([NAMES, ...CELLS])),
  'lines.jsonl': utf8(OBJECTS.map((one) => `${JSON.stringify(one)}\n`).join('')),
  'records.xml': utf8(`<?xml version="1.0"?>\n<rows>\n${records.join('')}</rows>`),
  'book.xlsx': workbook([NAMES, ...CELLS]),
};

const folder = mkdtempSync(join(tmpdir(), 'presort-doors-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const DOORS: Readonly<Record<string, Door>> = {
  async Batch(bytes, name) {
    const blob = new Blob([bytes]);
    const { file, mapping } = await inspectFile(blob, name);
    const rows: string[] = [];
    for await (const piece of sourceRows(blob, file, mapping))
      for (const { input } of piece.rows) rows.push(said(input, input.id));
    return rows;
  },
  async Inbox(bytes, name) {
    const rows: string[] = [];
    for await (const { tickets, bad } of readTicketFile(new Blob([bytes]), name)) {
      expect(bad).toEqual([]);
      for (const ticket of tickets) rows.push(said(ticket, ticket.id));
    }
    return rows;
  },
  async Lab(bytes, name) {
    const file = new Blob([bytes]);
    const { guess } = await previewFile({ file, name, choices: {} });
    const { rows } = await readLabelledTable(await openTable(blobSource(file, name)), {
      text: guess.text,
      heads: { [CATEGORY]: guess.heads[CATEGORY] ?? '' },
      optionalHeads: {},
    });
    return rows.map(({ input }) => said(input, input.id));
  },
  async classify(bytes, name) {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const rows: string[] = [];
    for await (const line of readTickets(path, []))
      if ('input' in line) rows.push(said(line.input, line.input.id));
    return rows;
  },
};

test.each(Object.entries(FORMS))('%s is the same table at every door', async (name, bytes) => {
  for (const [door, read] of Object.entries(DOORS))
    expect({ door, rows: await read(bytes, name) }).toEqual({ door, rows: EXPECTED });
});
