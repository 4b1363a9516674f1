/**
 * A desk's export of 1,600 tickets goes through import, sorting, a model of its own, sorting again and the review. Every
 * number that a page shows is compared with what the export holds.
 */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { deskExport } from '../fixtures/desk-export.ts';
import { atNight } from '../setup/nightly.ts';
import { useStage } from '../setup/shared-harness.ts';
import { visitOnline, watchErrors } from './app-fixtures.ts';
import { allStored, countStored } from './database.ts';
import { eventually } from './eventually.ts';
import { SLOW, saved } from './lab-fixtures.ts';

const stage = useStage();
const COUNT = 1_600;
const VERY_SLOW = { timeout: 180_000 };

interface Stored {
  readonly id: string;
  readonly subject: string;
  readonly description: string;
  readonly sender?: string;
  readonly group?: string;
  readonly assignee?: string;
  readonly createdAt: number;
  readonly category: string | null;
  readonly reason: string | null;
  readonly source: string | null;
  readonly state: string | null;
  readonly status: string;
}

atNight(
  'an export of 1,600 tickets goes from import to review with nothing false on the way',
  async () => {
    const desk = deskExport(COUNT);
    const { context, page } = await visitOnline(stage, {
      viewport: { width: 1300, height: 900 },
      // Far from UTC, so that a date read in the wrong zone is another day.
      timezoneId: 'America/Los_Angeles',
    });
    const errors = watchErrors(page);
    await importTwice(page, desk);
    await expectTruth(page, desk);
    await expectFilters(page, desk);
    await trainAndUse(page, desk);
    await sortAgain(page, desk);
    await review(page);
    expect(errors.filter((text) => !/404/.test(text))).toEqual([]);
    await context.close();
  },
  600_000,
);

type Desk = ReturnType<typeof deskExport>;

const shown = (count: number): string => count.toLocaleString('en');
const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
const labelled = ({ tickets }: Desk): Desk['tickets'] => tickets.filter(({ topic }) => topic);

const fileOf = ({ html }: Desk) => ({
  name: 'Unsolved tickets.html',
  mimeType: 'text/html',
  buffer: Buffer.from(html),
});

async function importTwice(page: Page, desk: Desk): Promise<void> {
  await page.goto(`${stage.appUrl}/#/inbox`);
  const leftOut = desk.headings + 1; // the line that counts the tickets
  for (const told of [
    `${shown(COUNT)} tickets imported, ${leftOut} rows left out`,
    `0 tickets imported, ${shown(COUNT)} had come before, ${leftOut} rows left out`,
  ]) {
    await page.getByRole('button', { name: 'Import' }).first().click();
    await page.locator('dialog[open] input[type=file]').setInputFiles(fileOf(desk));
    await page.getByRole('button', { name: 'Import these tickets' }).click();
    await page.getByText(told, { exact: true }).waitFor(SLOW);
    await page.getByRole('button', { name: 'Close' }).click();
  }
  await page.getByText(`${shown(COUNT)} tickets`, { exact: true }).waitFor();
  await expect.poll(() => countStored(page, 'jobs'), VERY_SLOW).toBe(0);
}

/** Every ticket has the words, people, dates and topics of its row. */
async function expectTruth(page: Page, { tickets }: Desk): Promise<void> {
  const stored = new Map((await allStored<Stored>(page, 'tickets')).map((one) => [one.id, one]));
  expect(stored.size).toBe(COUNT);
  const wrong = tickets.filter((ticket) => {
    const kept = stored.get(ticket.id);
    return !(
      kept &&
      kept.subject === ticket.subject &&
      words(kept.description) === words(ticket.description) &&
      kept.sender === ticket.sender &&
      (kept.group ?? '') === ticket.group &&
      (kept.assignee ?? '') === ticket.assignee &&
      kept.createdAt === Date.parse(ticket.createdAt) &&
      (kept.status === 'RESOLVED') === ticket.isSolved &&
      (kept.source === 'person' ? kept.category : null) === ticket.topic
    );
  });
  expect(wrong.map(({ id }) => ({ id, stored: stored.get(id) }))).toEqual([]);
}

