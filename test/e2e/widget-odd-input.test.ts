/** Wrong attributes, replies with markup and odd texts never keep the form from being sent. */
import { casesByDay } from '../setup/nightly.ts';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { BILLING, useSite, writeTicket } from './widget-page.ts';
import { codes, hints, seenCodes, send } from './sent-form.ts';
import { eventually } from './eventually.ts';
import { quiet } from './quiet.ts';

const site = useSite();

describe('the form is sent although', () => {
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

  test.each(
    casesByDay(
      [
        ['no JSON', 'oops'],
        ['JSON of another shape', '{"issues": 7}'],
        ['missing', null],
      ],
      1,
    ),
  )('the list of known issues is %s', async (_, body) => {
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
      await quiet(page);
    }
    expect(await page.evaluate(() => Reflect.get(window, 'reasons') as string[])).toContain(
      'language',
    );
    expect(messages).toEqual([]);
    await close();
  });
});

/** Serves the shipped bundle with other replies, and a manifest with their hashes. */
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
