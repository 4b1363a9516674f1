import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atNight } from '../setup/nightly.ts';
import { DIST, useStage } from '../setup/shared-harness.ts';
import { ask, expectAssigned, readyOffline, watchErrors } from './app-fixtures.ts';

const FOLDER = '/tools/presort-app';
const CHARGE = 'You charged my card twice, please refund one payment.';
const PAGES = ['inbox', 'review', 'batch', 'insights', 'lab', 'models', 'rules', 'widget', 'api'];

/** Addresses that the page requested outside the folder, and missing files in it. */
const missed = new Set<string>();
const files = sirv(DIST, { dev: true });
const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://x').pathname;
  const refuse = (): void => {
    missed.add(path);
    response.statusCode = 404;
    response.end();
  };
  if (!path.startsWith(`${FOLDER}/`)) return refuse();
  request.url = (request.url ?? '').slice(FOLDER.length);
  files(request, response, refuse);
});

const stage = useStage();
let base = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, resolve);
  });
  base = `http://localhost:${(server.address() as AddressInfo).port}${FOLDER}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

describe('the app in a folder of a site', () => {
  it('starts, sorts, opens every page and asks for nothing outside the folder', async () => {
    const context = await stage.browser.newContext();
    const page = await context.newPage();
    const errors = watchErrors(page);
    await page.goto(`${base}/#/ask`);
    await page.getByLabel('What happened?').fill(CHARGE);
    await page.locator('presort-suggest').getByText('Billing Inquiry').first().waitFor();
    await ask(page, CHARGE);
    await expectAssigned(page, 'P-1001');
    for (const name of PAGES) {
      await page.goto(`${base}/#/${name}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
    }
    await readyOffline(page);
    const scopes = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    );
    expect(scopes).toEqual([`${base}/`]);
    expect([...missed]).toEqual([]);
    expect(errors).toEqual([]);
    // This server sends no headers, so the policy in the page applies.
    const refused = await page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => {
            resolve(event.effectiveDirective);
          });
          void fetch('http://127.0.0.1:9/').catch(() => undefined);
        }),
    );
    expect(refused).toBe('connect-src');

    await context.setOffline(true);
    await page.goto(`${base}/#/ask`);
    await page.reload();
    await page.getByRole('heading', { name: 'How can we help?' }).waitFor();
    await context.close();
  });

  it('answers its HTTP route below the folder, and names the ticket there', async () => {
    const context = await stage.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${base}/#/api`);
    await readyOffline(page);
    const answers = await page.evaluate(async (text) => {
      const headers = { 'content-type': 'application/json' };
      const post = (path: string, body: object): Promise<Response> =>
        fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
      const predicted = (await (await post('api/predict', { text })).json()) as { label: string };
      const made = await post('api/tickets', { title: 'Charge', description: text });
      const unknown = await fetch('api/nothing');
      const other = await fetch('/api/predict', { method: 'POST', body: '{}' });
      const { pathname } = new URL(made.headers.get('location') ?? '', location.href);
      return [predicted.label, made.status, pathname, unknown.status, other.status];
    }, CHARGE);
    expect(answers).toEqual([
      'Billing Inquiry',
      201,
      `${FOLDER}/api/tickets/P-1001`,
      404,
      404, // the server's own
    ]);
    await page.getByRole('button', { name: 'Try it GET /api/health' }).click();
    await page.getByText(/^200 · /).waitFor();
    await context.close();
  });

  atNight('leads an address below the folder to the app', async () => {
    const context = await stage.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${base}/`);
    await readyOffline(page);
    await page.goto(`${base}/inbox/today`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(new URL(page.url()).pathname).toBe(`${FOLDER}/`);
    await context.close();
  });

  atNight('is installed as the app of that folder', async () => {
    const context = await stage.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${base}/`);
    const manifest = await page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
      const { start_url, scope, icons } = (await (await fetch(link?.href ?? '')).json()) as {
        start_url: string;
        scope: string;
        icons: { src: string }[];
      };
      return [start_url, scope, ...icons.map(({ src }) => src)].map(
        (path) => new URL(path, link?.href).pathname,
      );
    });
    expect(manifest.every((path) => path.startsWith(`${FOLDER}/`))).toBe(true);
    await context.close();
  });

  atNight(
    'says why it cannot start from a file, or from a server that does not give its scripts',
    async () => {
      const context = await stage.browser.newContext();
      const page = await context.newPage();
      await page.goto(pathToFileURL(join(DIST, 'index.html')).href);
      await page.getByRole('alert').filter({ hasText: 'cannot start from a file' }).waitFor();
      await page.route('**/assets/*.js', (route) =>
        route.fulfill({ contentType: 'text/plain', body: '1' }),
      );
      await page.goto(`${base}/`);
      await page.getByRole('alert').filter({ hasText: 'as JavaScript' }).waitFor();
      await context.close();
    },
  );
});
