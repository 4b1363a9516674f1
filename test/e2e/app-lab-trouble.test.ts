import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { labCsv, labTickets } from '../fixtures/lab-tickets.ts';
import { atNight, casesByDay, repetitions } from '../setup/nightly.ts';
import { useStage } from '../setup/shared-harness.ts';
import { watchErrors, visitOnline } from './app-fixtures.ts';

/**
 * Data sets that allow no model or only a poor one: the Lab explains the problem, and the page's
 * thread stays responsive.
 */

const stage = useStage();
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'presort-lab-trouble-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
});

const SLOW = { timeout: 150_000 };
/** Number of rows above the limit of a small device. */
const MANY = repetitions(24_000, 200_000);
const ROWS = MANY.toLocaleString('en');

async function importCsv(page: Page, name: string, text: string | Buffer): Promise<void> {
  writeFileSync(join(folder, name), text);
  await page.goto(`${stage.appUrl}/#/lab`);
  await page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('button', { name: 'Data' })
    .click();
  await page.locator('input[type=file]').setInputFiles(join(folder, name));
  await page.getByRole('button', { name: 'Import', exact: true }).click(SLOW);
  await page.getByRole('heading', { name: `How healthy is “${name}”?` }).waitFor(SLOW);
}

async function train(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('button', { name: 'Train' })
    .click();
  await page.locator('form').getByRole('button', { name: 'Train', exact: true }).click();
}

/** Counts the page's own timers, fifty milliseconds apart, from now on. A frozen page counts none. */
async function startHeart(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heart = { beats: 0, since: performance.now(), longest: 0, last: performance.now() };
    Object.assign(globalThis, { heart });
    setInterval(() => {
      heart.beats += 1;
      heart.longest = Math.max(heart.longest, performance.now() - heart.last);
      heart.last = performance.now();
    }, 50);
  });
}

/** Timer calls a second since `startHeart`; an idle page has 20. */
async function heartRate(page: Page): Promise<number> {
  const { beats, seconds, longest } = await page.evaluate(() => {
    const { heart } = globalThis as unknown as {
      heart: { beats: number; since: number; longest: number };
    }; // set above
    return {
      beats: heart.beats,
      seconds: (performance.now() - heart.since) / 1000,
      longest: heart.longest,
    };
  });
  console.info(`${beats} beats in ${seconds.toFixed(1)} s, longest pause ${longest.toFixed(0)} ms`);
  return beats / seconds;
}

const word = (at: number): string =>
  at.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '');

describe('data that nothing can be learnt from', () => {
  it.each<[string, string, string, string]>(
    casesByDay(
      [
        [
          'one class only',
          'text,category\nmy invoice is wrong,Billing\nmy refund is late,Billing\n',
          'There is only one label',
          '',
        ],
        [
          'two examples',
          'text,category\nmy invoice is wrong,Billing\nthe app crashes,Bug\n',
          '2 labels have fewer than 8 examples: Billing (1), Bug (1)',
          'No label has two examples',
        ],
        [
          'all texts equal',
          `text,category\n${'please help me,Billing\nplease help me,Bug\n'.repeat(20)}`,
          'All texts are the same',
          'All texts are the same. Nothing can be learnt from them; check',
        ],
      ],
      1,
    ),
  )('%s', async (name, text, health, refusal) => {
    const { context, page } = await visitOnline(stage);
    const errors = watchErrors(page);
    await importCsv(page, `${name}.csv`, text);
    await page.getByText(health).first().waitFor();
    const next = page.getByRole('button', { name: 'Go on to training' });
    if (refusal === '') expect(await next.isDisabled()).toBe(true);
    else {
      await train(page);
      await page.getByRole('alert').getByText(refusal).waitFor(SLOW);
    }
    expect(errors.filter((error) => !/404/.test(error))).toEqual([]);
    await context.close();
  });

  it('NaN and empty cells are counted by line, and the rest is used', async () => {
    const { context, page } = await visitOnline(stage);
    await importCsv(
      page,
      'holes.csv',
      `${labCsv()}NaN,Billing,High\n"  ",Billing,High\nhello there,NaN,Low\nhello again,,Low\nthe last invoice of all,Billing,NaN\n`,
    );
    await page.getByText('673 tickets can be used.').waitFor();
    await page.getByText('4 rows cannot be used, such as line 674: no text.').waitFor();
    await context.close();
  });
});

