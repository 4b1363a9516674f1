import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useStage } from '../setup/shared-harness.ts';
import { ask, expectAssigned, readyOffline, visit } from './app-fixtures.ts';
import { axeProblems } from './axe.ts';
import { openPage, readable, TEXT } from './settings-fixtures.ts';

const stage = useStage();
const open = (page: Page, path: string, heading: string): Promise<void> =>
  openPage(stage, page, path, heading);

async function encrypt(page: Page, passphrase: string): Promise<void> {
  await open(page, 'settings', 'Encryption');
  await page.getByRole('button', { name: 'Encrypt the tickets…' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('The same once more').fill(passphrase);
  await page.getByRole('button', { name: 'Encrypt', exact: true }).click();
  await page.getByText('The tickets are encrypted.').first().waitFor({ timeout: 60_000 });
}

/** Status of three calls, and the error's code of the one that creates a ticket. */
function answersOfApi(page: Page): Promise<object> {
  return page.evaluate(async () => {
    const tickets = await fetch('/api/tickets');
    const created = await fetch('/api/tickets', { method: 'POST', body: '{"title":"x"}' });
    const predicted = await fetch('/api/predict', {
      method: 'POST',
      body: '{"text":"my card was charged twice, refund please"}',
    });
    return {
      tickets: tickets.status,
      created: created.status,
      code: ((await created.json()) as { error: { code: string } }).error.code,
      predicted: predicted.status,
    };
  });
}

describe('encryption at rest', () => {
  it('leaves no ticket text to be read, waits for the passphrase, and goes on sorting after it', async () => {
    const { context, page } = await visit(stage, { bypassCSP: true });
    await readyOffline(page);
    await ask(page, TEXT);
    await expectAssigned(page, 'P-1001');
    await encrypt(page, 'a long passphrase');
    expect(await readable(page, 'xylophone')).toEqual([]);
    await page.getByRole('button', { name: 'Back up', exact: true }).click();
    await page.getByText('give the backup a passphrase too').waitFor();

    const other = await context.newPage();
    await open(other, 'inbox', 'Inbox');
    await other.getByText('xylophone').first().waitFor();
    await open(other, 'ask', 'How can we help?');
    const waiting = other.evaluate(
      async () =>
        (
          await fetch('/api/tickets', {
            method: 'POST',
            body: JSON.stringify({
              title: 'A second xylophone',
              description: 'The invoice is wrong',
            }),
          })
        ).status,
    );
    expect(await waiting).toBe(201);
    expect(await readable(page, 'xylophone')).toEqual([]);

    await page.getByRole('button', { name: 'Lock now' }).click();
    for (const tab of [page, other]) await tab.getByRole('heading', { name: 'Locked' }).waitFor();
    expect(await axeProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.body.innerText.includes('xylophone'))).toBe(false);
    expect(await answersOfApi(page)).toEqual({
      tickets: 423,
      created: 423,
      code: 'storage-locked',
      predicted: 200,
    });

    await page.getByLabel('Passphrase').fill('wrong wrong');
    await page.keyboard.press('Enter');
    await page.getByText('That is not the passphrase.').waitFor();
    await page.getByLabel('Passphrase').fill('a long passphrase');
    await page.keyboard.press('Enter');
    for (const tab of [page, other])
      await tab.getByRole('heading', { name: 'Locked' }).waitFor({ state: 'detached' });
    await expectAssigned(page, 'P-1002');
    await open(page, 'inbox/P-1001', 'How it was sorted');
    await page.getByText('xylophone').first().waitFor();
    await context.close();
  });
});
