import { describe, expect, test } from 'vitest';
import { chooseFields } from './choose-fields.ts';
import { editMarkup, editedParts, editsFor, marksOf, withTag } from './mark-source.ts';
import { optionName, pastedFields } from './pasted-fields.ts';
import { proposeLabels } from './propose-labels.ts';
import { allBelow, readMarkup, textOf } from './read-markup.ts';
import { formOfTopics, isMarkup, readTopics } from './read-topics.ts';

const LABELS = ['Account', 'Billing Inquiry', 'Bug Report'];
const LEVELS = ['Low', 'Medium', 'High', 'Critical'];
const FORM = `<form action="/send" onsubmit="steal()"><p>Name <input name="your-name">
<label for="s">Subject</label><input id="s" name="subject">
<select name="country"><option>Germany<option>France</select>
<fieldset><legend>How urgent is it? *</legend>
<label><input type="radio" name="u" value="1"> Can wait</label>
<label><input type="radio" name="u" value="2"> Normal</label>
<label><input type="radio" name="u" value="3"> Urgent</label></fieldset>
<label>What is it about?<select name="form[topic]"><option value="">Please choose</option>
<option value="7" selected>Invoices &amp; <b>payments</b></option><option value='8'>Bug report</option>
<option value=9>Delivery</option></select></label>
<textarea hidden name="g-recaptcha-response"></textarea>
<textarea name="message" placeholder="Your message"></textarea></form>`;

const choose = (html: string) => {
  const fields = pastedFields(readMarkup(html));
  return { fields, ...chooseFields(fields, LABELS, LEVELS) };
};

describe('a pasted form', () => {
  test('is read as people see it: fields, names, options, and how they are found', () => {
    const { text, subject, category, priority } = choose(FORM);
    expect([text, subject, category, priority].map((field) => field?.selector)).toEqual([
      'textarea[name="message"]',
      '#s',
      'select[name="form[topic]"]',
      'input[name="u"]',
    ]);
    expect(category?.label).toBe('What is it about?');
    expect(priority?.label).toBe('How urgent is it?');
    expect(category?.options.map(({ value, text: read }) => `${value} ${read}`)).toEqual([
      '7 Invoices & payments',
      '8 Bug report',
      '9 Delivery',
    ]);
    expect(priority?.options.map(({ text: read }) => read)).toEqual([
      'Can wait',
      'Normal',
      'Urgent',
    ]);
  });

  test.each([
    ['options alone', '<option>Bug</option><option>Billing</option>', null],
    [
      'an input with a list',
      '<input name="t" list="l"><datalist id="l"><option>A<option>B</datalist>',
      'input[name="t"]',
    ],
    [
      'a select that a script has hidden',
      '<textarea name="m"></textarea><select style="display:none" id="t"><option>A<option>B</select>',
      '#t',
    ],
    [
      'a country, language or salutation alone',
      '<textarea name="m"></textarea><select name="country"><option>A<option>B</select>',
      null,
    ],
    [
      'an id with odd signs',
      '<textarea name="m"></textarea><select id="a:b"><option>A<option>B</select>',
      '[id="a:b"]',
    ],
  ])('%s', (_, html, selector) => {
    expect(choose(html).category?.selector ?? null).toBe(selector);
  });

  test('options in groups are told apart by them, and a group says what its options are about', () => {
    const { category } = choose(
      `<textarea name="m"></textarea><select id="t"><optgroup label="Invoices">\
<option value="1">Refund<option value="2">Other</optgroup>
       <optgroup label="Bugs"><option value="3">Other</optgroup><optgroup label="Old" disabled>\
<option value="4">Fax</optgroup></select>`,
    );
    const options = category?.options ?? [];
    expect(options.map((one) => [optionName(one), one.isOpen])).toEqual([
      ['Invoices: Refund', true],
      ['Invoices: Other', true],
      ['Bugs: Other', true],
      ['Old: Fax', false],
    ]);
    const mapping = proposeLabels(options, { labels: LABELS }, []);
    expect([...mapping]).toEqual([['Bug Report', 2]]);
    const marks = category && marksOf({ field: category, labels: LABELS, mapping });
    expect(marks).toEqual(['-', '-', 'Bug Report', '-']);
  });

  test('a field without id and name is given an id', () => {
    const html =
      '<textarea></textarea><select><option>Money</option><option>Else</option></select>';
    const { fields, category } = choose(html);
    const edits = editsFor(fields, []);
    expect(category?.selector).toBe(`#${category?.newId}`);
    expect(editMarkup(html, edits)).toContain(`<select id="${category?.newId}">`);
  });

  test('markup that never ends, nests without end or is cut does no harm', () => {
    const deep = '<div>'.repeat(20_000);
    expect(allBelow(readMarkup(`${deep}<textarea name="m">`)).at(-1)?.tag).toBe('textarea');
    expect(textOf(readMarkup('<p>a <b>b'))).toBe('a b');
  });
});

