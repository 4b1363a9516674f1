/**
 * Pictures of every state of the panel, one sheet for each look, for people to look at: from a built `dist/`,
 * `node --import tsx test/setup/write-widget-pictures.ts <folder> [look …]`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { loadManyLabels } from '../e2e/many-labels-page.ts';
import { quiet } from '../e2e/quiet.ts';
import { BILLING, startSite, waitForModel } from '../e2e/widget-page.ts';
import { manyLabels } from '../fixtures/many-labels.ts';

interface Look {
  readonly options?: BrowserContextOptions;
  readonly path?: string;
  readonly prepare?: (page: Page) => Promise<unknown>;
}

const phone = { viewport: { width: 390, height: 844 } };
const LOOKS: Readonly<Record<string, Look>> = {
  'desk-light': { options: { viewport: { width: 1280, height: 900 } } },
  'desk-dark': {
    options: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
    prepare: (page) => setTheme(page, 'auto'),
  },
  'phone-light': { options: phone },
  'phone-dark': {
    options: { ...phone, colorScheme: 'dark' },
    prepare: (page) => setTheme(page, 'dark'),
  },
  narrow: { options: { viewport: { width: 320, height: 700 } } },
  'zoom-200': { options: { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 } },
  'zoom-400': { options: { viewport: { width: 320, height: 225 }, deviceScaleFactor: 4 } },
  'forced-colours': { options: { ...phone, forcedColors: 'active' } },
  'right-to-left': {
    options: phone,
    prepare: (page) =>
      page.evaluate(() => {
        document.documentElement.dir = 'rtl';
      }),
  },
  hostile: { path: '/pages/hostile.html', options: phone },
  bootstrap: { path: '/pages/bootstrap.html', options: phone },
  tailwind: { path: '/pages/tailwind.html', options: phone },
  german: {
    options: phone,
    prepare: (page) =>
      page.evaluate(() => {
        document.querySelector('presort-suggest')?.setAttribute('lang', 'de');
      }),
  },
};

const [out = '.cache/widget-pictures', ...wanted] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
const site = await startSite();
const labels = { 24: await manyLabels(24), 77: await manyLabels(77), 400: await manyLabels(400) };
const panel = 'presort-suggest';
try {
  for (const [name, look] of Object.entries(LOOKS))
    if (wanted.length === 0 || wanted.includes(name)) await writeSheet(name, look);
} finally {
  await site.close();
}

// eslint-disable-next-line max-lines-per-function -- one call for each picture, in the order of the sheet.
async function writeSheet(
  name: string,
  { options = {}, path = '/', prepare }: Look,
): Promise<void> {
  const pictures: { title: string; png: Buffer }[] = [];
  const visit = async (
    title: string,
    act: (page: Page) => Promise<unknown>,
    before?: (page: Page) => Promise<unknown>,
  ): Promise<void> => {
    const { page, close } = await site.open(path, { reducedMotion: 'reduce', ...options });
    try {
      await before?.(page);
      await prepare?.(page);
      await act(page);
      await quiet(page);
      pictures.push({
        title,
        png: await page.locator(panel).first().screenshot({ timeout: 10_000 }),
      });
    } catch (error) {
      console.log(`${name}, ${title}: ${String(error).split('\n')[0] ?? ''}`);
    }
    await close();
  };
  const write = async (page: Page, text: string): Promise<void> => {
    await page.locator('#description').click();
    await waitForModel(page);
    await page.locator('#description').fill(text);
  };
  const press = (page: Page, button: string): Promise<void> =>
    page.locator(panel).getByRole('button', { name: button }).click();
  const isEnglish = name !== 'german';

  await visit('ready', (page) => write(page, ''));
  await visit('suggesting', (page) => write(page, BILLING));
  if (isEnglish) {
    await visit('why', async (page) => {
      await write(page, BILLING);
      await press(page, 'Why?');
    });
    await visit('list open', async (page) => {
      await write(page, BILLING);
      await press(page, 'All categories');
    });
    await visit('priority chosen, answer refused', async (page) => {
      await write(page, BILLING);
      await press(page, 'No, I am stuck');
      await press(page, 'Not helpful');
    });
    await visit('solved', async (page) => {
      await write(page, BILLING);
      await press(page, 'This solved it');
    });
    await visit('collapsed', async (page) => {
      await write(page, BILLING);
      await page.locator(panel).getByRole('button', { name: 'Hide suggestions' }).press('Enter');
    });
    await visit('turned off', async (page) => {
      await write(page, '');
      await press(page, 'Turn off');
    });
  }
  await visit('secret', (page) => write(page, `${BILLING} My card is 4111 1111 1111 1111.`));
  await visit('masked', async (page) => {
    await write(page, `${BILLING} My card is 4111 1111 1111 1111.`);
    await page.locator(`${panel} [part="mask"]`).click();
  });
  await visit('known issue', (page) => write(page, BILLING), withIssue);
  await visit('nothing found', (page) => write(page, 'qwpoei zxmcnv laskdj qpwoe zmxnc'));
  await visit('other language', (page) =>
    write(page, 'Ich kann mich seit gestern nicht mehr anmelden und brauche dringend Hilfe.'),
  );
  await visit(
    'failed',
    (page) => page.locator('#description').click(),
    (page) => page.route('**/models/**', (route) => route.fulfill({ status: 404 })),
  );
  await visit(
    'loading',
    (page) => page.locator('#description').click(),
    (page) => page.route('**/weights.bin', () => new Promise(() => undefined)),
  );
  await visit(
    'Save-Data asks',
    (page) => page.locator('#description').click(),
    async (page) => {
      await page.addInitScript(() =>
        Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
      );
      await page.reload();
    },
  );
  await visit(
    'question',
    (page) => write(page, labels[24].between.text),
    (page) => loadManyLabels(page, labels[24]),
  );
  for (const count of [77, 400] as const) {
    await visit(
      `${count} labels`,
      async (page) => {
        await write(page, labels[count].clear.text);
        await page.locator(`${panel} [aria-controls="all-categories"]`).click();
      },
      (page) => loadManyLabels(page, labels[count]),
    );
  }

  const sheet = await site.browser.newPage({ viewport: { width: 1600, height: 900 } });
  await sheet.setContent(
    `<body style="margin:8px;display:flex;flex-wrap:wrap;gap:12px;align-items:flex-start;\
background:#999;font:13px sans-serif">${pictures
      .map(
        ({ title, png }) =>
          `<figure style="margin:0;max-width:520px"><figcaption>${title}</figcaption>\
<img style="max-width:100%" src="data:image/png;base64,${png.toString('base64')}"></figure>`,
      )
      .join('')}`,
  );
  writeFileSync(`${out}/${name}.png`, await sheet.screenshot({ fullPage: true }));
  await sheet.close();
  console.log(`${out}/${name}.png`);
}

function setTheme(page: Page, theme: string): Promise<void> {
  return page.evaluate((value) => {
    document.querySelector('presort-suggest')?.setAttribute('theme', value);
  }, theme);
}

async function withIssue(page: Page): Promise<void> {
  await page.route('**/issues.json', (route) =>
    route.fulfill({
      json: {
        issues: [
          {
            id: 'cards',
            phrases: ['charged twice'],
            text: 'Some cards were charged twice today. Refunds are on their way.',
            until: new Date(Date.now() + 600_000).toISOString(),
            url: 'https://status.example/',
          },
        ],
      },
    }),
  );
  await page.evaluate(() =>
    document.querySelector('presort-suggest')?.setAttribute('known-issues', '/issues.json'),
  );
}
