/** Pages on which the script can do nothing: each tells its owner once what to do. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DIST } from '../setup/shared-harness.ts';
import { eventually } from './eventually.ts';
import { useSite } from './widget-page.ts';

const LOADER = readFileSync(join(DIST, 'presort/presort.js'), 'utf8');
const RENAMED = '/assets/support.js';
const site = useSite((path) =>
  Promise.resolve(path === RENAMED ? { contentType: 'text/javascript', body: LOADER } : null),
);

const AREA = '<form><textarea id="text" name="words" aria-label="Text"></textarea></form>';
const SRC = '%APP%/presort/presort.js';

test.each<[string, string, RegExp]>([
  [
    'a renamed module, whose folder is unknown',
    `<script type="module" src="${RENAMED}" data-for="#text"></script>`,
    /target-missing: folder unknown: set data-base on a script tag$/,
  ],
  [
    'a copy without the other files',
    `<script src="${RENAMED}" data-for="#text"></script>`,
    /bundle-missing: .*\/assets\/view-.*: set data-base on a script tag$/,
  ],
  [
    'a folder that is wrong',
    `<script src="${RENAMED}" data-base="/nowhere/" data-for="#text"></script>`,
    /bundle-missing: .*\/nowhere\/view-.*: set data-base on a script tag$/,
  ],
  [
    'a script without a folder, in the page itself',
    `<script data-for="#text">${LOADER}</script>`,
    /bundle-missing: folder unknown: set data-base on a script tag$/,
  ],
  ['no field named', `<script async src="${SRC}"></script>`, /nothing to do: add data-for=/],
  [
    'a name for a selector',
    `<script async src="${SRC}" data-for="words"></script>`,
    /for="words" matches nothing: this is a name; write for='\[name="words"\]'$/,
  ],
  [
    'no selector',
    `<script async src="${SRC}" data-for="#text["></script>`,
    /matches nothing: it is no selector; write "#id"$/,
  ],
  [
    'two tags for one field',
    `<script async src="${SRC}" data-for="#text"></script>
    <script async src="${SRC}" data-for="#text" data-category="#topic"></script>`,
    /two script tags name the field for="#text": only the first one's settings count; keep one tag$/,
  ],
])('%s', async (_what, tag, hint) => {
  const { page, messages, close } = await site.openHtml(AREA, tag);
  await page.locator('#text').click();
  const said = (): string[] => messages.filter((line) => line.includes('[presort]'));
  await eventually(() => said().length).toBe(1);
  expect(said()[0]).toMatch(hint);
  await close();
});

test('two elements for one field', async () => {
  const { page, messages, close } = await site.openHtml(
    AREA.replace('</form>', '<presort-suggest for="text"></presort-suggest>'.repeat(2)),
    `<script async src="${SRC}"></script>`,
  );
  await page.locator('#text').click();
  await eventually(() => messages.filter((line) => line.includes('[presort]'))).toEqual([
    'warning: [presort] target-missing: another element serves the field: remove one',
  ]);
  await close();
});

test('a page without a text field needs no hint', async () => {
  const { page, messages, requests, close } = await site.openHtml(
    '<p>About us</p>',
    `<script async src="${SRC}"></script>`,
  );
  await eventually(() => requests.some((url) => url.includes('/hints-'))).toBe(true);
  await page.waitForLoadState('networkidle');
  expect(messages).toEqual([]);
  await close();
});
