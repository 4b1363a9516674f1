import { beforeAll, expect, test } from 'vitest';
import type { Triage } from '../../src/core/triage.ts';
import { readBundleFolder } from '../../training/cli/bundle-folder.ts';
import { createNodeEngine } from '../../training/cli/engine.ts';
import { generateTickets } from '../../training/research/generate/generate.ts';
import { useSite } from './widget-page.ts';

const ODD = [
  '',
  'x',
  '😀😀😀',
  'Ich kann mich seit gestern nicht mehr anmelden.',
  '<script>alert(1)</script> the page is blank',
  'vpn down '.repeat(3_000),
];
/**
 * Texts in three languages, in one that no bundle reads, and one too short to have a known
 * language.
 */
const MIXED = [
  'Sie haben mir den Monatsbeitrag im Mai zweimal vom Konto abgebucht.',
  'You charged my card twice for the subscription in May.',
  "Vous m'avez prélevé deux fois l'abonnement de mai, merci de me rembourser.",
  'Mi avete addebitato due volte la quota di maggio, vorrei un rimborso per favore.',
  'login kaputt',
  'facture fausse',
  'refund',
  'PDF export error 500',
  '',
];
const tickets = [
  ...[...generateTickets({ rows: 50, seed: 4_711 })].map(({ Ticket_ID, Subject, Description }) => ({
    id: Ticket_ID,
    subject: Subject,
    description: Description,
  })),
  ...ODD.map((description, at) => ({ id: `odd-${at}`, description })),
];

const site = useSite();
let expected: readonly Triage[];
beforeAll(async () => {
  // The page is in English, so it loads only the English weights.
  const engine = createNodeEngine(await readBundleFolder('models/support', ['en']));
  expected = tickets.map((ticket) => engine.triage(ticket));
});

/** The triage without its duration; probabilities are rounded to 1e-4. */
function comparable({ ms: _, ...triage }: Triage): unknown {
  return JSON.parse(
    JSON.stringify(triage, (_key, value: unknown) =>
      typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value,
    ),
  );
}

test('the widget in a real browser decides over 50 generated and the odd texts exactly as Node does', async () => {
  const { page, close } = await site.open('/');
  await page.waitForFunction(() => window.presort);
  const answers = await page.evaluate((list) => window.presort?.classifyBatch(list), tickets);
  expect(answers?.map(comparable)).toEqual(expected.map(comparable));
  await close();
});

test('the local HTTP route decides as Node does', async () => {
  const page = await (await site.browser.newContext()).newPage();
  await page.goto(site.appUrl);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const answers = await page.evaluate(
    async (list) => {
      const response = await fetch('/api/predict/batch', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ tickets: list }),
      });
      return ((await response.json()) as { results: Triage[] }).results;
    },
    tickets.filter(({ description }) => description !== ''),
  );
  const wanted = expected.filter((_, at) => tickets[at]?.description !== '');
  expect(answers.map(({ category }) => comparable({ category } as Triage))).toEqual(
    wanted.map(({ category }) => comparable({ category } as Triage)),
  );
});

test('a page of three languages decides over mixed texts as Node does', async () => {
  const languages = ['de', 'en', 'fr'];
  const engine = createNodeEngine(await readBundleFolder('models/support', languages));
  const mixed = MIXED.map((description, at) => ({ id: `mixed-${at}`, description }));
  const { page, close } = await site.openHtml(`
    <p>A page with the engine alone.</p>
    <script type="module">
      import { openBundle } from '%APP%/presort/presort-engine.mjs';
      window.openBundle = openBundle;
    </script>`);
  await page.waitForFunction(() => 'openBundle' in window);
  const answers = await page.evaluate(
    async ([url, list, wanted]) => {
      const { openBundle } = window as unknown as {
        openBundle(options: object): Promise<{ classifyList(list: object): Promise<Triage[]> }>;
      }; // put there above
      return (await openBundle({ url, languages: wanted })).classifyList(list);
    },
    [`${site.appUrl}/models/support`, mixed, languages] as const,
  );
  expect(answers.map(comparable)).toEqual(mixed.map((one) => comparable(engine.triage(one))));
  await close();
});
