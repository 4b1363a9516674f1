/** What both packages let programs import changes on purpose alone: `npm run api` writes it down, and a person reads the difference. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { apiSurfaces } from '../../config/api-surface.ts';

it('both packages export what is written down in config/api', () => {
  for (const { path, text } of apiSurfaces()) {
    expect(text).toContain('export');
    expect(existsSync(path) ? readFileSync(path, 'utf8') : null, path).toBe(text);
  }
});
