/**
 * The languages of the bundle that a page loads, and what happens if the bundle lacks the page's
 * language.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DIST } from '../setup/shared-harness.ts';
import { eventually } from './eventually.ts';
import {
  BILLING,
  formFields,
  panelText,
  useSite,
  writeTicket,
  type OpenPage,
} from './widget-page.ts';

const site = useSite();
const GERMAN =
  'Sie haben mir den Monatsbeitrag im Mai zweimal vom Konto abgebucht. Bitte überweisen Sie mir den zweiten Betrag zurück und schicken Sie eine berichtigte Rechnung.';

/**
 * Bytes that a page in one language may fetch up to its first suggestion, with all scripts,
 * uncompressed.
 */
const MAX_BYTES = 2_800_000;

function openIn(lang: string, attributes = ''): Promise<OpenPage> {
  return site.openHtml(`
    <script>document.documentElement.lang = '${lang}'</script>
    <form action="/shop/contact/" method="get">
      <label>Text<textarea id="description" name="description"></textarea></label>
      <presort-suggest for="description" ${attributes}></presort-suggest>
      <button>Send</button>
    </form>
    <script src="%APP%/presort/presort.js"></script>`);
}

/** Names of the requested weights. */
const weightsOf = ({ requests }: OpenPage): readonly string[] => [
  ...new Set(requests.flatMap((url) => /weights[\w.]*\.bin$/.exec(url) ?? [])),
];

test('a German page loads German alone, suggests, and speaks German of the labels', async () => {
  const opened = await openIn('de-AT');
  const { page, close } = opened;
  await writeTicket(page, GERMAN);
  await eventually(() => panelText(page)).toContain('Rechnung und Zahlung');
  expect(weightsOf(opened)).toEqual(['weights.de.bin']);
  expect(await formFields(page)).toMatchObject({ presort_category: 'Billing Inquiry' });
  await close();
});

test('an option that is called by a label’s German title is set', async () => {
  const { page, close } = await site.openHtml(`
    <script>document.documentElement.lang = 'de'</script>
    <form action="/shop/contact/" method="get">
      <label>Text<textarea id="description" name="description"></textarea></label>
      <label>Thema<select id="topic" name="topic"><option value="">Bitte wählen</option>
        <option value="11">Konto und Zugang</option><option value="12">Rechnung und Zahlung</option></select></label>
      <presort-suggest for="description" category="#topic"></presort-suggest>
    </form>
    <script src="%APP%/presort/presort.js"></script>`);
  await writeTicket(page, GERMAN);
  await eventually(() => page.locator('#topic').inputValue()).toBe('12');
  await close();
});

test('in German the word beside a bar is not broken, and stays in its chip, at any width', async () => {
  const { page, close } = await openIn('de');
  await writeTicket(page, GERMAN);
  await page.locator('presort-suggest').getByText('wahrscheinlich').first().waitFor();
  const broken = await page.locator('presort-suggest').evaluate((element: HTMLElement) => {
    const meters = [...(element.shadowRoot?.querySelectorAll('.meter') ?? [])].filter((meter) =>
      meter.checkVisibility(),
    );
    return Array.from({ length: 30 }, (_, at) => 240 + 20 * at).flatMap((width) => {
      element.style.inlineSize = `${width}px`;
      return meters.flatMap((meter) => {
        const [box, chip] = [meter, meter.closest('.chip') ?? meter].map((node) =>
          node.getBoundingClientRect(),
        );
        const words = document.createRange();
        words.selectNodeContents(meter);
        const isBroken =
          (box?.height ?? 0) > 30 || words.getBoundingClientRect().right > (chip?.right ?? 0) - 8;
        return isBroken ? [`${width}: ${meter.textContent}`] : [];
      });
    });
  });
  expect(broken).toEqual([]);
  await close();
});

