/** Writes the generated half of `widget/README.md` and `custom-elements.json`; a test fails when they are stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { customElementsManifest } from './custom-elements-manifest.ts';
import { widgetTables } from './widget-readme.ts';

const README = 'widget/README.md';
const MARK = '## Reference\n';

const written = readFileSync(README, 'utf8');
const tables = `${written.slice(0, written.indexOf(MARK) + MARK.length)}\n${widgetTables()}`;
writeFileSync(
  README,
  await format(tables, { ...(await resolveConfig(README)), parser: 'markdown' }),
);
const manifest = JSON.stringify(customElementsManifest());
writeFileSync('custom-elements.json', await format(manifest, { parser: 'json', printWidth: 100 }));
