import { describe, expect, test } from 'vitest';
import { plainText } from './cell-text.ts';

describe("a cell's text", () => {
  test.each([
    ['R&amp;D <b>export</b>', 'R&D export'],
    ['The lamp&#39;s switch &lt;left&gt; is loose', "The lamp's switch <left> is loose"],
    ['use &lt;div&gt; where 1 < 2', 'use <div> where 1 < 2'],
    ['<p>first<p>second', 'first\nsecond'],
    ['Hello,\\nthe lamp flickers.\\n\\nPlease help', 'Hello,\nthe lamp flickers.\n\nPlease help'],
    ['It stops\\r\\nafter C:\\new\\temp', 'It stops\nafter C:\\new\\temp'],
    [
      '&lt;p&gt;The lamp flickers.&lt;/p&gt;&lt;p&gt;Badly&lt;/p&gt;',
      'The lamp flickers.\n\nBadly',
    ],
    ['&#60;p&#62;R&#38;amp;D is out&#60;/p&#62;', 'R&D is out'],
    ['<!-- Fill this in! -->\r\n### Bug\nIt flickers<!-- how -->', '### Bug\nIt flickers'],
    [
      '(1)-->||\nFrom: Ann <a@x.test>\nSubject: Lamp\nIt flickers\n(2)-->||\nFrom: Desk\nWe look',
      'It flickers',
    ],
    ["'- dark mode", '- dark mode'],
    ['RÃ¼ckfrage fÃ¼r MÃ¼ller â€“ groÃŸ', 'Rückfrage für Müller – groß'],
    ['fÃƒÂ¼r cafÃƒÂ©', 'für café'],
    ['ÐŸÑ€Ð¸Ð²ÐµÑ‚', 'Привет'],
    ["'=1+1", '=1+1'],
    ['\\N', ''],
    [' NULL ', ''],
  ])('that a program encoded, %j, is what people wrote', (cell, text) => {
    expect(plainText(cell)).toBe(text);
  });

  test.each([
    ['if a<b and b>c it stops'],
    ['the file C:\\new\\name.txt'],
    ['AT&T sent <https://shop.example/a>'],
    ['null pointer'],
    ['AMANHÃ não, Â 5, TÜ–V «Ä…» e à côté'],
    ['Größe für Müller – été'],
    ["'5 lamps flicker"],
    ['an open <!-- is no comment'],
    ['I <3 it'],
    ['it stops with <b>an error</b> there'],
  ])('that a person wrote, %j, stays', (cell) => {
    expect(plainText(cell)).toBe(cell);
  });
});

test.each([
  ['Please%20send%20a%20lamp%2C%20now', 'Please send a lamp, now'],
  ['It+flickers%2C+badly', 'It flickers, badly'],
  ['https://example.test/a%20b%20c', 'https://example.test/a%20b%20c'],
  ['100%25', '100%25'],
  ['a%20b%20%zz', 'a%20b%20%zz'],
  ['Please+send+me+a+new+lamp.', 'Please send me a new lamp.'],
  ['Ctrl+Shift+Alt+Delete', 'Ctrl+Shift+Alt+Delete'],
  ['{"subject":"Lamp","description":"It flickers","lang":"en"}', 'Lamp\nIt flickers'],
  ['{"code":7}', '{"code":7}'],
  ['{"text": broken}', '{"text": broken}'],
])('what a program packed into a cell is unpacked: %j', (written, read) => {
  expect(plainText(written)).toBe(read);
});
