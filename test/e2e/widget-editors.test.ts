/**
 * Real rich editors with or without a hidden field: the widget reads their text and shows the panel
 * below them.
 */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { atNight, casesByDay } from '../setup/nightly.ts';
import { editorFile } from '../fixtures/editors/serve.ts';
import { eventually } from './eventually.ts';
import { quiet } from './quiet.ts';
import { BILLING, TOPICS, useSite } from './widget-page.ts';

const site = useSite(editorFile);

const TAG = '<script async src="%APP%/presort/presort.js" data-category="#category"';

interface Shape {
  readonly name: string;
  readonly head: string;
  /** HTML of the form above the select. */
  readonly markup: string;
  readonly start: string;
  /** Where the customer clicks. */
  readonly area: string;
  /** The outermost box of the editor, below which the panel stands. */
  readonly box: string;
  readonly for: string;
}

const QUILL =
  '<link rel="stylesheet" href="/editors/quill/dist/quill.snow.css">\
<script src="/editors/quill/dist/quill.js"></script>';
const SHAPES: readonly Shape[] = [
  {
    name: 'Quill with a hidden input',
    head: QUILL,
    markup: '<input type="hidden" name="body" id="body"><div id="editor"></div>',
    start:
      "const q = new Quill('#editor', { theme: 'snow' }); q.on('text-change', () => { body.value = q.root.innerHTML; })",
    area: '.ql-editor',
    box: '#editor',
    for: '#body',
  },
  {
    name: 'Quill alone, named by its container',
    head: QUILL,
    markup: '<label>Message</label><div id="editor"></div>',
    start: "new Quill('#editor', { theme: 'snow' })",
    area: '.ql-editor',
    box: '#editor',
    for: '#editor',
  },
  {
    name: 'TinyMCE over a textarea',
    head: '<script src="/editors/tinymce/tinymce.min.js"></script>',
    markup: '<label for="d">Message</label><textarea id="d" name="d"></textarea>',
    start:
      "tinymce.init({ selector: '#d', license_key: 'gpl', base_url: '/editors/tinymce', suffix: '.min', menubar: false, promotion: false })",
    area: 'iframe',
    box: '.tox-tinymce',
    for: '#d',
  },
  {
    name: 'CKEditor 5 over a textarea',
    head: '<link rel="stylesheet" href="/editors/ckeditor.css"><script src="/editors/ckeditor.js"></script>',
    markup: '<label for="d">Message</label><textarea id="d" name="d"></textarea>',
    start: "startCkeditor(document.querySelector('#d'))",
    area: '.ck-editor__editable',
    box: '.ck-editor',
    for: '#d',
  },
  {
    name: 'TipTap with a hidden textarea',
    head: '<script src="/editors/tiptap.js"></script>',
    markup:
      '<label for="d">Message</label><textarea id="d" name="d" hidden></textarea><div id="editor"></div>',
    start:
      "startTiptap(document.querySelector('#editor'), (html) => { document.querySelector('#d').value = html; })",
    area: '.ProseMirror',
    box: '#editor',
    for: '#d',
  },
  {
    name: 'Lexical with a hidden input',
    head: '<script src="/editors/lexical.js"></script>',
    markup:
      '<label for="d">Message</label><input type="hidden" id="d" name="d">\
<div id="editor"><div contenteditable="true" class="area"></div></div>',
    start:
      "startLexical(document.querySelector('.area'), (text) => { document.querySelector('#d').value = text; })",
    area: '.area',
    box: '#editor',
    for: '#d',
  },
  {
    name: 'ProseMirror alone',
    head: '<script src="/editors/prosemirror.js"></script>',
    markup: '<div id="editor"></div>',
    start: "startProseMirror(document.querySelector('#editor'))",
    area: '.ProseMirror',
    box: '.ProseMirror',
    for: '.ProseMirror',
  },
];

const form = ({ markup, start }: Shape, element = ''): string =>
  `<form><div class="field">${markup}</div>${TOPICS}${element}<button>Send</button></form>\
<script>onload = () => { ${start}; }</script>`;

async function openShape(shape: Shape, body: string, tag: string) {
  const opened = await site.openHtml(body, shape.head + tag);
  await opened.page.locator(shape.area).waitFor({ timeout: 15_000 });
  return opened;
}

async function write(page: Page, area: string, text: string): Promise<void> {
  await page.locator(area).click();
  await page.keyboard.type(text);
}

describe.each(casesByDay(SHAPES, 2))('$name', (shape) => {
  test('with the script tag alone: read, set, and the panel below it', async () => {
    const tag = `${TAG} data-for="${shape.for}"></script>`;
    const { page, messages, close } = await openShape(shape, form(shape), tag);
    await write(page, shape.area, BILLING);
    await eventually(() => page.locator('#category').inputValue()).toBe('Billing Inquiry');
    await page.locator('presort-suggest [part~="chip"]').first().waitFor();
    expect(await page.locator('presort-suggest').count()).toBe(1);
    const [editor, panel] = await Promise.all([
      page.locator(shape.box).boundingBox(),
      page.locator('presort-suggest').boundingBox(),
    ]);
    expect(panel?.y).toBeGreaterThanOrEqual((editor?.y ?? 0) + (editor?.height ?? 0) - 1);
    expect(
      await page.evaluate(
        (box) => document.querySelector('presort-suggest')?.closest(box) === null,
        shape.box,
      ),
    ).toBe(true);
    expect(messages.filter((line) => line.includes('presort'))).toEqual([]);
    await close();
  });

  atNight('with an element that names nothing: the form is looked through', async () => {
    const element = '<presort-suggest category="#category"></presort-suggest>';
    const tag = '<script async src="%APP%/presort/presort.js"></script>';
    const { page, messages, close } = await openShape(shape, form(shape, element), tag);
    await write(page, shape.area, BILLING);
    await eventually(() => page.locator('#category').inputValue()).toBe('Billing Inquiry');
    // The widget withdraws a suggestion when its text is removed.
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await eventually(() => page.locator('#category').inputValue()).toBe('');
    expect(messages.filter((line) => line.includes('presort'))).toEqual([]);
    await close();
  });

  atNight('a card number is masked in the editor, and the editor keeps it so', async () => {
    const tag = `${TAG} data-for="${shape.for}"></script>`;
    const { page, close } = await openShape(shape, form(shape), tag);
    await write(page, shape.area, 'My card is 4111 1111 1111 1111 here.');
    await page.locator('presort-suggest [part="mask"]:visible').click();
    await quiet(page);
    const shown = (): Promise<string> =>
      shape.area === 'iframe'
        ? page.frameLocator('iframe').locator('body').innerText()
        : page.locator(shape.area).innerText();
    expect(await shown()).not.toContain('4111 1111');
    expect(await shown()).toContain('My card is');
    await write(page, shape.area, '!');
    expect(await shown()).not.toContain('4111 1111');
    await close();
  });
});
