/**
 * After a change of the model the app offers to sort open tickets again; until then they keep their
 * labels.
 */
import { atNight, casesByDay } from '../setup/nightly.ts';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useStage } from '../setup/shared-harness.ts';
import { ask, expectAssigned, visitOnline, watchErrors } from './app-fixtures.ts';
import { axeProblemsInBothThemes } from './axe.ts';
import { readStored } from './database.ts';
import { eventually } from './eventually.ts';

const stage = useStage();

const TEXTS = [
  'My laptop screen stays black after I close the lid, please replace the docking station.',
  'I cannot sign in any more, please reset the password of my account.',
  'Please give our new colleague access to the shared finance folder.',
];

async function withTickets(viewport = { width: 1280, height: 800 }) {
  const { context, page } = await visitOnline(stage, { viewport, reducedMotion: 'reduce' });
  const errors = watchErrors(page);
  for (const [at, text] of TEXTS.entries()) {
    await ask(page, text);
    await expectAssigned(page, `P-${1001 + at}`);
  }
  // A person decided this ticket.
  await page.goto(`${stage.appUrl}/#/inbox/P-1002`);
  await page.getByLabel('Category', { exact: true }).selectOption('Billing Inquiry');
  await page.goto(`${stage.appUrl}/#/models`);
  await page
    .getByRole('region', { name: 'IT service desk' })
    .getByRole('button', { name: 'Use this model' })
    .click();
  await page.getByRole('heading', { name: 'Sort the open tickets again?' }).waitFor();
  return { page, errors, close: () => context.close() };
}

const bundleOf = async (page: Page, id: string): Promise<string | undefined> =>
  (await readStored<{ triage: { bundle: string } }>(page, 'triages', id))?.triage.bundle;

const offered = (page: Page): Promise<string[]> =>
  page.getByLabel('Category', { exact: true }).locator('option').allInnerTexts();

describe('after another model was chosen', () => {
  it('open tickets are sorted again after a preview, and put back by undo', async () => {
    const { page, errors, close } = await withTickets();
    await page.getByText('2 open tickets were sorted by other models (support@').waitFor();
    await page.getByRole('button', { name: 'Show what would change' }).click();
    await page.getByText(/ of 2 tickets would change/).waitFor();
    // The preview stores nothing.
    expect(await bundleOf(page, 'P-1001')).toContain('support@');
    await page.getByRole('button', { name: 'Sort 2 tickets again' }).click();
    await eventually(() => bundleOf(page, 'P-1001')).toContain('it-desk@');
    expect(await bundleOf(page, 'P-1002')).toContain('support@');
    const stored = await readStored<{ category: string; status: string }>(
      page,
      'tickets',
      'P-1001',
    );
    expect(stored).toMatchObject({ category: 'Hardware', status: 'ASSIGNED' });
    expect(await page.getByRole('heading', { name: 'Sort the open tickets again?' }).count()).toBe(
      0,
    );
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await eventually(() => bundleOf(page, 'P-1001')).toContain('support@');
    await page.getByRole('heading', { name: 'Sort the open tickets again?' }).waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  atNight('labels of one model are not offered for tickets of another', async () => {
    const { page, errors, close } = await withTickets();
    await page.goto(`${stage.appUrl}/#/inbox/P-1001`);
    await eventually(() => offered(page)).toContain('Billing Inquiry');
    expect(await offered(page)).not.toContain('Hardware');
    await page.goto(`${stage.appUrl}/#/inbox`);
    await page.locator('.rows input[type=checkbox]').first().check();
    await page.getByLabel('Set category of selected tickets').selectOption('Hardware');
    await page.getByText('1 of another model is left as it is').first().waitFor();
    await page.goto(`${stage.appUrl}/#/inbox/P-1001`);
    await page.getByRole('button', { name: 'Sort it again with IT service desk' }).click();
    await eventually(() => bundleOf(page, 'P-1001')).toContain('it-desk@');
    await eventually(() => offered(page)).toContain('Hardware');
    expect(await offered(page)).not.toContain('Billing Inquiry');
    expect(errors).toEqual([]);
    await close();
  });

  it.each(
    casesByDay(
      [
        ['a phone', { width: 390, height: 844 }],
        ['a desk', { width: 1280, height: 800 }],
      ],
      1,
    ),
  )('on %s axe finds nothing in the preview', async (name, viewport) => {
    const { page, close } = await withTickets(viewport);
    await page.getByRole('button', { name: 'Show what would change' }).click();
    await page.getByText(/ of 2 tickets would change/).waitFor();
    expect(await axeProblemsInBothThemes(page)).toEqual([]);
    const shots = process.env['PRESORT_SHOTS'];
    if (shots)
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ path: `${shots}/sort-${name}-${colorScheme}.png`, fullPage: true });
      }
    await close();
  });
});
