import { describe, expect, test } from 'vitest';
import { inspectTable } from './inspect-table.ts';
import { openTable } from './open-table.ts';
import { textSource } from './source.ts';
import { readTicketRow } from './ticket-rows.ts';

/** Tickets of a file as they are guessed: id, subject and text, and the reasons of lines that are none. */
async function read(text: string, name: string) {
  const table = await openTable(textSource(text, name));
  const { places } = inspectTable(table);
  const tickets: string[] = [];
  const leftOut: string[] = [];
  for await (const chunk of table.chunks) {
    for (const row of chunk.rows) {
      const { input, category } = readTicketRow(row, table.shape, places, '-');
      const label = category.kind === 'label' ? category.label : category.kind;
      tickets.push([input.id, input.subject, input.description, label].join(' · '));
    }
    leftOut.push(...chunk.leftOut.map(({ line, fault }) => `${line} ${fault.kind}`));
  }
  return { tickets, leftOut };
}

const TWO = ['1 · Lamp · It flickers, badly · none', '2 · Bill · It is wrong · none'];

describe('a table with cells', () => {
  test.each([
    ['between carets', 'id^subject^description\n1^Lamp^It flickers, badly\n2^Bill^It is wrong\n'],
    ['between broken bars', 'id¦subject¦text\n1¦Lamp¦It flickers, badly\n2¦Bill¦It is wrong\n'],
    [
      'in single quotes',
      "'id','subject','description'\n'1','Lamp','It flickers, badly'\n'2','Bill','It is wrong'\n",
    ],
    [
      'in curly quotes',
      '“id”,“subject”,“text”\n“1”,“Lamp”,“It flickers, badly”\n“2”,“Bill”,“It is wrong”\n',
    ],
    [
      'between control characters',
      'id\x01subject\x01text\n1\x01Lamp\x01It flickers, badly\n2\x01Bill\x01It is wrong\n',
    ],
    [
      'in lines that are quoted whole',
      '"id,subject,description"\n"1,Lamp,""It flickers, badly"""\n"2,Bill,It is wrong"\n',
    ],
    [
      'in lines that are quoted whole, with semicolons',
      '"id;subject;text"\n"1;Lamp;It flickers, badly"\n"2;Bill;It is wrong"\n',
    ],
    [
      'that a spreadsheet keeps as text',
      'id,subject,text\n="1",="Lamp","It flickers, badly"\n"=""2""",Bill,It is wrong\n',
    ],
  ])('%s is read', async (_, text) => {
    expect((await read(text, 't.csv')).tickets).toEqual(TWO);
  });

  test('in a drawing has the drawn lines and the count left out by name', async () => {
    const text =
      '+----+---------+\n| id | subject | text |\n+----+---------+\n| 1 | Lamp | It flickers, badly |\n| 2 | Bill | It is wrong |\n+----+---------+\n2 rows in set (0.00 sec)\n';
    const { tickets, leftOut } = await read(text, 't.txt');
    expect(tickets.map((ticket) => ticket.replace(/ +/g, ' '))).toEqual(TWO);
    expect(leftOut).toEqual(['1 title', '3 rule', '6 rule', '7 total']);
  });

  test('of a board has its titles and groups around rows that are all as wide', async () => {
    const text =
      'Lamps\n\nNew\nName,Wish,Status\nLamp,"It flickers, badly",New\nBill,It is very wrong now,New\n\nDone\nName,Wish,Status\nDesk,It was scratched on top,Done\n';
    expect(await read(text, 't.csv')).toEqual({
      tickets: [
        '- ·  · It flickers, badly · none',
        '- ·  · It is very wrong now · none',
        '- ·  · It was scratched on top · none',
      ],
      leftOut: ['1 title', '3 title', '8 group', '9 header'],
    });
  });

  test('of Qualtrics has its third header left out by name', async () => {
    const text =
      'Q1,Q2\nWhat is wrong?,Topic\n"{""ImportId"":""QID1""}","{""ImportId"":""QID2""}"\nThe lamp flickers now,Lamps\n';
    expect(await read(text, 't.csv')).toEqual({
      tickets: ['- ·  · The lamp flickers now · Lamps'],
      leftOut: ['1 title', '3 header'],
    });
  });

  test.each([
    ['a short sentence', 'The lamp flickers.\nSend a lamp.\n', 2],
    ['a time', '2025-03-04 10:12 dark\n2025-03-04 10:13 dark\n', 2],
    ['a question', 'What is wrong?\nThe lamp flickers.\n', 1],
  ])('that begins with %s has it as a row or as names', async (_, text, rows) => {
    const { head } = await openTable(textSource(text, 't.txt'));
    expect(head.rows).toHaveLength(rows);
  });

  test('with some zero bytes is text', async () => {
    const text = 'id,desc\0ription\n1,It\0 flickers now and then\n';
    const { head } = await openTable(textSource(text, 't.csv'));
    expect(head.rows[0]?.cells).toEqual(['1', 'It flickers now and then']);
  });

  test('with curly quotes around some cells only is read whole', async () => {
    const text = 'id,description\n1,“It flickers, badly”\n2,“It is wrong”\n3,It is fine\n';
    const { head } = await openTable(textSource(text, 't.csv'));
    expect(head.rows.map(({ cells }) => cells[1])).toEqual([
      'It flickers, badly',
      'It is wrong',
      'It is fine',
    ]);
  });

  test('in a drawing has no blanks around its cells', async () => {
    const text =
      '|  id | subject | text           |\n|-----|---------|----------------|\n|   1 | Lamp    | It is dark now |\n';
    const { head } = await openTable(textSource(text, 't.txt'));
    expect(head.rows[0]?.cells).toEqual(['', '1', 'Lamp', 'It is dark now', '']);
  });

  test('of several files has the repeated header left out by name', async () => {
    const text =
      'id,subject,text\n1,Lamp,"It flickers, badly"\nid,subject,text\n2,Bill,It is wrong\nTotal,2,\n';
    expect(await read(text, 't.csv')).toEqual({ tickets: TWO, leftOut: ['3 header', '5 total'] });
  });

  test.each(['2,,', ',,2'])('has the bare count %s below it left out', async (count) => {
    const text = `id,subject,text\n1,Lamp,"It flickers, badly"\n2,Bill,It is wrong\n${count}\n`;
    expect(await read(text, 't.csv')).toEqual({ tickets: TWO, leftOut: ['4 total'] });
  });

  test('keeps a row that has only the next number', async () => {
    const text = 'id,subject,text\n0,Lamp,It flickers\n1,Bill,It is wrong\n2,,\n3,Door,It creaks\n';
    expect(await read(text, 't.csv')).toMatchObject({ leftOut: [] });
  });
});

