import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticketRecord as ticket } from '../../test/fixtures/ticket-record.ts';
import { TicketIndex } from './ticket-index.ts';

describe('ticket index', () => {
  it('lists newest first, also after a ticket arrives late with an old date', () => {
    const index = new TicketIndex();
    index.upsert([ticket({ id: '1', createdAt: 10 }), ticket({ id: '2', createdAt: 30 })]);
    index.query();
    index.upsert([ticket({ id: '3', createdAt: 20 })]);
    expect(index.query().map(({ id }) => id)).toEqual(['2', '3', '1']);
  });

  it('finds every word in any order and case, in subject, text and id', () => {
    const index = new TicketIndex();
    index.upsert([
      ticket({ id: 'P-1', subject: 'Charged TWICE', description: 'my card' }),
      ticket({ id: 'P-2', description: 'card lost' }),
    ]);
    expect(index.query({ text: 'card twice' }).map(({ id }) => id)).toEqual(['P-1']);
    expect(index.query({ text: 'p-2' }).map(({ id }) => id)).toEqual(['P-2']);
    expect(index.query({ text: '  ' })).toHaveLength(2);
  });

  it('finds the beginning of a word as it is typed', () => {
    const index = new TicketIndex();
    index.upsert([ticket({ id: '1', description: 'the Refund' })]);
    expect(index.query({ text: 'ref' })).toHaveLength(1);
    expect(index.query({ text: 'fund' })).toHaveLength(0);
  });

  it('sees a changed text and forgets the old one', () => {
    const index = new TicketIndex();
    index.upsert([ticket({ id: '1', description: 'alpha' })]);
    index.upsert([ticket({ id: '1', description: 'beta' })]);
    expect(index.query({ text: 'alpha' })).toEqual([]);
    expect(index.query({ text: 'beta' })).toHaveLength(1);
  });

  it('tells apart open, unsure, assigned and resolved', () => {
    const index = new TicketIndex();
    index.upsert([
      ticket({ id: 'o', status: 'OPEN' }),
      ticket({ id: 'u', state: 'abstain' }),
      ticket({ id: 'a' }),
      ticket({ id: 'r', status: 'RESOLVED' }),
    ]);
    const ids = (['open', 'review', 'assigned', 'resolved'] as const).map((status) =>
      index
        .query({ status })
        .map(({ id }) => id)
        .join(),
    );
    expect(ids).toEqual(['o', 'u', 'a', 'r']);
  });

  it('gives the same answer as a plain filter, for any tickets and any filter', () => {
    const label = fc.constantFrom('A', 'B', null);
    const records = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 3 }),
        category: label,
        team: fc.constantFrom('T', 'U'),
        confidence: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        createdAt: fc.nat(50),
        description: fc.constantFrom('red', 'blue red', ''),
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(
        records,
        fc.record(
          {
            category: fc.constantFrom('A', 'B'),
            team: fc.constantFrom('T', 'U'),
            confidenceBelow: fc.double({ min: 0, max: 1, noNaN: true }),
            text: fc.constantFrom('red', 'blue'),
          },
          { requiredKeys: [] },
        ),
        (rows, filter) => {
          const index = new TicketIndex();
          const tickets = rows.map((row) => ticket(row));
          index.upsert(tickets);
          const expected = tickets.filter(
            (one) =>
              (filter.category === undefined || one.category === filter.category) &&
              (filter.team === undefined || one.team === filter.team) &&
              (filter.confidenceBelow === undefined ||
                (one.confidence ?? 0) < filter.confidenceBelow) &&
              (filter.text === undefined || one.description.includes(filter.text)),
          );
          expect(new Set(index.query(filter).map(({ id }) => id))).toEqual(
            new Set(expected.map(({ id }) => id)),
          );
        },
      ),
    );
  });
});
