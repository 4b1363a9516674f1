/**
 * `npm run build`: app, models, widget and service worker into `dist/`, in that order.
 * With `--if-changed` it does nothing where `dist/` is what the sources make already.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { buildServiceWorker } from './build-service-worker.ts';
import { hashSources, isFresh, writeStamp } from './build-stamp.ts';
import { buildWidget } from './build-widget.ts';
import { notePackages, type BundledPackages } from './bundled-packages.ts';
import { LICENCES_FILE, licencesText } from './licences.ts';
import { DOCS_FOLDER, docFiles } from './docs/make-docs.ts';
import { copyUseLite } from './page-bundles.ts';
import { USE_LITE_PACKAGE } from '../training/cli/use-lite-files.ts';
import { widgetReference } from './widget-readme.ts';

const OUT = 'dist';

const started = Date.now();
const sources = hashSources();
if (process.argv.includes('--if-changed') && isFresh(sources, OUT)) {
  console.log(`${OUT}/ is up to date.`);
} else {
  console.log(`Building ${OUT}/: app, models, widget, service worker …`);
  const found: BundledPackages = new Set();
  const note = notePackages(found);
  await build({ logLevel: 'warn', plugins: [note], worker: { plugins: () => [note] } });
  cpSync('models', join(OUT, 'models'), { recursive: true });
  copyUseLite(join(OUT, 'models', 'use-lite'));
  found.add(`node_modules/${USE_LITE_PACKAGE}`);
  await buildWidget({ outDir: join(OUT, 'presort'), found });
  // The app's widget page reads this file.
  writeFileSync(join(OUT, 'widget-reference.json'), JSON.stringify(widgetReference()));
  mkdirSync(join(OUT, DOCS_FOLDER), { recursive: true });
  for (const [name, content] of docFiles()) writeFileSync(join(OUT, DOCS_FOLDER, name), content);
  await buildServiceWorker({ outDir: OUT, found });
  writeFileSync(join(OUT, LICENCES_FILE), licencesText(found));
  writeStamp(sources, OUT);
  console.log(`built ${OUT}/ in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
