/** Pages that change around the widget: swapped forms, steps that come and go, translation, a router's history. */
import { describe, expect, test } from 'vitest';
import { atNight, casesByDay } from '../setup/nightly.ts';
import { eventually } from './eventually.ts';
import { CATEGORIES, look, openMade, press, settled, write } from './made-page.ts';
import { quiet } from './quiet.ts';
import { ACCOUNT, BILLING, formFields, panelText, useSite } from './widget-page.ts';

const site = useSite();

const MADE_ANEW = {
  'with the choice': 'copy.elements.topic.value = form.elements.topic.value;',
  'and empty': '',
};

describe.each(casesByDay(Object.entries(MADE_ANEW), 1))(
  'a page that makes the whole form anew %s when the category changes',
  (_how, copyChoice) => {
    test('has the panel below the words again, posts each field once, and lets it be undone', async () => {
      const { page, messages, close } = await openMade(site, {
        form: CATEGORIES,
        // The HTML that a server returns: without the widget's element, with the sent texts.
        script: `document.addEventListener('change', ({ target: { form, id } }) => {
          if (id !== 'topic' || window.times > 8) return;
          setTimeout(() => {
            const copy = form.cloneNode(true);
            copy.querySelector('presort-suggest')?.remove();
            copy.elements.text.value = form.elements.text.value;
            ${copyChoice}
            form.replaceWith(copy);
            window.times = (window.times ?? 0) + 1;
          }, 50); });`,
      });
      await page.locator('#text').fill(BILLING);
      await eventually(() => page.evaluate(() => Reflect.has(window, 'times'))).toBe(true);
      if (copyChoice) {
        await eventually(() => panelText(page)).toContain('Topic set to Billing Inquiry');
        expect((await look(page)).fields).toMatchObject({
          topic: '4',
          presort_choice: 'Billing Inquiry',
        });
        await press(page, 'Undo');
      }
      await eventually(() => page.locator('#topic').inputValue()).toBe('');
      await quiet(page);
      // The widget stops setting the value, even if the page never keeps it.
      expect(await page.evaluate(() => Reflect.get(window, 'times') as number)).toBeLessThan(6);
      expect((await formFields(page))['topic']).toBe('');
      expect(await page.locator('presort-suggest').count()).toBeLessThan(2);
      expect(messages).toEqual([]);
      await close();
    });
  },
);

atNight(
  'a select that has lost its empty option is empty after Undo, not on its first',
  async () => {
    const { page, close } = await openMade(site, {
      form: CATEGORIES,
      script:
        'topic.addEventListener("change", () => topic.querySelector("[value=\'\']")?.remove());',
    });
    await write(page, BILLING);
    await press(page, 'Undo');
    await settled(page);
    const { fields } = await look(page);
    expect(fields).toMatchObject({ presort_choice: '', presort_option: '' });
    expect(fields['topic']).toBeUndefined();
    await close();
  },
);

test('a placeholder of a framework is no choice, and a page that is translated keeps what its options stand for', async () => {
  const { page, messages, close } = await openMade(site, {
    // Customers cannot choose the option, and no mark shows that it is first.
    form: CATEGORIES.replace('<option value="">', '<option value="" disabled>'),
    script: 'topic.value = "";',
  });
  await write(page, BILLING);
  await page.evaluate(() => {
    for (const option of document.querySelectorAll('option')) option.textContent += ' (traducido)';
    document.documentElement.lang = 'es';
    document.documentElement.classList.add('translated-ltr');
  });
  await settled(page);
  const { pressed, fields } = await look(page);
  expect(fields).toMatchObject({ topic: '4', presort_choice: 'Billing Inquiry' });
  expect(pressed).toEqual(['Billing Inquiry (traducido)']);
  await write(page, ACCOUNT);
  expect((await look(page)).fields).toMatchObject({
    topic: '5',
    presort_choice: 'Account Management',
  });
  expect(messages).toEqual([]);
  await close();
});

const STEPS = {
  'by an element outside of the steps': [
    '<script async src="%APP%/presort/presort.js"></script>',
    '<presort-suggest for="#text" category="#topic"></presort-suggest>',
  ],
  'by the tag alone': [
    '<script async src="%APP%/presort/presort.js" data-for="#text" data-category="#topic"></script>',
    '',
  ],
} as const;

describe.each(Object.entries(STEPS))('%s', (_how, [tag, element]) => {
  atNight('the words of a step that has gone count for the field of the next one', async () => {
    const { page, close } = await site.openHtml(
      `<form id="f"><div id="step"><textarea id="text" name="text" aria-label="Text"></textarea></div>
      ${element}</form><template id="next">${CATEGORIES}</template>`,
      tag,
    );
    await page.locator('#text').click();
    await write(page, BILLING);
    await page.evaluate(() => {
      const next = document.querySelector<HTMLTemplateElement>('#next');
      if (next) document.querySelector('#step')?.replaceChildren(next.content);
    });
    await eventually(() => page.locator('#topic').inputValue()).toBe('4');
    await settled(page);
    expect((await look(page)).panel).toContain('Topic set to Billing Inquiry');
    await press(page, 'Undo');
    await settled(page);
    expect((await look(page)).fields).toMatchObject({
      topic: '',
      presort_category: 'Billing Inquiry',
      presort_choice: '',
    });
    await close();
  });
});

atNight('what a router gives back is known by its entry of the history', async () => {
  const { page, close } = await openMade(site, {
    form: CATEGORIES,
    // Turbo keeps a copy of the body, with the values of its fields, for the way back; the test
    // does the same.
    script: `const kept = new Map(); const here = () => navigation.currentEntry.key;
      const copyOf = () => { const copy = document.body.cloneNode(true);
        copy.querySelector('presort-suggest')?.remove();
        copy.querySelector('#text').value = document.querySelector('#text').value;
        copy.querySelector('#topic').value = document.querySelector('#topic').value; return copy; };
      window.visit = () => { kept.set(here(), copyOf()); history.pushState({}, '', '?two');
        document.querySelector('form').reset(); };
      window.onpopstate = () => { document.body = kept.get(here()); };`,
  });
  await write(page, BILLING);
  await page.evaluate(() => (Reflect.get(window, 'visit') as () => void)());
  await write(page, ACCOUNT);
  expect((await look(page)).fields).toMatchObject({ topic: '5' });
  await page.goBack();
  await eventually(() => page.locator('#topic').inputValue()).toBe('4');
  await write(page, `${ACCOUNT} Please help.`);
  expect((await look(page)).fields).toMatchObject({
    topic: '5',
    presort_choice: 'Account Management',
  });
  await close();
});

atNight('a form that a script empties after sending begins anew', async () => {
  const { page, close } = await openMade(site, {
    form: CATEGORIES,
    script: `document.forms[0].onsubmit = (event) => { event.preventDefault();
      for (const { elements } of document.forms) elements.text.value = elements.topic.value = ''; };`,
  });
  await write(page, BILLING);
  await page.getByRole('button', { name: 'Send' }).click();
  await settled(page);
  expect(await look(page)).toMatchObject({
    pressed: [],
    fields: { topic: '', presort_choice: '', presort_category: '' },
  });
  await page.locator('#text').click();
  await write(page, ACCOUNT);
  expect((await look(page)).fields).toMatchObject({
    topic: '5',
    presort_choice: 'Account Management',
  });
  await close();
});
