/** `npm run screenshots`: pictures of the app for its manifest, from a built `dist/` and made-up tickets. */
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { startServers } from './servers.ts';
import { seedTickets } from '../e2e/seed-tickets.ts';
import { quiet, watchTimers } from '../e2e/quiet.ts';

const OUT = 'public/screenshots';
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 844 };
const STORIES = [
  [
    'Charged twice in March',
    'My card was charged twice for the subscription this month. Please refund one of the two payments.',
  ],
  ['Export fails', 'The export page crashes with an error as soon as I click download.'],
  ['Cannot sign in', 'The reset mail never arrives, so I cannot sign in to my account any more.'],
  ['Dark mode', 'It would be great if the dashboard had a dark mode for late evenings.'],
  ['Invoice address', 'How can I change the company address on our invoices?'],
  [
    'Sync is slow',
    'Since yesterday the sync takes twenty minutes and then times out on all our devices.',
  ],
] as const;

mkdirSync(OUT, { recursive: true });
const servers = await startServers();
const browser = await launchBrowser();
try {
  const wide = await openPage(browser, WIDE);
  for (const [index, [subject, description]] of STORIES.entries())
    await send(wide, `P-${1_001 + index}`, subject, description);
  await wide.goto(`${servers.appUrl}/#/inbox/P-1001`);
  await wide.getByRole('heading', { name: 'How it was sorted' }).waitFor();
  await shoot(wide, 'inbox-wide');
  await seedTickets(wide, { count: 2_400, now: Date.now(), days: 29 });
  await wide.goto(`${servers.appUrl}/#/insights`);
  await wide.reload();
  await wide.getByRole('slider', { name: /^Volume/ }).waitFor();
  await shoot(wide, 'insights-wide');

  const narrow = await openPage(browser, NARROW);
  for (const [index, [subject, description]] of STORIES.entries())
    await send(narrow, `P-${1_001 + index}`, subject, description);
  await narrow.goto(`${servers.appUrl}/#/inbox`);
  await shoot(narrow, 'inbox-narrow');
  await narrow.goto(`${servers.appUrl}/#/ask`);
  await narrow.getByLabel('What happened?').pressSequentially(STORIES[0][1], { delay: 2 });
  await narrow.locator('presort-suggest').getByText('Billing Inquiry').first().waitFor();
  await shoot(narrow, 'ask-narrow');
} finally {
  await browser.close();
  await servers.close();
}

async function openPage(from: Browser, viewport: { width: number; height: number }): Promise<Page> {
  const context = await from.newContext({
    viewport,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  await watchTimers(page);
  await page.goto(`${servers.appUrl}/#/ask`);
  await page.getByText('Ready offline').waitFor();
  return page;
}

async function send(page: Page, id: string, subject: string, description: string): Promise<void> {
  await page.getByLabel('Subject').fill(subject);
  await page.getByLabel('What happened?').fill(description);
  await page.getByRole('button', { name: 'Send request' }).click();
  await page.getByText(`Your request ${id} is saved`).waitFor();
}

async function shoot(page: Page, name: string): Promise<void> {
  await quiet(page);
  await page.screenshot({ path: `${OUT}/${name}.png` });
  console.log(`${OUT}/${name}.png`);
}
