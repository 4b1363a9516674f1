/** `npm run api`: writes down what both packages let programs import; the difference is for a person to read. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { apiSurfaces } from './api-surface.ts';

for (const { path, text } of apiSurfaces()) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(path);
}
