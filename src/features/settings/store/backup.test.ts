import { expect, it } from 'vitest';
import { backupLines, fakeDatabase } from '../../../../test/torture/fuzz/backup-base.ts';
import { restoreBackup } from './backup.ts';

type Line = { store?: string; value?: Record<string, unknown> };

function restored(change: (ticket: Record<string, unknown>) => void): Promise<number> {
  const lines = structuredClone(backupLines()) as Line[]; // the fixture has this type
  change(lines.find(({ store }) => store === 'tickets')?.value ?? {});
  const { db, changes } = fakeDatabase();
  return restoreBackup(db, changes, lines.map((line) => JSON.stringify(line)).join('\n'));
}

it('takes a backup as it was written', async () => {
  await expect(restored(() => undefined)).resolves.toBe(1);
});

// The inbox reads these fields of every ticket; a value of another type once left it empty.
it.each([
  ['description', 5],
  ['description', undefined],
  ['subject', null],
  ['createdAt', 'yesterday'],
  ['status', 'ODD'],
  ['team', []],
])('refuses a ticket whose %s is %j, and names the line', async (field, value) => {
  const ticket = restored((record) => {
    record[field] = value;
  });
  await expect(ticket).rejects.toMatchObject({ code: 'bad-input', details: { line: 2 } });
});
