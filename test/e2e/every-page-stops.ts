import type { Page } from 'playwright-core';
import { ask } from './app-fixtures.ts';

export const BILLING =
  'I was charged twice for my subscription this month and want one payment back.';

/** A page of the app in one of its states. */
export interface Stop {
  readonly name: string;
  /** The address to open; without one the previous page stays open. */
  readonly path?: string;
  /** Whether to reload the app, because a dialog is open or the database was filled. */
  readonly fresh?: true;
  /** Resolves when the state to look at is there. */
  readonly reach: (page: Page) => Promise<unknown>;
}

const heading =
  (name: string) =>
  (page: Page): Promise<unknown> =>
    page.getByRole('heading', { name, level: 1, exact: true }).waitFor();
const text =
  (shown: string | RegExp) =>
  (page: Page): Promise<unknown> =>
    page.getByText(shown).first().waitFor();
const click = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name }).first().click();

/** The stops in order; they begin in an empty profile. */
export const EMPTY: readonly Stop[] = [
  { name: 'start', path: 'start', reach: heading('Tickets sorted while they are written') },
  { name: 'ask', path: 'ask', reach: heading('How can we help?') },
  {
    name: 'ask-problem',
    reach: async (page) => {
      await click(page, 'Send request');
      await text('Please write what happened.')(page);
    },
  },
  {
    name: 'ask-suggestion',
    reach: async (page) => {
      await page.getByLabel('What happened?').pressSequentially(BILLING, { delay: 2 });
      await page.locator('presort-suggest').getByText('Billing Inquiry').first().waitFor();
    },
  },
  { name: 'inbox-empty', path: 'inbox', reach: text('No tickets yet') },
  { name: 'review-empty', path: 'review', reach: text('Nothing waits for you') },
  { name: 'insights-empty', path: 'insights', reach: heading('Insights') },
  { name: 'failed-empty', path: 'failed', reach: text('Nothing here') },
  { name: 'batch', path: 'batch', reach: heading('Batch') },
  {
    name: 'batch-refused',
    reach: async (page) => {
      await dropTable(page, 'empty.csv', '');
      await text('The file has no rows')(page);
    },
  },
  {
    name: 'batch-mapping',
    reach: async (page) => {
      await dropTable(page, 'tickets.csv', TABLE);
      await page
        .getByRole('region', { name: 'First rows' })
        .getByText('The page crashes')
        .first()
        .waitFor();
    },
  },
  {
    name: 'batch-finished',
    reach: async (page) => {
      await click(page, 'Start sorting');
      await page.getByText('Finished', { exact: true }).waitFor();
      await text(/of 3 rows|3 rows/)(page);
    },
  },
  { name: 'batch-list', path: 'batch', reach: text('tickets.csv') },
  { name: 'intake', path: 'intake', reach: heading('New tickets') },
  {
    name: 'intake-mails',
    reach: async (page) => {
      await page.locator('.drop input[type=file]').setInputFiles([
        {
          name: 'a.eml',
          mimeType: 'message/rfc822',
          buffer: Buffer.from(
            `From: a@example.org\r\nSubject: Lamp\r\nMessage-ID: <1@x>\r\n\r\n${BILLING}\r\n`,
          ),
        },
        {
          name: 'b.mbox',
          mimeType: 'application/mbox',
          buffer: Buffer.from('no mailbox at all\n'),
        },
      ]);
      await text('1 mail added')(page);
    },
  },
];

/** Stops for a workspace with tickets, one of which could not be sorted. */
export const FULL: readonly Stop[] = [
  {
    name: 'ask-sent',
    path: 'ask',
    fresh: true,
    reach: async (page) => {
      await ask(page, BILLING, 'Charged twice');
      await text('is saved')(page);
    },
  },
  { name: 'inbox', path: 'inbox', reach: (page) => page.locator('.rows li').first().waitFor() },
  {
    name: 'inbox-selected',
    reach: async (page) => {
      await click(page, 'Filters');
      await page.locator('.rows input[type=checkbox]').first().check();
      await text('1 selected')(page);
    },
  },
  {
    name: 'inbox-import',
    reach: async (page) => {
      await click(page, 'Import');
      await page.locator('dialog[open]').first().waitFor();
    },
  },
  {
    name: 'inbox-keys',
    path: 'inbox',
    fresh: true,
    reach: async (page) => {
      await heading('Inbox')(page);
      await page.keyboard.press('?');
      await page.getByRole('heading', { name: 'Keyboard shortcuts' }).waitFor();
    },
  },
  {
    name: 'ticket',
    path: 'inbox/P-1001',
    fresh: true,
    reach: async (page) => {
      await page.getByRole('heading', { name: 'How it was sorted' }).waitFor();
      await click(page, 'Which words moved it?');
      await text('Words that moved it most')(page);
    },
  },
  { name: 'ticket-missing', path: 'inbox/P-9999', reach: text('No ticket P-9999') },
  {
    name: 'failed',
    path: 'failed',
    reach: (page) => page.getByRole('button', { name: 'Try again' }).first().waitFor(),
  },
  {
    name: 'failed-edit',
    reach: async (page) => {
      await click(page, 'Edit');
      await page.getByLabel('Subject').waitFor();
    },
  },
  { name: 'review', path: 'review', reach: text(/waiting/) },
  {
    name: 'insights',
    path: 'insights',
    reach: (page) => page.getByRole('slider', { name: /^Volume/ }).waitFor(),
  },
  { name: 'rules', path: 'rules', reach: heading('Rules') },
  {
    name: 'rules-form',
    reach: async (page) => {
      await click(page, 'New rule');
      await page.getByLabel('Words or phrases').fill('invoice');
      await text(/would change|No past ticket/)(page);
    },
  },
  {
    name: 'rules-teams',
    path: 'rules/teams',
    reach: (page) => page.getByRole('group', { name: 'Line 1' }).waitFor(),
  },
  { name: 'rules-thresholds', path: 'rules/thresholds', reach: text('All categories') },
  { name: 'models', path: 'models', reach: heading('Models') },
  { name: 'lab', path: 'lab', reach: heading('Lab') },
  {
    name: 'lab-answers',
    reach: async (page) => {
      await click(page, 'Bring answers');
      await text('Labelled tickets are not needed.')(page);
    },
  },
  { name: 'api', path: 'api', reach: heading('API') },
  {
    name: 'api-answer',
    reach: async (page) => {
      await click(page, 'Try it');
      await text(/^\d{3} · /)(page);
    },
  },
  { name: 'form', path: 'form', reach: heading('Your form') },
  { name: 'widget', path: 'widget', reach: heading('Widget') },
  { name: 'docs', path: 'docs', reach: heading('Docs') },
  { name: 'docs-document', path: 'docs/embed', reach: heading('Put Presort on your form') },
  {
    name: 'docs-found',
    reach: async (page) => {
      await page.getByRole('searchbox', { name: 'Search the documents' }).fill('policy');
      await text(/sections found/)(page);
    },
  },
  { name: 'settings', path: 'settings', reach: heading('Settings') },
  {
    name: 'settings-encrypt',
    reach: async (page) => {
      await click(page, 'Encrypt the tickets…');
      await page.getByLabel('The same once more').waitFor();
    },
  },
];

const TABLE = `Ticket_ID,Subject,Description\nA-1,Crash,The page crashes\nA-2,Invoice,${BILLING}\nA-3,only two\n`;

async function dropTable(page: Page, name: string, content: string): Promise<void> {
  await page
    .locator('.drop input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
}
