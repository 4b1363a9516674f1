/**
 * The larger model in the widget: real worker, real TensorFlow.js, a tiny encoder in the place of a
 * trained one, another origin, strict policy.
 */
import { atNight, casesByDay } from '../setup/nightly.ts';
import { ADDED_MARK } from '../../widget/added-mark.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBundleFolder } from '../../training/cli/bundle-folder.ts';
import { withTinyFull, type BundleWithFull } from '../fixtures/full-bundle.ts';
import { tinyEncoder } from '../fixtures/tiny-encoder.ts';
import { tinyProbe } from '../fixtures/tiny-probe.ts';
import { eventually } from './eventually.ts';
import { quiet } from './quiet.ts';
import { editUntilFull, serveWithWorkers, tiers, visit, type Stage } from './widget-tier-page.ts';
import { BILLING, useSite, writeTicket } from './widget-page.ts';

const site = useSite();
let tiny: BundleWithFull;
let pageUrl = '';
let stop = (): void => undefined;
beforeAll(async () => {
  ({ pageUrl, stop } = await serveWithWorkers(site.siteUrl));
  const encoder = tinyEncoder();
  tiny = await withTinyFull(await readBundleFolder('models/support'), encoder, tinyProbe(encoder));
});
afterAll(() => {
  stop();
});
const stage = (): Stage => ({ browser: site.browser, tiny, pageUrl });

describe('tier="auto"', () => {
  test('the small model answers first; the larger one takes over at a later settled pause, and nothing on the page moves', async () => {
    const { page, context, requests } = await visit(stage());
    await writeTicket(page, BILLING);
    await expect.poll(() => tiers(page), { timeout: 20_000 }).toContain('compact');
    expect((await tiers(page))[0]).toBe('compact');
    // The reply appears when its embedding is ready and moves the content below it; the larger
    // model has no part in that.
    await page.locator('presort-suggest [part="solved"]').waitFor();
    await quiet(page);
    const before = await page.evaluate(
      () => (Reflect.get(window, 'shiftsSeen') as number[]).length,
    );
    await editUntilFull(page);
    const shifts = await page.evaluate(
      (from) => (Reflect.get(window, 'shiftsSeen') as number[]).slice(from),
      before,
    );
    expect(shifts).toEqual([]);
    const ours = await page.evaluate(() => window.presort?.ledger.map(({ url }) => url) ?? []);
    expect(ours.filter((url) => /worker-full|wasm-|encoder\//.test(url)).length).toBeGreaterThan(5);
    // Code and files of a shipped bundle's larger model come out of the add-on.
    expect(
      ours
        .filter((url) => /worker-full|wasm-|encoder\/|full-heads/.test(url))
        .every((url) => url.includes('/presort-full/')),
    ).toBe(true);
    expect([...ours].sort()).toEqual(requests.filter((url) => url.startsWith(site.appUrl)).sort());
    expect(
      requests.filter(
        (url) =>
          !url.startsWith(site.appUrl) && !url.startsWith(pageUrl) && !url.startsWith('blob:'),
      ),
    ).toEqual([]);
    await context.close();
  });

  test.each(
    casesByDay(
      [
        ['with Save-Data', { saveData: true }],
        ['on a weak device', { device: { hardwareConcurrency: 2, deviceMemory: 8 } }],
      ],
      1,
    ),
  )('%s nothing of the larger model is fetched', async (_, options) => {
    const { page, context, requests } = await visit(stage(), options);
    await page.evaluate(() =>
      Reflect.get(document.querySelector('presort-suggest') ?? {}, 'load')?.call(
        document.querySelector('presort-suggest'),
      ),
    );
    await writeTicket(page, BILLING);
    await expect.poll(() => tiers(page), { timeout: 20_000 }).toContain('compact');
    // The page asks for the larger model when it is idle, so the test's own idle callback runs
    // after that.
    await page.evaluate(
      () => new Promise((resume) => requestIdleCallback(resume, { timeout: 5_000 })),
    );
    await quiet(page);
    expect(requests.filter((url) => /worker-full|wasm-|encoder\/|full-heads/.test(url))).toEqual(
      [],
    );
    await context.close();
  });

  atNight(
    'its worker and the address of its code go with the last element, and a new element gets new ones',
    async () => {
      const { page, context } = await visit(stage());
      await page.addInitScript(() => {
        const urls = new Set<string>();
        Reflect.set(window, 'openUrls', () => urls.size);
        const { createObjectURL, revokeObjectURL } = URL;
        URL.createObjectURL = (object) => {
          const url = createObjectURL.call(URL, object);
          urls.add(url);
          return url;
        };
        URL.revokeObjectURL = (url) => {
          urls.delete(url);
          revokeObjectURL.call(URL, url);
        };
      });
      await page.reload();
      await page.evaluate(() =>
        document.querySelector('presort-suggest')?.setAttribute('tier', 'auto'),
      );
      const openUrls = (): Promise<number> =>
        page.evaluate(() => (Reflect.get(window, 'openUrls') as () => number)());
      for (let round = 0; round < 3; round++) {
        await page.evaluate(() => (Reflect.get(window, 'tiersSeen') as unknown[]).splice(0));
        await writeTicket(page, BILLING);
        await editUntilFull(page);
        expect(page.workers()).toHaveLength(1);
        expect(await openUrls()).toBe(1);
        // Uses an element in the page's HTML: the loader would add its own element again beside the
        // field, and the copy would remove itself.
        await page.evaluate((mark) => {
          const element = document.querySelector('presort-suggest');
          element?.removeAttribute(mark);
          const kept = element?.cloneNode() as HTMLElement;
          Reflect.set(window, 'kept', kept);
          element?.remove();
        }, ADDED_MARK);
        await eventually(() => page.workers().length).toBe(0);
        await eventually(openUrls).toBe(0);
        await page.evaluate(() => {
          document.querySelector('form')?.append(Reflect.get(window, 'kept') as Node);
        });
      }
      await context.close();
    },
    240_000,
  );

  atNight(
    'of several larger models the one that the element names answers',
    async () => {
      const { page, context, requests } = await visit(stage(), { encoder: 'tiny' });
      await writeTicket(page, BILLING);
      await editUntilFull(page);
      expect(requests.filter((url) => url.endsWith('other-heads.bin'))).toEqual([]);
      await context.close();
    },
    120_000,
  );

  atNight(
    'a larger model that the bundle does not have is not fetched, and the console says so',
    async () => {
      const { page, context, requests } = await visit(stage(), { encoder: 'nobody' });
      const said = page.waitForEvent('console', (message) =>
        message.text().includes('no full tier "nobody"'),
      );
      await writeTicket(page, BILLING);
      await said;
      await eventually(async () => (await tiers(page)).length).toBeGreaterThan(0);
      expect(requests.filter((url) => /heads\.bin|presort-full/.test(url))).toEqual([]);
      await context.close();
    },
    120_000,
  );

  test('a missing file of the larger model leaves the small one at work', async () => {
    const { page, context, requests } = await visit(stage(), { missing: 'encoder/shard1of2.bin' });
    await writeTicket(page, BILLING);
    await expect
      .poll(() => requests.some((url) => url.endsWith('shard1of2.bin')), { timeout: 20_000 })
      .toBe(true);
    const before = (await tiers(page)).length;
    await page.locator('#description').pressSequentially(' again');
    await eventually(async () => (await tiers(page)).length).toBeGreaterThan(before);
    await quiet(page);
    expect(new Set(await tiers(page))).toEqual(new Set(['compact']));
    await context.close();
  });
});