describe('files as other programs write them', () => {
  it.each<[string, string, () => Buffer]>(
    casesByDay(
      [
        [
          'with a mark at the beginning, semicolons and CRLF',
          'sheet.csv',
          () =>
            Buffer.from(
              `\ufeffSubject;Description;Category;Priority\r\n${labTickets()
                .map(
                  ({ text, category, priority }) =>
                    `"Help; ""now""";"${text}";${category};${priority}\r\n`,
                )
                .join('')}`,
            ),
        ],
        [
          'as JSON lines',
          'tickets.jsonl',
          () =>
            Buffer.from(
              labTickets()
                .map((ticket) => `${JSON.stringify(ticket)}\n`)
                .join(''),
            ),
        ],
        ['packed with gzip', 'tickets.csv.gz', () => gzipSync(labCsv())],
      ],
      1,
    ),
  )('%s', async (_, name, bytes) => {
    const { context, page } = await visitOnline(stage);
    await importCsv(page, name, bytes());
    await page.getByText('672 tickets can be used.').waitFor();
    await page.getByText('No exact duplicates.').waitFor();
    await page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('button', { name: 'Data' })
      .click();
    await page.getByText('672 tickets, category, priority').waitFor();
    await context.close();
  });
});

describe('very large data on a page that stays free', () => {
  atNight(
    '5,000 classes are refused with the number that a model holds',
    async () => {
      const { context, page } = await visitOnline(stage);
      const errors = watchErrors(page);
      await startHeart(page);
      await importCsv(
        page,
        'classes.csv',
        `text,category\n${Array.from({ length: 10_000 }, (_, at) => `the ${word(at)} of ${word(at * 7 + 3)} does not start,queue ${at >> 1}\n`).join('')}`,
      );
      await page.getByText('5,000 labels are too many for one model; it holds 1,000.').waitFor();
      await page.getByRole('button', { name: 'Look for wrong labels' }).click();
      await page.getByRole('alert').getByText('5,000 labels are too many').waitFor(SLOW);
      await train(page);
      await page
        .getByRole('alert')
        .getByText('Merge labels that a team handles alike, or import fewer')
        .waitFor(SLOW);
      expect(await heartRate(page)).toBeGreaterThan(2);
      expect(errors.filter((error) => !/404/.test(error))).toEqual([]);
      await context.close();
    },
    240_000,
  );

  atNight(
    `${ROWS} rows on a small device are looked over, offered as a fair sample, and can be stopped in the middle`,
    async () => {
      const { context, page } = await visitOnline(stage);
      await context.addInitScript(() => {
        Object.defineProperty(Navigator.prototype, 'deviceMemory', { get: () => 2 });
      });
      await page.reload();
      const errors = watchErrors(page);
      await startHeart(page);
      const topics = [
        ['invoice', 'Billing'],
        ['password', 'Access'],
        ['crash', 'Bug'],
      ] as const;
      await importCsv(
        page,
        'rows.csv',
        `text,category\n${Array.from({ length: MANY }, (_, at) => `${topics[at % 3]?.[0]} ${word(at)} of ${word(at * 7 + 3)} gives trouble,${topics[at % 3]?.[1]}\n`).join('')}`,
      );
      await page.getByText(`${ROWS} tickets can be used.`).waitFor();
      await page.getByRole('button', { name: 'Go on to training' }).click();
      await page
        .getByText(
          `Use a fair sample of 20,000 tickets. This device may run out of memory or time with all ${ROWS}.`,
        )
        .waitFor();
      await page.locator('form').getByRole('button', { name: 'Train', exact: true }).click();
      await page.getByText(/encoded/).waitFor(SLOW);
      await page.getByRole('button', { name: 'Stop' }).click();
      await page.getByText('Stopped. Your data is safe.').first().waitFor();
      expect(await heartRate(page)).toBeGreaterThan(2);
      expect(errors.filter((error) => !/404/.test(error))).toEqual([]);
      await page.reload();
      await page.getByText(`${ROWS} tickets, category`).waitFor();
      await context.close();
    },
    300_000,
  );
});
