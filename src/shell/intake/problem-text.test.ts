import { afterEach, expect, it } from 'vitest';
import { language } from '../language/language.svelte.ts';
import { problemText } from './problem-text.ts';

afterEach(() => language.speak('en'));

it.each([
  [
    'en',
    { code: 'bad-input', details: { why: 'json-other-object', fields: 'a, b' } },
    'The JSON is an object with a, b, and no tickets are found in it; give a list of objects, one object a line, or an object with such a list under "tickets" or "data".',
  ],
  [
    'de',
    { code: 'bad-input', details: { line: 1_200, why: 'json-broken' } },
    'Zeile 1.200: Die Datei beginnt wie JSON und ist keines; prüfen Sie, wo sie abgeschnitten oder bearbeitet wurde.',
  ],
  [
    'de',
    { code: 'file-binary', details: { what: 'picture' } },
    'Das sieht nach einem Bild aus, nicht nach einer Tabelle. Speichern Sie es zuerst als CSV oder .xlsx.',
  ],
  [
    'de',
    { code: 'file-too-large', details: { gigabytes: '2.5', most: 2 } },
    'Die Datei hat 2,5 GB; höchstens 2 GB sind möglich. Teilen Sie sie und sortieren Sie die Teile nacheinander.',
  ],
  [
    'de',
    { code: 'bad-input', details: { why: 'none of the first lines is JSON' } },
    'None of the first lines is JSON.',
  ],
] as const)('%s: %o', async (code, problem, said) => {
  await language.speak(code);
  expect(problemText(problem)).toBe(said);
});
