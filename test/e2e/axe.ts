import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Runs axe in the page; returns a line for each node that breaks a rule. `rules`: only these, by
 * name. `within`: a selector of the part that is looked at.
 */
export async function axeProblems(
  page: Page,
  { rules, within }: { readonly rules?: readonly string[]; readonly within?: string } = {},
): Promise<readonly string[]> {
  // Injects axe once for each document, because it is half a megabyte.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(
    async ({ where, options }) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const { violations } = await axe.run(where ?? document, options);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary}`),
      );
    },
    {
      where: within,
      options: { resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) },
    },
  );
}

/** The part of axe's result that is used here. */
interface Axe {
  run(
    where: string | Document,
    options: object,
  ): Promise<{
    violations: { id: string; nodes: { target: unknown; failureSummary: string }[] }[];
  }>;
}

const THEMES = ['light', 'dark'] as const;

/** The same page in both themes, which it takes up without a reload; of the second only the colours can differ. */
export async function axeProblemsInBothThemes(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    await animationsEnded(page);
    const own = await axeProblems(
      page,
      colorScheme === 'dark' ? { rules: ['color-contrast'] } : {},
    );
    found.push(...own.map((problem) => `${colorScheme}: ${problem}`));
  }
  return found;
}

/** Waits for the end of transitions: a half-way colour would count as poor contrast. */
export async function animationsEnded(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().iterations === Infinity,
      ),
  );
}
