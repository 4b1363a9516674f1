import { describe, expect, it } from 'vitest';
import { choices, chosen, switched } from './ticket-languages.ts';

const FIVE = { languages: ['en', 'de', 'es', 'fr', 'pt'], apart: ['de', 'es', 'fr', 'pt'] };
/** Dutch shares the weights of English; German has its own. */
const SHARED = { languages: ['en', 'nl', 'de'], apart: ['de'] };
/** The languages share their weights, so none can be left out. */
const ONE = { languages: ['de', 'en'], apart: [] };

describe('languages to choose', () => {
  it('are those with weights of their own', () => {
    expect(choices(FIVE)).toEqual(['en', 'de', 'es', 'fr', 'pt']);
    expect(choices(SHARED)).toEqual(['en', 'de']);
    expect(choices(ONE)).toEqual([]);
  });

  it('are on where they are wanted, and the first where none is', () => {
    expect(chosen(FIVE, ['fr', 'de-AT', 'nl'])).toEqual(['de', 'fr']);
    expect(chosen(FIVE, ['nl', 'it'])).toEqual(['en']);
    expect(chosen(SHARED, ['nl'])).toEqual(['en']);
    expect(chosen(SHARED, ['de', 'nl'])).toEqual(['en', 'de']);
  });

  it('are written down as they stand once one is switched, beside those of other bundles', () => {
    expect(switched(FIVE, [], ['en'], 'de')).toEqual(['en', 'de']);
    expect(switched(FIVE, ['en', 'de'], ['en', 'de'], 'en')).toEqual(['de']);
    expect(switched(FIVE, ['it', 'de'], ['de'], 'pt')).toEqual(['de', 'pt', 'it']);
  });
});
