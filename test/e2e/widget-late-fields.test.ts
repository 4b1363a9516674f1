/** Pages whose fields come later than the script, and pages that a browser has translated before it. */
import { describe, expect, test } from 'vitest';
import { casesByDay } from '../setup/nightly.ts';
import { eventually } from './eventually.ts';
import { look, settled, write } from './made-page.ts';
import { BILLING, TOPICS, useSite } from './widget-page.ts';

const site = useSite();
const TAG =
  '<script async src="%APP%/presort/presort.js" data-for="#text" data-category="#category"></script>';
const AREA = '<textarea id="text" name="text" aria-label="Text"></textarea>';

const ARRIVALS = {
  'before anything is written': async () => Promise.resolve(),
  'after the suggestion is there': (page: Parameters<typeof write>[0]) => write(page, BILLING),
} as const;

describe.each(casesByDay(Object.entries(ARRIVALS), 1))(
  'a wizard’s field that arrives %s',
  (_when, before) => {
    test('is told of once, and filled when it is there', async () => {
      const { page, messages, close } = await site.openHtml(
        `<form>${AREA}<div id="next"></div></form><template>${TOPICS}</template>`,
        TAG,
      );
      await page.locator('#text').click();
      await before(page);
      await eventually(() => messages.filter((line) => line.includes('target-missing'))).toEqual([
        'warning: [presort] target-missing: category="#category" matches no usable field',
      ]);
      await page.evaluate(() => {
        const late = document.querySelector('template')?.content;
        if (late) document.querySelector('#next')?.append(late);
      });
      await write(page, `${BILLING} Thank you.`);
      await eventually(() => page.locator('#category').inputValue()).toBe('Billing Inquiry');
      await settled(page);
      expect((await look(page)).fields).toMatchObject({ presort_choice: 'Billing Inquiry' });
      expect(messages.filter((line) => line.includes('target-missing'))).toHaveLength(1);
      await close();
    });
  },
);

/** An option as a browser's translator leaves it before any script has run. */
const translated = (text: string, attributes: string): string =>
  `<option ${attributes}><font style="vertical-align: inherit;"><font>${text}</font></font></option>`;

const MAPPINGS = {
  'by their values': (label: string) => `value="${label}"`,
  'by data-presort': (label: string, at: number) => `value="${at}" data-presort="${label}"`,
} as const;

describe.each(casesByDay(Object.entries(MAPPINGS), 1))(
  'options of a page that arrives translated and says its labels %s',
  (_how, attributesOf) => {
    test('are set as if it were not translated', async () => {
      const labels = {
        'Bug Report': 'Hlášení chyby',
        'Feature Request': 'Návrh',
        'Technical Issue': 'Technická potíž',
        'Billing Inquiry': 'Dotaz k faktuře',
        'Account Management': 'Správa účtu',
      };
      const options = Object.entries(labels).map(([label, text], at) =>
        translated(text, attributesOf(label, at + 1)),
      );
      const { page, messages, close } = await site.openHtml(
        `<form>${AREA}<select id="category" name="category" aria-label="T">
        ${translated('Vyberte prosím', 'value=""')}${options.join('')}</select></form>
        <script>document.documentElement.className = 'translated-ltr';
        document.documentElement.lang = 'cs';</script>`,
        TAG.replace('data-for', 'data-languages="en" data-for'),
      );
      await page.locator('#text').click();
      await write(page, BILLING);
      const chosen = page.locator('#category option:checked');
      await eventually(() => chosen.innerText()).toBe('Dotaz k faktuře');
      expect((await look(page)).fields).toMatchObject({ presort_choice: 'Billing Inquiry' });
      expect(messages).toEqual([]);
      await close();
    });
  },
);
