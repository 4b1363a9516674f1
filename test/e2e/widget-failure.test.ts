/** Whatever fails, the form is sent as if Presort were not there. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { BILLING, useSite, writeTicket } from './widget-page.ts';
import { eventually } from './eventually.ts';

const site = useSite();

async function send(page: Page): Promise<string> {
  await page.locator('#category').selectOption('bug');
  await Promise.all([
    page.waitForNavigation(),
    page.getByRole('button', { name: 'Send request' }).click(),
  ]);
  return page.locator('table').innerText();
}

async function codes(page: Page): Promise<void> {
  await page.evaluate(() => {
    Reflect.set(window, 'codes', []);
    document.addEventListener('presort-error', (event) =>
      Reflect.get(window, 'codes').push(event.detail.code),
    );
  });
}

/** Console lines for the site's owner. */
const hints = (messages: readonly string[]): readonly string[] =>
  messages.filter((line) => line.startsWith('warning: [presort]'));

const seenCodes = (page: Page): Promise<string[]> =>
  page.evaluate(() => Reflect.get(window, 'codes') as string[]);

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

  test('every script after the loader is blocked', async () => {
    const { page, close } = await site.open('/');
    await codes(page);
    await page.route(/\/presort\/(view|engine|downloader)-/, (route) => route.abort());
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

  test.each([
    ['an address without a bundle', 'models/nowhere/'],
    ['an address that is none', 'https://%%%/'],
    ["an origin that the page's policy forbids", 'https://elsewhere.example/models/support/'],
  ])('the bundle is at %s', async (_, bundle) => {
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

  test.each([
    ['not JSON', 'no json at all', 'bundle-manifest'],
    ['another format', '{"formatVersion": 99}', 'bundle-format'],
    ['a page instead of a bundle', '<!doctype html><title>Not found</title>', 'bundle-manifest'],
  ])('the manifest is %s', async (_, body, code) => {
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

  test('attributes are wrong: one hint each for the owner, defaults for the customer', async () => {
    const { page, messages, close } = await site.open('/pages/plain.html');
    await codes(page);
    await page.evaluate(() => {
      const element = document.querySelector('presort-suggest');
      for (const [name, value] of Object.entries({
        theme: 'purple',
        tier: 'best',
        priority: '#nothing-here',
        category: ':::',
      }))
        element?.setAttribute(name, value);
    });
    await writeTicket(page, BILLING);
    await page.locator('presort-suggest [part~="chip"]').first().waitFor();
    await eventually(async () => (await seenCodes(page)).sort()).toEqual([
      'attribute',
      'attribute',
      'target-missing',
      'target-missing',
    ]);
    expect(hints(messages)).toHaveLength(4);
    expect(await page.locator('#description').inputValue()).toBe(BILLING);
    await Promise.all([
      page.waitForNavigation(),
      page.getByRole('button', { name: 'Send' }).click(),
    ]);
    await close();
  });

  test.each([
    ['no JSON', 'oops'],
    ['JSON of another shape', '{"issues": 7}'],
    ['missing', null],
  ])('the list of known issues is %s', async (_, body) => {
    const { page, messages, close } = await site.open('/pages/plain.html');
    await codes(page);
    await page.route('**/issues.json', (route) =>
      route.fulfill(body === null ? { status: 404 } : { body }),
    );
    await page.evaluate(() =>
      document.querySelector('presort-suggest')?.setAttribute('known-issues', '/issues.json'),
    );
    await writeTicket(page, BILLING);
    await page.locator('presort-suggest [part~="chip"]').first().waitFor();
    await eventually(() => seenCodes(page)).toEqual(['bad-input']);
    expect(hints(messages)).toHaveLength(1);
    expect(hints(messages)[0]).toContain('issues.json');
    await Promise.all([
      page.waitForNavigation(),
      page.getByRole('button', { name: 'Send' }).click(),
    ]);
    expect(await page.locator('table').innerText()).toMatch(/description\s+I was charged twice/);
    await close();
  });

  test("a reply's template holds markup: it is shown as text, and nothing runs", async () => {
    const { page, messages, violations, close } = await site.open('/');
    const markup =
      '<img src=x onerror="alert(1)"><script>alert(2)</script><a href="javascript:alert(3)">here</a>';
    await withReplies(page, (reply) => ({
      ...reply,
      title: `<b>Refunds</b> ${markup}`,
      text: `We are looking into it. ${markup}`,
    }));
    await writeTicket(page, BILLING);
    const text = page.locator('presort-suggest [part="reply-text"]');
    await text.waitFor();
    expect(await text.innerText()).toContain(markup);
    expect(await page.locator('presort-suggest [part="reply-title"]').innerText()).toContain(
      '<b>Refunds</b>',
    );
    expect(
      await page.evaluate(() => {
        const root = document.querySelector('presort-suggest')?.shadowRoot;
        return [
          ...(root?.querySelectorAll('img, script, b, [href^="javascript"]') ?? []),
          ...document.querySelectorAll('img'),
        ].length;
      }),
    ).toBe(0);
    expect(messages).toEqual([]);
    expect(await violations()).toEqual([]);
    await send(page);
    await close();
  });

  test('the text is empty, one character, 100 KB, emoji, right-to-left or German', async () => {
    const { page, messages, close } = await site.open('/');
    await page.evaluate(() => {
      Reflect.set(window, 'reasons', []);
      document.addEventListener('presort-abstain', (event) =>
        Reflect.get(window, 'reasons').push(event.detail.reason),
      );
    });
    await writeTicket(page, 'x');
    for (const text of [
      '',
      '🙂🙃'.repeat(40),
      'مرحبا، لا أستطيع تسجيل الدخول إلى حسابي',
      'Ich kann mich seit gestern nicht mehr anmelden und brauche dringend Hilfe.',
      `${BILLING} `.repeat(1000),
    ]) {
      await page.locator('#description').fill(text);
      await page.waitForTimeout(500);
    }
    expect(await page.evaluate(() => Reflect.get(window, 'reasons') as string[])).toContain(
      'language',
    );
    expect(messages).toEqual([]);
    await close();
  });
});

/** Serves the shipped bundle with other replies, and a manifest that vouches for them. */
async function withReplies(
  page: Page,
  change: (reply: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>,
): Promise<void> {
  const replies = (
    JSON.parse(readFileSync('models/support/replies.json', 'utf8')) as readonly Readonly<
      Record<string, unknown>
    >[]
  ).map(change); // our own file
  const body = Buffer.from(JSON.stringify(replies));
  const manifest = JSON.parse(readFileSync('models/support/manifest.json', 'utf8')) as {
    readonly files: Record<string, unknown>;
  }; // our own file
  manifest.files['replies.json'] = {
    bytes: body.length,
    sha256: createHash('sha256').update(body).digest('hex'),
  };
  const headers = { 'access-control-allow-origin': '*' };
  await page.route('**/models/support/replies.json', (route) => route.fulfill({ body, headers }));
  await page.route('**/models/support/manifest.json', (route) =>
    route.fulfill({ json: manifest, headers }),
  );
}
