import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { useStage } from '../setup/shared-harness.ts';
import { expectAssigned, statusOf, visitOnline } from './app-fixtures.ts';
import { writeStored } from './database.ts';
import { eventually } from './eventually.ts';

const stage = useStage();
const IDS = ['F-1', 'F-2', 'F-3'];

const waiting = (id: string): object => ({
  id,
  subject: 'Invoice',
  description: `The invoice of ${id} was charged twice, please refund it`,
  createdAt: 1,
  updatedAt: 1,
  status: 'OPEN',
  category: 'PENDING',
  priority: 'PENDING',
  confidence: null,
  state: null,
  source: null,
  reason: null,
  team: null,
  origin: 'import',
});
const givenUp = (ticketId: string): object => ({
  ticketId,
  state: 'dead',
  enqueuedAt: 1,
  notBefore: 1,
  attempts: 5,
  abandoned: 0,
  alone: true,
  lastError: 'internal',
});

describe('tickets that could not be sorted', () => {
  it('are listed, exported, tried again with another text or as they are, and given up', async () => {
    const { context, page } = await visitOnline(stage);
    await writeStored(page, { tickets: IDS.map(waiting), jobs: IDS.map(givenUp) });
    await page.goto(`${stage.appUrl}/#/inbox`);
    await page.reload();
    await page.getByRole('link', { name: '3 could not be sorted and wait for a person' }).click();
    const letter = (id: string) => page.getByRole('region', { name: id });
    await letter('F-3').waitFor();

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export' }).click(),
    ]);
    const exported = readFileSync(await file.path(), 'utf8');
    for (const id of IDS) expect(exported).toContain(`The invoice of ${id}`);

    await letter('F-1').getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('Text').fill('The export page crashes with an error message every time.');
    await page.getByRole('button', { name: 'Save and try again' }).click();
    await expectAssigned(page, 'F-1');
    await letter('F-2').getByRole('button', { name: 'Try again' }).click();
    await expectAssigned(page, 'F-2');
    await letter('F-3').getByRole('button', { name: 'Give up' }).click();
    await page.getByText('Nothing here').waitFor();
    expect(await statusOf(page, 'F-3')).toBe('OPEN');
    await page.goto(`${stage.appUrl}/#/inbox/F-1`);
    await page.getByRole('heading', { name: 'History' }).waitFor();
    await eventually(() => page.getByLabel('Category').inputValue()).toBe('Bug Report');
    await context.close();
  });
});
