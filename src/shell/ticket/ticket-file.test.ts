import { describe, expect, it } from 'vitest';
import { EXPORT_COLUMNS, readTicketFile, ticketJsonLine, ticketLine } from './ticket-file.ts';
import type { BadRow } from './ticket-file.ts';
import { EngineError } from '../../core/errors.ts';
import { language } from '../language/language.svelte.ts';
import type { NewTicket } from '../../store/ticket-edits.ts';
import type { TicketRecord } from '../../store/schema.ts';

type Read = { tickets: NewTicket[]; bad: BadRow[]; notes: BadRow[] };

async function read(parts: BlobPart[], name = 't.csv'): Promise<Read> {
  const tickets: NewTicket[] = [];
  const [bad, notes]: [BadRow[], BadRow[]] = [[], []];
  for await (const chunk of readTicketFile(new Blob(parts), name)) {
    tickets.push(...chunk.tickets);
    bad.push(...chunk.bad);
    notes.push(...chunk.notes);
  }
  return { tickets, bad, notes };
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'no error';
  } catch (thrown) {
    return thrown instanceof EngineError ? thrown.code : String(thrown);
  }
}

describe('ticket file', () => {
  it('reads the six columns by name, in any order and case', async () => {
    const { tickets } = await read([
      'PRIORITY;Description;Ticket_ID;timestamp;Subject;category\nHigh;charged twice;T-1;2026-05-01T10:00:00Z;Card;Billing Inquiry\n',
    ]);
    expect(tickets).toEqual([
      {
        origin: 'import',
        id: 'T-1',
        subject: 'Card',
        description: 'charged twice',
        category: 'Billing Inquiry',
        priority: 'High',
        createdAt: Date.parse('2026-05-01T10:00:00Z'),
      },
    ]);
  });

  it('keeps quoted newlines and names bad rows by the line they begin on', async () => {
    const { tickets, bad, notes } = await read([
      'Subject,Description,Timestamp\n"a","one\ntwo",\n,,\nx,y,someday\nd,e,2026-05-01\n',
    ]);
    expect(tickets.map((ticket) => ticket.description)).toEqual(['one\ntwo', 'y', 'e']);
    expect(tickets[1]).not.toHaveProperty('createdAt');
    expect(bad).toEqual([{ line: 4, why: 'an empty row' }]);
    expect(notes).toEqual([
      { line: 5, why: 'the timestamp is no date; the time of the import stands for it' },
    ]);
  });

  it('reads a text of any length and says that its middle is not sorted', async () => {
    const text = 'You charged my card twice. '.repeat(10_000);
    const { tickets, bad, notes } = await read([`id,text\n1,${text}\n`]);
    expect(tickets.map(({ description }) => description)).toEqual([text]);
    expect(bad).toEqual([]);
    expect(notes).toEqual([
      { line: 2, why: '270,000 characters, of which 20,000 were read, from both ends' },
    ]);
  });

  it('reads JSON lines and names lines that are none', async () => {
    const { tickets, bad } = await read(
      ['{"Ticket_ID":7,"text":"hello"}\nnope\n[1]\n{"subject":"only"}'],
      't.jsonl',
    );
    expect(tickets.map(({ id, description }) => [id, description])).toEqual([
      ['7', 'hello'],
      [undefined, ''],
    ]);
    expect(bad.map(({ line }) => line)).toEqual([2, 3]);
  });

  it('refuses a binary file, an empty one, and one without a text column', async () => {
    expect(await codeOf(read(['%PDF-1.7']))).toBe('file-binary');
    expect(await codeOf(read(['PK\x03\x04', new Uint8Array([0xff, 0xfe])]))).toBe('file-damaged');
    expect(await codeOf(read(['']))).toBe('csv-empty');
    expect(await codeOf(read(['a,b\n1,2\n']))).toBe('csv-missing-column');
  });

  it('takes the first of rows that share an id, and names the others', async () => {
    const { tickets, bad } = await read([
      'ticket_id,description\n501,charged twice\n501,Agent: we look into it\n502,cannot log in\n',
    ]);
    expect(tickets.map(({ id, description }) => [id, description])).toEqual([
      ['501', 'charged twice'],
      ['502', 'cannot log in'],
    ]);
    expect(bad).toEqual([{ line: 3, why: 'shares the id 501 with line 2, which is the ticket' }]);
  });

  it('says why a row gives no ticket in the language shown', async () => {
    await language.speak('de');
    const { bad, notes } = await read([
      'ticket_id,description,timestamp\n1,a,2026-05-01\n1,b,\n2,"",\n3,c,someday\n',
    ]);
    await language.speak('en');
    expect(bad.map(({ why }) => why)).toEqual([
      'hat die id 1 wie Zeile 2, die das Ticket ist',
      'kein Text',
    ]);
    expect(notes.map(({ why }) => why)).toEqual([
      'der Zeitstempel ist kein Datum; es gilt die Zeit des Imports',
    ]);
  });

  it('words for no label are none, and a type is no category', async () => {
    const { tickets } = await read(['text,category,type\na,N/A,Incident\nb,-,x\nc,Billing,x\n']);
    expect(tickets.map(({ category }) => category)).toEqual([undefined, undefined, 'Billing']);
  });

  it('takes no category of a cell that holds several, and says so', async () => {
    const { tickets, notes } = await read([
      'text,category,priority\na,Billing;Bug,High\nb,Bug,Low | High\nc,Billing,Low\nd,Lamps; hall,Low\n',
    ]);
    expect(tickets.map(({ category, priority }) => [category, priority])).toEqual([
      [undefined, 'High'],
      ['Bug', undefined],
      ['Billing', 'Low'],
      ['Lamps; hall', 'Low'],
    ]);
    expect(notes).toEqual([
      { line: 2, why: 'several labels (Billing, Bug): it comes in without one' },
      { line: 3, why: 'several labels (Low, High): it comes in without one' },
    ]);
  });

  it('reads a character that is cut by the edge of a piece', async () => {
    const long = `${'x'.repeat(256 * 1024 - 12)}`;
    const { tickets } = await read([`text\n${long}€uro\nnext\n`]);
    expect(tickets[0]?.description.endsWith('€uro')).toBe(true);
    expect(tickets.at(-1)?.description).toBe('next');
  });

  it('reads back what it exports, and a formula comes out as text', async () => {
    const record: TicketRecord = {
      id: 'P-1',
      subject: '=HYPERLINK("http://x")',
      description: 'line one\nline "two"; three, four',
      createdAt: Date.parse('2026-05-01'),
      updatedAt: 0,
      status: 'ASSIGNED',
      category: 'Bug Report',
      priority: 'PENDING',
      confidence: 0.5,
      state: 'suggest',
      source: 'model',
      reason: null,
      team: 'T',
      origin: 'ask',
    };
    const text = `${EXPORT_COLUMNS.join(',')}\n${ticketLine(record)}`;
    expect(text).toContain("'=HYPERLINK");
    const { tickets } = await read(['\ufeff', text]);
    expect(tickets).toMatchObject([
      {
        id: 'P-1',
        description: record.description,
        category: 'Bug Report',
        createdAt: record.createdAt,
      },
    ]);
    expect(tickets[0]).not.toHaveProperty('priority');
  });

  it.each(['csv', 'jsonl'])(
    'gives the six named values back after an export and an import as %s, formulas and odd characters included',
    async (format) => {
      const texts = [
        '=1+1',
        "'quoted",
        '@home, "now"\nline two',
        '-5 €',
        'plain',
        '\u2028 \ud83d\ude00 \t tab',
      ];
      const records = texts.map((text, index): TicketRecord => ({
        id: `P-${index}`,
        subject: text,
        description: `${text}!`,
        createdAt: Date.parse('2026-05-01T10:00:00Z') + index,
        updatedAt: 0,
        status: 'ASSIGNED',
        category: 'Bug Report',
        priority: 'High',
        confidence: 0.5,
        state: 'suggest',
        source: 'model',
        reason: null,
        team: 'T',
        origin: 'ask',
      }));
      const file =
        format === 'csv'
          ? [`${EXPORT_COLUMNS.join(',')}\n`, ...records.map(ticketLine)]
          : records.map(ticketJsonLine);
      const { tickets, bad } = await read(file, `t.${format}`);
      expect(bad).toEqual([]);
      expect(tickets).toEqual(
        records.map(({ id, subject, description, category, priority, createdAt }) => ({
          origin: 'import',
          id,
          subject,
          description,
          category,
          priority,
          createdAt,
        })),
      );
    },
  );

  it('writes a label that nobody has given yet as null', () => {
    const line = ticketJsonLine({
      id: 'P-1',
      subject: '',
      description: 'x',
      createdAt: 0,
      updatedAt: 0,
      status: 'OPEN',
      category: 'PENDING',
      priority: 'PENDING',
      confidence: null,
      state: null,
      source: null,
      reason: null,
      team: null,
      origin: 'ask',
    });
    expect(JSON.parse(line)).toMatchObject({
      Ticket_ID: 'P-1',
      Category: null,
      Priority: null,
      Status: 'OPEN',
      Timestamp: '1970-01-01T00:00:00.000Z',
    });
  });
});
