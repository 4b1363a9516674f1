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
  // The page is in English and loads that alone.
  const engine = createNodeEngine(await readBundleFolder('models/support', ['en']));
  expected = tickets.map((ticket) => engine.triage(ticket));
});

/** Everything but the time it took; probabilities to 1e-4. */
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
