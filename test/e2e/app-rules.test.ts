import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useStage } from '../setup/shared-harness.ts';
import { ask, expectAssigned, readyOffline, visit, watchErrors } from './app-fixtures.ts';
import { axeProblemsInBothThemes } from './axe.ts';
import { eventually } from './eventually.ts';

const stage = useStage();

const BILLING = 'I was charged twice for my subscription this month and want one payment back.';
/** Speaks of two categories, so that neither is certain. */
const MIXED =
  'I have a question about the invoice and the login page of my account, it shows the wrong plan.';
const CRASH = 'The export page crashes with an error message every time I click download.';

async function withTickets(texts: readonly string[]): ReturnType<typeof visit> {
  const opened = await visit(stage);
  for (const [index, text] of texts.entries()) {
    await ask(opened.page, text);
    await expectAssigned(opened.page, `P-${1001 + index}`);
  }
  return opened;
}

async function writeRule(
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

async function categoryOf(page: Page, id: string): Promise<string | null> {
  await page.goto(`${stage.appUrl}/#/inbox/${id}`);
  await page.getByRole('heading', { name: 'History' }).waitFor();
  return page.getByLabel('Category').inputValue();
}

async function stateOf(page: Page, id: string): Promise<string> {
  return page.evaluate(async (ticketId) => {
    const opened = indexedDB.open('presort');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opened.onsuccess = () => {
        resolve(opened.result);
      };
      opened.onerror = () => {
        reject(opened.error ?? new Error('open'));
      };
    });
    const asked = db.transaction('tickets').objectStore('tickets').get(ticketId);
    const ticket = await new Promise<{ state: string }>((resolve) => {
      asked.onsuccess = () => {
        resolve(asked.result);
      };
    });
    db.close();
    return ticket.state;
  }, id);
}

