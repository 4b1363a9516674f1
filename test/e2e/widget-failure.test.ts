/** The form is sent whatever part of Presort fails. */
import { casesByDay } from '../setup/nightly.ts';
import { describe, expect, test } from 'vitest';
import { BILLING, useSite, writeTicket } from './widget-page.ts';
import { codes, hints, seenCodes, send } from './sent-form.ts';
import { eventually } from './eventually.ts';

const site = useSite();

describe('the form is sent although', () => {
  test('the bundle is a 404', async () => {
    const { page, messages, close } = await site.open('/');
    await codes(page);
    await page.route('**/models/**', (route) => route.fulfill({ status: 404 }));
    await page.locator('#description').fill(BILLING);
    await page
      .getByText('Suggestions are not available right now. You can send the form as usual.')
      .waitFor();
    expect(await seenCodes(page)).toEqual(['bundle-missing']);
    expect(hints(messages)).toHaveLength(1);
    expect(hints(messages)[0]).toMatch(/bundle-missing: .*manifest\.json/);
    expect(await send(page)).toMatch(/presort_state\s+error/);
    await close();
  });

  test.each([
    ['every script after the loader', /\/presort\/(view|engine|downloader|mails)-/],
    ['the words of mails', /\/presort\/mails-/],
  ])('a page cannot get %s', async (_, blocked) => {
    const { page, close } = await site.open('/');
    await codes(page);
    await page.route(blocked, (route) => route.abort());
    await page.locator('#description').fill(BILLING);
    await eventually(() => seenCodes(page)).toEqual(['bundle-missing']);
    expect(await send(page)).toMatch(/description\s+I was charged twice/);
    await close();
  });

  test('the loader itself is blocked', async () => {
    const { page, close } = await site.open('/');
    await page.route('**/presort.js', (route) => route.abort());
    await page.reload();
    await page.locator('#description').fill(BILLING);
    expect(await send(page)).toMatch(/category\s+bug/);
    await close();
  });

  test.each(
    casesByDay(
      [
        ['an address without a bundle', 'models/nowhere/'],
        ['an address that is none', 'https://%%%/'],
        ["an origin that the page's policy forbids", 'https://elsewhere.example/models/support/'],
      ],
      2,
    ),
  )('the bundle is at %s', async (_, bundle) => {
    const { page, messages, close } = await site.open('/');
    await codes(page);
    await page.evaluate(
      (value) => document.querySelector('presort-suggest')?.setAttribute('bundle', value),
      bundle,
    );
    await page.locator('#description').fill(BILLING);
    await page.getByText('Suggestions are not available right now').waitFor();
    expect(await seenCodes(page)).toEqual(['bundle-missing']);
    expect(hints(messages)).toHaveLength(1);
    expect(messages.filter((line) => line.startsWith('pageerror'))).toEqual([]);
    expect(await send(page)).toMatch(/description\s+I was charged twice/);
    await close();
  });

  test('a byte of the weights is wrong', async () => {
    const { page, close } = await site.open('/');
    await codes(page);
    await page.route('**/weights.bin', async (route) => {
      const body = await (await route.fetch()).body();
      body[1000] = (body[1000] ?? 0) ^ 1;
      await route.fulfill({ body, headers: { 'access-control-allow-origin': '*' } });
    });
    await page.locator('#description').fill(BILLING);
    await page.getByText('Suggestions are not available right now').waitFor();
    expect(await seenCodes(page)).toEqual(['bundle-integrity']);
    await send(page);
    await close();
  });

  test.each(
    casesByDay(
      [
        ['not JSON', 'no json at all', 'bundle-manifest'],
        ['another format', '{"formatVersion": 99}', 'bundle-format'],
        [
          'a page instead of a bundle',
          '<!doctype html><title>Not found</title>',
          'bundle-manifest',
        ],
      ],
      1,
    ),
  )('the manifest is %s', async (_, body, code) => {
    const { page, close } = await site.open('/');
    await codes(page);
    await page.route('**/manifest.json', (route) =>
      route.fulfill({ body, headers: { 'access-control-allow-origin': '*' } }),
    );
    await page.locator('#description').fill(BILLING);
    await page.getByText('Suggestions are not available right now').waitFor();
    expect(await seenCodes(page)).toEqual([code]);
    await send(page);
    await close();
  });

  test('the category head has no label', async () => {
    const { page, messages, close } = await site.open('/');
    await codes(page);
    await page.route('**/manifest.json', async (route) => {
      const manifest = (await (await route.fetch()).json()) as { heads: { labels: string[] }[] };
      manifest.heads.forEach((head) => {
        head.labels = [];
      });
      await route.fulfill({ json: manifest, headers: { 'access-control-allow-origin': '*' } });
    });
    await page.locator('#description').fill(BILLING);
    await page.getByText('Suggestions are not available right now').waitFor();
    expect((await seenCodes(page))[0]).toMatch(/^bundle-/);
    expect(hints(messages)).toHaveLength(1);
    await send(page);
    await close();
  });

  test('storage is denied and cache was asked for', async () => {
    const { page, messages, close } = await site.open('/');
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      }
    });
    await page.reload();
    await page.evaluate(() =>
      document.querySelector('presort-suggest')?.setAttribute('storage', 'cache'),
    );
    await writeTicket(page, BILLING);
    await eventually(() => page.locator('#category').inputValue()).toBe('billing');
    expect(messages.filter((line) => line.startsWith('pageerror'))).toEqual([]);
    await send(page);
    await close();
  });
});
