/**
 * Calls from the page to the widget: the stub's queue, one text or a list, and values that are no
 * ticket.
 */
import { describe, expect, test } from 'vitest';
import { BILLING, useSite } from './widget-page.ts';

const site = useSite();

describe('the page API', () => {
  test('answers calls that a stub has queued before the script came', async () => {
    const { page, close } = await site.open('/pages/plain.html');
    await page.addInitScript(() => {
      const stub = (...call: unknown[]): void => {
        stub.q.push(call);
      };
      stub.q = [] as unknown[][];
      Reflect.set(window, 'presort', stub);
      stub('on', 'ready', () => Reflect.set(window, 'heard', true));
    });
    await page.reload();
    await page.locator('#description').click();
    await page.waitForFunction(() => Reflect.get(window, 'heard') === true);
    await close();
  });

  test('the page API classifies one text or a list, and says what is ready', async () => {
    const { page, close } = await site.open('/pages/plain.html');
    await page.waitForFunction(() => window.presort);
    const result = await page.evaluate(async (text) => {
      const ready = await window.presort?.ready;
      const one = await window.presort?.classify(text);
      const list = await window.presort?.classifyBatch([
        text,
        { subject: 'Refund', description: 'invoice refund' },
        '',
      ]);
      return { ready, one, list };
    }, BILLING);
    expect(result.ready?.bundle).toMatch(/^support@/);
    expect(result.one?.category.label).toBe('Billing Inquiry');
    expect(Object.keys(result.one ?? {})).toEqual(
      expect.arrayContaining([
        'id',
        'category',
        'priority',
        'team',
        'reply',
        'abstained',
        'reason',
        'tier',
        'bundle',
        'ms',
      ]),
    );
    expect(result.list?.map(({ reason }) => reason)).toEqual([null, null, 'empty']);
    await close();
  });

  test('the page API reads of a mail what its writer wrote', async () => {
    const { page, close } = await site.open('/pages/plain.html');
    await page.waitForFunction(() => window.presort);
    const quote =
      'On Mon, 4 Mar 2024 at 10:12, Desk <desk@example.test> wrote:\n> Dark mode is here.';
    const found = await page.evaluate(
      (texts) => window.presort?.classifyBatch(texts),
      [BILLING, `${BILLING}\n\n${quote}`],
    );
    const [plain, mail] = found ?? [];
    expect(plain?.category.top.length).toBeGreaterThan(1);
    expect(mail?.category).toEqual(plain?.category);
    await close();
  });

  test('the page API takes a subject alone, and whatever is no ticket as an empty one', async () => {
    const { page, messages, close } = await site.open('/pages/plain.html');
    await page.waitForFunction(() => window.presort);
    const reasons = await page.evaluate(async () => {
      const odd: readonly unknown[] = [
        { subject: 'Refund of my invoice, I was charged twice' },
        undefined,
        null,
        42,
        {},
        { subject: null, description: 5 },
        [],
      ];
      const triages = await window.presort?.classifyBatch(odd as readonly string[]);
      return [
        triages?.[0]?.category.label,
        ...(triages ?? [])
          .slice(1)
          .map(({ reason }) => reason === 'empty' || reason === 'out-of-scope'),
      ];
    });
    expect(reasons).toEqual(['Billing Inquiry', true, true, true, true, true, true]);
    expect(messages).toEqual([]);
    await close();
  });
});
