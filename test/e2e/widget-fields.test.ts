/** The widget finds the field and the place of the panel in many shapes of forms. */
import { atNight, casesByDay } from '../setup/nightly.ts';
import { describe, expect, test } from 'vitest';
import { eventually } from './eventually.ts';
import { BILLING, panelText, postedPairs, TOPICS, useSite } from './widget-page.ts';

const site = useSite();

const PLAIN = '<script async src="%APP%/presort/presort.js"></script>';
const TAG = (selector: string): string =>
  `<script async src="%APP%/presort/presort.js" data-for='${selector}' data-category="#category"></script>`;
const OWN = '<presort-suggest category="#category"></presort-suggest>';
const AREA = '<label for="d">What happened?</label><textarea id="d" name="d"></textarea>';

/** Forms whose text field is `#d`; the widget may take no other field. */
const CHOSEN: readonly (readonly [name: string, body: string])[] = [
  [
    "a captcha's hidden field first",
    `<form><textarea name="g-recaptcha-response" style="display:none"></textarea>${AREA}${TOPICS}${OWN}</form>`,
  ],
  [
    'a trap moved off the page',
    `<form><div style="position:absolute;left:-9999px"><textarea name="url"></textarea>\
</div>${AREA}${TOPICS}${OWN}</form>`,
  ],
  [
    'a trap clipped to nothing',
    `<form><div style="height:0;overflow:hidden"><textarea name="fax"></textarea></div>${AREA}${TOPICS}${OWN}</form>`,
  ],
  [
    'a trap that the keyboard passes over',
    `<form><textarea name="nickname" tabindex="-1" autocomplete="off"></textarea>${AREA}${TOPICS}${OWN}</form>`,
  ],
  [
    'transparent, hidden from assistive technology, read-only and disabled ones',
    `<form><textarea style="opacity:0"></textarea><div aria-hidden="true"><textarea></textarea></div>\
<textarea readonly>Terms</textarea><fieldset disabled><textarea></textarea></fieldset>${AREA}${TOPICS}${OWN}</form>`,
  ],
  [
    'a field outside of its form',
    `${AREA.replace('<textarea', '<textarea form="f"')}<form id="f">${TOPICS}${OWN}</form>`,
  ],
  ['no form at all', `<div><div>${AREA}</div>${TOPICS}${OWN}</div>`],
  [
    'a field in a component with an open shadow root',
    `<form><x-area></x-area>${TOPICS}${OWN}</form>\
<script>customElements.define('x-area', class extends HTMLElement { constructor() { super(); \
this.attachShadow({ mode: 'open' }).innerHTML = '<textarea id="d"></textarea>'; } })</script>`,
  ],
  [
    'an area that is edited in place',
    `<form><div id="d" contenteditable="true" role="textbox" aria-label="Text" style="min-height:4em">\
</div>${TOPICS}${OWN}</form>`,
  ],
  [
    'a frame that is edited as a whole',
    `<form><iframe id="frame"></iframe>${TOPICS}${OWN}</form>\
<script>const d = document.querySelector('#frame').contentDocument; d.open(); d.write('<p>\
<br>'); d.close(); d.designMode = 'on'; d.body.id = 'd';</script>`,
  ],
];

describe('without a name, the widget takes', () => {
  test.each(casesByDay(CHOSEN, 3))('the right field beside %s', async (name, body) => {
    const { page, messages, close } = await site.openHtml(body, PLAIN);
    const scope = name.startsWith('a frame') ? page.frameLocator('#frame') : page;
    await scope.locator('#d').click();
    await page.keyboard.type(BILLING);
    await eventually(() => page.locator('#category').inputValue()).toBe('Billing Inquiry');
    expect(await panelText(page)).toContain('Billing Inquiry');
    expect(messages).toEqual([]);
    await close();
  });
});

/** The page has the script tag only. */
const TAGGED: readonly (readonly [name: string, selector: string, body: string])[] = [
  [
    'a field inside its label',
    '[name=text]',
    `<form><p><label>Your message<br><span><textarea id="d" name="text"></textarea></span></label></p>${TOPICS}</form>`,
  ],
  [
    'a field that belongs to a form elsewhere',
    '#d',
    `<form id="f">${TOPICS}</form><p>${AREA.replace('<textarea', '<textarea form="f"')}</p>`,
  ],
  [
    'a field that comes late, with an editor over it',
    '#body',
    `<form>${TOPICS}</form><script>setTimeout(() => { \
document.querySelector('form').insertAdjacentHTML('afterbegin', '<div><textarea id="body" name="body" hidden>\
</textarea><div id="d" contenteditable style="min-height:4em"></div></div>') }, 300)</script>`,
  ],
  [
    'the second of two editors over hidden fields',
    '#two',
    `<form><div contenteditable style="min-height:2em"></div><textarea hidden></textarea>\
<div id="d" contenteditable style="min-height:2em"></div><textarea id="two" hidden></textarea>${TOPICS}</form>`,
  ],
];

