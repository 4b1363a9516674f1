import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
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
import { BILLING, CRASH, withTickets, writeRule } from './rules-fixtures.ts';

const stage = useStage();

async function categoryOf(page: Page, id: string): Promise<string | null> {
  await page.goto(`${stage.appUrl}/#/inbox/${id}`);
  await page.getByRole('heading', { name: 'History' }).waitFor();
  return page.getByLabel('Category').inputValue();
}

describe('rules of the workspace', () => {
  it('preview which past tickets would change, change them with a record, and undo it', async () => {
    const { context, page } = await withTickets(stage, [BILLING, CRASH]);
    const errors = watchErrors(page);
    await page.goto(`${stage.appUrl}/#/rules`);
    await page.getByText('0 past tickets would change').waitFor();
    await writeRule(page, {
      name: 'exports',
      words: 'export page',
      category: 'Feature Request',
      team: 'EXPORT_TEAM',
    });
    await page.getByText('1 past ticket would change').waitFor();
    await page.getByText('Export team').first().waitFor();
    await page.getByRole('button', { name: 'Save rule' }).click();
    await page.getByRole('button', { name: 'Apply to 1 past ticket' }).click();
    await page.getByText('1 ticket changed.').first().waitFor();
    await page.getByText('0 past tickets would change').waitFor();
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await page.getByText('1 past ticket would change').waitFor();
    await eventually(() => categoryOf(page, 'P-1002')).not.toBe('Feature Request');
    await page
      .getByText(/Rule changed the category from .* to Feature Request \(exports\)/)
      .waitFor();
    await page.getByText('Agent undid the last change').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('sort new tickets and the answers of the local HTTP route', async () => {
    const { context, page } = await visit(stage);
    await readyOffline(page);
    await page.goto(`${stage.appUrl}/#/rules`);
    await writeRule(page, {
      name: 'trains',
      words: 'timetable',
      category: 'Bug Report',
      team: 'RAIL',
    });
    await page.getByRole('button', { name: 'Save rule' }).click();
    await page.getByText('Rule “trains” saved').first().waitFor();
    const answer = await page.evaluate(
      async () =>
        (
          await fetch('/api/predict', {
            method: 'POST',
            body: JSON.stringify({ text: 'The timetable of my invoice is wrong' }),
          })
        ).json() as Promise<{ label: string; team: string; category: { source: string } }>,
    );
    expect(answer).toMatchObject({
      label: 'Bug Report',
      team: 'RAIL',
      category: { source: 'rule' },
    });
    await page.goto(`${stage.appUrl}/#/ask`);
    await page
      .getByLabel('What happened?')
      .pressSequentially('The timetable of my invoice is wrong', { delay: 2 });
    await page.locator('presort-suggest').getByText('Bug Report').first().waitFor();
    await page.getByLabel('What happened?').fill('');
    await ask(page, 'The timetable of my invoice is wrong');
    await expectAssigned(page, 'P-1001');
    await eventually(() => categoryOf(page, 'P-1001')).toBe('Bug Report');
    await context.close();
  });

  atNight(
    'refuse a catastrophic regular expression with a message, and the page stays alive',
    async () => {
      const { context, page } = await withTickets(stage, [`${'a'.repeat(200)} my invoice`]);
      await page.goto(`${stage.appUrl}/#/rules`);
      await writeRule(page, { name: 'bad', regex: '^(a+)+$', category: 'Bug Report' });
      await page.getByText('could hold up the page').waitFor();
      await page.getByRole('button', { name: 'Save rule' }).click();
      await eventually(() =>
        page.evaluate(() => document.activeElement?.getAttribute('aria-invalid')),
      ).toBe('true');
      await page.getByLabel('or a regular expression').fill('inv(oice');
      await page.getByText('This is not a regular expression').waitFor();
      await page.getByLabel('or a regular expression').fill('inv[a-z]{1,10}');
      await page.getByRole('button', { name: 'Save rule' }).click();
      await page.getByText('Rule “bad” saved').first().waitFor();
      await context.close();
    },
  );

  it('move by keyboard, go off and on, and a moved rule stays moved after a reload', async () => {
    const { context, page } = await visitOnline(stage);
    await page.goto(`${stage.appUrl}/#/rules`);
    for (const name of ['one', 'two']) {
      await writeRule(page, { name, words: name, category: 'Bug Report' });
      await page.getByRole('button', { name: 'Save rule' }).click();
      await page.getByText(`Rule “${name}” saved`).first().waitFor();
    }
    await page.getByRole('button', { name: 'Move two up' }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByRole('group', { name: 'Rule 1 of 2: two' }).waitFor();
    await page.getByRole('switch', { name: 'two is used' }).click();
    await page.getByText('“two” is off now.').first().waitFor();
    await page.reload();
    await page.getByRole('group', { name: 'Rule 1 of 2: two' }).waitFor();
    await eventually(() => page.getByRole('switch', { name: 'two is used' }).isChecked()).toBe(
      false,
    );
    await context.close();
  });

  atNight('are dragged to another place with the mouse', async () => {
    const { context, page } = await visitOnline(stage);
    await page.goto(`${stage.appUrl}/#/rules`);
    for (const name of ['one', 'two', 'three']) {
      await writeRule(page, { name, words: name, category: 'Bug Report' });
      await page.getByRole('button', { name: 'Save rule' }).click();
      await page.getByText(`Rule “${name}” saved`).first().waitFor();
    }
    const grip = page
      .getByRole('group', { name: 'Rule 3 of 3: three' })
      .getByTitle('Drag to another place');
    await grip.dragTo(page.getByRole('group', { name: 'Rule 1 of 3: one' }));
    for (const [at, name] of ['three', 'one', 'two'].entries())
      await page.getByRole('group', { name: `Rule ${at + 1} of 3: ${name}` }).waitFor();
    await page.reload();
    for (const [at, name] of ['three', 'one', 'two'].entries())
      await page.getByRole('group', { name: `Rule ${at + 1} of 3: ${name}` }).waitFor();
    await context.close();
  });

  atNight(
    "are imported in a bundle's form, and a wrong file names rule and field and changes nothing",
    async () => {
      const { context, page } = await visitOnline(stage);
      await page.goto(`${stage.appUrl}/#/rules`);
      const picker = page.locator('input[type=file]');
      const give = (value: unknown): Promise<void> =>
        picker.setInputFiles({
          name: 'rules.json',
          mimeType: 'application/json',
          buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
        });
      const good = { id: 'fine', when: { keywords: ['vpn'] }, set: { category: 'Bug Report' } };
      await page.getByRole('button', { name: 'New rule' }).waitFor();
      await give([good, { id: 'odd', when: { keywords: 'vpn' }, set: {} }]);
      await page.getByText('Rule 2 (“odd”), when.keywords').waitFor();
      await give([
        good,
        { id: 'label', when: { keywords: ['x1'] }, set: { category: 'Spaceships' } },
      ]);
      await page.getByText('no label “Spaceships”').waitFor();
      await give([{ ...good, when: { regex: '(x+x+)+y' } }]);
      await page.getByText('Rule 1 (“fine”), when.regex').waitFor();
      await give('{"rules": [');
      await page.getByText('The file is not JSON').waitFor();
      await page.getByText('No rules of your own').waitFor();
      await give([good]);
      await page.getByRole('group', { name: 'Rule 1 of 1: fine' }).waitFor();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Export' }).click();
      expect(JSON.parse(readFileSync(await (await download).path(), 'utf8'))).toEqual([good]);
      await context.close();
    },
  );
});