/** The choices of the filters count what the export holds. */
async function expectFilters(page: Page, { tickets }: Desk): Promise<void> {
  await page.getByRole('button', { name: 'Filters' }).click();
  const options = (name: string): Promise<string[]> =>
    page.getByLabel(name, { exact: true }).locator('option').allInnerTexts();
  const counted = (values: readonly (string | null)[]): string[] =>
    [...new Set(values)]
      .filter((value) => value)
      .map((value) => `${value} (${shown(values.filter((one) => one === value).length)})`)
      .sort();
  const given = async (name: string): Promise<string[]> => (await options(name)).slice(1).sort();
  await eventually(() => given('Group')).toEqual(counted(tickets.map(({ group }) => group)));
  await eventually(() => given('Assignee')).toEqual(
    counted(tickets.map(({ assignee }) => assignee)),
  );
  await eventually(() => given('Category')).toEqual(
    expect.arrayContaining(counted(tickets.map(({ topic }) => topic))),
  );
}

async function trainAndUse(page: Page, desk: Desk): Promise<void> {
  await page.goto(`${stage.appUrl}/#/lab`);
  await page.locator('input[type=file]').first().setInputFiles(fileOf(desk));
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const usable = labelled(desk).length;
  await page.getByText(`${shown(usable)} tickets can be used.`).waitFor(SLOW);
  const unusable = COUNT - usable + desk.headings + 1;
  await page.getByText(`${shown(unusable)} rows cannot be used`).waitFor();
  const list = page.waitForEvent('download');
  await page
    .getByRole('button', { name: `Download the ${shown(unusable)} lines that cannot be used` })
    .click();
  expect((await saved(list)).toString().match(/^\d+,/gm)).toHaveLength(unusable);
  await page.getByRole('button', { name: 'Go on to training' }).click();
  await page.getByLabel('Name').fill('Example desk');
  await page.locator('form').getByRole('button', { name: 'Train' }).click();
  await page.getByRole('button', { name: 'Go on to publishing' }).click(VERY_SLOW);
  const publish = page.getByRole('region', { name: /^Publish/ });
  await publish.getByRole('button', { name: 'Publish' }).click(SLOW);
  await page.getByRole('button', { name: 'Use it in this workspace' }).click(SLOW);
  await page.getByText('In use in this workspace.').waitFor(SLOW);
}

/** What the preview promises happens, and the desk's own labels stay. */
async function sortAgain(page: Page, desk: Desk): Promise<void> {
  const own = labelled(desk).length;
  const open = desk.tickets.filter(({ topic, isSolved }) => topic === null && !isSolved).length;
  const before = new Map((await allStored<Stored>(page, 'tickets')).map((one) => [one.id, one]));
  await page.goto(`${stage.appUrl}/#/models`);
  await page.getByText(`${open} open tickets were sorted by other models`).waitFor(SLOW);
  await page.getByRole('button', { name: 'Show what would change' }).click();
  const summary = page.getByText(/of [\d,]+ tickets would change\./);
  await summary.waitFor(VERY_SLOW);
  const promised = Number(/([\d,]+) of/.exec(await summary.innerText())?.[1]?.replace(',', ''));
  await page.getByRole('button', { name: `Sort ${open} tickets again` }).click();
  await page.getByText(`${open} tickets are sorted again.`, { exact: true }).waitFor(VERY_SLOW);
  const after = await allStored<Stored & Record<string, unknown>>(page, 'tickets');
  const changed = after.filter((ticket) =>
    ['category', 'priority', 'team'].some(
      (field) => ticket[field] !== Reflect.get(before.get(ticket.id) ?? {}, field),
    ),
  );
  expect(changed).toHaveLength(promised);
  expect(after.filter(({ source }) => source === 'person')).toHaveLength(own);
  // The model has learnt the five languages of the export, and all of them are loaded.
  expect(
    after.filter(({ reason, status }) => reason === 'language' && status !== 'RESOLVED'),
  ).toEqual([]);
}

/** The review has each ticket that the model left to people or only suggests, once. */
async function review(page: Page): Promise<void> {
  const tickets = await allStored<Stored>(page, 'tickets');
  const waiting = tickets.filter(
    ({ state, source, status }) =>
      source === 'model' && status !== 'RESOLVED' && (state === 'abstain' || state === 'suggest'),
  ).length;
  await page.goto(`${stage.appUrl}/#/review`);
  await page.getByText(`0 labelled, ${waiting} waiting`).waitFor(SLOW);
  await page.keyboard.press('1');
  await page.getByText(`1 labelled, ${waiting - 1} waiting`).waitFor();
}
