import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TicketRow } from './generate.ts';
import { TICKET_COLUMNS, composeTickets, generateTickets } from './generate.ts';
import { CATEGORIES, PRIORITIES } from './scenarios/scenario.ts';

const count = <T>(list: readonly T[], is: (item: T) => boolean): number => list.filter(is).length;

describe('generateTickets', () => {
  let rows: readonly TicketRow[] = [];
  beforeAll(() => {
    rows = [...generateTickets({ rows: 20_000, seed: 11 })];
  }, 120_000);

  it('gives the same rows for the same seed', () => {
    expect([...generateTickets({ rows: 200, seed: 11 })]).toEqual(rows.slice(0, 200));
  });

  it('gives other rows for another seed', () => {
    const other = [...generateTickets({ rows: 200, seed: 12 })];
    expect(
      count(other, (row) =>
        rows.slice(0, 200).some((mine) => mine.Description === row.Description),
      ),
    ).toBeLessThan(20);
  });

  it('does not change early rows when more are asked for', () => {
    expect([...generateTickets({ rows: 10, seed: 11 })]).toEqual(rows.slice(0, 10));
  });

  it('gives no rows when none are asked for', () => {
    expect([...generateTickets({ rows: 0, seed: 1 })]).toEqual([]);
  });

  it('draws every category about equally often', () => {
    for (const category of CATEGORIES)
      expect(count(rows, (row) => row.Category === category) / rows.length).toBeCloseTo(0.2, 1);
  });

  it('draws only the categories that have a weight', () => {
    const some = [
      ...generateTickets({
        rows: 300,
        seed: 4,
        categoryWeights: { 'Bug Report': 3, 'Billing Inquiry': 1 },
      }),
    ];
    expect(new Set(some.map((row) => row.Category))).toEqual(
      new Set(['Bug Report', 'Billing Inquiry']),
    );
  });

  it('has every priority, the disasters being the rarest', () => {
    const shares = PRIORITIES.map(
      (priority) => count(rows, (row) => row.Priority === priority) / rows.length,
    );
    expect(Math.min(...shares)).toBe(shares[3]);
    expect(shares[3]).toBeGreaterThan(0.02);
    expect(Math.max(...shares)).toBeLessThan(0.55);
  });

  it('never calls a wish critical', () => {
    expect(
      count(rows, (row) => row.Category === 'Feature Request' && row.Priority === 'Critical'),
    ).toBe(0);
  });

  it('repeats itself in less than one row of twenty', () => {
    expect(new Set(rows.map((row) => `${row.Subject}\n${row.Description}`)).size).toBeGreaterThan(
      0.95 * rows.length,
    );
  });

  it('leaves no slot and no choice bracket unfilled', () => {
    const marks = /[{}]|\[[^\]\n]*\|/;
    expect(rows.filter((row) => marks.test(row.Subject) || marks.test(row.Description))).toEqual(
      [],
    );
  });

  it('always has something to say', () => {
    expect(count(rows, (row) => row.Description.trim().length < 3)).toBe(0);
  });

  it('writes short cries and long threads alike', () => {
    const lengths = rows.map((row) => row.Description.split(/\s+/).length).sort((a, b) => a - b);
    expect(lengths[Math.floor(rows.length * 0.02)]).toBeLessThan(6);
    expect(lengths[Math.floor(rows.length * 0.98)]).toBeGreaterThan(90);
  });

  it('leaves some subjects empty', () => {
    expect(count(rows, (row) => row.Subject === '') / rows.length).toBeGreaterThan(0.08);
  });

  it('numbers and dates its rows', () => {
    expect(rows[0]?.Ticket_ID).toBe('TCK-000001');
    expect(rows.every((row) => /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(row.Timestamp))).toBe(
      true,
    );
  });

  it('survives a trip through CSV', () => {
    const some = rows.slice(0, 3000);
    const parsed = Papa.parse<TicketRow>(
      Papa.unparse([...some], { columns: [...TICKET_COLUMNS] }),
      { header: true },
    );
    expect(parsed.errors).toEqual([]);
    expect(parsed.data).toEqual(some);
  });

  it('starts no cell with a sign that a spreadsheet would run', () => {
    expect(
      rows.filter((row) => /^[=+@\t\r]/.test(row.Subject) || /^[=+@\t\r]/.test(row.Description)),
    ).toEqual([]);
  });
});

describe('priority of generated tickets', () => {
  const tickets = [...composeTickets({ rows: 8000, seed: 21 })];
  const order = (priority: string): number => PRIORITIES.findIndex((name) => name === priority);

  it('is the severity alone when a ticket only shouts, rants or denies', () => {
    const quiet = new Set(['shout', 'anger', 'negation']);
    const loud = tickets.filter(
      (ticket) => ticket.impacts.length > 0 && ticket.impacts.every((kind) => quiet.has(kind)),
    );
    expect(loud.length).toBeGreaterThan(200);
    const ceiling = (category: string): number => (category === 'Feature Request' ? 2 : 3);
    expect(
      loud.filter(
        (ticket) => order(ticket.priority) !== Math.min(ticket.severity, ceiling(ticket.category)),
      ),
    ).toEqual([]);
  });

  it('rises with many people stopped and falls with a workaround', () => {
    const blocked = tickets.filter(
      (ticket) => ticket.impacts.includes('everyone') && ticket.severity === 1,
    );
    const relieved = tickets.filter(
      (ticket) => ticket.impacts.join() === 'workaround' && ticket.severity === 1,
    );
    expect(blocked.length * relieved.length).toBeGreaterThan(0);
    expect(blocked.every((ticket) => ticket.priority === 'Critical')).toBe(true);
    expect(relieved.every((ticket) => ticket.priority === 'Low')).toBe(true);
  });
});
