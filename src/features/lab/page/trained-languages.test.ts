import { expect, it } from 'vitest';
import type { LanguageFact } from '../../../core/training-notes.ts';
import { languagesInUse } from './trained-languages.ts';

const fact = (language: string, kind: LanguageFact['kind'] = 'own'): LanguageFact => ({
  kind,
  language,
  tickets: 20,
});

it('loads every language that a model has learnt, beside those of the browser', () => {
  const languages = [fact('en'), fact('de', 'taught'), fact('nl', 'strange'), fact('pt', 'few')];
  expect(languagesInUse(['fr', 'en', '*'], { languages })).toEqual(['fr', 'en', 'de']);
});

it('leaves the choice alone where a model has learnt one language', () => {
  expect(languagesInUse(['en', '*'], { languages: [] })).toBeNull();
  expect(languagesInUse(['en', '*'], { languages: [fact('de'), fact('pt', 'few')] })).toBeNull();
  expect(languagesInUse(['en', '*'], undefined)).toBeNull();
});
