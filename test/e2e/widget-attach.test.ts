/** Attaching to any field: controlled inputs, shadow roots, late forms, several forms, module build, adapters. */
import { casesByDay } from '../setup/nightly.ts';
import { describe, expect, test } from 'vitest';
import { ACCOUNT, BILLING, formFields, useSite, waitForModel } from './widget-page.ts';
import { eventually } from './eventually.ts';

const site = useSite();

describe('the widget attaches to', () => {
  test("controlled inputs: the framework's state follows", async () => {
    const { page, messages, close } = await site.open('/pages/controlled.html');
    await page.locator('#description').click();
    await page.locator('#description').fill(BILLING);
    await eventually(() => page.evaluate(() => Reflect.get(window, 'appState').category)).toBe(
      'Billing Inquiry',
    );
    await page.locator('presort-suggest [part="undo"]:visible').first().click();
    expect(await page.evaluate(() => Reflect.get(window, 'appState').category)).toBe('');
    expect(messages).toEqual([]);
    await close();
  });

  test('a form inside an open shadow root, whose fields it posts with', async () => {
    const { page, messages, close } = await site.open('/pages/shadow.html');
    await page.locator('#text').click();
    await page.locator('#text').fill(BILLING);
    await eventually(() => page.locator('#topic').inputValue()).toBe('Billing Inquiry');
    const posted = await page.evaluate(() => [
      ...new FormData(
        document.querySelector('contact-form')?.shadowRoot?.querySelector('form') ?? undefined,
      ).keys(),
    ]);
    expect(posted).toContain('presort_category');
    expect(messages).toEqual([]);
    await close();
  });

  test('a form that comes later, by the script tag alone', async () => {
    const { page, messages, close } = await site.open('/pages/late.html');
    await page.waitForFunction(() => window.presort);
    await page.getByRole('button', { name: 'Contact us' }).click();
    await page.locator('textarea').click();
    await page.locator('textarea').fill(BILLING);
    await eventually(() => page.locator('select').inputValue()).toBe('Billing Inquiry');
    expect(await page.locator('presort-suggest').count()).toBe(1);
    expect(messages).toEqual([]);
    await close();
  });

  test('several forms: textarea, input with radios, contenteditable; one download for all', async () => {
    const { page, requests, messages, close } = await site.open('/pages/several.html');
    await page.locator('#a').fill(BILLING);
    await eventually(() => page.locator('#a-topic').inputValue()).toBe('Billing Inquiry');
    await page.locator('#b').fill(ACCOUNT);
    await eventually(() =>
      page.locator('#topics input:checked').evaluate((radio) => (radio as HTMLInputElement).value),
    ).toBe('account');
    await page.locator('#c').click();
    await page.keyboard.type(BILLING);
    await eventually(() => page.locator('#c-topic').inputValue()).toBe('Billing Inquiry');
    expect(await page.locator('#a-topic').inputValue()).toBe('Billing Inquiry');
    expect(requests.filter((url) => url.endsWith('weights.bin'))).toHaveLength(1);
    expect((await formFields(page, '#second'))['presort_category']).toBe('Account Management');
    await page.locator('#second presort-suggest [part="undo"]:visible').first().click();
    expect(await page.locator('#topics input:checked').count()).toBe(0);
    expect(messages).toEqual([]);
    await close();
  });

  test('a field of the page by the module build, and by an element that stands outside the form', async () => {
    const { page, messages, violations, close } = await site.open('/pages/module.html');
    await page.evaluate(() => {
      const element = document.querySelector('presort-suggest');
      if (element) document.querySelector('main')?.append(element);
    });
    await page.locator('#description').click();
    await page.locator('#description').fill(BILLING);
    await eventually(() => page.locator('#category').inputValue()).toBe('Billing Inquiry');
    expect((await formFields(page))['presort_category']).toBe('Billing Inquiry');
    expect(messages).toEqual([]);
    expect(await violations()).toEqual([]);
    await close();
  });

  test('a field that the page replaces', async () => {
    const { page, close } = await site.open('/pages/plain.html');
    await page.locator('#description').click();
    await waitForModel(page);
    await page.evaluate(() => {
      const old = document.querySelector('#description');
      old?.replaceWith(
        Object.assign(document.createElement('textarea'), {
          id: 'description',
          name: 'description',
        }),
      );
    });
    await page.locator('#description').fill(BILLING);
    await eventually(() => page.locator('#category').inputValue()).toBe('Billing Inquiry');
    await close();
  });

  test('a field that the page replaces by one with a draft in it: no key was pressed in it', async () => {
    const { page, close } = await site.open('/pages/plain.html');
    await page.locator('#description').click();
    await waitForModel(page);
    await page.evaluate((draft) => {
      const old = document.querySelector('#description');
      old?.replaceWith(
        Object.assign(document.createElement('textarea'), {
          id: 'description',
          name: 'description',
          value: draft,
        }),
      );
    }, BILLING);
    await eventually(() => page.locator('#category').inputValue()).toBe('Billing Inquiry');
    await close();
  });
});

describe('an adapter', () => {
  test("leaves a field of the site's own choice to its attribute", async () => {
    const { page, close } = await site.open('/adapters/freshdesk.html');
    await page.evaluate(() => {
      const own = document.querySelector('#helpdesk_ticket_ticket_type')?.cloneNode(true);
      if (!(own instanceof HTMLSelectElement)) throw new Error('no select');
      Object.assign(own, {
        id: 'helpdesk_ticket_custom_field_cf_topic_1234567',
        name: 'helpdesk_ticket[custom_field][cf_topic_1234567]',
      });
      document.querySelector('form')?.append(own);
      document
        .querySelector('presort-suggest')
        ?.setAttribute('category', '#helpdesk_ticket_custom_field_cf_topic_1234567');
    });
    await page.locator('textarea').fill(BILLING);
    await eventually(() =>
      page.locator('#helpdesk_ticket_custom_field_cf_topic_1234567').inputValue(),
    ).toBe('Billing Inquiry');
    expect(await page.locator('#helpdesk_ticket_ticket_type').inputValue()).toBe('');
    await close();
  });
});

describe('adapters find the fields of', () => {
  test.each(
    casesByDay(
      [
        [
          'zendesk',
          '#request_description',
          '#request_custom_fields_360001',
          'topic_billing',
          'high',
        ],
        [
          'freshdesk',
          '#helpdesk_ticket_ticket_body_attributes_description_html',
          '#helpdesk_ticket_ticket_type',
          'Billing Inquiry',
          '3',
        ],
        ['jira', '#description', '#components', '10004', '2'],
        [
          'servicenow',
          '#sp_formfield_description',
          '#sp_formfield_category',
          'Billing Inquiry',
          '1',
        ],
      ],
      1,
    ),
  )('%s', async (name, text, category, value, urgent) => {
    const { page, messages, violations, close } = await site.open(`/adapters/${name}.html`);
    await page.locator(text).fill(BILLING);
    await eventually(() => page.locator(category).inputValue()).toBe(value);
    await page.getByRole('button', { name: 'No, I am stuck' }).click();
    const fields = await formFields(page);
    const priority = Object.entries(fields).find(
      ([key]) => /priority\]?$|^urgency$/.test(key) && !key.startsWith('presort'),
    );
    expect(priority?.[1]).toBe(urgent);
    const tags = Object.entries(fields).find(([key]) => /tags|labels/.test(key));
    // The example page has a field for tags here.
    if (tags) expect(tags[1]).toContain('presort-billing-inquiry');
    expect(messages).toEqual([]);
    expect(await violations()).toEqual([]);
    await close();
  });
});
