/** The larger model in the widget: real worker, real TensorFlow.js, a tiny encoder in the place of a trained one, another origin, strict policy. */
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { readBundleFolder } from '../../training/cli/bundle-folder.ts';
import { withTinyFull, type BundleWithFull } from '../fixtures/full-bundle.ts';
import { tinyEncoder } from '../fixtures/tiny-encoder.ts';
import { tinyProbe } from '../fixtures/tiny-probe.ts';
import { eventually } from './eventually.ts';
import { BILLING, startSite, writeTicket, type Site } from './widget-page.ts';

let site: Site;
let tiny: BundleWithFull;
let pageUrl = '';
let stop = (): void => undefined;
beforeAll(async () => {
  site = await startSite();
  ({ pageUrl, stop } = await serveWithWorkers(site.siteUrl));
  const encoder = tinyEncoder();
  tiny = await withTinyFull(await readBundleFolder('models/support'), encoder, tinyProbe(encoder));
});
afterAll(async () => {
  stop();
  await site.close();
});

/** The help site with what the larger model needs added to its policy, as the documentation says. */
async function serveWithWorkers(origin: string): Promise<{ pageUrl: string; stop: () => void }> {
  const server = createServer((request, response) => {
    void fetch(origin + (request.url ?? '/')).then(async (answer) => {
      const policy = answer.headers.get('content-security-policy') ?? '';
      response.setHeader(
        'content-security-policy',
        `${policy.replace('script-src', "script-src 'wasm-unsafe-eval'")}; worker-src blob:; trusted-types presort`,
      );
      response.setHeader('content-type', answer.headers.get('content-type') ?? '');
      response.statusCode = answer.status;
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, resolve);
  });
  const address = server.address();
  return {
    pageUrl: `http://localhost:${typeof address === 'object' ? address?.port : 0}/`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly requests: string[];
}

/** The help site with `tier="auto"` and a bundle that has a larger model; and the device's facts. */
async function visit({
  device = { hardwareConcurrency: 8, deviceMemory: 8 },
  saveData = false,
  missing = '',
}: {
  device?: Readonly<Record<string, number>>;
  saveData?: boolean;
  missing?: string;
} = {}): Promise<Visit> {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const cors = { 'access-control-allow-origin': '*' };
  await context.route('**/models/support/manifest.json', async (route) =>
    route.fulfill({
      json: { ...((await (await route.fetch()).json()) as object), fulls: [tiny.full] },
      headers: cors,
    }),
  );
  for (const [name, bytes] of tiny.files) {
    await context.route(`**/models/support/${name}`, (route) =>
      name === missing
        ? route.fulfill({ status: 404, headers: cors })
        : route.fulfill({ body: Buffer.from(bytes), headers: cors }),
    );
  }
  await page.addInitScript(
    ([facts, isSaving]) => {
      for (const [name, value] of Object.entries(facts))
        Object.defineProperty(navigator, name, { value });
      Object.defineProperty(navigator, 'connection', {
        value: { effectiveType: '4g', saveData: isSaving },
      });
      const seen: { tier: string; label: string | null }[] = [];
      const shifts: number[] = [];
      Object.assign(window, { tiersSeen: seen, shiftsSeen: shifts });
      for (const type of ['presort-suggestion', 'presort-abstain'] as const)
        document.addEventListener(type, (event) => {
          if (event instanceof CustomEvent)
            seen.push({ tier: event.detail.tier, label: event.detail.category.label });
        });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          if (!Reflect.get(entry, 'hadRecentInput'))
            shifts.push(Number(Reflect.get(entry, 'value')));
      }).observe({ type: 'layout-shift', buffered: true });
    },
    [device, saveData] as const,
  );
  await page.goto(pageUrl);
  await page.evaluate(() =>
    document.querySelector('presort-suggest')?.setAttribute('tier', 'auto'),
  );
  return { page, context, requests };
}

const tiers = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (Reflect.get(window, 'tiersSeen') as { tier: string }[]).map(({ tier }) => tier),
  );

/** Edits until the larger model has answered; every edit is followed by a settled pause. */
async function editUntilFull(page: Page): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.locator('#description').press('End');
        await page.locator('#description').pressSequentially('!');
        await page.waitForTimeout(1_400);
        return (await tiers(page)).includes('full');
      },
      { timeout: 60_000, interval: 200 },
    )
    .toBe(true);
}

describe('tier="auto"', () => {
  test('the small model answers first; the larger one takes over at a later settled pause, and nothing on the page moves', async () => {
    const { page, context, requests } = await visit();
    await writeTicket(page, BILLING);
    await expect.poll(() => tiers(page), { timeout: 20_000 }).toContain('compact');
    expect((await tiers(page))[0]).toBe('compact');
    // The reply comes once its embedding is ready, and moves what is below it: no work of the larger model.
    await page.locator('presort-suggest [part="solved"]').waitFor();
    await page.waitForTimeout(1_000);
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
    expect([...ours].sort()).toEqual(requests.filter((url) => url.startsWith(site.appUrl)).sort());
    expect(
      requests.filter(
        (url) =>
          !url.startsWith(site.appUrl) && !url.startsWith(pageUrl) && !url.startsWith('blob:'),
      ),
    ).toEqual([]);
    await context.close();
  });

  test.each([
    ['with Save-Data', { saveData: true }],
    ['on a weak device', { device: { hardwareConcurrency: 2, deviceMemory: 8 } }],
  ])('%s nothing of the larger model is fetched', async (_, options) => {
    const { page, context, requests } = await visit(options);
    await page.evaluate(() =>
      Reflect.get(document.querySelector('presort-suggest') ?? {}, 'load')?.call(
        document.querySelector('presort-suggest'),
      ),
    );
    await writeTicket(page, BILLING);
    await expect.poll(() => tiers(page), { timeout: 20_000 }).toContain('compact');
    await page.waitForTimeout(6_000);
    expect(requests.filter((url) => /worker-full|wasm-|encoder\/|full-heads/.test(url))).toEqual(
      [],
    );
    await context.close();
  });

  test('its worker and the address of its code go with the last element, and a new element gets new ones', async () => {
    const { page, context } = await visit();
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
      await page.evaluate(() => {
        const element = document.querySelector('presort-suggest');
        Reflect.set(window, 'kept', element?.cloneNode());
        element?.remove();
      });
      await eventually(() => page.workers().length).toBe(0);
      await eventually(openUrls).toBe(0);
      await page.evaluate(() => {
        document.querySelector('form')?.append(Reflect.get(window, 'kept') as Node);
      });
    }
    await context.close();
  }, 240_000);

  test('a missing file of the larger model leaves the small one at work', async () => {
    const { page, context, requests } = await visit({ missing: 'encoder/shard1of2.bin' });
    await writeTicket(page, BILLING);
    await expect
      .poll(() => requests.some((url) => url.endsWith('shard1of2.bin')), { timeout: 20_000 })
      .toBe(true);
    await page.locator('#description').pressSequentially(' again');
    await page.waitForTimeout(1_500);
    expect(new Set(await tiers(page))).toEqual(new Set(['compact']));
    await context.close();
  });
});
