import { readFileSync } from 'node:fs';
import type { Manifest } from '../../../src/core/manifest.ts';

/** The manifest of the default bundle, as it is shipped. */
export const SUPPORT = JSON.parse(readFileSync('models/support/manifest.json', 'utf8')) as Manifest; // read and checked by other tests

/** Its labels, of all heads. */
export const LABELS: readonly string[] = SUPPORT.heads.flatMap(({ labels }) => labels);
