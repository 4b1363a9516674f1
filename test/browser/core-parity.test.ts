import { expect, test } from 'vitest';
import { parityLines } from '../fixtures/core/parity.ts';

test('the browser normalises and decides over a hundred tickets as Node does', async () => {
  await expect(parityLines()).toMatchFileSnapshot('../fixtures/core/parity.txt');
});