test('sentences one below the other, some with commas, are a ticket each', async () => {
  const text = 'The lamp flickers, badly, every evening.\nThe bill is wrong.\nI cannot log in.\n';
  const { tickets } = await read(text, 't.txt');
  expect(tickets[0]).toContain('The lamp flickers, badly, every evening.');
  expect(tickets).toHaveLength(3);
});

describe('JSON', () => {
  const [first, second] = [
    { id: 1, subject: 'Lamp', body: 'It flickers, badly' },
    { id: 2, subject: 'Bill', body: 'It is wrong' },
  ];
  const both = [first, second];
  const document = (text: string) => ({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  });
  test.each<[string, string]>([
    ['objects over several lines', both.map((one) => JSON.stringify(one, null, 2)).join('\n')],
    ['objects one behind the other', both.map((one) => JSON.stringify(one)).join('')],
    ['lines that end with commas', both.map((one) => `${JSON.stringify(one)},\n`).join('')],
    ['objects by their ids', JSON.stringify({ 1: { ...first, id: 1 }, 2: { ...second, id: 2 } })],
    ['a list deep within', JSON.stringify({ data: { repository: { issues: { nodes: both } } } })],
    ['hits of a search', JSON.stringify({ hits: { hits: both.map((_source) => ({ _source })) } })],
    [
      'two wrappers',
      JSON.stringify(both.map(({ id, ...content }) => ({ ticket: { id, content } }))),
    ],
    [
      'numbers that are none',
      JSON.stringify(both.map((one) => ({ ...one, score: 0 }))).replaceAll(':0}', ':NaN}'),
    ],
    [
      'documents of nodes',
      JSON.stringify(both.map((one) => ({ ...one, body: document(one.body) }))),
    ],
    [
      'values to show',
      JSON.stringify(
        both.map((one) => ({ ...one, subject: { value: 'x', display_value: one.subject } })),
      ),
    ],
    [
      'threads of messages',
      JSON.stringify(
        both.map(({ body, ...one }) => ({
          ...one,
          messages: [
            { from: 'a', body },
            { from: 'b', body: 'We look' },
          ],
        })),
      ),
    ],
  ])('of %s is read', async (_, text) => {
    expect((await read(text, 't.json')).tickets).toEqual(TWO);
  });

  test('has its named values as fields and its connections as labels', async () => {
    const ticket = {
      ...first,
      labels: { nodes: [{ name: 'Light' }] },
      custom_fields: [{ id: 7, name: 'presort_state', value: 'accept' }],
    };
    const text = JSON.stringify([ticket]);
    expect((await read(text, 't.json')).tickets).toEqual(['1 · Lamp · It flickers, badly · Light']);
    const { shape } = await openTable(textSource(text, 't.json'));
    expect(shape.columns).toContain('custom_fields.presort_state');
  });
});

test.each([
  ['Worum geht es\nThe lamp stays dark, please help\n', 'Worum geht es'],
  ['text\nThe lamp stays dark, please help\n', null],
  ['id,Worum geht es\n1,The lamp stays dark\n', 'Worum geht es'],
  ['id,Worum geht es,Lösung\n1,The lamp stays dark,We sent a new lamp\n', 'Worum geht es'],
  ['id,Worum geht es,Noch etwas?\n1,The lamp stays dark,It was new last week\n', null],
  ['id,Farbe\n1,dark red\n', null],
  ['{"worum": "The lamp stays dark"}\n{"worum": "please help"}\n', null],
])(
  'a column that is taken for the text without being called so is named: %j',
  async (text, only) => {
    expect(inspectTable(await openTable(textSource(text, 't'))).only).toBe(only);
  },
);

test('a person who is written as nobody is none', async () => {
  const text =
    'id,text,requester,assignee,group\n1,It flickers,-,N/A,None\n2,It is dark,Ann,-,Lamps\n';
  const table = await openTable(textSource(text, 't.csv'));
  const { places } = inspectTable(table);
  const people = table.head.rows.map((row) => {
    const { sender, assignee, group } = readTicketRow(row, table.shape, places, '-');
    return [sender, assignee, group];
  });
  expect(people).toEqual([
    ['', '', ''],
    ['Ann', '', 'Lamps'],
  ]);
});
