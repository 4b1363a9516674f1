import { expect, it } from 'vitest';
import type { TicketRecord } from '../../../store/schema.ts';
import { openTicket } from '../../../store/ticket-edits.ts';
import type { NewTicket } from '../../../store/ticket-edits.ts';
import { importChunk } from './import-chunk.ts';

/** A store that gives `P-…` to a ticket whose id is taken, as the workspace does. */
function memory() {
  const kept = new Map<string, TicketRecord>();
  return {
    kept,
    getMany: (ids: readonly string[]) => Promise.resolve(ids.flatMap((id) => kept.get(id) ?? [])),
    create: (tickets: readonly NewTicket[]) =>
      Promise.resolve(
        tickets.map((ticket) => {
          const wanted = ticket.id ?? 'P-1';
          const record = openTicket(kept.has(wanted) ? 'P-2' : wanted, ticket, 0);
          kept.set(record.id, record);
          return record;
        }),
      ),
  };
}

const ticket = (id: string, description: string): NewTicket => ({
  id,
  description,
  origin: 'import',
});

it('adds no ticket twice, and says which got another id than its file has', async () => {
  const store = memory();
  const first = [ticket('7', 'The lamp flickers'), ticket('8', 'The bill is wrong')];
  expect(await importChunk(store, first)).toEqual({ added: 2, known: 0, renamed: 0 });
  expect(await importChunk(store, first)).toEqual({ added: 0, known: 2, renamed: 0 });
  const changed = [ticket('7', 'The key is lost'), { description: 'No id', origin: 'import' }];
  expect(await importChunk(store, changed as NewTicket[])).toEqual({
    added: 2,
    known: 0,
    renamed: 1,
  });
  expect([...store.kept.keys()]).toEqual(['7', '8', 'P-2', 'P-1']);
});