describe('marks', () => {
  const { fields, category } = choose(FORM);
  if (!category) throw new Error('no topic');
  const mapping = new Map([
    ['Account', 0],
    ['Billing Inquiry', 0],
    ['Bug Report', 1],
  ]);
  const edits = editsFor(fields, [{ field: category, labels: LABELS, mapping }]);

  test('are written into the options, several labels to one, and nothing else is changed', () => {
    const marked = editMarkup(FORM, edits);
    expect(marked).toContain(
      '<option data-presort="Account | Billing Inquiry" value="7" selected>',
    );
    expect(marked).toContain(`<option data-presort="Bug Report" value='8'>`);
    expect(marked).toContain('<option data-presort="-" value=9>');
    expect(marked.replaceAll(/ data-presort="[^"]*"/g, '')).toBe(FORM);
    expect(editMarkup(marked, editsFor(...again(marked)))).toBe(marked);
  });

  function again(marked: string): Parameters<typeof editsFor> {
    const read = choose(marked);
    if (!read.category) throw new Error('no topic');
    const found = proposeLabels(read.category.options, { labels: LABELS }, []);
    expect([...found].sort()).toEqual([...mapping].sort());
    return [read.fields, [{ field: read.category, labels: LABELS, mapping: found }]];
  }

  test('what changed is shown alone', () => {
    const parts = editedParts(FORM, fields, edits);
    expect(parts.startsWith('<select name="form[topic]">')).toBe(true);
    expect(parts.endsWith('</select>')).toBe(true);
  });

  test('are not needed where the names say the same', () => {
    const html =
      '<textarea name=m></textarea><select id=t><option>bug-report<option>account</select>';
    const field = choose(html).category;
    if (!field) throw new Error('no topic');
    const named = proposeLabels(field.options, { labels: LABELS }, []);
    expect([...named]).toEqual([
      ['Account', 1],
      ['Bug Report', 0],
    ]);
    expect(marksOf({ field, labels: LABELS, mapping: named })).toBeNull();
    expect(marksOf({ field, labels: LABELS, mapping: new Map([['Account', 0]]) })).toEqual([
      'Account',
      '-',
    ]);
  });
});

test('the tag goes to the end of the body', () => {
  expect(withTag('<body><p>a</p>\n</BODY></html>', '<t>')).toBe(
    '<body><p>a</p>\n<t>\n</BODY></html>',
  );
  expect(withTag('<p>a</p>', '<t>')).toBe('<p>a</p>\n<t>\n');
});

describe('labels are proposed by', () => {
  const options = (texts: readonly string[]) =>
    texts.map((text) => ({ value: text, text, isOpen: true }));
  const propose = (texts: readonly string[], meanings: Record<string, string> = {}) =>
    Object.fromEntries(
      proposeLabels(
        options(texts),
        { labels: LABELS, titles: { de: { Account: 'Konto und Zugang' } } },
        texts.map((text) => (meanings[text] ? { label: meanings[text], confidence: 0.9 } : null)),
      ),
    );

  test('the title in a language', () => {
    expect(propose(['Sonstiges', 'konto und zugang'])).toEqual({ Account: 1 });
  });
  test('what the model makes of a text', () => {
    expect(propose(['Invoices', 'Delivery'], { Invoices: 'Billing Inquiry' })).toEqual({
      'Billing Inquiry': 0,
    });
  });
  test('a word of the label, and never one for an option that has its own', () => {
    expect(propose(['Bugs', 'Account', 'Billing questions'], { Account: 'Bug Report' })).toEqual({
      'Bug Report': 0,
      Account: 1,
      'Billing Inquiry': 2,
    });
  });
  test.each([
    ['Technische Störung', 'Technisches Problem', true],
    ['Rechnungen', 'Rechnung und Zahlung', true],
    ['Damage report', 'Bug Report', false],
    ['Report a problem', 'Bug Report', false],
    ['Schaden melden', 'Fehler melden', false],
    ['Bug', 'Bug Report', true],
  ])('words that say something: %s, %s: %s', (text, label, isFound) => {
    expect([...proposeLabels(options([text]), { labels: [label] }, [])].length > 0).toBe(isFound);
  });
  test('nothing for an option that lies outside', () => {
    expect(propose(['Delivery', 'Opening hours'])).toEqual({});
  });
});

describe('a list of topics', () => {
  test.each([
    ['lines', 'Delivery\n\nReturns\r\nDelivery', ['Delivery', 'Returns']],
    [
      'bullets and numbers',
      '- Delivery\n• Returns\n3. 24h service',
      ['Delivery', 'Returns', '24h service'],
    ],
    ['one line', 'Delivery, Returns', ['Delivery', 'Returns']],
    ['quotes', '"Delivery"\n„Returns“', ['Delivery', 'Returns']],
    ['two columns', 'd\tDelivery\nr\tReturns', ['Delivery', 'Returns']],
  ])('as %s', (_, paste, expected) => {
    expect(isMarkup(paste)).toBe(false);
    expect(readTopics(paste).map(({ text }) => text)).toEqual(expected);
  });

  test('becomes a form that is read back', () => {
    const html = formOfTopics(readTopics('r\tR & D <b>\ns\tSales'), {
      text: 'Text',
      topic: 'Topic',
      choose: 'Please choose',
    });
    const { text, category } = choose(html);
    expect(text?.selector).toBe('#description');
    expect(category?.options.map(({ value, text: read }) => [value, read])).toEqual([
      ['r', 'R & D <b>'],
      ['s', 'Sales'],
    ]);
  });
});
