import { expect, test } from 'vitest';
import { readPaste } from './read-paste.ts';

const WORDS = { text: 'Text', topic: 'Topic', choose: 'Please choose' };
const read = (paste: string) => readPaste(paste, ['Billing', 'Bug'], ['Low', 'High'], WORDS);
const topicsOf = (paste: string) => read(paste)?.chosen.category?.options.map(({ text }) => text);

test.each([
  [
    'a script that draws the form elsewhere',
    '<script src="//forms.example/embed.js"></script>\n\
<script>\n  forms.create({ portalId: "1", formId: "2" });\n</script>',
  ],
  ['a template', '<%= form_with model: @ticket do |f| %>\n  <%= f.text_area :body %>\n<% end %>'],
  ['a template of another make', '{% form contact %}\n{{ form.message }}\n{% endform %}'],
])('%s is no list of topics: nothing is found in it', (_, paste) => {
  expect(read(paste)).toBeNull();
});

test('the choices of a form in shortcodes are its topics', () => {
  const paste =
    '<label> Your message [textarea* your-message] </label>\n\
[select* topic include_blank "Billing|money@example.com" "Bugs"]\n[submit "Send"]';
  expect(topicsOf(paste)).toEqual(['Billing', 'Bugs']);
});
