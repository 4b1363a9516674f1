/**
 * Stores markup, scripts and formulas in every text field; every page must show them as plain text.
 */
import type { Page } from 'playwright-core';
import { writeStored } from '../../e2e/database.ts';
import { must, Tally, until, type Topic } from '../topic.ts';
import { openDesk, sendTicket } from '../faults/desk-page.ts';

const PAYLOADS: readonly string[] = [
  '<img src=x onerror="globalThis.pwned = 1">',
  '<script>globalThis.pwned = 1</script>',
  '"><svg onload=globalThis.pwned=1>',
  "javascript:globalThis.pwned=1//'",
  '{{constructor.constructor("globalThis.pwned=1")()}}',
  '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
  '<a href="javascript:globalThis.pwned=1" autofocus onfocus=globalThis.pwned=1>x</a>',
  '__proto__',
  '=HYPERLINK("http://evil.example","x")',
];
const PAGES: readonly string[] = [
  'inbox',
  'inbox/X-0',
  'inbox/X-3',
  'review',
  'insights',
  'failed',
  'rules',
  'batch',
  'lab',
  'models',
  'form',
  'widget',
  'api',
  'settings',
  'intake',
  'ask',
];

export const storedText: Topic = {
  name: 'stored-markup',
  group: 'web',
  parts: () => 1,
  async run(stage) {
    const tally = new Tally();
    const { page, errors } = await openDesk(stage, { serviceWorkers: 'block' }, (context) =>
      context.addInitScript(() => {
        Reflect.set(globalThis, 'violated', []);
        document.addEventListener('securitypolicyviolation', (event) =>
          (Reflect.get(globalThis, 'violated') as string[]).push(
            `${event.violatedDirective} ${event.blockedURI}`,
          ),
        );
      }),
    );
    await sendTicket(page, 0);
    await writeStored(page, hostileRecords());
    for (const name of PAGES)
      await tally.fault(name, async () => {
        await page.goto(`${stage.appUrl}/#/${name}`);
        await page.reload();
        await page.locator('main h1, main h2').first().waitFor();
        await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
        await mustBeHarmless(page, errors);
      });
    await tally.fault('the text is shown', async () => {
      await page.goto(`${stage.appUrl}/#/inbox/X-0`);
      await until(
        () => page.getByText(PAYLOADS[0] ?? '').count(),
        (count) => count > 0,
        'the markup stands there as text',
      );
    });
    return tally.outcome();
  },
};

/** Stores settings and decisions of wrong types; every page must still open. */
export const spoiltRecords: Topic = {
  name: 'spoilt-records',
  group: 'web',
  parts: () => 1,
  async run(stage) {
    const tally = new Tally();
    const { page, errors } = await openDesk(stage);
    await sendTicket(page, 0);
    await writeStored(page, {
      settings: [
        { key: 'setting:bundle', value: 7 },
        { key: 'setting:rules', value: 'none' },
        { key: 'setting:language', value: {} },
        { key: 'setting:thresholds', value: [1] },
      ],
    });
    for (const name of [
      'ask',
      'inbox',
      'inbox/P-1001',
      'inbox/B-2',
      'review',
      'insights',
      'rules',
      'models',
      'settings',
    ])
      await tally.fault(name, async () => {
        errors.splice(0);
        await page.goto(`${stage.appUrl}/#/${name}`);
        await page.reload();
        await page.locator('main h1, main h2').first().waitFor();
        await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
        must(errors.length === 0, errors.join('; '));
      });
    return tally.outcome();
  },
};

async function mustBeHarmless(page: Page, errors: string[]): Promise<void> {
  const found = await page.evaluate(() => ({
    pwned: Reflect.get(globalThis, 'pwned') as unknown,
    violated: Reflect.get(globalThis, 'violated') as string[],
    handlers: document.querySelectorAll('[onerror],[onload],[onfocus],[href^="javascript:"]')
      .length,
    polluted: 'polluted' in {},
  }));
  must(found.pwned === undefined && found.handlers === 0 && !found.polluted, 'markup came to life');
  must(found.violated.length === 0, `the policy was needed: ${found.violated.join('; ')}`);
  const said = errors.splice(0);
  must(said.length === 0, `the page says ${said.join('; ')}`);
}

function hostileRecords(): Readonly<Record<string, readonly object[]>> {
  const now = Date.now();
  const tickets = hostileTickets(now);
  return {
    tickets,
    audit: tickets.map(({ id }, at) => ({
      ticketId: id,
      at: now,
      actor: 'model',
      action: 'classified',
      to: PAYLOADS[at],
      why: PAYLOADS[at],
    })),
    jobs: [
      {
        ticketId: 'X-1',
        state: 'dead',
        enqueuedAt: now,
        notBefore: now,
        attempts: 5,
        abandoned: 0,
        alone: true,
        lastError: PAYLOADS[0],
      },
    ],
    corrections: PAYLOADS.map((text, at) => ({
      id: `c${at}`,
      ticketId: `X-${at}`,
      text,
      head: 'category',
      label: text,
      was: text,
      bundle: text,
      by: text,
      at: now,
    })),
    counters: PAYLOADS.map((text) => ({
      key: `2025-01-01|${text}`,
      day: '2025-01-01',
      name: text,
      count: 3,
    })),
  };
}

function hostileTickets(now: number): readonly (object & { readonly id: string })[] {
  return PAYLOADS.map((text, at) => ({
    id: `X-${at}`,
    subject: text,
    description: `${text}\n${text}`,
    createdAt: now - at,
    updatedAt: now - at,
    status: 'ASSIGNED',
    category: text,
    priority: text,
    confidence: 0.9,
    state: 'suggest',
    source: 'model',
    reason: null,
    team: text,
    origin: 'mail',
    sender: text,
    group: text,
    assignee: text,
    messageId: `<${text}>`,
    flagged: true,
  }));
}
