/** JSON of desks and labelling tools: which message becomes the text, and which label is read. */
import { describe, expect, test } from 'vitest';
import { inspectTable } from './inspect-table.ts';
import { openTable } from './open-table.ts';
import { textSource } from './source.ts';
import { readTicketRow } from './ticket-rows.ts';

/** Line, id, text and label of each ticket. */
async function read(value: unknown, name = 't.json') {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const table = await openTable(textSource(text, name));
  const { places } = inspectTable(table);
  const tickets: string[] = [];
  for await (const { rows } of table.chunks)
    for (const row of rows) {
      const { line, input, category } = readTicketRow(row, table.shape, places, '-');
      const label = category.kind === 'label' ? category.label : category.kind;
      tickets.push([line, input.id, input.description, label].join(' · '));
    }
  return tickets;
}

const AGENT = 'We look into it';
const both = (make: (id: number, text: string) => unknown) => [
  make(1, 'It flickers'),
  make(2, 'It is wrong'),
];
const NONE = ['1 · 1 · It flickers · none', '2 · 2 · It is wrong · none'];

describe('the customer', () => {
  test.each<[string, unknown]>([
    [
      'Gorgias, the latest message first',
      {
        data: both((id, body_text) => ({
          id,
          excerpt: body_text.slice(0, 4),
          messages: [
            { id: 9, from_agent: true, created_datetime: '2026-05-02', body_text: AGENT },
            { id: 8, from_agent: false, created_datetime: '2026-05-01', body_text },
            { id: 9, from_agent: false, created_datetime: '2026-05-03', body_text: 'Any news?' },
          ],
        })),
      },
    ],
    [
      'Help Scout',
      {
        _embedded: {
          conversations: both((id, body) => ({
            id,
            threads: 2,
            preview: body.slice(0, 4),
            _embedded: {
              threads: [
                { type: 'message', body: AGENT, createdBy: { type: 'user' } },
                { type: 'customer', body: `<p>${body}</p>`, createdBy: { type: 'customer' } },
              ],
            },
          })),
        },
      },
    ],
    [
      'Front',
      { _results: both((id, text) => ({ id, last_message: { body: `<p>${text}</p>`, text } })) },
    ],
    ['GitHub', { data: { issues: { nodes: both((number, bodyText) => ({ number, bodyText })) } } }],
    ['Outlook', { value: both((id, content) => ({ id, body: { contentType: 'text', content } })) }],
    [
      'Intercom',
      {
        type: 'conversation.list',
        conversations: both((id, text) => ({ id, source: { body: `<p>${text}</p>` } })),
      },
    ],
    [
      'a chat of roles',
      both((id, text) => ({
        id,
        messages: [
          { from: 'gpt', value: AGENT },
          { from: 'human', value: text },
        ],
      })),
    ],
    [
      'comments beside the tickets',
      {
        messages: [{ id: 9, body: AGENT }],
        tickets: both((id, description) => ({ id, description })),
      },
    ],
    [
      'comments within the tickets',
      both((id, description) => ({
        comments: [{ id: 9, body: AGENT }],
        ticket: { id, description },
      })),
    ],
    [
      'OTRS',
      {
        Ticket: both((TicketID, Body) => ({
          TicketID,
          Article: [
            { SenderType: 'agent', Body: AGENT },
            { SenderType: 'customer', Body },
          ],
        })),
      },
    ],
    [
      'an assistant, in parts',
      both((id, text) => ({ id, messages: [{ role: 'user', content: [{ type: 'text', text }] }] })),
    ],
    ['a wrapper of any name', both((id, text) => ({ helpdesk_ticket: { id, subject: '', text } }))],
    ['a guess beside it', both((id, text) => ({ id, inputs: { text }, guess: [{ label: 'x' }] }))],
    [
      'utterances beside a list of labels',
      { labels: [{ name: 'x' }, { name: 'y' }], utterances: both((id, text) => ({ id, text })) },
    ],
    ['pages of an interface', both((id, text) => ({ page: id, tickets: [{ id, text }] }))],
  ])('of %s is read', async (_, value) => {
    expect((await read(value)).map((ticket) => ticket.replace(/· (?!none)\w+$/, '· none'))).toEqual(
      NONE,
    );
  });
});

