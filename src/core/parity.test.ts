import { expect, test } from 'vitest';
import { parityLines } from '../../test/fixtures/core/parity.ts';

// test/browser/core-parity.test.ts compares a real browser with the same file. After an intended
// change run this test with -u.
test('Node normalises and decides over a hundred tickets as the browser does', async () => {
  await expect(parityLines()).toMatchFileSnapshot('../../test/fixtures/core/parity.txt');
});
