/** A form whose drop-downs are its script's own, found by its adapter. */
import { atNight } from '../setup/nightly.ts';
import { describe, expect, test } from 'vitest';
import { BILLING, formFields, useSite, waitForModel } from './widget-page.ts';
import { eventually } from './eventually.ts';

const site = useSite();

describe("Zendesk's newer form, whose drop-downs are its script's own", () => {
  test('the tag alone finds it: suggestions and posted fields, and not a character in a drop-down', async () => {
    const { page, messages, violations, close } = await site.open('/adapters/zendesk-react.html');
    await page.locator('textarea').fill(BILLING);
    await page.locator('presort-suggest [part~="chip-chosen"]').waitFor();
    await page.getByRole('button', { name: 'No, I am stuck' }).click();
    const fields = await formFields(page);
    expect(fields['presort_category']).toBe('Billing Inquiry');
    expect(fields['presort_priority']).toBe('High');
    expect([fields['request[custom_fields][360001]'], fields['request[priority]']]).toEqual([
      '',
      '',
    ]);
    expect(await page.locator('form > div:has(textarea) + presort-suggest').count()).toBe(1);
    expect(messages).toEqual([]);
    expect(await violations()).toEqual([]);
    await close();
  });

  test('with the two inputs that the README gives, the theme sets its own state, and Undo takes it back', async () => {
    const { page, messages, close } = await site.open('/adapters/zendesk-react.html?glue');
    await page.locator('textarea').fill(BILLING);
    await eventually(async () => (await formFields(page))['request[custom_fields][360001]']).toBe(
      'topic_billing',
    );
    expect(await page.getByLabel('Topic').inputValue()).toBe('Billing Inquiry');
    await page.getByRole('button', { name: 'No, I am stuck' }).click();
    expect((await formFields(page))['request[priority]']).toBe('high');
    await page.locator('textarea').press('End');
    await page.locator('textarea').pressSequentially(' Thanks.');
    expect((await formFields(page))['request[custom_fields][360001]']).toBe('topic_billing');
    await page.locator('presort-suggest [part="undo"]:visible').first().click();
    expect((await formFields(page))['request[custom_fields][360001]']).toBe('');
    expect(messages).toEqual([]);
    await close();
  });

  atNight(
    'an editor that comes late over the description is read instead of the field below it',
    async () => {
      const { page, close } = await site.open('/adapters/zendesk-react.html?glue');
      await page.getByLabel('Subject').click();
      await waitForModel(page);
      await page.evaluate(() => {
        const text = document.querySelector('textarea');
        const editor = Object.assign(document.createElement('div'), { className: 'ck ck-editor' });
        const face = Object.assign(document.createElement('div'), {
          className: 'ck ck-editor__editable',
          contentEditable: 'true',
          role: 'textbox',
          ariaLabel: 'Description',
        });
        editor.append(face);
        text?.after(editor);
        text?.style.setProperty('display', 'none');
      });
      await page.locator('.ck-editor__editable').click();
      await page.keyboard.type(BILLING);
      await eventually(async () => (await formFields(page))['request[custom_fields][360001]']).toBe(
        'topic_billing',
      );
      await close();
    },
  );

  atNight(
    'the tag alone passes over a search form, and finds a form that comes later and one that comes after that',
    async () => {
      const { page, messages, close } = await site.open('/adapters/zendesk-react.html?glue');
      await page.evaluate(() => {
        const search = document.createElement('form');
        search.append(
          Object.assign(document.createElement('input'), {
            type: 'search',
            name: 'query',
            ariaLabel: 'Search',
          }),
        );
        document.querySelector('main')?.prepend(search);
        Reflect.set(window, 'requestForm', document.querySelector('#new-request-form form'));
        document.querySelector('#new-request-form')?.replaceChildren();
      });
      await page.getByLabel('Search').click();
      for (let visit = 0; visit < 2; visit++) {
        await page.evaluate(() =>
          document
            .querySelector('#new-request-form')
            ?.replaceChildren(Reflect.get(window, 'requestForm') as Node),
        );
        await page.locator('textarea').fill('');
        await page.locator('textarea').fill(BILLING);
        await eventually(() => page.locator('presort-suggest').count()).toBe(1);
        await page.locator('#new-request-form presort-suggest [part~="chip"]').first().waitFor();
        await page.evaluate(() => {
          document.querySelector('#new-request-form presort-suggest')?.remove();
          document.querySelector('#new-request-form')?.replaceChildren();
        });
      }
      // The owner got a hint while the page had no form of Zendesk.
      expect(
        messages.filter((line) => !line.includes('[presort] target-missing: adapter="zendesk"')),
      ).toEqual([]);
      await close();
    },
  );
});

describe('the adapters', () => {
  test('are fetched where the page names one, and nowhere else', async () => {
    const plain = await site.open('/pages/plain.html');
    await plain.page.locator('#description').click();
    await waitForModel(plain.page);
    expect(plain.requests.filter((url) => url.includes('/adapters-'))).toEqual([]);
    await plain.close();
    const { page, close } = await site.open('/adapters/zendesk-react.html');
    await page.locator('textarea').click();
    await waitForModel(page);
    expect(
      await page.evaluate(() =>
        window.presort?.ledger.filter(({ reason }) => reason === 'adapters').map(({ url }) => url),
      ),
    ).toEqual([expect.stringMatching(/\/presort\/adapters-[A-Z0-9]{8}\.js$/)]);
    await close();
  });

  test('that cannot be had leave the form as it is, with one hint', async () => {
    const { page, messages, close } = await site.open('/adapters/zendesk-react.html');
    await page.route('**/presort/adapters-*', (route) => route.abort());
    await page.locator('textarea').fill(BILLING);
    await eventually(() => messages.filter((line) => line.includes('[presort]'))).toEqual([
      'warning: [presort] target-missing: adapter="zendesk": adapters-….js could not be loaded',
    ]);
    expect((await formFields(page))['request[description]']).toBe(BILLING);
    await close();
  });
});
