import { afterEach, describe, expect, it } from 'vitest';
import type { Redecision } from '../../src/core/redecide.ts';
import {
  applyRedecisions,
  undoRedecisions,
} from '../../src/features/rules/store/apply-redecisions.ts';
import { openWorkspace } from '../../src/store/workspace.ts';
import type { Workspace } from '../../src/store/workspace.ts';
import { freshName, triageOf } from './storage-fixtures.ts';

const open: Workspace[] = [];
afterEach(() => {
  for (const workspace of open.splice(0)) workspace.close();
});

const AFTER: Redecision = {
  category: 'Bug Report',
  priority: 'High',
  team: 'NIGHT',
  state: 'accept',
  source: 'rule',
  confidence: 1,
  reason: null,
  hits: ['outage'],
};

async function sorted(): Promise<Workspace> {
  const workspace = await openWorkspace({ name: freshName() });
  open.push(workspace);
  await workspace.tickets.create([{ description: 'charged twice', origin: 'ask' }]);
  await workspace.jobs.complete(
    (await workspace.jobs.claim(1)).map(({ job }) => ({ job, triage: triageOf(job.ticketId) })),
  );
  return workspace;
}

describe('deciding past tickets again', () => {
  it('changes ticket and triage, and says in the history which rule it was', async () => {
    const { db, changes, tickets } = await sorted();
    const [ticket] = await tickets.newest(1);
    if (!ticket) throw new Error('no ticket');
    await applyRedecisions(db, changes, [{ ticket, after: AFTER }], Date.now());
    const detail = await tickets.detail('P-1001');
    expect(detail?.ticket).toMatchObject({
      category: 'Bug Report',
      team: 'NIGHT',
      source: 'rule',
      confidence: 1,
    });
    expect(detail?.triage).toMatchObject({
      team: 'NIGHT',
      category: { label: 'Bug Report', source: 'rule' },
    });
    expect(detail?.audit.slice(-2)).toMatchObject([
      {
        actor: 'rule',
        action: 'category',
        from: 'Billing Inquiry',
        to: 'Bug Report',
        why: 'outage',
      },
      { actor: 'rule', action: 'team', to: 'NIGHT' },
    ]);
  });

  it('is taken back as a whole', async () => {
    const { db, changes, tickets } = await sorted();
    const list = (await tickets.newest(1)).map((ticket) => ({ ticket, after: AFTER }));
    await undoRedecisions(
      db,
      changes,
      await applyRedecisions(db, changes, list, Date.now()),
      Date.now(),
    );
    const detail = await tickets.detail('P-1001');
    expect(detail?.ticket).toMatchObject({
      category: 'Billing Inquiry',
      source: 'model',
      confidence: 0.9,
      team: 'PAYMENTS_TEAM',
    });
    expect(detail?.triage).toMatchObject({
      team: 'PAYMENTS_TEAM',
      category: { label: 'Billing Inquiry', source: 'model' },
    });
  });

  it('leaves a ticket alone that a person changed in the meantime', async () => {
    const { db, changes, tickets } = await sorted();
    const list = (await tickets.newest(1)).map((ticket) => ({ ticket, after: AFTER }));
    await tickets.edit(['P-1001'], { category: 'Feature Request' });
    expect(await applyRedecisions(db, changes, list, Date.now())).toEqual({
      tickets: [],
      triages: [],
    });
    expect(await tickets.get('P-1001')).toMatchObject({
      category: 'Feature Request',
      source: 'person',
    });
  });
});
