/**
 * The ways to include the script. Each snippet is pasted into a page of another host and folder.
 */
import { casesByDay } from '../setup/nightly.ts';
import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, portOf } from '../../config/serve-app.ts';
import { DIST, useStage } from '../setup/shared-harness.ts';
import { eventually } from './eventually.ts';
import { BILLING, TOPICS } from './widget-page.ts';

const stage = useStage();
let shop: Server;
let host: Server;
let html = '';
/** The built folder's path on the other host. */
let folderPath = '/';
beforeAll(async () => {
  shop = await listen((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(html);
  }, 0);
  host = await listen((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const isThere = pathname.startsWith(folderPath);
    const file = join(DIST, isThere ? pathname.slice(folderPath.length) : '-');
    response.statusCode = existsSync(file) ? 200 : 404;
    response.setHeader('access-control-allow-origin', '*');
    if (/\.m?js$/.test(file)) response.setHeader('content-type', 'text/javascript');
    response.end(existsSync(file) ? readFileSync(file) : '');
  }, 0);
});
afterAll(() => {
  for (const server of [shop, host]) {
    server.close();
    server.closeAllConnections();
  }
});

/** The host name that the snippets use for the built folder. */
const WRITTEN = 'https://your.site/';
const SELECTS = `<input id="subject" aria-label="Subject">${TOPICS}<select id="priority" \
aria-label="Priority"><option value="">-</option><option>Low</option><option>Medium</option>\
<option>High</option><option>Critical</option></select>`;
const AREA = '<textarea id="description" aria-label="Text"></textarea>';

/** A page with this in it, in a folder of one host; the built folder lies in `folder` of another. */
async function open(content: string, folder = WRITTEN): Promise<OpenPage> {
  html = content.replaceAll(WRITTEN, `http://localhost:${portOf(host)}/`);
  folderPath = new URL(folder).pathname;
  const context = await stage.browser.newContext();
  const page = await context.newPage();
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  await page.goto(`http://localhost:${portOf(shop)}/help/contact/`);
  return { page, messages, close: () => context.close() };
}

interface OpenPage {
  readonly page: Page;
  readonly messages: readonly string[];
  readonly close: () => Promise<void>;
}

const pageOf = (content: string): string =>
  `<!doctype html><html lang="en"><title>t</title><link rel="icon" href="data:,"><body><form>${content}</form>`;

async function expectSuggestion({ page, messages, close }: OpenPage): Promise<void> {
  await page.locator('#description').fill(BILLING);
  await page.locator('presort-suggest [part~="chip"]').first().waitFor();
  await eventually(() => page.locator('#category').inputValue()).toBe('Billing Inquiry');
  expect(messages).toEqual([]);
  await close();
}

const { version: VERSION } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string;
}; // our own file

const ATTRIBUTES = 'data-for="#description" data-category="#category"';
const SRC = 'https://your.site/presort/presort.js';
const WAYS: Readonly<Record<string, string>> = {
  'a module': `<script type="module" src="${SRC}" ${ATTRIBUTES}></script>`,
  'put in by a tag manager': `<script>setTimeout(() => { const s = document.createElement('script'); \
s.src = '${SRC}'; s.dataset.for = '#description'; s.dataset.category = '#category'; \
document.head.append(s); }, 200)</script>`,
  'held back by an optimiser, its address in another attribute': `<script type="text/plain" \
data-lazy-src="${SRC}" ${ATTRIBUTES}></script>\
<script>fetch('${SRC}').then((r) => r.text()).then((t) => setTimeout(() => (0, eval)(t)))</script>`,
  'evaluated, its folder named': `<script type="text/plain" \
data-base="https://your.site/presort" ${ATTRIBUTES}></script>\
<script>fetch('${SRC}').then((r) => r.text()).then((t) => setTimeout(() => (0, eval)(t)))</script>`,
  'its tag made anew without its settings': `<script type="later" src="${SRC}" ${ATTRIBUTES}></script>\
<script>const s = document.createElement('script'); s.src = '${SRC}'; document.head.append(s)</script>`,
  'its text written into the page': `<script data-base="https://your.site/presort/" ${ATTRIBUTES}>%LOADER%</script>`,
  'with its version in the name': `<script defer \
src="https://your.site/presort/presort-${VERSION}.js" ${ATTRIBUTES}></script>`,
  'with a version behind its address': `<script async src="${SRC}?v=3&x=/cache/" ${ATTRIBUTES}></script>`,
};

