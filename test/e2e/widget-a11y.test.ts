/** axe in every state, use with the keyboard alone, announcements, and the place of the focus. */
import { atNight, casesByDay } from '../setup/nightly.ts';
import { describe, expect, test } from 'vitest';
import { ACCOUNT, BILLING, useSite, waitForModel, writeTicket } from './widget-page.ts';
import { axeProblems } from './axe.ts';
import { eventually } from './eventually.ts';
import { quiet } from './quiet.ts';

const site = useSite();

describe('accessibility', () => {
  test.each(
    casesByDay(
      [
        ['light', undefined],
        ['dark', undefined],
        ['light', 'dark'],
        ['dark', 'light'],
      ] as const,
      2,
    ),
  )('axe finds nothing in any state (page %s, theme %s)', async (colorScheme, theme) => {
    const { page, close } = await site.open('/', { colorScheme, reducedMotion: 'reduce' });
    if (theme)
      await page.evaluate(
        (value) => document.querySelector('presort-suggest')?.setAttribute('theme', value),
        theme,
      );
    expect(await axeProblems(page), 'idle').toEqual([]);
    await page.locator('#description').click();
    await waitForModel(page);
    expect(await axeProblems(page), 'ready').toEqual([]);
    await page.locator('#description').fill(`${BILLING} My card is 4111 1111 1111 1111.`);
    await page.locator('presort-suggest [part~="chip-chosen"]').waitFor();
    await page.getByRole('button', { name: 'Why?' }).click();
    expect(await axeProblems(page), 'suggesting').toEqual([]);
    if (colorScheme === 'light') {
      await page.getByRole('button', { name: 'All categories' }).click();
      await page.getByRole('combobox', { name: 'Search categories' }).press('ArrowDown');
      await page.locator('presort-suggest [part="undo"]:visible').first().click();
      expect(await axeProblems(page), 'list open, undone').toEqual([]);
      await page.locator('presort-suggest [part="solved"]').click();
      expect(await axeProblems(page), 'resolved').toEqual([]);
      await page.locator('#description').fill('qwpoei zxmcnv laskdj qpwoe zmxnc');
      await quiet(page);
      expect(await axeProblems(page), 'abstain').toEqual([]);
    }
    await close();
  });

  atNight('axe finds nothing when it failed', async () => {
    const { page, close } = await site.open('/');
    await page.route('**/models/**', (route) => route.fulfill({ status: 404 }));
    await page.locator('#description').click();
    await page.getByText('Suggestions are not available right now').waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await close();
  });

  atNight(
    'axe finds nothing with a known issue, with Save-Data, and switched off by the visitor',
    async () => {
      const { page, close } = await site.open('/');
      await page.route('**/issues.json', (route) =>
        route.fulfill({
          json: {
            issues: [
              {
                id: 'cards',
                phrases: ['charged twice'],
                text: 'Some cards were charged twice today.',
                url: 'https://status.example/cards',
              },
            ],
          },
        }),
      );
      await page.evaluate(() =>
        document.querySelector('presort-suggest')?.setAttribute('known-issues', '/issues.json'),
      );
      await writeTicket(page, BILLING);
      await page.locator('presort-suggest [part="known-issue"]').waitFor();
      expect(await axeProblems(page), 'known issue').toEqual([]);
      await page.evaluate(() => {
        if (window.presort) window.presort.enabled = false;
      });
      await page.locator('presort-suggest [part="known-issue"]').waitFor({ state: 'hidden' });
      expect(await axeProblems(page), 'switched off').toEqual([]);
      await page.addInitScript(() =>
        Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
      );
      await page.evaluate(() => {
        if (window.presort) window.presort.enabled = true;
      });
      await page.reload();
      await page.locator('#description').fill(BILLING);
      await page.getByRole('button', { name: 'Get suggestions' }).waitFor();
      expect(await axeProblems(page), 'Save-Data').toEqual([]);
      await close();
    },
  );

  test('one announcement per settled pause, none while typing, none twice', async () => {
    const { page, close } = await site.open('/');
    await page.locator('#description').click();
    await waitForModel(page);
    await page.evaluate(() => {
      const heard: string[] = [];
      Reflect.set(window, 'heard', heard);
      const status = document
        .querySelector('presort-suggest')
        ?.shadowRoot?.querySelector('[role="status"]');
      if (status)
        new MutationObserver(() => heard.push(status.textContent)).observe(status, {
          childList: true,
          characterData: true,
          subtree: true,
        });
    });
    const heard = (): Promise<string[]> =>
      page.evaluate(() => Reflect.get(window, 'heard') as string[]);
    // Types inside the page and draws after each key. Returns the longest time between two keys,
    // because a slow machine causes a settled pause of its own.
    const type = (text: string): Promise<number> =>
      page.evaluate(async (typed) => {
        const field = document.querySelector<HTMLTextAreaElement>('#description');
        let longest = 0;
        let last = performance.now();
        for (const letter of typed) {
          field?.setRangeText(letter, field.value.length, field.value.length, 'end');
          field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
          await new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(resume)));
          longest = Math.max(longest, performance.now() - last);
          last = performance.now();
        }
        return longest;
      }, text);
    const stalled = (await type(BILLING)) > 600;
    if (!stalled) expect(await heard()).toEqual([]);
    await eventually(async () => (await heard()).at(-1)).toMatch(
      /^3 suggestions\. Category: Billing Inquiry, likely\. Category set to Billing Inquiry\./,
    );
    await quiet(page);
    if (!stalled) expect(await heard()).toHaveLength(1);
    const before = (await heard()).length;
    const stalledAgain = (await type(' Thanks')) > 600;
    await quiet(page);
    if (!stalledAgain) expect((await heard()).length - before).toBeLessThanOrEqual(1);
    expect(new Set(await heard()).size).toBe((await heard()).length);
    await page.locator('#description').fill(ACCOUNT);
    await eventually(async () => (await heard()).at(-1)).toMatch(/Account Management/);
    await close();
  });

  test('focus stays in the text through everything that appears', async () => {
    const { page, close } = await site.open('/');
    await page.evaluate(() => {
      Reflect.set(window, 'moves', 0);
      document.addEventListener(
        'focusout',
        () => Reflect.set(window, 'moves', Reflect.get(window, 'moves') + 1),
        true,
      );
    });
    await page.locator('#description').click();
    await waitForModel(page);
    await page.evaluate(() => Reflect.set(window, 'moves', 0));
    await page.keyboard.type(BILLING);
    await page.locator('presort-suggest [part~="chip-chosen"]').waitFor();
    await quiet(page);
    expect(
      await page.evaluate(() => [document.activeElement?.id, Reflect.get(window, 'moves')]),
    ).toEqual(['description', 0]);
    await close();
  });

  test('the keyboard alone reaches and works every part, and Escape hides for the session', async () => {
    const { page, close } = await site.open('/');
    await writeTicket(page, BILLING);
    await page.locator('presort-suggest [part~="chip-chosen"]').waitFor();
    // Replies appear after the first suggestion, when their embeddings are ready.
    await page.locator('presort-suggest').getByRole('button', { name: 'This solved it' }).waitFor();
    await page.locator('#description').focus();
    const reached: string[] = [];
    for (let step = 0; step < 20; step++) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(
        () =>
          document.activeElement?.shadowRoot?.activeElement?.textContent ??
          document.activeElement?.id ??
          '',
      );
      if (name === 'category') break;
      reached.push(name);
    }
    for (const expected of [
      'Undo',
      'All categories',
      'No, I am stuck',
      'This solved it',
      'Not helpful',
      'Why?',
      'Hide suggestions',
    ])
      expect(reached.join(' | ')).toContain(expected);
    await page.locator('presort-suggest [part~="chip"]').nth(1).press('Space');
    expect(
      await page.locator('presort-suggest [part~="chip"]').nth(1).getAttribute('aria-pressed'),
    ).toBe('true');

    await page.locator('#description').press('Escape');
    expect(await page.locator('presort-suggest [part="panel"]').isVisible()).toBe(false);
    await page.locator('#description').fill(ACCOUNT);
    await quiet(page);
    expect(await page.locator('presort-suggest [part="panel"]').isVisible()).toBe(false);
    await page.evaluate(() =>
      (document.querySelector('presort-suggest') as unknown as { show(): void }).show(),
    );
    await page.locator('presort-suggest [part~="chip"]').first().waitFor();
    await close();
  });
});
