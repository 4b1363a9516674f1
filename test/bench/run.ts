/**
 * `npm run bench`: engine, bytes and (after `npm run build`) the widget's first suggestion in a real browser.
 * One JSON line each. Times depend on the machine and on what else it does; compare within one run.
 */
import { existsSync, readdirSync } from 'node:fs';
import { measureBytes, measureEngine } from './engine.ts';

for (const bundle of ['support', 'it-desk'])
  console.log(JSON.stringify({ engine: await measureEngine(bundle) }));
if (!existsSync('dist/presort')) {
  console.log('dist/ is missing: run `npm run build` for bytes and the browser part');
} else {
  const code = readdirSync('dist/presort')
    .filter((name) => /^(presort|view-.*|engine-.*|downloader-.*)\.js$/.test(name))
    .map((name) => `dist/presort/${name}`);
  console.log(
    JSON.stringify({
      bytesToFirstSuggestion: measureBytes(code, 'support'),
      useLiteAndTensorFlow: useLiteBytes(),
    }),
  );
  await import('./widget-load.ts');
}

/**
 * What the same first suggestion takes with Universal Sentence Encoder lite: its published files,
 * and TF.js with USE and WebGL, brotli.
 */
function useLiteBytes(): number {
  const weights = 6 * 4_194_304 + 2_737_832;
  const graphAndVocabulary = 247_026 + 218_327;
  const library = 96_000;
  return weights + graphAndVocabulary + library;
}
