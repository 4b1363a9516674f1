/**
 * `npm run api`: writes what programs can import from both packages; a person reviews the
 * difference.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { apiSurfaces } from './api-surface.ts';

for (const { path, text } of apiSurfaces()) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(path);
}
