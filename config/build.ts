/** `npm run build`: app, models, widget and service worker into `dist/`, in that order. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { buildServiceWorker } from './build-service-worker.ts';
import { buildWidget } from './build-widget.ts';

const OUT = 'dist';

const started = Date.now();
await build({ logLevel: 'warn' });
cpSync('models', join(OUT, 'models'), { recursive: true });
await buildWidget({ outDir: join(OUT, 'presort') });
await buildServiceWorker({ outDir: OUT });
console.log(`built ${OUT}/ in ${((Date.now() - started) / 1000).toFixed(1)} s`);
