import { afterEach, expect, it } from 'vitest';
import { APP_LANGUAGES, READ_LANGUAGES } from '../core/languages.ts';
import { detectLanguage } from '../core/detect-language.ts';
import { BUNDLES } from './bundles.ts';
import { examplesIn } from './examples.ts';
import { language } from './language/language.svelte.ts';

afterEach(() => language.speak('en'));

it.each(APP_LANGUAGES)(
  'tickets to try are in %s where the app is, and told as that',
  async (code) => {
    await language.speak(code);
    for (const { id } of BUNDLES) {
      const examples = examplesIn(code, id);
      expect(examples.length).toBeGreaterThan(2);
      for (const text of examples)
        expect([text, detectLanguage(text, READ_LANGUAGES)?.language]).toEqual([text, code]);
    }
  },
);

it('a form in another language than the app gets English ones where English is read, else none', async () => {
  await language.speak('de');
  expect(examplesIn('en', 'support')[0]).toMatch(/^I was charged twice/);
  expect(examplesIn('fr', 'support')).toEqual([]);
  expect(examplesIn('de', 'my-own')).toEqual([]);
});
