/**
 * Typing with 77 and 400 labels: the longest main-thread tasks while a ticket is typed, while the
 * full list is opened and while it is searched, plain and on a 4× slowed CPU. One JSON line: `npm
 * run build && node --import tsx test/bench/widget-labels.ts`
 */
import { loadManyLabels } from '../e2e/many-labels-page.ts';
import { quiet } from '../e2e/quiet.ts';
import { startSite, waitForModel } from '../e2e/widget-page.ts';
import { manyLabels } from '../fixtures/many-labels.ts';
import { START_MARK, traceTasks } from './trace-tasks.ts';

const site = await startSite();
const results: unknown[] = [];
for (const count of [77, 400]) {
  const bundle = await manyLabels(count);
  const { clear } = bundle;
  for (const rate of [1, 4]) {
    const { page, close } = await site.open('/pages/plain.html');
    await loadManyLabels(page, bundle);
    await page.locator('#description').click();
    await waitForModel(page);
    await quiet(page);
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate });
    const mark = (): Promise<void> =>
      page.evaluate((name) => {
        performance.clearMarks();
        performance.mark(name);
      }, START_MARK);

    const typing = await traceTasks(client);
    await mark();
    await page.keyboard.type(clear.text, { delay: 60 });
    await quiet(page);
    const whileTyping = await typing();

    const opening = await traceTasks(client);
    await mark();
    await page.locator('presort-suggest [aria-controls="all-categories"]').click();
    await quiet(page);
    const whileOpening = await opening();
    await page.locator('presort-suggest [part="search"]').focus();
    await quiet(page);
    const searching = await traceTasks(client);
    await mark();
    await page.keyboard.type('freeze card', { delay: 60 });
    for (let key = 0; key < 11; key++) await page.keyboard.press('Backspace');
    await quiet(page);
    results.push({
      labels: count,
      cpuSlowedBy: rate,
      typingMs: whileTyping,
      openingMs: whileOpening,
      searchingMs: await searching(),
    });
    await close();
  }
}
await site.close();
console.log(JSON.stringify({ widgetLabels: results }));
process.exit(); // The shared servers stay open for a next file, which a bench has not.
