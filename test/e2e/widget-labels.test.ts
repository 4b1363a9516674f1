/** Long label sets, the clarifying question and the reply's link: 77 and 400 labels in a bundle made here. */
import { casesByDay } from '../setup/nightly.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { manyLabels, type ManyLabels } from '../fixtures/many-labels.ts';
import { axeProblems } from './axe.ts';
import { eventually } from './eventually.ts';
import { loadManyLabels } from './many-labels-page.ts';
import { formFields, type OpenPage, useSite, writeTicket } from './widget-page.ts';

const site = useSite();

/** The plain page with the bundle's folder served beside the shipped ones. */
async function openWith(bundle: ManyLabels): Promise<OpenPage> {
  const opened = await site.open('/pages/plain.html');
  await loadManyLabels(opened.page, bundle);
  return opened;
}

describe.each(casesByDay([77, 400], 1))('with %i labels', (count) => {
  let bundle: ManyLabels;
  beforeAll(async () => {
    bundle = await manyLabels(count);
  }, 240_000);

  test('the list shows all, with descriptions, filters at once, is chosen from by keyboard and is clean for axe', async () => {
    const { page, messages, violations, close } = await openWith(bundle);
    await writeTicket(page, bundle.clear.text);
    await page.locator('presort-suggest [part~="chip"]').first().waitFor();
    expect(await page.locator('presort-suggest [part~="chip"]:visible').count()).toBe(3);
    await page.getByRole('button', { name: 'All categories' }).click();
    const options = page.locator('presort-suggest [role="option"]');
    await page.getByText(`${count} categories`).waitFor();
    expect(await options.first().textContent()).toContain('For people who want to');
    expect(await options.first().getAttribute('aria-setsize')).toBe(String(count));
    const list = page.getByRole('listbox');
    await eventually(async () => {
      await list.evaluate((node) => {
        node.scrollTop = node.scrollHeight;
      });
      return options.count();
    }).toBe(count);
    expect(await options.last().getAttribute('aria-posinset')).toBe(String(count));
    expect(await options.last().evaluate((option) => option.checkVisibility())).toBe(true);

    const box = page.getByRole('combobox', { name: 'Search categories' });
    await box.focus();
    await page.getByRole('button', { name: 'Close the list' }).click();
    await page.getByRole('button', { name: 'All categories' }).click();
    await box.press('ArrowUp');
    expect(await options.count()).toBe(count);
    expect(await box.getAttribute('aria-activedescendant')).toBe(
      await options.last().getAttribute('id'),
    );
    expect(await options.locator('.label').first().textContent()).toBe(
      bundle.labels[0]?.replaceAll('_', ' '),
    );
    const wanted = bundle.labels.find((label) => label.startsWith('freeze')) ?? '';
    await page.keyboard.type(wanted.replaceAll('_', ' '));
    await eventually(() => options.count()).toBe(1);
    expect(await box.getAttribute('aria-activedescendant')).toBe(
      await options.first().getAttribute('id'),
    );
    await page.keyboard.press('Enter');
    expect((await formFields(page))['presort_choice']).toBe(wanted);
    await box.fill('');
    expect(
      await page.locator('presort-suggest [role="option"][aria-selected="true"]').count(),
    ).toBe(1);

    expect(await axeProblems(page, { within: 'presort-suggest' })).toEqual([]);
    expect(messages).toEqual([]);
    expect(await violations()).toEqual([]);
    await close();
  });
});

describe('between two labels', () => {
  let bundle: ManyLabels;
  beforeAll(async () => {
    bundle = await manyLabels(24);
  }, 240_000);

  test('one question is asked in the labels\' own words; an answer chooses, "neither" opens the list and is not asked again', async () => {
    const { page, close } = await openWith(bundle);
    await writeTicket(page, bundle.between.text);
    const question = page.locator('presort-suggest [part="question"]');
    await question.waitFor();
    const answers = await question.getByRole('button').allInnerTexts();
    expect(answers.at(-1)).toBe('Neither');
    expect(answers.length).toBeLessThanOrEqual(4);
    expect(answers[0]).toMatch(/^For people who want to/);
    await question.getByRole('button').first().click();
    expect(bundle.between.labels).toContain((await formFields(page))['presort_choice']);
    expect(await question.isVisible()).toBe(false);

    await page.getByRole('button', { name: 'Reset' }).click();
    await page.locator('#description').fill(`${bundle.between.text} thanks`);
    await question.waitFor();
    await page.getByRole('button', { name: 'Neither' }).click();
    await page.getByRole('combobox', { name: 'Search categories' }).waitFor();
    expect(await question.isVisible()).toBe(false);
    await close();
  });

  test('a reply shows its text in paragraphs and its link in a new tab, and the event of "This solved it" comes once with it', async () => {
    const { page, close } = await openWith(bundle);
    await page.evaluate(() => {
      Reflect.set(window, 'solved', []);
      document.addEventListener('presort-resolved', (event) =>
        Reflect.get(window, 'solved').push(event.detail.reply?.id),
      );
    });
    await writeTicket(page, bundle.clear.text);
    const link = page.locator('presort-suggest [part="reply-link"]');
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe('https://help.example/first');
    expect(await link.getAttribute('rel')).toContain('noopener');
    expect(await page.locator('presort-suggest [part="reply-text"] p').count()).toBe(2);
    await page.locator('presort-suggest [part="solved"]').click();
    await page
      .locator('presort-suggest .card')
      .getByText('There is no need to send the form.')
      .waitFor();
    await page.locator('presort-suggest [part="solved"]').click(); // now "Close"
    expect(await page.evaluate(() => Reflect.get(window, 'solved') as string[])).toEqual(['first']);
    expect(await page.getByRole('button', { name: 'Send' }).isEnabled()).toBe(true);
    await Promise.all([
      page.waitForNavigation(),
      page.getByRole('button', { name: 'Send' }).click(),
    ]);
    await close();
  });
});
