import { describe, expect, it } from 'vitest';
import { atNight } from '../setup/nightly.ts';
import { useStage } from '../setup/shared-harness.ts';
import {
  ask,
  expectAssigned,
  readyOffline,
  visit,
  watchErrors,
  visitOnline,
} from './app-fixtures.ts';
import { eventually } from './eventually.ts';

const stage = useStage();

const BILLING = 'I was charged twice for my subscription this month and want one payment back.';

describe('the app', () => {
  it('stores a request as pending at once, then sorts and assigns it in the background', async () => {
    const { context, page } = await visitOnline(stage);
    const errors = watchErrors(page);
    await ask(page, BILLING, 'Charged twice');
    await page.getByText('Your request P-1001 is saved.').waitFor();
    await expectAssigned(page, 'P-1001');
    await page.getByRole('link', { name: 'See how it was sorted' }).click();
    await page.getByRole('heading', { name: 'How it was sorted' }).waitFor();
    await eventually(() => page.getByLabel('Category').inputValue()).toBe('Billing Inquiry');
    await eventually(() => page.getByText('Customer created the ticket').count()).toBe(1);
    await page.getByRole('button', { name: 'Which words moved it?' }).click();
    await page.getByText('Words that moved it most').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('shows a pending request before the model is there', async () => {
    const { context, page } = await visit(stage, { serviceWorkers: 'block' });
    await context.route('**/models/**', () => undefined);
    await ask(page, BILLING);
    await page
      .getByRole('complementary', { name: 'Your requests' })
      .getByText('Being sorted')
      .waitFor();
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
  });

  it('keeps its tickets, opens and sorts a new one after a reload without a network', async () => {
    const { context, page } = await visit(stage);
    await readyOffline(page);
    await ask(page, BILLING);
    await expectAssigned(page, 'P-1001');
    await context.setOffline(true);
    await page.reload();
    await ask(page, 'The export page crashes with an error message every time.');
    await expectAssigned(page, 'P-1002');
    await page.goto(`${stage.appUrl}/#/inbox`);
    await page.getByText('2 tickets', { exact: true }).waitFor();
    await context.close();
  });

  atNight(
    'suggests with the real widget while the customer types, also without a network',
    async () => {
      const { context, page } = await visit(stage);
      await readyOffline(page);
      await context.setOffline(true);
      await page.reload();
      await page.getByLabel('What happened?').pressSequentially(BILLING, { delay: 2 });
      await page
        .locator('presort-suggest')
        .getByText('Billing Inquiry')
        .first()
        .waitFor({ timeout: 10_000 });
      await context.close();
    },
  );

  atNight('sorts what was sent before the tab was closed', async () => {
    const { context, page } = await visit(stage, { serviceWorkers: 'block' });
    await context.route('**/models/**/weights.bin', () => undefined);
    await ask(page, BILLING);
    await page.getByText('Your request P-1001 is saved').waitFor();
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    await page.close();
    const next = await context.newPage();
    await next.goto(`${stage.appUrl}/#/inbox`);
    await expectAssigned(next, 'P-1001');
    await context.close();
  });

  atNight('shows a change of another tab without a reload', async () => {
    const { context, page } = await visitOnline(stage);
    const other = await context.newPage();
    await other.goto(`${stage.appUrl}/#/inbox`);
    await other.getByText('No tickets yet').waitFor();
    await ask(page, BILLING);
    await other.getByText('1 ticket', { exact: true }).waitFor();
    await context.close();
  });

  it('keeps the text and says so when storage is refused', async () => {
    const context = await stage.browser.newContext();
    await context.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    const page = await context.newPage();
    await page.goto(`${stage.appUrl}/#/ask`);
    await page.getByText('lets the page keep nothing').waitFor();
    await ask(page, BILLING);
    await page.getByRole('button', { name: 'Copy my text' }).waitFor();
    await eventually(() => page.getByLabel('What happened?').inputValue()).toBe(BILLING);
    await context.close();
  });

  it('asks for a text when the form is empty, and moves the focus there', async () => {
    const { context, page } = await visitOnline(stage);
    await ask(page, '   ');
    await page.getByText('Please write what happened.').waitFor();
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe('ask-description');
    await context.close();
  });

  it('shows markup in a ticket as text', async () => {
    const { context, page } = await visitOnline(stage);
    await ask(
      page,
      '<img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script> charged twice',
    );
    await expectAssigned(page, 'P-1001');
    await page.goto(`${stage.appUrl}/#/inbox/P-1001`);
    await page.getByRole('heading', { name: 'History' }).waitFor();
    expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
    expect(await page.locator('article img').count()).toBe(0);
    await context.close();
  });

  it("records a person's change and takes it back on undo", async () => {
    const { context, page } = await visitOnline(stage);
    await ask(page, BILLING);
    await expectAssigned(page, 'P-1001');
    await page.goto(`${stage.appUrl}/#/inbox/P-1001`);
    await page.getByLabel('Category').selectOption('Bug Report');
    await page.getByText('Agent changed the category from Billing Inquiry to Bug Report').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.getByLabel('Category').inputValue()).toBe('Billing Inquiry');
    await context.close();
  });
});
