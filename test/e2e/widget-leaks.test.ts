/**
 * Nothing stays after an element is removed: no nodes, listeners, elements, workers, object URLs or
 * downloads.
 */
import { atNight, repetitions } from '../setup/nightly.ts';
import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually } from './eventually.ts';
import { BILLING, useSite, waitForModel } from './widget-page.ts';

const site = useSite();

/** Counts object URLs and workers from before the page's first script. */
async function countOwnables(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const urls = new Set<string>();
    let workers = 0;
    Reflect.set(window, 'ownables', () => ({ urls: urls.size, workers }));
    const { createObjectURL, revokeObjectURL } = URL;
    URL.createObjectURL = (object) => {
      const url = createObjectURL.call(URL, object);
      urls.add(url);
      return url;
    };
    URL.revokeObjectURL = (url) => {
      urls.delete(url);
      revokeObjectURL.call(URL, url);
    };
    window.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        workers++;
      }
    };
  });
}

/** Number of objects in the page's heap with that prototype, after a garbage collection. */
async function alive(client: CDPSession, prototype: string): Promise<number> {
  await client.send('HeapProfiler.collectGarbage');
  const { result } = await client.send('Runtime.evaluate', {
    expression: prototype,
    objectGroup: 'count',
  });
  const { objects } = await client.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId ?? '',
    objectGroup: 'count',
  });
  const { result: length } = await client.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  await client.send('Runtime.releaseObjectGroup', { objectGroup: 'count' });
  return Number(length.value);
}

interface Counts {
  readonly nodes: number;
  readonly jsEventListeners: number;
  readonly elements: number;
  readonly signals: number;
}

async function counts(client: CDPSession): Promise<Counts> {
  // Collects twice: the first collection may leave objects that only freed ones referred to.
  await client.send('HeapProfiler.collectGarbage');
  const elements = await alive(client, 'customElements.get("presort-suggest").prototype');
  const signals = await alive(client, 'AbortController.prototype');
  const { nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
  return { nodes, jsEventListeners, elements, signals };
}

/**
 * A visit to a form in a single-page site: the form appears, gets text until a suggestion shows,
 * and is removed.
 */
async function visitForm(page: Page): Promise<void> {
  await page.evaluate(() => {
    const place = document.querySelector('main');
    const form = document.createElement('form');
    const text = Object.assign(document.createElement('textarea'), {
      id: 'description',
      name: 'description',
    });
    const topic = Object.assign(document.createElement('select'), {
      id: 'category',
      name: 'category',
    });
    for (const label of [
      '',
      'Bug Report',
      'Feature Request',
      'Technical Issue',
      'Billing Inquiry',
      'Account Management',
    ])
      topic.append(new Option(label));
    const element = document.createElement('presort-suggest');
    element.setAttribute('for', 'description');
    element.setAttribute('category', '#category');
    form.append(text, topic, element);
    place?.replaceChildren(form);
    text.focus();
  });
  await waitForModel(page);
  await page.locator('#description').fill(BILLING);
  await eventually(() => page.locator('#category').inputValue()).toBe('Billing Inquiry');
  await page.locator('presort-suggest [aria-controls="all-categories"]').click();
  await page.evaluate(() => document.querySelector('main')?.replaceChildren());
}

const VISITS = repetitions(10, 30);

describe('forms that come and go', () => {
  test('leave no element, node, listener, worker or object URL behind, and share one download', async () => {
    const { page, requests, messages, close } = await site.open('/pages/plain.html');
    await countOwnables(page);
    await page.reload();
    requests.length = 0;
    await page.waitForFunction(() => window.presort);
    const client = await page.context().newCDPSession(page);
    for (let visit = 0; visit < 5; visit++) await visitForm(page);
    const before = await counts(client);
    for (let visit = 0; visit < VISITS; visit++) await visitForm(page);
    const after = await counts(client);

    expect(await page.evaluate(() => (Reflect.get(window, 'ownables') as () => unknown)())).toEqual(
      { urls: 0, workers: 0 },
    );
    expect(page.workers()).toEqual([]);
    // A timer or the browser's focus may still hold the last element.
    expect(after.elements).toBeLessThanOrEqual(2);
    expect(after.elements - before.elements).toBeLessThanOrEqual(1);
    expect(after.signals - before.signals).toBeLessThanOrEqual(6);
    expect(after.jsEventListeners - before.jsEventListeners).toBeLessThanOrEqual(20);
    expect(after.nodes - before.nodes).toBeLessThanOrEqual(200);
    expect(requests.filter((url) => url.endsWith('weights.bin'))).toHaveLength(1);
    expect(messages).toEqual([]);
    await close();
  }, 240_000);

  atNight(
    'an element that is moved and put back keeps its state, and is counted once',
    async () => {
      const { page, close } = await site.open('/pages/plain.html');
      await page.locator('#description').click();
      await waitForModel(page);
      await page.locator('#description').fill(BILLING);
      await eventually(() => page.locator('#category').inputValue()).toBe('Billing Inquiry');
      const client = await page.context().newCDPSession(page);
      const move = async (rounds: number): Promise<void> => {
        await page.evaluate(async (count) => {
          const element = document.querySelector('presort-suggest');
          for (let round = 0; round < count; round++) {
            if (element) document.querySelector('#form')?.prepend(element);
            await new Promise((resume) => setTimeout(resume));
            element?.remove();
            await new Promise((resume) => setTimeout(resume));
            if (element) document.querySelector('#form')?.append(element);
            await new Promise((resume) => setTimeout(resume));
          }
        }, rounds);
        await page.locator('presort-suggest [part~="chip"]').first().waitFor();
      };
      await move(20);
      const before = await counts(client);
      await move(100);
      const after = await counts(client);
      expect(after.elements).toBe(1);
      expect(after.jsEventListeners - before.jsEventListeners).toBeLessThanOrEqual(20);
      expect(after.nodes - before.nodes).toBeLessThanOrEqual(100);
      await close();
    },
  );
});
