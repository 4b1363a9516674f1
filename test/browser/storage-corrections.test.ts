import { afterEach, describe, expect, it } from 'vitest';
import { openWorkspace } from '../../src/store/workspace.ts';
import type { Workspace } from '../../src/store/workspace.ts';
import { freshName, triageOf } from './storage-fixtures.ts';

const open: Workspace[] = [];
afterEach(() => {
  for (const workspace of open.splice(0)) workspace.close();
});

async function withSortedTicket(): Promise<Workspace> {
  const workspace = await openWorkspace({ name: freshName(), now: () => 1_000 });
  open.push(workspace);
  await workspace.tickets.create([
    { subject: 'Card', description: 'charged twice', origin: 'ask' },
  ]);
  await workspace.jobs.complete(
    (await workspace.jobs.claim(1)).map(({ job }) => ({ job, triage: triageOf(job.ticketId) })),
  );
  return workspace;
}

describe('corrections', () => {
  it("keep a person's label with text, time, person, bundle and what the model had said", async () => {
    const { tickets, corrections } = await withSortedTicket();
    await tickets.edit(['P-1001'], { category: 'Bug Report' }, 'person', 'Ann');
    expect(await corrections.list()).toMatchObject([
      {
        ticketId: 'P-1001',
        text: 'Card\ncharged twice',
        head: 'category',
        label: 'Bug Report',
        was: 'Billing Inquiry',
        bundle: 'support@1.0.0',
        by: 'Ann',
      },
    ]);
    expect(await corrections.list('priority')).toEqual([]);
  });

  it('count the latest label of a text, and an undo brings the one before back', async () => {
    const { tickets, corrections } = await withSortedTicket();
    await tickets.edit(['P-1001'], { category: 'Bug Report' });
    const before = await tickets.edit(['P-1001'], { category: 'Feature Request' });
    expect((await corrections.list()).map(({ label }) => label)).toEqual(['Feature Request']);
    await tickets.restore(before);
    expect((await corrections.list()).map(({ label }) => label)).toEqual(['Bug Report']);
  });

  it('are not written by rules, teams or a resolved ticket', async () => {
    const { tickets, corrections } = await withSortedTicket();
    await tickets.edit(['P-1001'], { category: 'Bug Report' }, 'rule');
    await tickets.edit(['P-1001'], { team: 'X', status: 'RESOLVED' });
    expect(await corrections.count()).toBe(0);
  });

  it('go with their ticket when it is deleted', async () => {
    const { tickets, corrections } = await withSortedTicket();
    await tickets.edit(['P-1001'], { category: 'Bug Report' });
    await tickets.remove(['P-1001']);
    expect(await corrections.count()).toBe(0);
  });

  it('merge a file once, however often it comes', async () => {
    const { tickets, corrections } = await withSortedTicket();
    await tickets.edit(['P-1001'], { category: 'Bug Report', priority: 'Low' });
    const other = await withSortedTicket();
    const file = await corrections.all();
    expect(await other.corrections.merge(file)).toEqual({ added: 2, replaced: 0 });
    expect(await other.corrections.merge(file)).toEqual({ added: 0, replaced: 0 });
    expect(await other.corrections.all()).toEqual(file);
  });
});
