/**
 * The exports of both packages change on purpose only: `npm run api` writes them to a file, and a
 * person reviews the difference.
 */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { apiSurfaces } from '../../config/api-surface.ts';
import { declarationsOf } from '../../config/build-types.ts';
import { CLI_TYPES } from '../../config/pack-cli.ts';
import { WIDGET_TYPES } from '../../config/pack-widget.ts';

it('both packages export what is written down in config/api', () => {
  for (const { path, text } of apiSurfaces()) {
    expect(text).toContain('export');
    expect(existsSync(path) ? readFileSync(path, 'utf8') : null, path).toBe(text);
  }
});

it('what both packages declare is read by a TypeScript that knows no arrays of buffers, older than 5.7', () => {
  const texts = [WIDGET_TYPES, CLI_TYPES].flatMap((types) => [...declarationsOf(types).values()]);
  expect(texts.some((text) => text.includes('Uint8Array'))).toBe(true);
  expect(texts.filter((text) => /Array<ArrayBuffer/.test(text))).toEqual([]);
});
