import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvLine } from '../../src/table/csv.ts';
import { generateTickets } from '../../training/research/generate/generate.ts';
import { labCsv, labTickets } from '../fixtures/lab-tickets.ts';
import { repetitions } from '../setup/nightly.ts';
import { useStage } from '../setup/shared-harness.ts';
import { ask, readyOffline, visit, watchErrors } from './app-fixtures.ts';
import { axeProblems } from './axe.ts';
import { eventually } from './eventually.ts';

const stage = useStage();
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'presort-lab-'));
  writeFileSync(join(folder, 'desk.csv'), labCsv());
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
});

const SLOW = { timeout: 90_000 };

async function openLab(page: Page, file = join(folder, 'desk.csv')): Promise<void> {
  await page.goto(`${stage.appUrl}/#/lab`);
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
}

async function saved(download: Promise<Download>, name: string): Promise<Buffer> {
  const path = join(folder, name);
  await (await download).saveAs(path);
  return readFileSync(path);
}

/**
 * Hashes of the published bundle's files as the browser packs them, and as the command in its
 * manifest makes them from what the Lab exports.
 */
async function bothWays(
  page: Page,
  id: string,
): Promise<{ files: Record<string, string>; command: string; made: Record<string, string> }> {
  const zip = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the bundle' }).click();
  const files = unzipSync(new Uint8Array(await saved(zip, 'bundle.zip')));
  const downloads: Promise<unknown>[] = [];
  page.on('download', (download) => {
    downloads.push(download.saveAs(join(folder, download.suggestedFilename())));
  });
  await page.getByText('Make the same bundle with the command line').click();
  await page.getByRole('button', { name: 'Download the training tickets' }).click();
  const {
    provenance: { command },
  } = JSON.parse(new TextDecoder().decode(files[`${id}/manifest.json`])) as {
    provenance: { command: string };
  }; // our own file
  const args = [...command.matchAll(/'([^']*)'|\S+/g)]
    .map(([whole, quoted]) => quoted ?? whole)
    .slice(2);
  // The tickets, and every file that the command reads beside them: what the labels mean, and what
  // of this workspace fits the labels.
  await eventually(() => downloads.length).toBe(
    new Set(args.filter((arg) => arg.startsWith(`${id}.`))).size,
  );
  await Promise.all(downloads);
  const out = join(folder, `${id}-cli`);
  await promisify(execFile)(process.execPath, [
    'training/presort.mjs',
    'train',
    ...args.map((arg) =>
      arg.startsWith(`${id}.`) ? join(folder, arg) : arg === 'DIR' ? out : arg,
    ),
  ]);
  return {
    files: Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, hash(bytes)])),
    command,
    made: Object.fromEntries(
      readdirSync(out).map((name) => [`${id}/${name}`, hash(readFileSync(join(out, name)))]),
    ),
  };
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('the Lab', () => {
  it('takes a file to a published bundle that widget and inbox use, byte for byte what the command line makes', async () => {
    const { context, page } = await visit(stage, { acceptDownloads: true });
    const errors = watchErrors(page);
    await readyOffline(page);
    await openLab(page);
    await page.getByRole('heading', { name: 'How healthy is “desk.csv”?' }).waitFor(SLOW);
    await page.getByText('672 tickets can be used.').waitFor();
    expect(await problems(page)).toEqual([]);

    await page.getByRole('button', { name: 'Go on to training' }).click();
    await page.getByLabel('Name').fill('My desk');
    await page.getByText('Say what the labels mean').click();
    await page.getByRole('textbox', { name: /^Billing/ }).fill('Invoices, refunds and payments');
    expect(await problems(page)).toEqual([]);
    // Time that the page's own thread computes, not wall time: on a shared machine a task of 10 ms may take 100.
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const computed = async (): Promise<number> =>
      (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')
        ?.value ?? 0;
    const [before, startedAt] = [await computed(), performance.now()];
    await page.locator('form').getByRole('button', { name: 'Train' }).click();
    await page.getByRole('heading', { name: 'How good is “My desk”?' }).waitFor(SLOW);
    expect(((await computed()) - before) / ((performance.now() - startedAt) / 1000)).toBeLessThan(
      0.25,
    );
    const accuracy = await page.locator('dd').first().textContent();
    expect(Number.parseInt(accuracy?.replace(/[^0-9]/g, '') ?? '')).toBeGreaterThan(90);
    expect(await problems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Billing, Billing' }).click();
    await page.getByRole('heading', { name: 'Billing, taken for Billing' }).waitFor();

    await page.getByRole('button', { name: 'Go on to publishing' }).click();
    await page.getByText('Passed', { exact: true }).waitFor();
    await page
      .getByRole('region', { name: 'Publish “My desk”' })
      .getByRole('button', { name: 'Publish' })
      .click();
    await page.getByText('Published', { exact: true }).waitFor(SLOW);
    expect(await problems(page)).toEqual([]);
    const { files, command, made } = await bothWays(page, 'my-desk');
    expect(command).toContain('my-desk.labels.json');
    expect(command).toContain('my-desk.rules.json');
    expect(files).toEqual(made);

    await page.getByRole('button', { name: 'Use it in this workspace' }).click();
    await page.getByText('In use in this workspace.').waitFor(SLOW);
    // The widget of any page on this origin finds the bundle by the address in the snippet. A page
    // without the app, whose own widget has a bundle already.
    const other = await context.newPage();
    await other.goto(`${stage.appUrl}/models/my-desk/manifest.json`);
    const label = await other.evaluate(async (url) => {
      const script = document.createElement('script');
      script.src = `${location.origin}/presort/presort.js`;
      script.dataset['bundle'] = url;
      document.head.append(script);
      await new Promise((done) => {
        script.onload = done;
      });
      const { presort } = globalThis as unknown as {
        presort: { classify(text: string): Promise<{ category: { top: { label: string }[] } }> };
      }; // the widget's global
      return (await presort.classify('please refund the invoice, I was charged twice')).category
        .top[0]?.label;
    }, `${stage.appUrl}/models/my-desk/`);
    expect(label).toBe('Billing');
    await ask(await gotoAsk(page), 'The app shows an error message and a blank screen');
    await expect.poll(() => categoryOf(page, 'P-1001'), { timeout: 15_000 }).toBe('Bug');
    expect(errors.filter((text) => !/404/.test(text))).toEqual([]);
    await context.close();
  }, 240_000);

  it('teaches the encoder too, and a third label beside category and priority, to the bytes that the command line makes', async () => {
    const { context, page } = await visit(stage, { acceptDownloads: true });
    const tickets = labTickets(12);
    writeFileSync(
      join(folder, 'deep.csv'),
      `text;category;priority;Channel\r\n${tickets.map(({ text, category, priority }, at) => `"${text}; ""please""";${category};${priority};${at % 3 ? 'Mail' : 'Phone'}\r\n`).join('')}`,
    );
    await page.goto(`${stage.appUrl}/#/lab`);
    await page.locator('input[type=file]').setInputFiles(join(folder, 'deep.csv'));
    await page.getByRole('combobox', { name: 'Channel is' }).selectOption('another label');
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText('252 tickets can be used.').waitFor(SLOW);
    await page.getByRole('button', { name: 'Go on to training' }).click();
    await page.getByText('Thorough', { exact: true }).click();
    await page.getByText('More settings').click();
    await page.getByLabel('Small labels').selectOption('count more (class weights)');
    await page.getByLabel('Seed').fill('7');
    await page.locator('form').getByRole('button', { name: 'Train', exact: true }).click();
    await page.getByRole('button', { name: 'Go on to publishing' }).click({ timeout: 200_000 });
    await page
      .getByRole('region', { name: 'Publish “deep”' })
      .getByRole('button', { name: 'Publish' })
      .click();
    await page.getByText('Published', { exact: true }).waitFor(SLOW);
    const { files, command, made } = await bothWays(page, 'deep');
    expect(command).toMatch(
      /--head-columns channel .*--mode finetune --balance weights .*--seed 7/,
    );
    expect(files).toEqual(made);
    await context.close();
  }, 360_000);

  it('trains on two threads where there are many tickets, to the same bytes', async () => {
    const { context, page } = await visit(stage, { acceptDownloads: true });
    const workers: string[] = [];
    page.on('worker', (worker) => {
      workers.push(worker.url());
    });
    writeFileSync(
      join(folder, 'many.csv'),
      `subject,description,category\n${[...generateTickets({ rows: repetitions(1_200, 2_600), seed: 5 })].map(({ Subject, Description, Category }) => csvLine([Subject, Description, `Our ${Category}`])).join('')}`,
    );
    await openLab(page, join(folder, 'many.csv'));
    await page.getByRole('button', { name: 'Go on to training' }).click(SLOW);
    await page.locator('form').getByRole('button', { name: 'Train', exact: true }).click();
    await page
      .getByRole('heading', { name: 'Accuracy on tickets it has not seen' })
      .waitFor({ timeout: 200_000 });
    await page
      .getByRole('button', { name: 'Show the surest mistakes' })
      .click({ timeout: 200_000 });
    await page.getByRole('heading', { name: 'Surest mistakes' }).waitFor();
    await page
      .getByText(/, taken for Our .* \(\d+ %\)/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Go on to publishing' }).click();
    expect(workers.some((url) => url.includes('help-worker'))).toBe(
      await page.evaluate(() => navigator.hardwareConcurrency > 1),
    );
    await page
      .getByRole('region', { name: 'Publish “many”' })
      .getByRole('button', { name: 'Publish' })
      .click();
    await page.getByText('Published', { exact: true }).waitFor(SLOW);
    const { files, made } = await bothWays(page, 'many');
    expect(files).toEqual(made);
    await context.close();
  }, 480_000);

  it('keeps the data set when the tab is closed in the middle of a training, and goes on from its last round', async () => {
    const { context, page } = await visit(stage);
    await openLab(page);
    await page.getByRole('button', { name: 'Go on to training' }).click(SLOW);
    await page.getByText('Thorough', { exact: true }).click();
    await page.locator('form').getByRole('button', { name: 'Train' }).click();
    await page.getByText(/epoch (?:[3-9]|\d\d) of/).waitFor(SLOW);
    await page.close({ runBeforeUnload: false });
    const again = await context.newPage();
    await again.goto(`${stage.appUrl}/#/lab`);
    await again.getByText('672 tickets').waitFor();
    await again
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('button', { name: 'Train' })
      .click();
    await again.getByText('was interrupted').waitFor();
    expect(await problems(again)).toEqual([]);
    const first = again.evaluate(
      () =>
        new Promise<string>((done) => {
          const look = (): void => {
            const [found] = /epoch \d+ of/.exec(document.body.innerText) ?? [];
            if (found !== undefined) done(found);
          };
          new MutationObserver(look).observe(document.body, {
            subtree: true,
            childList: true,
            characterData: true,
          });
        }),
    );
    await again.getByRole('button', { name: 'Take it up again' }).click();
    expect(Number(/\d+/.exec(await first)?.[0])).toBeGreaterThan(2);
    await again.getByRole('button', { name: 'Stop' }).click();
    await again.getByText('Your data is safe').first().waitFor();
    await context.close();
  }, 180_000);

  it('learns from the labels alone, and says that nothing measured it', async () => {
    const { context, page } = await visit(stage);
    await page.goto(`${stage.appUrl}/#/lab`);
    await page.getByText('No labelled tickets yet?').click();
    await page
      .getByLabel('One label a line')
      .fill(
        'Billing: invoices, refunds, payments, charges on a card\nAccess: passwords, logins, locked accounts\nDelivery: parcels that are late or lost',
      );
    expect(await problems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Start from labels' }).click();
    await page.getByRole('heading', { name: 'Train on the labels alone' }).waitFor();
    expect(await problems(page)).toEqual([]);
    await page.locator('form').getByRole('button', { name: 'Train', exact: true }).click();
    await page.getByRole('heading', { name: /is not measured/ }).waitFor(SLOW);
    for (const [text, label] of [
      ['please refund the payment on my card', 'Billing'],
      ['I forgot my password and cannot login', 'Access'],
      ['the parcel is late', 'Delivery'],
    ] as const) {
      await page.getByLabel('A ticket, in your own words').fill(text);
      await page.getByRole('button', { name: 'Sort it' }).click();
      await eventually(() => page.locator('ol.answers li').first().textContent()).toContain(label);
    }
    expect(await problems(page)).toEqual([]);
    await page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('button', { name: 'Publish' })
      .click();
    await page.getByText(/Only 0 tickets to judge by/).waitFor();
    expect(
      await page
        .getByRole('region', { name: /^Publish/ })
        .getByRole('button', { name: 'Publish' })
        .isDisabled(),
    ).toBe(true);
    await context.close();
  }, 120_000);

  it('offers to merge labels that differ in case or spaces, and measures what the model was taught', async () => {
    const { context, page } = await visit(stage, { acceptDownloads: true });
    const tickets = labTickets(8);
    writeFileSync(
      join(folder, 'mixed.csv'),
      labCsv(
        tickets.map((ticket, at) => ({
          ...ticket,
          category: ticket.category === 'Billing' && at % 4 === 0 ? 'billing_' : ticket.category,
        })),
      ),
    );
    await openLab(page, join(folder, 'mixed.csv'));
    await page.getByRole('button', { name: 'Merge into “Billing”' }).click(SLOW);
    await page.getByText(/differ in case or spaces only/).waitFor({ state: 'detached' });
    await page.getByText('168 tickets can be used.').waitFor(SLOW);
    await page.getByRole('button', { name: 'Look for wrong labels' }).click();
    await page
      .getByRole('button', { name: 'Look for wrong labels' })
      .waitFor({ state: 'detached', ...SLOW });
    await page.getByRole('button', { name: 'Go on to training' }).click();
    await page.locator('form').getByRole('button', { name: 'Train', exact: true }).click();
    await page.getByRole('heading', { name: 'Confusion matrix' }).waitFor(SLOW);
    expect(await page.getByRole('rowheader', { name: 'billing', exact: true }).count()).toBe(0);
    await page.locator('input[type="range"]').fill('80');
    await page.getByText('in at least 80 %').waitFor();
    await page.getByRole('button', { name: 'Would more tickets help?' }).click();
    await page.getByRole('heading', { name: 'Learning curve' }).waitFor(SLOW);
    await page.getByRole('button', { name: 'Measure speed on this device' }).click(SLOW);
    await page.getByText(/Half take at most/).waitFor(SLOW);
    await page.getByRole('button', { name: 'Show the surest mistakes' }).waitFor(SLOW);
    expect(await problems(page), 'with the learning curve and the times drawn').toEqual([]);
    const save = async (button: string): Promise<Buffer> => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: button, exact: true }).click();
      return saved(download, button);
    };
    expect((await save('Save Reliability as CSV')).toString()).toMatch(/^.*,.*\r?\n/);
    expect([...(await save('Save Reliability as PNG')).subarray(0, 4)]).toEqual([
      0x89, 0x50, 0x4e, 0x47,
    ]);

    await page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('button', { name: 'Compare' })
      .click();
    await page
      .getByRole('region', { name: 'Against other methods' })
      .getByRole('button', { name: 'Compare' })
      .click();
    const table = page.getByRole('region', { name: 'Comparison, table' });
    await table.getByRole('rowheader').nth(5).waitFor(SLOW);
    expect((await table.getByRole('rowheader').allInnerTexts()).sort()).toEqual([
      'Dense head',
      'Linear SVM',
      'Logistic regression',
      'Naive Bayes',
      'Presort',
      'Random forest',
    ]);
    expect(await problems(page), 'compared').toEqual([]);
    await context.close();
  }, 240_000);

  it('says what is wrong with a file or a data set, and goes on', async () => {
    const { context, page } = await visit(stage);
    const cases: readonly (readonly [name: string, text: string, said: string])[] = [
      ['empty.csv', '', 'The file holds no rows'],
      [
        'one.csv',
        'text,category\nmy invoice is wrong,Billing\nmy refund is late,Billing\nmy card was charged,Billing\n',
        'There is only one label',
      ],
      ['nan.csv', 'text,category\nhello,NaN\n,Billing\n', 'None of the 2 rows can be used'],
    ];
    for (const [name, text, said] of cases) {
      writeFileSync(join(folder, name), text);
      await page.goto(`${stage.appUrl}/#/lab`);
      await page
        .getByRole('navigation', { name: 'Steps' })
        .getByRole('button', { name: 'Data' })
        .click();
      await page.locator('input[type=file]').setInputFiles(join(folder, name));
      const importing = page.getByRole('button', { name: 'Import', exact: true });
      await Promise.race([
        importing.click(SLOW).catch(() => undefined),
        page.getByText(said).first().waitFor(SLOW),
      ]);
      await page.getByText(said).first().waitFor(SLOW);
    }
    await context.close();
  }, 120_000);
});

/** What axe finds once colours that change slowly have arrived: half-way they would look like bad contrast. */
async function problems(page: Page): Promise<readonly string[]> {
  await page.waitForFunction(() => document.querySelector('main button.primary:disabled') === null);
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
  );
  return axeProblems(page);
}

async function gotoAsk(page: Page): Promise<Page> {
  await page.goto(`${stage.appUrl}/#/ask`);
  return page;
}

async function categoryOf(page: Page, id: string): Promise<string> {
  return page.evaluate(async (ticketId) => {
    const open = indexedDB.open('presort');
    const db = await new Promise<IDBDatabase>((done) => {
      open.onsuccess = () => {
        done(open.result);
      };
    });
    const get = db.transaction('tickets').objectStore('tickets').get(ticketId);
    const ticket = await new Promise<{ category?: string } | undefined>((done) => {
      get.onsuccess = () => {
        done(get.result);
      };
    });
    db.close();
    return ticket?.category ?? '';
  }, id);
}
