import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { atNight } from '../setup/nightly.ts';
import { useStage } from '../setup/shared-harness.ts';
import type { visit } from './app-fixtures.ts';
import { expectAssigned, statusOf, watchErrors, visitOnline } from './app-fixtures.ts';
import { eventually } from './eventually.ts';

const stage = useStage();

const BILLING = 'I was charged twice for my subscription this month and want one payment back.';
const TICKETS = [
  ['T-1', BILLING],
  ['T-2', 'The export page crashes with an error message every time.'],
  ['T-3', BILLING],
  ['T-4', 'It would be great if the dashboard had a dark mode for the evening.'],
] as const;

/** An inbox with four sorted tickets, T-4 on top. */
async function withInbox(): ReturnType<typeof visit> {
  const opened = await visitOnline(stage);
  const { page } = opened;
  await page.goto(`${stage.appUrl}/#/inbox`);
  await page.getByRole('button', { name: 'Import' }).click();
  const rows = TICKETS.map(([id, text], at) => `${id},"${text}",2026-05-0${at + 1}T10:00:00Z`);
  await page.locator('dialog input[type=file]').setInputFiles({
    name: 't.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Ticket_ID,Description,Timestamp', ...rows].join('\n')),
  });
  await page.getByRole('button', { name: 'Import these tickets' }).click();
  await page.getByText('4 tickets imported', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  for (const [id] of TICKETS) await expectAssigned(page, id);
  return opened;
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.id ?? '');

describe('the inbox', () => {
  atNight('is walked, selected, flagged, resolved and undone from the keyboard alone', async () => {
    const { context, page } = await withInbox();
    const errors = watchErrors(page);
    await page.keyboard.press('j');
    await eventually(() => focused(page)).toBe('ticket-T-4');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await eventually(() => focused(page)).toBe('ticket-T-3');
    await page.keyboard.press('e');
    await expect.poll(() => statusOf(page, 'T-3')).toBe('RESOLVED');
    await page.keyboard.press('u');
    await expect.poll(() => statusOf(page, 'T-3')).toBe('ASSIGNED');
    await page.keyboard.press('f');
    await page.getByText('T-3 flagged for review.').first().waitFor();
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByText('2 selected').waitFor();
    await page.keyboard.press('e');
    await expect
      .poll(async () => [await statusOf(page, 'T-3'), await statusOf(page, 'T-2')])
      .toEqual(['RESOLVED', 'RESOLVED']);
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Ticket T-2' }).waitFor();
    await page.keyboard.press('Escape');
    await eventually(() => page.evaluate(() => location.hash)).toBe('#/inbox');
    await eventually(() => focused(page)).toBe('ticket-T-2'); // focus returns before it moves on
    await page.keyboard.press('/');
    await eventually(() => focused(page)).toBe('inbox-search');
    await page.keyboard.type('charged');
    await page.getByText('2 of 4 tickets').waitFor();
    await page.keyboard.press('e');
    await eventually(() => page.getByLabel('Search tickets').inputValue()).toBe('chargede');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('changes many tickets at once, and takes it back', async () => {
    const { context, page } = await withInbox();
    await page.getByLabel('Search tickets').fill('charged');
    await page.getByRole('button', { name: 'Select all 2' }).click();
    await page.getByLabel('Set category of selected tickets').selectOption('Account Management');
    await page.getByText('2 tickets: set to Account Management.').first().waitFor();
    await expect.poll(() => page.locator('.rows').getByText('Account Management').count()).toBe(2);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.locator('.rows').getByText('Billing Inquiry').count()).toBe(2);
    await page.getByRole('button', { name: 'Select all 2' }).click();
    await page.getByRole('button', { name: 'Delete selected tickets' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('2 tickets deleted.').first().waitFor();
    await page.getByLabel('Search tickets').fill('');
    await page.getByText('2 tickets', { exact: true }).waitFor();
    await context.close();
  });

  atNight('keeps a view over a reload and removes it', async () => {
    const { context, page } = await withInbox();
    await page.getByLabel('Search tickets').fill('charged');
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('button', { name: 'Save as view' }).click();
    await page.getByText('View “charged” saved.').first().waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'charged', exact: true }).click();
    await page.getByText('2 of 4 tickets').waitFor();
    await page.getByRole('button', { name: 'Remove view charged' }).click();
    await expect
      .poll(() => page.getByRole('button', { name: 'charged', exact: true }).count())
      .toBe(0);
    await context.close();
  });

  it('writes an answer from a template, asks for its gaps, copies it and resolves', async () => {
    const { context, page } = await withInbox();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${stage.appUrl}/#/inbox/T-1`);
    const template = page.getByLabel('Template');
    await template.waitFor();
    await expect.poll(() => template.locator('option').count()).toBeGreaterThan(3);
    await template.selectOption({ index: 1 });
    const text = page.getByLabel('Answer text');
    const fromTemplate = await text.inputValue();
    await text.fill(`${fromTemplate} Yours, {{agent_name|the team}}`);
    await page.getByText('Fill the gap first.').waitFor();
    const copy = page.getByRole('button', { name: 'Copy and resolve' });
    await eventually(() => copy.isDisabled()).toBe(true);
    await page.getByLabel('agent name').fill('Ada <b>');
    await page.getByLabel('agent name').press('Tab');
    await copy.click();
    await page.getByText('Answer copied, T-1 resolved.').first().waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`${fromTemplate} Yours, Ada <b>`);
    expect(fromTemplate).not.toBe('');
    await eventually(() => statusOf(page, 'T-1')).toBe('RESOLVED');
    await context.close();
  });

  atNight('shows similar tickets and names a possible duplicate', async () => {
    const { context, page } = await withInbox();
    await page.goto(`${stage.appUrl}/#/inbox/T-1`);
    const similar = page
      .locator('section', { has: page.getByRole('heading', { name: 'Similar tickets' }) })
      .last();
    await similar.getByText('T-3').waitFor();
    await eventually(() => similar.locator('li').first().innerText()).toMatch(
      /T-3[^]*possible duplicate/,
    );
    await similar.getByRole('link').first().click();
    await page.getByRole('region', { name: 'Ticket T-3' }).waitFor();
    await context.close();
  });
});

