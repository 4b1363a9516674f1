import { afterEach, expect, it } from 'vitest';
import { countEvent, dayOf, readCounters } from '../../src/store/counters.ts';
import { openWorkspace } from '../../src/store/workspace.ts';
import type { Workspace } from '../../src/store/workspace.ts';
import { freshName } from './storage-fixtures.ts';

const open: Workspace[] = [];
afterEach(() => {
  for (const workspace of open.splice(0)) workspace.close();
});

async function workspace(name = freshName()): Promise<Workspace> {
  const opened = await openWorkspace({ name });
  open.push(opened);
  return opened;
}

it('counts an event a day, also when two tabs count at once', async () => {
  const name = freshName();
  const [first, second] = [await workspace(name), await workspace(name)];
  const noon = new Date(2026, 4, 31, 12).getTime();
  await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      countEvent((index % 2 ? first : second).db, first.changes, 'resolved-by-answer', noon),
    ),
  );
  expect(await readCounters(second.db)).toEqual([
    {
      key: '2026-05-31|resolved-by-answer',
      day: '2026-05-31',
      name: 'resolved-by-answer',
      count: 10,
    },
  ]);
  expect(dayOf(noon)).toBe('2026-05-31');
});