test.each([
  ['tickets', (id: number, text: string) => ({ id, text })],
  ['data', (id: number, text: string) => ({ id, attributes: { text } })],
])('lines that are pages give all of their %s', async (key, make) => {
  const page = JSON.stringify({ [key]: both(make), next_page: null });
  const tickets = await read(`${page}\n${page.replace('flickers', 'is dark')}\n`, 't.ndjson');
  expect(tickets.map((ticket) => ticket.split(' · ')[2])).toEqual([
    'It flickers',
    'It is wrong',
    'It is dark',
    'It is wrong',
  ]);
});

test('of messages that do not say who wrote them the earliest is the ticket', async () => {
  const comments = [
    { author_id: 5, body: AGENT, created_at: '2025-03-05' },
    { author_id: 9, body: 'It flickers', created_at: '2025-03-04' },
  ];
  expect(await read([{ id: 1, comments }])).toEqual(['1 · 1 · It flickers · none']);
});

test('a message whose words have a name that nobody knows is its longest sentence', async () => {
  const events = [{ who: 'v', said: 'It flickers all day long' }];
  expect(await read([{ id: 1, events }])).toEqual(['1 · 1 · It flickers all day long · none']);
});

test.each<[string, unknown]>([
  ['a chat, with links between', ['It flickers ', { type: 'link', text: 'here' }, '.']],
  [
    'Quill',
    {
      ops: [
        { insert: 'It ' },
        { insert: 'flickers', attributes: { bold: true } },
        { insert: ' here.\n' },
      ],
    },
  ],
  ['Editor.js', { blocks: [{ type: 'paragraph', data: { text: 'It flickers here.' } }] }],
  ['Draft', { blocks: [{ key: 'a', type: 'unstyled', text: 'It flickers here.' }], entityMap: {} }],
  [
    'Slate',
    [{ type: 'paragraph', children: [{ text: 'It ' }, { text: 'flickers here.', bold: true }] }],
  ],
])('a text in pieces is read whole: %s', async (_, body) => {
  expect(await read([{ id: 1, body }])).toEqual(['1 · 1 · It flickers here. · none']);
});

describe('rows of cells', () => {
  test('without a header are tickets', async () => {
    expect(
      await read([
        [1, 'It flickers since Monday'],
        [2, 'The bill is much too high'],
      ]),
    ).toEqual([
      '1 · 1 · It flickers since Monday · none',
      '2 · 2 · The bill is much too high · none',
    ]);
  });

  test('with a header alone are none', async () => {
    expect(await read([['text', 'label']])).toEqual([]);
  });
});

test('items on one line are told apart by their number, items on lines by those', async () => {
  const items = both((id, text) => ({ id, text }));
  expect(await read(items)).toEqual(NONE);
  const lines = `[\n\n${items.map((one) => JSON.stringify(one)).join(',\n')}]`;
  expect((await read(lines)).map((ticket) => ticket[0])).toEqual(['3', '4']);
});

test.each(['t.json', 't.jsonl'])('ids of twenty digits stay apart in %s', async (name) => {
  const ids = ['12345678901234567890', '12345678901234567891'];
  const lines = ids.map((id) => `{"id": ${id}, "text": "number ${id}, please", "count": 3.5}`);
  const text = name === 't.json' ? `[${lines.join(',\n')}]` : lines.join('\n');
  expect(await read(text, name)).toEqual(
    ids.map((id, at) => `${at + 1} · ${id} · number ${id}, please · none`),
  );
});

describe('the label', () => {
  test.each<[string, unknown]>([
    ['Prodigy, as an answer', { label: 'Lamp', answer: 'accept' }],
    ['Prodigy, as choices', { accept: ['Lamp'], options: [{ id: 'Lamp' }, { id: 'Bill' }] }],
    ['spaCy', { cats: { Lamp: 1, Bill: 0 } }],
    ['truth values', { label: { Lamp: true, Bill: false } }],
    [
      'Label Studio',
      { annotations: [{ id: 3, result: [{ type: 'choices', value: { choices: ['Lamp'] } }] }] },
    ],
    ['JSON:API', { type: 'tickets', attributes: { category: 'Lamp' } }],
  ])('of %s is found', async (_, fields) => {
    const rows = both((id, text) => ({ id, text, ...(fields as object) }));
    expect(await read(rows)).toEqual(NONE.map((ticket) => ticket.replace('none', 'Lamp')));
  });

  test('that was turned down is none', async () => {
    const rows = both((id, text) => ({ id, text, label: 'Lamp', answer: 'reject' }));
    expect(await read(rows)).toEqual(NONE);
  });
});
