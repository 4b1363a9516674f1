import { expect, test } from 'vitest';
import { chooseFields } from './choose-fields.ts';
import { pastedFields } from './pasted-fields.ts';
import { readMarkup } from './read-markup.ts';

const box = (value: string): string =>
  `<label><input type="checkbox" name="topic[]" value="${value}"> ${value}</label>`;

test('a group of checkboxes is one choice, and a box alone is none', () => {
  const fields = pastedFields(
    readMarkup(`<form><textarea name="m"></textarea>
      <fieldset><legend>Topics</legend>${box('Billing')}${box('Bugs')}</fieldset>
      <label><input type="checkbox" name="agree"> I agree</label></form>`),
  );
  expect(fields.map(({ kind }) => kind)).toEqual(['area', 'choice']);
  const { category } = chooseFields(fields, ['Billing Inquiry', 'Bug Report'], []);
  expect(category).toMatchObject({ label: 'Topics', selector: 'input[name="topic[]"]' });
  expect(category?.options.map(({ text }) => text)).toEqual(['Billing', 'Bugs']);
});
