import { afterEach, describe, expect, it } from 'vitest';
import { openWorkspace } from '../../src/store/workspace.ts';
import type { Workspace } from '../../src/store/workspace.ts';
import { triageOf, freshName } from './storage-fixtures.ts';

const open: Workspace[] = [];
afterEach(() => {
  for (const workspace of open.splice(0)) workspace.close();
});

async function workspace(name = freshName()): Promise<Workspace> {
  const opened = await openWorkspace({ name });
  open.push(opened);
  return opened;
}

describe('ticket store', () => {
  it('stores a ticket as OPEN and PENDING with its job before anything is classified', async () => {
    const { tickets, jobs } = await workspace();
    const [ticket] = await tickets.create([
      { subject: 'Card', description: 'charged twice', origin: 'ask' },
    ]);
    expect(ticket).toMatchObject({
      id: 'P-1001',
      status: 'OPEN',
      category: 'PENDING',
      priority: 'PENDING',
      confidence: null,
      team: null,
    });
    expect(await jobs.counts()).toEqual({ waiting: 1, running: 0, dead: 0 });
    expect((await tickets.detail('P-1001'))?.audit).toMatchObject([
      { actor: 'customer', action: 'created', to: 'OPEN' },
    ]);
  });

  it('gives two tabs different ids', async () => {
    const name = freshName();
    const [first, second] = [await workspace(name), await workspace(name)];
    const created = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? first : second).tickets.create([
          { description: String(index), origin: 'ask' },
        ]),
      ),
    );
    expect(new Set(created.flat().map((ticket) => ticket.id)).size).toBe(20);
  });

  it('keeps a wanted id when it is free and counts on when it is taken', async () => {
    const { tickets } = await workspace();
    const created = await tickets.create([
      { id: 'T-7', description: 'a', origin: 'import' },
      { id: 'T-7', description: 'b', origin: 'import' },
    ]);
    expect(created.map((ticket) => ticket.id)).toEqual(['T-7', 'P-1001']);
  });

  it('tells another tab which tickets changed', async () => {
    const name = freshName();
    const [writer, reader] = [await workspace(name), await workspace(name)];
    const heard = new Promise((resolve) => {
      reader.changes.listen((change) => {
        if (change.kind === 'tickets') resolve(change.ids);
      });
    });
    await writer.tickets.create([{ description: 'x', origin: 'ask' }]);
    expect(await heard).toEqual(['P-1001']);
  });

  it('gives an abstained ticket to manual review with no category and no confidence', async () => {
    const { tickets, jobs } = await workspace();
    await tickets.create([{ description: '?', origin: 'ask' }]);
    await jobs.complete(
      (await jobs.claim(1)).map(({ job }) => ({
        job,
        triage: triageOf(job.ticketId, { abstain: true }),
      })),
    );
    expect(await tickets.get('P-1001')).toMatchObject({
      category: null,
      confidence: null,
      reason: 'low-confidence',
      team: 'MANUAL_REVIEW',
    });
  });

  it("records a person's change with from and to, and undo puts the ticket back", async () => {
    const { tickets, jobs } = await workspace();
    await tickets.create([{ description: 'x', origin: 'ask' }]);
    await jobs.complete(
      (await jobs.claim(1)).map(({ job }) => ({ job, triage: triageOf(job.ticketId) })),
    );
    const before = await tickets.edit(['P-1001'], { category: 'Bug Report', status: 'RESOLVED' });
    expect(await tickets.get('P-1001')).toMatchObject({
      category: 'Bug Report',
      source: 'person',
      status: 'RESOLVED',
    });
    expect((await tickets.detail('P-1001'))?.audit.slice(-2)).toMatchObject([
      { actor: 'person', action: 'category', from: 'Billing Inquiry', to: 'Bug Report' },
      { action: 'resolved', from: 'ASSIGNED' },
    ]);
    await tickets.restore(before);
    expect(await tickets.get('P-1001')).toMatchObject({
      category: 'Billing Inquiry',
      source: 'model',
      status: 'ASSIGNED',
    });
  });

  it('never overwrites what a person decided while the job waited', async () => {
    const { tickets, jobs } = await workspace();
    await tickets.create([{ description: 'x', origin: 'ask' }]);
    const claimed = await jobs.claim(1);
    await tickets.edit(['P-1001'], { category: 'Bug Report' });
    await jobs.complete(claimed.map(({ job }) => ({ job, triage: triageOf(job.ticketId) })));
    expect(await tickets.get('P-1001')).toMatchObject({
      category: 'Bug Report',
      source: 'person',
      priority: 'High',
      team: 'PAYMENTS_TEAM',
    });
  });

  it('removes a ticket with its triage, audit and jobs', async () => {
    const { tickets, jobs, db } = await workspace();
    await tickets.create([{ description: 'x', origin: 'ask' }]);
    await tickets.remove(['P-1001']);
    expect(await tickets.detail('P-1001')).toBeNull();
    expect(await db.count('audit')).toBe(0);
    expect(await jobs.counts()).toEqual({ waiting: 0, running: 0, dead: 0 });
  });

  it('lists the newest first', async () => {
    const { tickets } = await workspace();
    await tickets.create(
      [1, 3, 2].map((createdAt) => ({
        description: String(createdAt),
        origin: 'import' as const,
        createdAt,
      })),
    );
    expect((await tickets.newest(2)).map((ticket) => ticket.createdAt)).toEqual([3, 2]);
  });
});
