import { expect, test } from 'vitest';
import { workbookOf } from '../../test/fixtures/workbook.ts';
import { openTable } from './open-table.ts';
import { blobSource } from './source.ts';
import type { TableChoices, TableShape } from './table-shape.ts';

const BOOK = workbookOf({
  Cover: [],
  'Q1 & Q2': [
    ['Subject', 'Description'],
    ['Lamp', 'It is dark'],
  ],
  Old: [
    ['Betreff', 'Text'],
    ['Tür', 'Sie klemmt'],
    ['Dach', 'Es tropft'],
  ],
});

async function read(choices: TableChoices = {}, known?: TableShape) {
  const { shape, chunks } = await openTable(
    blobSource(new Blob([BOOK]), 'book.xlsx'),
    choices,
    known,
  );
  const rows: string[] = [];
  for await (const chunk of chunks) rows.push(...chunk.rows.map(({ cells }) => cells.join(' ')));
  return { shape, rows };
}

test('of several sheets the first with rows is read, and all with rows are named', async () => {
  const { shape, rows } = await read();
  expect([shape.sheet, shape.sheets]).toEqual(['Q1 & Q2', ['Q1 & Q2', 'Old']]);
  expect(rows).toEqual(['Lamp It is dark']);
});

test('another is read by its name, and again from what was decided', async () => {
  const { shape, rows } = await read({ sheet: 'Old' });
  expect(shape.columns).toEqual(['Betreff', 'Text']);
  expect(rows).toEqual(['Tür Sie klemmt', 'Dach Es tropft']);
  expect((await read({}, shape)).rows).toEqual(rows);
});

test('a name that no sheet has is refused with the names that there are', async () => {
  await expect(read({ sheet: 'Cover' })).rejects.toMatchObject({
    code: 'bad-input',
    details: { why: expect.stringContaining('it has "Q1 & Q2", "Old"') as unknown },
  });
});
