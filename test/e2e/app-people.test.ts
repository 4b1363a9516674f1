/** Senders and assignees of tickets, read from tables and forms, used to filter and to answer. */
import { atNight, casesByDay } from '../setup/nightly.ts';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useStage } from '../setup/shared-harness.ts';
import { ask, expectAssigned, visitOnline, watchErrors } from './app-fixtures.ts';
import { axeProblemsInBothThemes } from './axe.ts';
import { readStored } from './database.ts';

const stage = useStage();

const TABLE = `Ticket_ID,Created,Requester,Requester email,Subject,Description,Assignment group,Assigned to
D-1,31/12/2025 09:30,Ann Lee,ann@example.org,RE: Charged twice,"I was charged twice for my subscription, please refund one payment.",Money desk,Bob
D-2,03/04/2025 10:00,Cem,cem@example.org,Crash,The export page crashes with an error message every time.,App desk,Eve
D-3,05/04/2025 11:00,,,,The reset mail never arrives and I cannot sign in.,App desk,
`;

async function imported(viewport = { width: 1280, height: 800 }) {
  const { context, page } = await visitOnline(stage, { viewport, reducedMotion: 'reduce' });
  const errors = watchErrors(page);
  await page.goto(`${stage.appUrl}/#/inbox`);
  await page.getByRole('button', { name: 'Import' }).first().click();
  await page.locator('dialog[open] input[type=file]').setInputFiles({
    name: 'desk.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(TABLE),
  });
  for (const [role, column] of [
    ['From', 'Requester email'],
    ['Group', 'Assignment group'],
    ['Assignee', 'Assigned to'],
    ['Received', 'Created'],
  ] as const)
    expect(await page.getByLabel(role, { exact: true }).inputValue()).toBe(column);
  await page.getByRole('button', { name: 'Import these tickets' }).click();
  await page.getByText('3 tickets imported', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  for (const id of ['D-1', 'D-2', 'D-3']) await expectAssigned(page, id);
  return { context, page, errors };
}

/** Ids of the tickets in the list. */
const listed = (page: Page): Promise<string[]> =>
  page.locator('.rows a[id^="ticket-"]').evaluateAll((links) => links.map(({ id }) => id.slice(7)));

describe('an imported ticket', () => {
  it('keeps dates, groups and people, by which the inbox is narrowed', async () => {
    const { context, page, errors } = await imported();
    expect(await readStored(page, 'tickets', 'D-2')).toMatchObject({
      sender: 'cem@example.org',
      group: 'App desk',
      assignee: 'Eve',
      createdAt: await page.evaluate(() => new Date(2025, 3, 3, 10).getTime()),
    });
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByLabel('Group', { exact: true }).selectOption('App desk');
    await expect.poll(() => listed(page)).toEqual(['D-3', 'D-2']);
    await page.getByLabel('Assignee', { exact: true }).selectOption('Eve');
    await expect.poll(() => listed(page)).toEqual(['D-2']);
    await page.getByRole('button', { name: 'Reset' }).click();
    await page.getByLabel('Received from').fill('2025-04-04');
    await page.getByLabel('to', { exact: true }).fill('2025-12-30');
    await expect.poll(() => listed(page)).toEqual(['D-3']);
    await page.getByLabel('to', { exact: true }).fill('2025-12-31');
    await expect.poll(() => listed(page)).toEqual(['D-1', 'D-3']);
    expect(errors).toEqual([]);
    await context.close();
  });

  it.each(
    casesByDay(
      [
        ['a phone', { width: 390, height: 844 }],
        ['a desk', { width: 1280, height: 800 }],
      ],
      1,
    ),
  )('is answered by mail under the thread’s subject, on %s', async (name, viewport) => {
    const { context, page, errors } = await imported(viewport);
    await page.goto(`${stage.appUrl}/#/inbox/D-1`);
    await page.getByText('From ann@example.org').waitFor();
    await page.getByText('On its desk: Money desk, Bob').waitFor();
    await page.getByLabel('Answer text').fill('Hello Ann,\nit is on its way.');
    const link = page.getByRole('link', { name: 'Open as a mail' });
    expect(await link.getAttribute('href')).toBe(
      'mailto:ann@example.org?subject=Re%3A%20Charged%20twice&body=Hello%20Ann%2C%0D%0Ait%20is%20on%20its%20way.',
    );
    expect(await axeProblemsInBothThemes(page)).toEqual([]);
    const shots = process.env['PRESORT_SHOTS'];
    if (shots) await page.screenshot({ path: `${shots}/answer-${name}.png`, fullPage: true });
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a mail' }).click();
    const file = readFileSync(await (await download).path(), 'utf8');
    expect(file).toContain('To: ann@example.org\r\nSubject: Re: Charged twice\r\n');
    // The answer stays in its field until the person resolves the ticket.
    expect(await page.getByLabel('Answer text').inputValue()).toContain('Hello Ann');
    await page.getByRole('button', { name: 'Resolve D-1' }).click();
    await expect
      .poll(async () => (await readStored<{ status: string }>(page, 'tickets', 'D-1'))?.status)
      .toBe('RESOLVED');
    expect(errors).toEqual([]);
    await context.close();
  });

  atNight('without an address says so, and the form keeps the one that is given', async () => {
    const { context, page } = await imported();
    await page.goto(`${stage.appUrl}/#/inbox/D-3`);
    await page.getByText('Nobody’s mail address is kept with this ticket.').waitFor();
    await page.goto(`${stage.appUrl}/#/ask`);
    await page.getByLabel('Your e-mail').fill('dee@example.org');
    await ask(page, 'I was charged twice for my subscription this month.');
    await expectAssigned(page, 'P-1001');
    expect(await readStored(page, 'tickets', 'P-1001')).toMatchObject({
      sender: 'dee@example.org',
    });
    await context.close();
  });
});
