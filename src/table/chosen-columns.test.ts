import { describe, expect, test } from 'vitest';
import { guessPlaces, strongCategory } from './ticket-columns.ts';
import { unreadTexts } from './unread-texts.ts';

describe('columns are known by the names of', () => {
  test.each<[string, readonly string[], object]>([
    ['abbreviations', ['Ticket No.', 'Betreff', 'Anfrage-Text'], { id: 0, subject: 1 }],
    [
      'German ones',
      ['Nr.', 'Betreff', 'Anfrage-Text', 'Prio'],
      { id: 0, description: [2], priority: 3 },
    ],
    ['a form', ['Vorgangs-Nr.', 'Betreff:', 'Anliegen'], { id: 0, subject: 1, description: [2] }],
    [
      'GitHub as GraphQL',
      ['node.number', 'node.title', 'node.bodyText'],
      { subject: 1, description: [2] },
    ],
    [
      'OTRS',
      ['Ticket#', 'Betreff', 'Queue', 'Artikelbaum'],
      { id: 0, category: 2, description: [3] },
    ],
    ['OTRS in English', ['Ticket#', 'Subject', 'Queue', 'Article Tree'], { description: [3] }],
    ['Intercom', ['Conversation ID', 'Conversation first message'], { id: 0, description: [1] }],
    ['Front', ['id', 'subject', 'last_message.text'], { description: [2] }],
    ['JSON:API', ['type', 'id', 'attributes.subject', 'attributes.category'], { category: 3 }],
    [
      'marks that nobody sees',
      ['\ufeff\u200bTicket\u00a0ID', 'Sub\u00adject', '\u2060Description\u200b'],
      { id: 0, subject: 1, description: [2] },
    ],
    ['HubSpot', ['properties.content', 'properties.hs_ticket_priority'], { priority: 1 }],
    [
      'a Dutch desk',
      ['Melding nummer', 'Korte omschrijving', 'Verzoek', 'Aanmaakdatum'],
      { id: 0, subject: 1, description: [2], createdAt: 3 },
    ],
    ['cards', ['Card ID', 'Card Name', 'Card Description'], { id: 0, subject: 1 }],
    ['reviews', ['Review Id', 'Review Title', 'Review Content'], { id: 0, description: [2] }],
    ['a tracker', ['bug_id', 'short_desc', 'bug_severity'], { id: 0, subject: 1, priority: 2 }],
    ['views', ['ID', 'Subject', 'Requester', 'Requested'], { sender: 2, createdAt: 3 }],
    ['an excerpt beside the text', ['id', 'preview', '_embedded.threads'], { description: [2] }],
  ])('%s', (_, columns, expected) => {
    expect(guessPlaces(columns)).toMatchObject(expected);
  });
});

describe('of several columns with known names', () => {
  const unread = (columns: readonly string[], samples: readonly (readonly string[])[]) =>
    unreadTexts(columns, guessPlaces(columns, samples), samples);

  test('the filled one is the text', () => {
    const columns = ['id', 'subject', 'message', 'description'];
    const samples = [
      ['1', 'Lamp', 'It flickers since Monday', ''],
      ['2', 'Bill', 'It is twice too high', 'NULL'],
    ];
    expect(guessPlaces(columns, samples)).toMatchObject({ subject: 1, description: [2] });
    expect(unread(columns, samples)).toEqual([]);
  });

  test('those that are not taken are named where they say something else', () => {
    const columns = ['id', 'subject', 'message', 'description', 'body'];
    const samples = [
      ['1', 'Lamp', 'my order of May', 'It flickers since Monday', 'It flickers'],
      ['2', 'Bill', 'my second letter', 'It is twice too high', 'It is twice'],
    ];
    expect(guessPlaces(columns, samples)).toMatchObject({ description: [3] });
    expect(unread(columns, samples)).toEqual(['message']);
  });

  test('a question and its details are both read', () => {
    const columns = ['id', 'question', 'details'];
    const samples = [['1', 'Why does the lamp flicker?', 'Since Monday']];
    expect(guessPlaces(columns, samples)).toMatchObject({ subject: 1, description: [2] });
    expect(guessPlaces(['id', 'question'])).toMatchObject({ subject: -1, description: [1] });
  });

  test('numbers are no text', () => {
    const samples = [['7', '2', 'It flickers since Monday']];
    expect(guessPlaces(['id', 'threads', 'preview'], samples)).toMatchObject({ description: [2] });
  });
});

describe('a column that is called a topic', () => {
  const REDMINE = ['#', 'Projekt', 'Tracker', 'Thema', 'Priorität'];
  const row = (...cells: string[]) => cells;

  test('is the subject where each row has another sentence', () => {
    const samples = [
      row('1', 'Hilfe', 'Fehler', 'Die Lampe flackert seit Montag', 'Hoch'),
      row('2', 'Hilfe', 'Frage', 'Die Rechnung ist zu hoch', 'Normal'),
    ];
    expect(guessPlaces(REDMINE, samples)).toMatchObject({ id: 0, subject: 3, category: 2 });
    expect(strongCategory(REDMINE, guessPlaces(REDMINE, samples))).toBe(-1);
  });

  test('is the category where it is said again and again', () => {
    const samples = ['Rechnung', 'Konto', 'Rechnung'].map((topic, at) =>
      row(`${at}`, 'Text', topic),
    );
    const columns = ['id', 'Nachricht', 'Thema'];
    expect(guessPlaces(columns, samples)).toMatchObject({ subject: -1, category: 2 });
  });
});
