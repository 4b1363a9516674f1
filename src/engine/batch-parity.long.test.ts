import { expect, test } from 'vitest';
import { mixedTickets } from '../../test/fixtures/mixed-tickets.ts';
import { readBundleFolder } from '../../training/cli/bundle-folder.ts';
import { openEngine, type TriagedTicket } from './assemble-engine.ts';
import { BATCH_PARTS } from './batch/batch-parts.ts';

const bits = ({ triage: { ms: _, ...triage }, embedding }: TriagedTicket): unknown => ({
  ...triage,
  embedding: embedding && Buffer.from(embedding.buffer).toString('base64'),
});

test('a batch is decided as its tickets are one by one, to the last bit', async () => {
  const bundle = await readBundleFolder('models/support');
  const single = openEngine(bundle);
  const batch = openEngine(bundle, ...BATCH_PARTS);
  const tickets = mixedTickets(60);
  expect(tickets.length).toBeGreaterThan(250);
  for (const ticket of tickets)
    expect(bits(batch.triageAndEmbed(ticket)), ticket.description).toEqual(
      bits(single.triageAndEmbed(ticket)),
    );
  const [asked] = tickets.slice(-100);
  if (!asked) throw new Error('no tickets');
  const label = batch.bundle.manifest.heads[0]?.labels[0] ?? '';
  expect(batch.explain(asked, 'category', label)).toEqual(single.explain(asked, 'category', label));
});