/** The accessible names of all elements that Tab can reach. */
function namesOfStops(): string[] {
  const stops = [...document.querySelectorAll('a, button, input, select, textarea')].filter(
    (stop) => !stop.matches(':disabled') && stop.checkVisibility(),
  );
  return stops.map((stop) => {
    const label =
      stop instanceof HTMLInputElement ||
      stop instanceof HTMLTextAreaElement ||
      stop instanceof HTMLSelectElement
        ? (stop.labels?.[0]?.textContent ?? '')
        : '';
    return `${stop.getAttribute('aria-label') ?? ''} ${label} ${stop.textContent ?? ''}`
      .replace(/\s+/g, ' ')
      .trim();
  });
}

/** The accessible name of the focused element; empty if the page itself has the focus. */
function nameOfFocus(): string {
  const stop = document.activeElement?.matches('a, button, input, select, textarea')
    ? document.activeElement
    : null;
  const label =
    stop instanceof HTMLInputElement ||
    stop instanceof HTMLTextAreaElement ||
    stop instanceof HTMLSelectElement
      ? (stop.labels?.[0]?.textContent ?? '')
      : '';
  return `${stop?.getAttribute('aria-label') ?? ''} ${label} ${stop?.textContent ?? ''}`
    .replace(/\s+/g, ' ')
    .trim();
}

describe('one sitting without a mouse', () => {
  it('asks, sorts, reviews and writes a rule with the keyboard alone', async () => {
    const { context, page } = await visitOnline(stage);
    /**
     * Waits until the element exists and can be focused, then presses Tab until it has the focus.
     */
    const tabTo = async (name: string | RegExp): Promise<void> => {
      const wanted = (text: string): boolean =>
        typeof name === 'string' ? text.includes(name) : name.test(text);
      await eventually(async () => (await page.evaluate(namesOfStops)).some(wanted)).toBe(true);
      for (let step = 0; step < 100; step += 1) {
        await page.keyboard.press('Tab');
        if (wanted(await page.evaluate(nameOfFocus))) return;
      }
      throw new Error(`no focus on ${String(name)}`);
    };
    await tabTo('What happened?');
    await page.keyboard.type('Good morning to all of you, thanks in advance.');
    await tabTo('Send request');
    await page.keyboard.press('Enter');
    await expectAssigned(page, 'P-1001');
    await tabTo('See how it was sorted');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Ticket P-1001' }).getByRole('button').first().waitFor();
    await page.keyboard.press('f');
    await page.getByText('P-1001 flagged for review.').first().waitFor();
    await page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
    }); // back to the top of the page, as a reload would
    await tabTo(/^Review/);
    await page.keyboard.press('Enter');
    await page.getByText('1 waiting').waitFor();
    // The page handles keys only after it shows the ticket's labels.
    await eventually(async () => {
      await page.keyboard.press('1');
      return page.getByText('Nothing waits for you').isVisible();
    }).toBe(true);
    await tabTo(/^Rules/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'New rule' }).waitFor();
    await tabTo('New rule');
    await page.keyboard.press('Enter');
    await page.keyboard.type('greetings');
    await tabTo('Words or phrases');
    await page.keyboard.type('good morning');
    await tabTo('Team');
    await page.keyboard.type('FRONT_DESK');
    await tabTo('Save rule');
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Rule 1 of 1: greetings' }).waitFor();
    await context.close();
  });
});