describe('by the script tag, the widget serves', () => {
  test.each(TAGGED)('%s', async (_name, selector, body) => {
    const { page, messages, close } = await site.openHtml(body, TAG(selector));
    await page.locator('#d').click();
    await page.keyboard.type(BILLING);
    await eventually(() => page.locator('#category').inputValue()).toBe('Billing Inquiry');
    const posted = await postedPairs(page);
    expect(posted.filter((pair) => pair.startsWith('presort_state='))).toEqual([
      'presort_state=accept',
    ]);
    expect(await page.locator('presort-suggest').count()).toBe(1);
    expect(await page.locator('label presort-suggest').count()).toBe(0);
    expect(messages).toEqual([]);
    await close();
  });
});

// Uses keys only, because the browser's driver reads properties of the form that a field hides
// here.
test.each(
  casesByDay(
    [
      ['by the tag', TAG('#d'), ''],
      ['without a name', PLAIN, OWN],
    ],
    1,
  ),
)('a form may have fields of any name (%s)', async (_name, head, own) => {
  const { page, messages, close } = await site.openHtml(
    `<form method="post" action="/submitted" lang="en"><input name="title">${AREA}${TOPICS}${own}</form>
    <script>{
      const form = document.querySelector('form');
      const names = new Set();
      for (let type = form; type !== Object.prototype; type = Object.getPrototypeOf(type))
        for (const name of Object.getOwnPropertyNames(type)) names.add(name);
      document.querySelector('[name=title]').before(...[...names].map((name) =>
        Object.assign(document.createElement('input'), { type: 'hidden', name })));
    }</script>`,
    head,
  );
  await page.evaluate(() => document.querySelector<HTMLElement>('#d')?.focus());
  await page.keyboard.insertText(BILLING);
  await eventually(() =>
    page.evaluate(() => document.querySelector<HTMLSelectElement>('#category')?.value),
  ).toBe('Billing Inquiry');
  expect(await panelText(page)).toContain('Billing Inquiry');
  const posted = await postedPairs(page);
  expect(posted).toContain('presort_choice=Billing Inquiry');
  expect(posted.length).toBeGreaterThan(200);
  expect(messages).toEqual([]);
  await close();
});

test('outside of forms, it takes the fields of the form that the text field is in', async () => {
  const forms = ['one', 'two'].map(
    (id) =>
      `<form id="${id}"><textarea aria-label="Text"></textarea>${TOPICS.replace('id="category" ', '')}</form>`,
  );
  const { page, close } = await site.openHtml(
    `${forms.join('')}<presort-suggest for="#two textarea" category="[name=category]"></presort-suggest>`,
    PLAIN,
  );
  await page.locator('#two textarea').fill(BILLING);
  await eventually(() => page.locator('#two select').inputValue()).toBe('Billing Inquiry');
  expect(await page.locator('#one select').inputValue()).toBe('');
  await close();
});

describe('in a label', () => {
  test("the field's name stays, and a click on the panel does not go to the field; the page's own element is moved out", async () => {
    const body = `<form><label>Your message <textarea id="d"></textarea>\
<presort-suggest for="d" category="#category"></presort-suggest></label>${TOPICS}</form>`;
    const { page, close } = await site.openHtml(body, PLAIN);
    await page.locator('#d').fill(BILLING);
    await page.locator('presort-suggest [part~="chip"]').first().waitFor();
    expect(await page.getByRole('textbox', { name: 'Your message', exact: true }).count()).toBe(1);
    await page.locator('presort-suggest [part="origin"]').click();
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('d');
    await close();
  });

  atNight('of React it stays where React has put it, and is no label for clicks', async () => {
    const body = `<form><label>Your message <textarea id="d"></textarea></label>${TOPICS}</form>\
<script>const e = document.createElement('presort-suggest'); e.setAttribute('for', 'd'); e.__reactFiber$x = \
{}; document.querySelector('label').append(e);</script>`;
    const { page, close } = await site.openHtml(body, PLAIN);
    await page.locator('#d').fill(BILLING);
    await page.locator('presort-suggest [part~="chip"]').first().waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.locator('presort-suggest [part="origin"]').click();
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('d');
    expect(await page.locator('label presort-suggest').count()).toBe(1);
    await close();
  });
});

describe('the owner is told once', () => {
  atNight('of an editor that cannot be read, and what to do', async () => {
    const body = `<form><textarea id="d" hidden></textarea>\
<x-closed tabindex="0" style="display:block;height:4em"></x-closed>${TOPICS}</form>`;
    const { page, messages, close } = await site.openHtml(body, TAG('#d'));
    await page.locator('x-closed').focus();
    await eventually(() => messages.filter((line) => line.includes('textarea#d'))).toHaveLength(1);
    expect(messages.join()).toContain('dispatch "change"');
    await close();
  });

  atNight('that the body of a frame as target is lost with the frame; it is read', async () => {
    const body = `<form><textarea id="d" hidden></textarea><iframe id="frame"></iframe>${TOPICS}${OWN}</form>\
<script>const b = document.querySelector('#frame').contentDocument; b.open(); b.write('<body contenteditable>\
<p><br>'); b.close(); document.querySelector('presort-suggest').target = b.body;</script>`;
    const { page, messages, close } = await site.openHtml(body, PLAIN);
    await page.frameLocator('#frame').locator('body').click();
    await page.keyboard.type(BILLING);
    await eventually(() => page.locator('#category').inputValue()).toBe('Billing Inquiry');
    expect(messages.filter((line) => line.includes('target is in a frame'))).toHaveLength(1);
    await close();
  });
});
