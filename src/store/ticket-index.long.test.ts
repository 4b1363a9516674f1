import { expect, it } from 'vitest';
import { startProcessorClock } from '../../test/fixtures/processor-time.ts';
import { ticketRecord as ticket } from '../../test/fixtures/ticket-record.ts';
import { TicketIndex } from './ticket-index.ts';

it('filters and searches 100,000 tickets in under 100 ms of processor time', () => {
  const index = new TicketIndex();
  const words = [
    'invoice',
    'crash',
    'login',
    'refund',
    'slow',
    'password',
    'export',
    'button',
    'order',
    'delivery',
  ];
  const texts = Array.from({ length: 70 }, (_, seed) =>
    Array.from(
      { length: 40 },
      (__, at) => words[(seed * 31 + at * 17 + ((seed * at) % 7)) % words.length],
    ).join(' '),
  );
  index.upsert(
    Array.from({ length: 100_000 }, (_, at) =>
      ticket({
        id: `P-${at}`,
        createdAt: (at * 7919) % 1_000_003,
        category: `C${at % 5}`,
        description: `${texts[at % texts.length] ?? ''} ${at === 77_777 ? 'needle' : ''}`,
      }),
    ),
  );
  index.query();
  const times = [
    { text: 'needle' },
    { category: 'C3' },
    { text: 'refund invo', confidenceBelow: 0.5 },
  ].map((filter) =>
    Math.min(
      ...Array.from({ length: 5 }, () => {
        const computedMs = startProcessorClock();
        index.query(filter);
        return computedMs();
      }),
    ),
  );
  expect(Math.max(...times)).toBeLessThan(100);
  expect(index.query({ text: 'needle' }).map(({ id }) => id)).toEqual(['P-77777']);
});
