/** Lines of a file that are no tickets although they stand among them, and documents below lines that only announce them. */
import { describe, expect, test } from 'vitest';
import { workbook } from '../../test/fixtures/workbook.ts';
import { inspectTable } from './inspect-table.ts';
import { openTable } from './open-table.ts';
import { blobSource } from './source.ts';
import { readTicketRow } from './ticket-rows.ts';

async function read(content: BlobPart, name = 't.csv') {
  const table = await openTable(blobSource(new Blob([content]), name));
  const { places } = inspectTable(table);
  const tickets: string[] = [];
  const leftOut: string[] = [];
  for await (const chunk of table.chunks) {
    for (const row of chunk.rows) {
      const { input, createdAt } = readTicketRow(row, table.shape, places, '-');
      tickets.push([input.id, input.subject ?? '', input.description, createdAt].join(' · '));
    }
    leftOut.push(...chunk.leftOut.map(({ line, fault }) => `${line} ${fault.kind}`));
  }
  return { tickets, leftOut };
}

const TABLE = 'id,subject,description\n1,Lamp,It flickers\n2,Bill,It is wrong\n';
const TICKETS = ['1 · Lamp · It flickers · ', '2 · Bill · It is wrong · '];

describe('what stands below a table behind an empty line', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'a summary as wide as it',
      `\nAgent,Tickets,Mean\nAnn,12,4.5\nBob,9,3\n`,
      ['5 below', '6 below', '7 below'],
    ],
    ['a narrower table', `\n\nStatus,Count\nopen,2\n`, ['6 below', '7 below']],
    ['the names of a report and its owner', `\nCase report\nExample Ltd\n`, ['5 below', '6 below']],
  ])('%s is left out by name', async (_, below, leftOut) => {
    expect(await read(TABLE + below)).toEqual({ tickets: TICKETS, leftOut });
  });

  test('the table may go on below it', async () => {
    const text = `${TABLE}\nNotes of Ann\n3,Key,It is lost\n`;
    expect(await read(text)).toEqual({
      tickets: [...TICKETS, '3 · Key · It is lost · '],
      leftOut: ['5 below'],
    });
  });

  test('in a workbook too', async () => {
    const rows = [
      ['id', 'subject', 'description'],
      ['1', 'Lamp', 'It flickers'],
      ['', '', ''],
      ['Agent', 'Tickets', ''],
      ['Ann', '12', ''],
    ];
    const { tickets, leftOut } = await read(workbook(rows), 't.xlsx');
    expect(tickets).toEqual(TICKETS.slice(0, 1));
    expect(leftOut.filter((line) => line.endsWith('below'))).toEqual(['4 below', '5 below']);
  });

  test.each([
    ['without an empty line', `Agent,Tickets,Mean\n`],
    ['a ticket without an id', `\n,Key,It is lost\n`],
    ['a sentence', `\nnone,Key,"It is lost since the day on which we moved to the other house"\n`],
  ])('%s it is a row', async (_, line) => {
    expect((await read(TABLE + line)).tickets).toHaveLength(3);
  });

  test('where ids are words nothing proves it', async () => {
    const text = 'id,description\nlamp,It flickers\nbill,It is wrong\n\nkey,It is lost\n';
    expect((await read(text)).tickets).toHaveLength(3);
  });
});

test('the second line of a survey’s export says what kinds of answers there are', async () => {
  const text = `Respondent ID,Start Date,What can we help you with today?,How urgent is it?,
,,Open-Ended Response,Response,Other (please specify)
11601,03/04/2026 10:33:22 AM,It flickers since last week,High,
11602,03/04/2026 10:34:22 AM,It is wrong by a hundred,Low,soon
`;
  expect(await read(text)).toEqual({
    tickets: [
      '11601 ·  · It flickers since last week · 03/04/2026 10:33:22 AM',
      '11602 ·  · It is wrong by a hundred · 03/04/2026 10:34:22 AM',
    ],
    leftOut: ['2 header'],
  });
});

describe('documents of databases and search engines', () => {
  test('lines that say what to do with the next one are no rows, and give its id', async () => {
    const lines = [
      { index: { _index: 't', _id: '1' } },
      { subject: 'Lamp', description: 'It flickers' },
      { delete: { _id: '7' } },
      { update: { _index: 't', _id: '2' } },
      { doc: { subject: 'Bill', description: 'It is wrong' } },
    ];
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    expect(await read(text, 't.ndjson')).toEqual({ tickets: TICKETS, leftOut: [] });
  });

  test('an object of one field stays a row', async () => {
    const text =
      '{"index":{"description":"It flickers"}}\n{"index":{"description":"It is wrong"}}\n';
    expect((await read(text, 't.ndjson')).tickets).toHaveLength(2);
  });

  test('values that say their types are those values', async () => {
    const item = (id: string, subject: string, description: string) => ({
      Item: { id: { N: id }, subject: { S: subject }, description: { S: description } },
    });
    const dynamo = [item('1', 'Lamp', 'It flickers'), item('2', 'Bill', 'It is wrong')];
    const text = dynamo.map((one) => JSON.stringify(one)).join('\n');
    expect((await read(text, 't.json')).tickets).toEqual(TICKETS);
    const mongo = {
      _id: { $oid: '1' },
      text: 'It flickers',
      created: { $date: { $numberLong: '1772618400000' } },
    };
    expect((await read(JSON.stringify(mongo), 't.json')).tickets).toEqual([
      '1 ·  · It flickers · 1772618400000',
    ]);
  });
});

test('a bar within a cell of Markdown is written behind a backslash', async () => {
  const text =
    '| id | subject | description |\n|---|---|---|\n| 1 | Lamp | on \\| off |\n| 2 | Bill | wrong |\n';
  expect((await read(text, 't.md')).tickets).toEqual([
    '1 · Lamp · on | off · ',
    '2 · Bill · wrong · ',
  ]);
});
