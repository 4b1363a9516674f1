/** Every file of the model, cut off, slow, refused, short or wrong, on a site with the widget. */
import type { Page, Route } from 'playwright-core';
import { must, Tally, until, type Outcome, type Topic, type TortureStage } from '../topic.ts';
import { watchErrors } from './desk-page.ts';

const FILES = ['manifest.json', 'weights.bin', 'replies.json', 'rules.json', 'teams.json'];
const CORS = { 'access-control-allow-origin': '*' };
const FAULTS: Readonly<Record<string, (route: Route) => Promise<unknown>>> = {
  cut: (route) => route.abort('connectionreset'),
  'no network': (route) => route.abort('internetdisconnected'),
  'status 500': (route) => route.fulfill({ status: 500, headers: CORS, body: 'oops' }),
  'status 404': (route) => route.fulfill({ status: 404, headers: CORS }),
  empty: (route) => route.fulfill({ body: '', headers: CORS }),
  'a web page': (route) =>
    route.fulfill({
      body: '<!doctype html><title>Sign in</title>',
      contentType: 'text/html',
      headers: CORS,
    }),
  short: (route) => changed(route, (body) => body.subarray(0, Math.floor(body.length / 2))),
  'wrong bytes': (route) =>
    changed(route, (body) => body.map((byte, at) => (at % 997 === 5 ? byte ^ 1 : byte))),
  longer: (route) => changed(route, (body) => Buffer.concat([body, Buffer.from(' x')])),
  'without an answer': () => new Promise(() => undefined),
};
const TEXT =
  'I was charged twice for my subscription this month. Please refund the second payment.';

export const modelFiles: Topic = {
  name: 'model-files',
  group: 'faults',
  parts: (isQuick) => (isQuick ? 1 : FILES.length),
  async run(stage, part) {
    const tally = new Tally();
    const [file = ''] = [FILES[part]];
    for (const [name, fault] of Object.entries(FAULTS))
      if (!stage.isQuick || ['cut', 'short', 'wrong bytes'].includes(name))
        await tally.fault(`${file}, ${name}`, () => survive(stage, file, name, fault));
    return tally.outcome() satisfies Outcome;
  },
};

/** Serves the file with changed bytes. */
async function changed(route: Route, change: (body: Buffer) => Uint8Array): Promise<void> {
  const body = await (await route.fetch()).body();
  await route.fulfill({ body: Buffer.from(change(body)), headers: CORS });
}

/**
 * The form is sent with everything that was written; the panel names the problem; a retry succeeds.
 */
async function survive(
  { browser, siteUrl }: TortureStage,
  file: string,
  name: string,
  fault: (route: Route) => Promise<unknown>,
): Promise<void> {
  const context = await browser.newContext();
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const errors = watchErrors(page);
  await page.goto(siteUrl);
  const pattern = `**/models/support/${file}`;
  await page.route(pattern, fault);
  await page.locator('#description').fill(TEXT);
  // A file that never arrives keeps the panel in its loading state.
  if (name !== 'without an answer')
    await page
      .getByText('Suggestions are not available right now. You can send the form as usual.')
      .waitFor();
  await page.unroute(pattern);
  if (name !== 'without an answer') await recover(page);
  await page.locator('#category').selectOption('bug');
  await Promise.all([
    page.waitForURL((url) => url.href !== `${siteUrl}/`),
    page.getByRole('button', { name: 'Send request' }).click(),
  ]);
  const posted = await page.locator('table').innerText();
  must(posted.includes('charged twice'), 'the form was sent without its text');
  must(errors.length === 0, `the page says ${errors.join('; ')}`);
  await context.close();
}

/** The site retries without a reload, and now gets an answer. */
async function recover(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const element = document.querySelector('presort-suggest') as unknown as {
      load(): Promise<void>;
    };
    await element.load();
  });
  await until(
    () => page.locator('presort-suggest').getByText('Billing').count(),
    (count) => count > 0,
    'an answer after the fault is gone',
    20_000,
  );
}