test('the first suggestion costs at most 2.8 MB uncompressed; samples are fetched where they are asked for', async () => {
  const opened = await openIn('de');
  await writeTicket(opened.page, GERMAN);
  await eventually(() => panelText(opened.page)).toContain('Rechnung und Zahlung');
  const files = (requests: readonly string[]): readonly string[] => [
    ...new Set(requests.flatMap((url) => /\/presort\/.*$/.exec(new URL(url).pathname) ?? [])),
  ];
  const fetched = files(opened.requests);
  expect(fetched.length).toBeGreaterThan(6);
  const bytes = fetched.reduce((sum, file) => sum + statSync(join(DIST, file)).size, 0);
  expect(bytes).toBeLessThanOrEqual(MAX_BYTES);
  expect(fetched.join()).not.toContain('replies.json');
  // A call from a script of the page gets all answers from the same model.
  const triage = await opened.page.evaluate((text) => window.presort?.classify(text), GERMAN);
  expect(triage?.reply?.id).toContain('billing');
  const afterwards = files(opened.requests).filter((file) => !fetched.includes(file));
  expect(afterwards).toEqual([expect.stringMatching(/replies\.json$/)]);
  expect(weightsOf(opened)).toEqual(['weights.de.bin']);
  await opened.close();

  const asking = await openIn('de', 'replies="sample"');
  await writeTicket(asking.page, GERMAN);
  await eventually(() => panelText(asking.page)).toContain('Rechnung und Zahlung');
  // The element and the script share the fetched files.
  await asking.page.evaluate((text) => window.presort?.classify(text), GERMAN);
  expect(asking.requests.filter((url) => url.endsWith('replies.json'))).toHaveLength(1);
  await asking.close();
});

test('a page that does not say its language is read in the one that its visitor reads', async () => {
  const opened = await openIn('');
  const context = await site.browser.newContext({ locale: 'de-DE' });
  const page = await context.newPage();
  await page.goto(opened.page.url());
  await writeTicket(page, GERMAN);
  await eventually(() => panelText(page)).toContain('Rechnung und Zahlung');
  expect(await formFields(page)).toMatchObject({ presort_category: 'Billing Inquiry' });
  await context.close();
  await opened.close();
});

test.each(['', '*', 'und', ' , '])(
  'an attribute languages="%s" names none, so that the page’s counts',
  async (named) => {
    const opened = await openIn('de', `languages="${named}"`);
    await writeTicket(opened.page, GERMAN);
    await eventually(() => panelText(opened.page)).toContain('Rechnung und Zahlung');
    expect(weightsOf(opened)).toEqual(['weights.de.bin']);
    await opened.close();
  },
);

test('where page and bundle do not meet there is no panel, no weights and one hint; the form goes', async () => {
  const opened = await openIn('nl');
  const { page, messages, close } = opened;
  await page.locator('#description').click();
  const hints = (): readonly string[] => messages.filter((line) => line.includes('[presort]'));
  await eventually(async () => hints().length).toBe(1);
  expect(hints()[0]).toContain('asked for: nl; the bundle reads en');
  expect(hints()[0]).toContain('say languages="…"');
  await page.locator('#description').fill('Ik kan niet inloggen in mijn account.');
  expect(await panelText(page)).toBe('');
  expect(weightsOf(opened)).toEqual([]);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.waitForURL(/description=Ik/);
  expect(hints().length).toBe(1);
  await close();
});

test('a site can name several languages: each ticket is read by its own', async () => {
  const opened = await openIn('en', 'languages="en, de"');
  const { page, close } = opened;
  await writeTicket(page, GERMAN);
  await eventually(() => panelText(page)).toContain('Billing Inquiry');
  expect(weightsOf(opened)).toEqual(['weights.bin', 'weights.de.bin']);
  await page.locator('#description').fill(BILLING);
  await eventually(async () => (await formFields(page))['presort_category']).toBe(
    'Billing Inquiry',
  );
  await close();
});
