import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { labCsv, labTickets } from '../fixtures/lab-tickets.ts';
import { useStage } from '../setup/shared-harness.ts';
import { ask, expectAssigned, readyOffline, visit, watchErrors } from './app-fixtures.ts';
import { readStored } from './database.ts';
import { eventually } from './eventually.ts';
import { problems, SLOW, useLabFolder } from './lab-fixtures.ts';

const stage = useStage();
const folder = useLabFolder();
/** The label names of the shipped model, so that its answers and teams fit. */
const NAMES: Readonly<Record<string, string>> = {
  Billing: 'Billing Inquiry',
  Access: 'Account Management',
  Bug: 'Bug Report',
};
/** A problem that no shipped model knows; its desk calls it a technical issue. */
const NOVEL = [
  'The quillfern needs a green tassel',
  'Please give the quillfern a longer tassel',
  'Our quillfern should have two tassels',
  'A tassel in red would suit the quillfern',
];

beforeAll(() => {
  writeFileSync(
    folder.at('desk.csv'),
    labCsv(labTickets(12).map((ticket) => ({ ...ticket, category: NAMES[ticket.category] ?? '' }))),
  );
});

describe('learning from corrections', () => {
  it('goes from a decision on the review page to a model that sorts the waiting tickets again', async () => {
    const { context, page } = await visit(stage, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const errors = watchErrors(page);
    await readyOffline(page);
    await correct(page);
    await trainAndLearn(page);
    await publishWithCorrections(page);
    await sortAgain(page);
    await useSnippet(page);
    await removeAgain(page);
    expect(errors.filter((text) => !/404/.test(text))).toEqual([]);
    await context.close();
  }, 240_000);
});

/** One ticket is decided by a key, one waits; more decisions come from a colleague's file. */
async function correct(page: Page): Promise<void> {
  for (const [at, text] of NOVEL.slice(0, 2).entries()) {
    await page.goto(`${stage.appUrl}/#/ask`);
    await ask(page, text);
    await expectAssigned(page, `P-${1001 + at}`);
  }
  await page.goto(`${stage.appUrl}/#/inbox/P-1001`);
  await page.getByRole('button', { name: 'Flag for review' }).click();
  await page.locator('[aria-label="Flag for review"][aria-pressed="true"]').waitFor();
  await page.goto(`${stage.appUrl}/#/review`);
  await page
    .getByRole('group', { name: 'Category', exact: true })
    .getByRole('button', { name: /Technical Issue/ })
    .click();
  await page.getByText('1 labelled').waitFor();
  const lines = Array.from({ length: 30 }, (_, at) =>
    JSON.stringify({
      text: `${NOVEL[at % NOVEL.length] ?? ''} ${['soon', 'by friday', 'for the hall', 'on the left', 'as before', 'like ours', 'if you can', 'at last'][at >> 2] ?? ''}`,
      label: 'Technical Issue',
      head: 'category',
      was: null,
      bundle: null,
      by: 'Bob',
      at: '2026-05-31T10:00:00.000Z',
      ticketId: `X-${at}`,
      id: `c-${at}`,
    }),
  );
  await page.locator('input[type=file]').setInputFiles({
    name: 'c.jsonl',
    mimeType: 'application/jsonl',
    buffer: Buffer.from(lines.join('\n')),
  });
  await page.getByText('30 corrections added').first().waitFor();
}

/**
 * Trains a first model from the corrections and a table, and shows what the corrections would
 * change.
 */
async function trainAndLearn(page: Page): Promise<void> {
  await page.goto(`${stage.appUrl}/#/lab`);
  await page.getByRole('button', { name: 'Use corrected tickets of this workspace' }).click();
  await page.getByText('31 tickets can be used.').waitFor(SLOW);
  await page.getByText('There is only one label.').waitFor();
  await page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('button', { name: 'Data' })
    .click();
  await page.locator('input[type=file]').setInputFiles(folder.at('desk.csv'));
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByText('252 tickets can be used.').waitFor(SLOW);
  await page.getByRole('button', { name: 'Go on to training' }).click();
  await page.getByLabel('Name').fill('Quill desk');
  await page.locator('form').getByRole('button', { name: 'Train' }).click();
  await page.getByRole('button', { name: 'Go on to publishing' }).click(SLOW);
  await page.getByRole('button', { name: 'Learn from corrections' }).click();
  await page
    .getByText(/tickets learnt in .* newest tickets would be sorted differently/)
    .waitFor(SLOW);
  await page
    .getByText(/→ Technical Issue/)
    .first()
    .waitFor();
  expect(await problems(page)).toEqual([]);
}

/** Trains the model with the corrections, publishes it and uses it. */
async function publishWithCorrections(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Train with them and publish' }).click();
  await page.locator('form').getByRole('button', { name: 'Train' }).click();
  await page.getByText(/From the workspace go with it: [1-9]\d* prepared answers/).waitFor(SLOW);
  await page.getByRole('button', { name: 'Go on to publishing' }).click(SLOW);
  await page.getByText('Passed', { exact: true }).waitFor();
  await page
    .getByRole('region', { name: 'Publish “Quill desk”' })
    .getByRole('button', { name: 'Publish' })
    .click();
  await page.getByRole('button', { name: 'Use it in this workspace' }).click(SLOW);
  await page.getByText('In use in this workspace.').waitFor(SLOW);
}

/** The new model sorts the waiting ticket; the ticket that a person decided keeps its label. */
async function sortAgain(page: Page): Promise<void> {
  const models = await page.context().newPage();
  await models.goto(`${stage.appUrl}/#/models`);
  await models.getByRole('button', { name: 'Show what would change' }).click(SLOW);
  await models.getByRole('button', { name: 'Sort 1 ticket again' }).click(SLOW);
  await eventually(() => triageOf(page, 'P-1002')).toMatchObject({
    bundle: expect.stringMatching(/^quill-desk@/) as string,
    label: 'Technical Issue',
  });
  expect(await triageOf(page, 'P-1001')).toMatchObject({
    category: 'Technical Issue',
    source: 'person',
  });
}

/**
 * The copied snippet works in a form of this origin: category and reply come from the published
 * bundle.
 */
async function useSnippet(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Copy embed snippet' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  // The answers are those of the bundle that the training began with: samples, which a site asks for.
  const snippet = copied.replace('<presort-suggest', '<presort-suggest replies="sample"');
  const form = await page.context().newPage();
  // A page of this origin that is not the app's.
  await form.route('**/examples/our-form.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Help</title><form>${snippet}<button>Send</button></form></html>`,
    }),
  );
  await form.goto(`${stage.appUrl}/examples/our-form.html`);
  await form
    .locator('#description')
    .pressSequentially('Please refund the payment on my credit card, I was charged twice', {
      delay: 5,
    });
  const suggestion = form.locator('presort-suggest');
  await suggestion.getByText('Billing Inquiry').first().waitFor(SLOW);
  await suggestion.locator('[part="reply-title"]').waitFor(SLOW);
  const prepared = JSON.parse(readFileSync('models/support/replies.json', 'utf8')) as {
    title: string;
    categories: string[];
  }[]; // our own file
  expect(prepared.map(({ title }) => title)).toContain(
    await suggestion.locator('[part="reply-title"]').innerText(),
  );
  expect(
    await form.evaluate(
      () =>
        document.querySelector('form')?.checkValidity() === true &&
        new FormData(document.querySelector('form') ?? undefined).get('presort_bundle'),
    ),
  ).toMatch(/^quill-desk@/);
  await form.close();
}

