import { expect, it } from 'vitest';
import { chosenLanguages } from './chosen-languages.ts';

it('takes what is wanted and read, in the wanted order, and the first where nothing is', () => {
  const bundle = { languages: ['en', 'de', 'pt-BR'] };
  expect(chosenLanguages(bundle, ['fr', 'pt', 'de-AT', 'de'])).toEqual(['pt', 'de']);
  expect(chosenLanguages(bundle, ['fr'])).toEqual(['en']);
  expect(chosenLanguages(bundle, [])).toEqual(['en']);
});
