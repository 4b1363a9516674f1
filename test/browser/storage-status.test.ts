import { afterEach, describe, expect, it } from 'vitest';
import { statusHistory } from '../../src/store/status-history.ts';
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

describe('a ticket’s status', () => {
  it('goes from OPEN through classified to ASSIGNED with one audit record each', async () => {
    const { tickets, jobs } = await workspace();
    await tickets.create([{ description: 'charged twice', origin: 'ask' }]);
    const claimed = await jobs.claim(10);
    await jobs.complete(claimed.map(({ job }) => ({ job, triage: triageOf(job.ticketId) })));
    const detail = await tickets.detail('P-1001');
    expect(detail?.ticket).toMatchObject({
      status: 'ASSIGNED',
      category: 'Billing Inquiry',
      priority: 'High',
      confidence: 0.9,
      team: 'PAYMENTS_TEAM',
      source: 'model',
    });
    expect(detail?.audit.map((record) => [record.actor, record.action, record.to])).toEqual([
      ['customer', 'created', 'OPEN'],
      ['model', 'classified', 'Billing Inquiry'],
      ['system', 'assigned', 'PAYMENTS_TEAM'],
    ]);
    expect(detail?.triage?.bundle).toBe('support@1.0.0');
  });

  it('goes through every status in order, and the audit trail tells when', async () => {
    const { tickets, jobs } = await workspace();
    await tickets.create([{ description: 'charged twice', origin: 'ask' }]);
    await jobs.complete(
      (await jobs.claim(1)).map(({ job }) => ({ job, triage: triageOf(job.ticketId) })),
    );
    await tickets.replied('P-1001', 'billing');
    await tickets.edit(['P-1001'], { status: 'ASSIGNED' });
    const history = statusHistory((await tickets.detail('P-1001'))?.audit ?? []);
    expect(history.map(({ status, by }) => [status, by])).toEqual([
      ['OPEN', 'customer'],
      ['CLASSIFIED', 'model'],
      ['ASSIGNED', 'system'],
      ['RESOLVED', 'person'],
      ['ASSIGNED', 'person'],
    ]);
  });

  it('waits as CLASSIFIED without a team when assignment is by hand, until a person gives it one', async () => {
    const { tickets, jobs, settings } = await workspace();
    await settings.write('autoAssign', false);
    await tickets.create([
      { description: 'charged twice', origin: 'ask' },
      { description: '?', origin: 'ask' },
    ]);
    await jobs.complete(
      (await jobs.claim(2)).map(({ job }) => ({
        job,
        triage: triageOf(job.ticketId, { abstain: job.ticketId === 'P-1002' }),
      })),
    );
    expect(await tickets.get('P-1001')).toMatchObject({
      status: 'CLASSIFIED',
      category: 'Billing Inquiry',
      team: null,
    });
    expect(await tickets.get('P-1002')).toMatchObject({
      status: 'ASSIGNED',
      team: 'MANUAL_REVIEW',
    });
    expect(await tickets.countByStatus()).toEqual({
      OPEN: 0,
      CLASSIFIED: 1,
      ASSIGNED: 1,
      RESOLVED: 0,
    });
    const before = await tickets.edit(['P-1001'], { team: 'PAYMENTS_TEAM' });
    expect(await tickets.get('P-1001')).toMatchObject({
      status: 'ASSIGNED',
      team: 'PAYMENTS_TEAM',
    });
    await tickets.restore(before);
    const audit = (await tickets.detail('P-1001'))?.audit ?? [];
    expect(statusHistory(audit).map(({ status }) => status)).toEqual([
      'OPEN',
      'CLASSIFIED',
      'ASSIGNED',
      'CLASSIFIED',
    ]);
  });
});