/** Deletes the model and the Lab's data from the device; the app uses the shipped model again. */
async function removeAgain(page: Page): Promise<void> {
  await page.goto(`${stage.appUrl}/#/models`);
  const own = page.getByRole('region', { name: 'Quill desk' });
  await own.getByText('In use').waitFor();
  await own.getByText(/^Kept, /).waitFor();
  await page.getByRole('region', { name: 'Drafts of the Lab' }).getByText('2 trainings').waitFor();
  expect(await problems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Remove drafts' }).click();
  await page.getByRole('region', { name: 'Drafts of the Lab' }).waitFor({ state: 'detached' });
  await own.getByRole('button', { name: 'Remove from device' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await own.waitFor({ state: 'detached', ...SLOW });
  await page.getByRole('region', { name: 'Customer support' }).getByText('In use').waitFor();
}

/** The stored category of a ticket, and the decision of its newest triage. */
async function triageOf(
  page: Page,
  id: string,
): Promise<{ category: string; source: string; bundle: string; label: string }> {
  const ticket = await readStored<{ category: string; source: string }>(page, 'tickets', id);
  const record = await readStored<{
    triage: { bundle: string; category: { label: string | null; top: { label: string }[] } };
  }>(page, 'triages', id);
  const { category, bundle = '' } = record?.triage ?? {};
  return {
    category: ticket?.category ?? '',
    source: ticket?.source ?? '',
    bundle,
    label: category?.label ?? category?.top[0]?.label ?? '',
  };
}
