import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { casesByDay } from '../setup/nightly.ts';
import { useStage } from '../setup/shared-harness.ts';
import { ask, expectAssigned, readyOffline, visit } from './app-fixtures.ts';
import { animationsEnded, axeProblemsInBothThemes } from './axe.ts';
import { writeStored } from './database.ts';
import { eventually } from './eventually.ts';
import { BILLING, EMPTY, FULL, type Stop } from './every-page-stops.ts';
import { seedTickets } from './seed-tickets.ts';

/** A folder that gets a picture of every page and state. */
const SHOTS = process.env['PRESORT_SHOTS'];
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };

const stage = useStage();
beforeAll(async () => {
  if (SHOTS) mkdirSync(SHOTS, { recursive: true });
});

/** A ticket that the queue could not sort and gave up. */
const GIVEN_UP = {
  ticketId: 'S-000001',
  state: 'dead',
  enqueuedAt: 1,
  notBefore: 1,
  attempts: 5,
  abandoned: 1,
  alone: true,
  lastError: 'internal',
};

describe('every page and state', () => {
  it.each(casesByDay([{ viewport: PHONE }, { viewport: DESKTOP }], 1))(
    'has no axe findings in either theme, at $viewport.width',
    { timeout: 600_000 },
    async ({ viewport }) => {
      const { context, page } = await visit(stage, {
        viewport,
        bypassCSP: true,
        reducedMotion: 'reduce',
      });
      await readyOffline(page);
      const found: string[] = [];
      const look = async ({ name, path, fresh, reach }: Stop): Promise<void> => {
        if (path !== undefined) {
          if (fresh) await page.goto('about:blank');
          await page.goto(`${stage.appUrl}/#/${path}`);
        }
        await reach(page).catch((thrown: unknown) => {
          found.push(`${name} was not reached: ${String(thrown)}`);
        });
        await settled(page);
        const problems = await axeProblemsInBothThemes(page);
        found.push(...problems.map((problem) => `${name}: ${problem}`));
        if (SHOTS) await takePictures(page, `${SHOTS}/${name}`, viewport.width);
      };
      for (const stop of EMPTY) await look(stop);
      await page.goto(`${stage.appUrl}/#/ask`);
      await ask(page, BILLING);
      await expectAssigned(page, 'P-1001');
      await seedTickets(page, { count: 1_200, now: Date.now(), days: 29, drifted: 300 });
      await writeStored(page, { jobs: [GIVEN_UP] });
      for (const stop of FULL) await look(stop);
      expect(found).toEqual([]);
      await context.close();
    },
  );
});

/** Waits until nothing loads or moves. */
async function settled(page: Page): Promise<void> {
  await eventually(() => page.locator('main [aria-busy=true]').count()).toBe(0);
  await animationsEnded(page);
}

async function takePictures(page: Page, path: string, width: number): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await animationsEnded(page);
    await page.screenshot({ path: `${path}-${colorScheme}-${width}.png`, fullPage: true });
  }
}