describe('rules of the workspace', () => {
  it('preview which past tickets would change, change them with a record, and undo it', async () => {
    const { context, page } = await withTickets([BILLING, CRASH]);
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
    await page.getByText('1 tickets changed.').first().waitFor();
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

  it('refuse a catastrophic regular expression with a message, and the page stays alive', async () => {
    const { context, page } = await withTickets([`${'a'.repeat(200)} my invoice`]);
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
  });

  it('move by keyboard, go off and on, and a moved rule stays moved after a reload', async () => {
    const { context, page } = await visit(stage);
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

  it('are dragged to another place with the mouse', async () => {
    const { context, page } = await visit(stage);
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

  it("are imported in a bundle's form, and a wrong file names rule and field and changes nothing", async () => {
    const { context, page } = await visit(stage);
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
  });
});

describe('teams and thresholds', () => {
  it("start with the seeds' table, follow a change, and go back to it", async () => {
    const { context, page } = await withTickets([BILLING]);
    await page.goto(`${stage.appUrl}/#/rules/teams`);
    const lines = page.getByRole('group', { name: /^Line/ });
    await lines.first().waitFor();
    const table = await lines.evaluateAll((groups) =>
      groups.map((group) => [
        group.querySelector('select')?.value,
        group.querySelector('input')?.value,
      ]),
    );
    expect(table).toEqual(
      expect.arrayContaining([
        ['Billing Inquiry', 'PAYMENTS_TEAM'],
        ['Account Management', 'IDENTITY_TEAM'],
        ['Technical Issue', 'TECH_SUPPORT'],
      ]),
    );
    expect([
      await page.getByLabel('Everything else').inputValue(),
      await page.getByLabel('The model is not sure').inputValue(),
    ]).toEqual(['GENERAL_SUPPORT', 'MANUAL_REVIEW']);
    await lines
      .filter({ has: page.locator('option:checked', { hasText: 'Billing Inquiry' }) })
      .getByLabel('Team')
      .fill('CASH_DESK');
    await page.getByText('1 past ticket would change').waitFor();
    await page.getByRole('button', { name: 'Save table' }).click();
    await page.getByRole('button', { name: 'Apply to 1 past ticket' }).click();
    await page.getByText('1 tickets changed.').first().waitFor();
    await page.getByRole('button', { name: "Back to the model's table" }).click();
    await page.getByText('1 past ticket would change').waitFor();
    await context.close();
  });

  it.each([
    { accept: 0.9999, suggest: 0.2, state: 'suggest' },
    { accept: 0.9999, suggest: 0.9999, state: 'abstain' },
  ])(
    'of $accept and $suggest hold for the suggestion while the customer types and for the stored ticket alike',
    async ({ accept, suggest, state }) => {
      const { context, page } = await visit(stage);
      await readyOffline(page);
      await page.evaluate(
        async (thresholds) => {
          const opened = indexedDB.open('presort');
          const db = await new Promise<IDBDatabase>((resolve, reject) => {
            opened.onsuccess = () => {
              resolve(opened.result);
            };
            opened.onerror = () => {
              reject(opened.error ?? new Error('open'));
            };
          });
          const tx = db.transaction('settings', 'readwrite');
          tx.objectStore('settings').put({
            key: 'setting:thresholds',
            value: { support: { category: thresholds, priority: thresholds } },
          });
          await new Promise((resolve) => {
            tx.oncomplete = resolve;
          });
          db.close();
        },
        { accept, suggest },
      );
      await page.addInitScript(() => {
        for (const name of ['presort-suggestion', 'presort-abstain'])
          addEventListener(name, (event) => {
            Object.assign(globalThis, {
              told: (event as CustomEvent<{ category: { state: string } }>).detail.category.state,
            });
          });
      });
      await page.reload();
      await readyOffline(page);
      await page.getByLabel('What happened?').pressSequentially(MIXED, { delay: 2 });
      await eventually(() =>
        page.evaluate(() => (globalThis as unknown as { told?: string }).told),
      ).toBe(state);
      await page.getByRole('button', { name: 'Send request' }).click();
      await expectAssigned(page, 'P-1001');
      await eventually(() => stateOf(page, 'P-1001')).toBe(state);
      await context.close();
    },
  );

  it('show on labelled tickets what a threshold does, and are kept when they are put to use', async () => {
    const { context, page } = await withTickets([BILLING, CRASH]);
    await page.goto(`${stage.appUrl}/#/rules/thresholds`);
    await page.getByText('No labelled tickets yet').waitFor();
    const file = [
      'Description,Category',
      `"${BILLING}",Billing Inquiry`,
      `"${CRASH}",Bug Report`,
      `"${CRASH.replace('export', 'import')}",Feature Request`,
      'no label here,Spaceships',
    ].join('\n');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'labelled.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
    await page.getByText('3 labelled tickets from labelled.csv').waitFor();
    await page.getByLabel('All categories').fill('0.2');
    for (const label of [
      'Bug Report',
      'Billing Inquiry',
      'Feature Request',
      'Technical Issue',
      'Account Management',
    ])
      await page.getByLabel(label).first().fill('0.2');
    await page.getByRole('row', { name: 'Decided alone' }).getByText('3 of 3').last().waitFor();
    await eventually(() =>
      page.getByRole('row', { name: 'Of those wrong' }).getByRole('cell').last().innerText(),
    ).toBe('1');
    await page.getByRole('button', { name: 'Use these thresholds' }).click();
    await page.getByText('Thresholds in use').first().waitFor();
    await page.reload();
    await page.goto(`${stage.appUrl}/#/inbox/P-1001`);
    await page.getByRole('button', { name: 'Resolve', exact: true }).click();
    await page.goto(`${stage.appUrl}/#/rules/thresholds`);
    await expect.poll(() => page.getByLabel('All categories').inputValue()).toBe('0.2');
    await eventually(() =>
      page.getByRole('button', { name: 'Use these thresholds' }).isDisabled(),
    ).toBe(true);
    await context.close();
  });
});

describe('the rules page', () => {
  it('has no axe findings in either theme, on a desk and on a phone', async () => {
    const { context, page } = await visit(stage, { bypassCSP: true });
    await ask(page, BILLING);
    await expectAssigned(page, 'P-1001');
    await page.goto(`${stage.appUrl}/#/inbox/P-1001`);
    await page.getByRole('button', { name: 'Resolve', exact: true }).click();
    for (const path of ['rules', 'rules/teams', 'rules/thresholds']) {
      await page.goto(`${stage.appUrl}/#/${path}`);
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      if (path === 'rules')
        await writeRule(page, { name: 'x', words: 'charged', category: 'Bug Report' });
      for (const viewport of [
        { width: 1280, height: 800 },
        { width: 390, height: 844 },
      ]) {
        await page.setViewportSize(viewport);
        expect(await axeProblemsInBothThemes(page), `${path} ${viewport.width}`).toEqual([]);
      }
    }
    await context.close();
  });
});
