import { describe, expect, test } from 'vitest';
import { captionsOf, findColumn, findPlaces, guessPlaces } from './ticket-columns.ts';
import { unreadTexts } from './unread-texts.ts';

const failing = (code: string, details: object = {}) =>
  expect.objectContaining({ code, details: expect.objectContaining(details) });

describe("a ticket's columns", () => {
  test.each<[readonly string[], readonly string[], object]>([
    [['text', 'category'], [], { id: -1, subject: -1, description: [0], category: 1 }],
    [
      ['Ticket_ID', 'Subject', 'Description', 'Category'],
      [],
      { id: 0, subject: 1, description: [2], category: 3 },
    ],
    [['title', 'body'], [], { subject: 0, description: [1] }],
    [['subject', 'body', 'text'], [], { subject: -1, description: [2] }],
    [['title'], [], { subject: 0, description: [] }],
    [['anything'], [], { subject: -1, description: [0] }],
    [['a', 'b', 'c'], ['c'], { subject: -1, description: [2] }],
    [['a', 'b', 'c'], ['B', 'A', 'c'], { subject: 1, description: [0, 2] }],
    [['a', '', 'b', 'b'], ['b (column 4)'], { description: [3] }],
    [['a', '', 'b', 'b'], ['Column 2'], { description: [1] }],
  ])('%j asked for %j', (columns, requested, expected) => {
    expect(findPlaces(columns, requested)).toMatchObject(expected);
  });

  test('a subject beside a whole text is read where it says more', () => {
    const columns = ['subject', 'text'];
    const whole = [['Lamp', 'Lamp: it flickers']];
    const apart = [
      ['Lamp', 'It flickers'],
      ['Bill', 'It is wrong'],
    ];
    expect(guessPlaces(columns, whole)).toMatchObject({ subject: -1, description: [1] });
    expect(guessPlaces(columns, apart)).toMatchObject({ subject: 0, description: [1] });
  });

  test('repeated and blank names are told apart by their place', () => {
    expect(captionsOf(['id', '', 'description', '', 'description', 'Column 2'])).toEqual([
      'id',
      '(column 2)',
      'description',
      'Column 4',
      'description (column 5)',
      'Column 2',
    ]);
  });

  test('a table without names has its text where the sentences stand, and its id where the numbers do', () => {
    const rows = [
      ['1', 'the export button crashes', 'High'],
      ['2', 'please add a dark mode', 'Low'],
    ];
    expect(guessPlaces(['', '', ''], rows, false)).toMatchObject({ id: 0, description: [1] });
  });

  test('a column of sentences that is not read is named', () => {
    const columns = ['Subject', 'What happened?', 'Status'];
    const rows = [['Help', 'I was charged twice for one invoice', 'Open']];
    expect(unreadTexts(columns, guessPlaces(columns), rows)).toEqual(['What happened?']);
  });

  test('a missing column is named together with those there are', () => {
    expect(() => findPlaces(['a', 'b'], [])).toThrow(
      failing('csv-missing-column', {
        column: 'text, or subject and description',
        columns: 'a | b',
      }),
    );
    expect(() => findPlaces(['a', 'b'], ['c'])).toThrow(
      failing('csv-missing-column', { column: 'c' }),
    );
    expect(() => findColumn(['a'], 'label')).toThrow(
      failing('csv-missing-column', { column: 'label' }),
    );
  });
});
