import { dirname, resolve } from 'node:path';
import { encoderId, fullTiers, readFullTier, withFullTier } from '../../src/core/full-tier.ts';
import type { Tier } from '../../src/core/triage.ts';
import {
  MODELS_FOLDER,
  findBundleFolder,
  readBundleFolder,
  readFullFiles,
} from './bundle-folder.ts';
import { usageError } from './command-error.ts';
import { createNodeEngine, type NodeEngine } from './engine.ts';

/**
 * Opens the bundle with that id or in that folder on the `wanted` tier, with the full encoder of
 * that id (default: the first of the bundle). Without `wanted`, an own bundle runs on its full tier
 * if it has one; a shipped bundle runs on the compact tier unless `encoder` is given. Throws
 * `usage` for a tier that the bundle lacks.
 */
export async function openNodeEngine(
  idOrFolder: string,
  wanted?: Tier,
  encoder?: string,
): Promise<NodeEngine> {
  const folder = findBundleFolder(idOrFolder);
  const bundle = await readBundleFolder(folder);
  const ids = fullTiers(bundle.manifest).map(encoderId);
  const isShipped = dirname(resolve(folder)) === resolve(MODELS_FOLDER);
  const usual = ids.length > 0 && (!isShipped || encoder !== undefined) ? 'full' : 'compact';
  if ((wanted ?? usual) === 'compact') return createNodeEngine(bundle);
  if (ids.length === 0)
    throw usageError(
      `The bundle "${idOrFolder}" has no full tier. Leave --tier out, or train one with --encoder minilm.`,
    );
  if (encoder !== undefined && !ids.includes(encoder))
    throw usageError(
      `The bundle "${idOrFolder}" has no full tier "${encoder}". Give one of ${ids.join(', ')}.`,
    );
  const manifest = withFullTier(bundle.manifest, encoder);
  const files = await readFullFiles(folder, readFullTier(manifest));
  const { createFullNodeEngine } = await import('../full/full-node-engine.ts');
  return createFullNodeEngine({ ...bundle, manifest }, files);
}
