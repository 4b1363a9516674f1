/** The help site with a bundle that has larger models, for widget-tier.test.ts. */
import { createServer } from 'node:http';
import { expect } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { FullEncoderManifest } from '../../src/core/manifest.ts';
import type { BundleWithFull } from '../fixtures/full-bundle.ts';
import { quiet, watchTimers } from './quiet.ts';

/** The browser, the tiny larger model, and the page of a visit. */
export interface Stage {
  readonly browser: Browser;
  readonly tiny: BundleWithFull;
  readonly pageUrl: string;
}

/** The help site whose policy also allows the larger model, as the documentation describes. */
export async function serveWithWorkers(
  origin: string,
): Promise<{ pageUrl: string; stop: () => void }> {
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

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly requests: string[];
}

/** The help site with `tier="auto"` and a bundle that has a larger model; and the device's facts. */
export async function visit(
  { browser, tiny, pageUrl }: Stage,
  {
    device = { hardwareConcurrency: 8, deviceMemory: 8 },
    saveData = false,
    missing = '',
    encoder = '',
  }: {
    device?: Readonly<Record<string, number>>;
    saveData?: boolean;
    missing?: string;
    /**
     * Id of the encoder that the element asks for. If it is set, the bundle lists `other` before
     * `tiny`, and the server lacks the heads of `other`.
     */
    encoder?: string;
  } = {},
): Promise<Visit> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const cors = { 'access-control-allow-origin': '*' };
  await context.route('**/models/support/manifest.json', async (route) =>
    route.fulfill({
      json: {
        ...((await (await route.fetch()).json()) as object),
        fulls: encoder === '' ? [tiny.full] : [otherTier(tiny), tiny.full],
      },
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
  await watchTimers(page);
  await page.addInitScript(playDevice, [device, saveData] as const);
  await page.goto(pageUrl);
  await page.evaluate((full) => {
    const element = document.querySelector('presort-suggest');
    if (full !== '') element?.setAttribute('full', full);
    element?.setAttribute('tier', 'auto');
  }, encoder);
  return { page, context, requests };
}

/** Runs in the page before its own scripts: sets the device's facts and notes what the widget does. */
function playDevice([facts, isSaving]: readonly [Readonly<Record<string, number>>, boolean]): void {
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
      if (!Reflect.get(entry, 'hadRecentInput')) shifts.push(Number(Reflect.get(entry, 'value')));
  }).observe({ type: 'layout-shift', buffered: true });
}

function otherTier(tiny: BundleWithFull): FullEncoderManifest {
  const { [tiny.full.heads]: heads, ...files } = tiny.full.files;
  if (!heads) throw new Error('the tiny tier has no heads');
  return {
    ...tiny.full,
    name: 'other@1',
    heads: 'other-heads.bin',
    files: { ...files, 'other-heads.bin': heads },
  };
}

export const tiers = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (Reflect.get(window, 'tiersSeen') as { tier: string }[]).map(({ tier }) => tier),
  );

/** Edits until the larger model has answered; every edit is followed by a settled pause. */
export async function editUntilFull(page: Page): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.locator('#description').press('End');
        await page.locator('#description').pressSequentially('!');
        await quiet(page);
        return (await tiers(page)).includes('full');
      },
      { timeout: 60_000, interval: 200 },
    )
    .toBe(true);
}
