import { expect, it } from 'vitest';
import { tinyEncoder } from '../../../test/fixtures/tiny-bundle.ts';
import { categoryHead, fitOptions } from '../../../test/fixtures/train-options.ts';
import { fitBundle } from './fit-languages.ts';
import type { FitOptions } from './fit-options.ts';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const rows = LETTERS.map((letter, at) => ({
  text: `${at % 2 ? 'the printer is broken in room' : 'the invoice is wrong for plan'} ${letter}`,
  gold: { category: at % 2 },
}));
const parcels = LETTERS.slice(0, 13).map(
  (letter) => `when does the parcel come to house ${letter}`,
);
const options: FitOptions = {
  ...fitOptions(rows, categoryHead(['Billing', 'Hardware']), tinyEncoder()),
  outOfScope: parcels,
};

it('every out-of-scope text is judged once, by a model that did not read it', async () => {
  const { outOfScope, outOfScopeHeld, outOfScopeTexts, trained } = await fitBundle(options);
  expect(outOfScopeHeld).toEqual(parcels);
  expect(outOfScopeTexts).toBe(parcels.length);
  expect(outOfScope).toHaveLength(parcels.length);
  for (const [at, text] of parcels.entries()) {
    const held = outOfScope[at]?.logits;
    expect(held, text).toBeDefined();
    expect(held, text).not.toEqual(trained.model.run(text).logits);
  }
});
