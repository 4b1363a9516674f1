/**
 * The page "Docs" can be found, its links lead on, it works without a network, and its samples of
 * the local route run.
 */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { samplesOf } from '../architecture/samples/collect-samples.ts';
import { useStage } from '../setup/shared-harness.ts';
import { readyOffline, visit, watchErrors } from './app-fixtures.ts';
import { eventually } from './eventually.ts';

const stage = useStage();

it('finds a section, leads to its heading, and reads everything without a network', async () => {
  const { context, page } = await visit(stage, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const errors = watchErrors(page);
  await readyOffline(page);
  await context.setOffline(true);
  await page.goto('about:blank');
  await page.goto(`${stage.appUrl}/#/docs/embed#csp`);
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');
  await eventually(focused).toBe('doc-csp');
  expect(await page.title()).toBe('Docs · Presort');
  const top = await page.getByRole('heading', { name: 'CSP', exact: true }).boundingBox();
  expect(top?.y).toBeGreaterThanOrEqual(0);
  expect(top?.y).toBeLessThan(200);

  const search = page.getByRole('searchbox', { name: 'Search the documents' });
  await search.fill('subresource integrty');
  await page.getByRole('link', { name: 'SRI', exact: true }).first().waitFor();
  await search.press('Enter');
  await eventually(focused).toBe('doc-sri');
  expect(new URL(page.url()).hash).toBe('#/docs/embed#sri');

  // Follows a link within a document and one to another document.
  await search.focus();
  await page.getByRole('link', { name: 'Link to “SRI”' }).click();
  await eventually(focused).toBe('doc-sri');
  await page.getByRole('article').getByRole('link', { name: 'Updating it later' }).click();
  await eventually(focused).toBe('doc-');
  await page.getByRole('heading', { level: 1, name: /^Updating/ }).waitFor();
  await page.getByRole('button', { name: /^Copy npx presort bundle verify/ }).click();
  await page.getByText('Copied.').first().waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('bundle info');

  // Runs the samples in the document of the local route.
  for (const { what, text } of samplesOf('', readFileSync('docs/http.md', 'utf8')))
    if (what === 'route') await page.evaluate(`(async () => { ${text} })()`);
  expect(errors).toEqual([]);
  await context.close();
});