describe('the script works', () => {
  test.each(Object.keys(WAYS))('%s', async (name) => {
    const loader = readFileSync(join(DIST, 'presort/presort.js'), 'utf8');
    const tag = (WAYS[name] ?? '').replace('%LOADER%', () => loader);
    await expectSuggestion(await open(pageOf(`${AREA}${SELECTS}${tag}`)));
  });

  test('evaluated without a word about its folder it says that this is what is missing', async () => {
    const tag = `<presort-suggest for="description"></presort-suggest>\
<script>fetch('${SRC}').then((r) => r.text()).then((t) => setTimeout(() => (0, eval)(t)))</script>`;
    const { page, messages, close } = await open(pageOf(`${AREA}${SELECTS}${tag}`));
    await page.waitForFunction(() => window.presort);
    await page.locator('#description').click();
    await eventually(() => messages.join('\n')).toContain('set data-base on a script tag');
    expect(messages.join('\n')).not.toContain('policy');
    await close();
  });
});

/** Blocks of HTML with a script tag in a Markdown file. */
const blocksOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/```html\n([\s\S]*?)```/g)]
    .map(([, block = '']) => block)
    .filter((block) => block.includes('<script'));

const SHOWN = ['README.md', 'widget/README.md', 'docs/embed.md'].flatMap((file) =>
  blocksOf(file).map((block, index) => [`${file}, ${index + 1}`, filledIn(block)] as const),
);

/** A snippet for a folder on the page's own host or another, and for a hash, as somebody fills it in. */
function filledIn(block: string): string {
  const { files } = JSON.parse(readFileSync(join(DIST, 'presort/integrity.json'), 'utf8')) as {
    files: Readonly<Record<string, { readonly integrity: string }>>; // tested in packaging.test.ts
  };
  const [loader = ''] = /presort-[\d.]+\.js/.exec(block) ?? [];
  return block
    .replace(/src="(?:https:\/\/cdn\.example)?\/presort\//, `src="${WRITTEN}presort/`)
    .replace('sha384-COPY-FROM-integrity.json', files[loader]?.integrity ?? '');
}

describe.each(casesByDay(['https://your.site/', 'https://your.site/tools/desk/'], 1))(
  'with presort in %s',
  (folder) => {
    test.each(SHOWN)('the snippet of %s works as it is shown', async (_name, shown) => {
      const block = shown.replaceAll('https://your.site/', folder);
      if (block.includes('presort-engine')) {
        const { messages, close } = await open(pageOf(block), folder);
        await eventually(() => messages).toEqual(['Billing Inquiry']);
        return close();
      }
      // A snippet with `data-base` is for scripts that load in another way, here by `eval`.
      const evaluated = block.includes('data-base')
        ? `<script>fetch('${folder}presort/presort.js').then((r) => r.text()).then((t) => setTimeout(() => \
(0, eval)(t)))</script>`
        : '';
      const area = block.includes('<textarea') ? '' : AREA;
      const selects = block.includes('<select') ? '' : SELECTS;
      await expectSuggestion(await open(pageOf(`${area}${selects}${block}${evaluated}`), folder));
    });

    test("the snippet of the app's page about the widget works as it is shown", async () => {
      const { appUrl } = stage;
      const context = await stage.browser.newContext();
      const app = await context.newPage();
      await app.goto(`${appUrl}/#/widget`);
      const box = app.locator('pre', { hasText: 'presort.js' }).first();
      await box.waitFor();
      const snippet = (await box.innerText()).replaceAll('https://your.site/', folder);
      await context.close();
      await expectSuggestion(await open(pageOf(`${AREA}${SELECTS}${snippet}`), folder));
    });
  },
);
