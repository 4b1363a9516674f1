/** Everything that a Markdown file names exists. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultsIn, FILES } from './markdown-faults.ts';

describe('Markdown', () => {
  const pages = FILES.filter((file) => file.endsWith('.md'));

  it('is seen', () => expect(pages).toContain('ARCHITECTURE.md'));

  it.each(pages)('%s names only what exists', (page) => {
    expect(faultsIn(page, readFileSync(page, 'utf8'))).toEqual([]);
  });
});

describe('the check itself', () => {
  it.each([
    ['`src/core/nothing.ts`', 'src/core/nothing.ts'],
    ['`core/nothing.ts`', 'core/nothing.ts'],
    ['`nothing.ts`', 'nothing.ts'],
    ['`src/app`', 'src/app'],
    ['`npm run nothing`', 'npm run nothing'],
    ['`presort frobnicate`', 'presort frobnicate'],
    ['`presort train x.csv --bundle y`', 'presort train --bundle'],
    ['`--frobnicate`', '--frobnicate'],
    ['```sh\nnode --import tsx config/nothing.ts\n```', 'config/nothing.ts'],
    ['```sh\nnode --import tsx training/research/recipes/measure.ts --nothing 3\n```', '--nothing'],
    ['[a](nothing.md)', 'nothing.md'],
    ['[a](ARCHITECTURE.md#nothing)', 'ARCHITECTURE.md#nothing'],
    ['# One\n\n[a](#two)', '#two'],
    ['`presort bundle frob`', 'presort bundle frob'],
    ['`npm run -s presort -- replies frob IN --out x`', 'presort replies frob'],
    ['`presort fetch-encoder frob`', 'presort fetch-encoder frob'],
    ['`nothing.json`', 'nothing.json'],
    ['`.github/nothing.yml`', '.github/nothing.yml'],
    ['`scripts/x.sh`', 'scripts/x.sh'],
    ['`bash scripts/x.sh`', 'scripts/x.sh'],
    ['`APP_PORTT=8080 npm start`', 'APP_PORTT='],
    ['```sh\nexport APP_PORTT=8080\n```', 'APP_PORTT='],
    ['`MAX_NOTHING`', 'MAX_NOTHING'],
  ])('%s is found out', (text, fault) => {
    expect(faultsIn('README.md', text).join('\n')).toContain(fault);
  });

  it.each([
    '`src/core/rules.ts`',
    '`core/rules.ts`',
    '`rules.ts`',
    '`src/features/<name>/page`',
    '`presort train DATA.csv --out DIR`',
    '`npx presort help train`',
    '`npm start`',
    '[a](ARCHITECTURE.md#words)',
    '# One, `two`\n\n[a](#one-two)',
    '`presort bundle set my-bundle --replies replies.json`',
    '`presort bundle verify DIR`',
    '`package.json`',
    '`presort.js`',
    '`PRESORT_DIST=dist npm test`',
    '`TOLD_BY_LETTERS`',
    '[a](https://example.org/nothing.md)',
  ])('%s is let through', (text) => {
    expect(faultsIn('README.md', text)).toEqual([]);
  });
});
