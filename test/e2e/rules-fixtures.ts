import type { Page } from 'playwright-core';
import type { Stage } from '../setup/shared-harness.ts';
import type { visit } from './app-fixtures.ts';
import { ask, expectAssigned, visitOnline } from './app-fixtures.ts';

export const BILLING =
  'I was charged twice for my subscription this month and want one payment back.';
export const CRASH = 'The export page crashes with an error message every time I click download.';

/** Opens the app and sends these texts; they are sorted as `P-1001` and following. */
export async function withTickets(
  stage: Stage,
  texts: readonly string[],
): ReturnType<typeof visit> {
  const opened = await visitOnline(stage);
  for (const [index, text] of texts.entries()) {
    await ask(opened.page, text);
    await expectAssigned(opened.page, `P-${1001 + index}`);
  }
  return opened;
}

/** Fills in the form of a new rule, without saving it. */
export async function writeRule(
  page: Page,
  {
    name,
    words = '',
    regex = '',
    category = '',
    team = '',
  }: { name: string; words?: string; regex?: string; category?: string; team?: string },
): Promise<void> {
  await page.getByRole('button', { name: 'New rule' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Words or phrases').fill(words);
  await page.getByLabel('or a regular expression').fill(regex);
  if (category)
    await page
      .getByRole('form')
      .or(page.locator('form'))
      .getByLabel('Category')
      .selectOption(category);
  await page.getByLabel('Team').fill(team);
}
