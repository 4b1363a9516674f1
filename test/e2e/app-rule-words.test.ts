import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { atNight } from '../setup/nightly.ts';
import { useStage } from '../setup/shared-harness.ts';
import { quiet } from './quiet.ts';
import {
  ask,
  expectAssigned,
  readyOffline,
  visit,
  watchErrors,
  visitOnline,
} from './app-fixtures.ts';

const stage = useStage();

const TICKET =
  'The import stops with error 2013 in line 7. My address is ann@customer.example, invoice RE-730122.';
const PATH = 'The installer cannot write to C:\\Temp on my computer.';

/**
 * The editor's messages about a rule while it is written: its faults, and the past tickets that it
 * would change.
 */
async function whileWriting(
  page: Page,
  field: 'Words or phrases' | 'or a regular expression',
  trigger: string,
): Promise<string> {
  await page.getByRole('button', { name: 'New rule' }).click();
  await page.getByLabel('Name', { exact: true }).fill('r');
  await page.getByLabel(field).fill(trigger);
  await page.getByLabel('Team').fill('VIP_TEAM');
  const problem = page.locator('form .problem').filter({ hasText: /\S/ });
  // The preview follows the last change after a short wait.
  await quiet(page);
  await page.locator('[role=status].numbers[aria-busy=false]').waitFor();
  const told = (await problem.count()) > 0 ? await problem.first().innerText() : '';
  const count = await page.getByText(/past tickets? would change/).innerText();
  await page.getByRole('button', { name: 'Cancel' }).click();
  return told || count;
}

atNight(
  'the editor counts a rule on what customers wrote, and refuses what could never hit',
  async () => {
    const { context, page } = await visitOnline(stage);
    const errors = watchErrors(page);
    for (const [at, text] of [TICKET, PATH].entries()) {
      await ask(page, text);
      await expectAssigned(page, `P-${1001 + at}`);
    }
    await page.goto(`${stage.appUrl}/#/rules`);
    await page.getByText('0 past tickets would change').waitFor();
    const words = (trigger: string): Promise<string> =>
      whileWriting(page, 'Words or phrases', trigger);
    const pattern = (trigger: string): Promise<string> =>
      whileWriting(page, 'or a regular expression', trigger);
    expect(await words('error 2013')).toContain('1 past ticket would change');
    expect(await words('customer.example')).toContain('1 past ticket would change');
    expect(await pattern(String.raw`@customer\.example`)).toContain('1 past ticket would change');
    expect(await pattern(String.raw`\bRE-\d{6}\b`)).toContain('1 past ticket would change');
    expect(await words('C++')).toContain('0 past tickets would change');
    expect(await words('#7')).toContain('0 past tickets would change');
    expect(await words('“!”')).toContain('can never hit');
    expect(await pattern('$later')).toContain('can never hit');
    expect(errors).toEqual([]);
    await context.close();
  },
);

it('the stored ticket, the local route and the suggestion are ruled by the same words', async () => {
  const { context, page } = await visit(stage);
  await readyOffline(page);
  await page.goto(`${stage.appUrl}/#/rules`);
  await page.getByRole('button', { name: 'New rule' }).click();
  await page.getByLabel('Name', { exact: true }).fill('invoices');
  await page.getByLabel('Words or phrases').fill('RE-730122');
  await page.locator('form').getByLabel('Category').selectOption('Feature Request');
  await page.getByRole('button', { name: 'Save rule' }).click();
  await page.getByText('Rule “invoices” saved').first().waitFor();
  const route = await page.evaluate(
    async (text) =>
      (await (
        await fetch('api/predict', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ text }),
        })
      ).json()) as { label: string; category: { source: string } },
    TICKET,
  );
  expect([route.label, route.category.source]).toEqual(['Feature Request', 'rule']);
  await page.goto(`${stage.appUrl}/#/ask`);
  await page.getByLabel('What happened?').fill(TICKET);
  await expect.poll(() => page.locator('#ask-category').inputValue()).toBe('Feature Request');
  await ask(page, TICKET);
  await expectAssigned(page, 'P-1001');
  await page.goto(`${stage.appUrl}/#/inbox/P-1001`);
  await page.getByRole('heading', { name: 'History' }).waitFor();
  expect(await page.getByLabel('Category').inputValue()).toBe('Feature Request');
  await context.close();
});
