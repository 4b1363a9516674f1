/** Writes the generated half of `widget/README.md` and `custom-elements.json`; a test fails when they are stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import { customElementsManifest } from './custom-elements-manifest.ts';
import { widgetTables } from './widget-readme.ts';

const README = 'widget/README.md';
const MARK = '## Reference\n';

const written = readFileSync(README, 'utf8');
writeFileSync(README, `${written.slice(0, written.indexOf(MARK) + MARK.length)}\n${widgetTables()}`);
writeFileSync('custom-elements.json', `${JSON.stringify(customElementsManifest(), null, 2)}\n`);
