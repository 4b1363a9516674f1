import { createCompactModel } from '../../src/compact/compact-model.ts';
import type { LoadedBundle } from '../../src/core/bundle-data.ts';
import type { TicketInput } from '../../src/core/ticket.ts';
import { writeTrace } from '../../src/core/trace.ts';
import type { Tier, Triage } from '../../src/core/triage.ts';
import { assembleEngine, type Engine } from '../../src/engine/assemble-engine.ts';
import { findBundleFolder, readBundleFolder, readFullFiles } from './bundle-folder.ts';
import { usageError } from './command-error.ts';

/** The same steps as in the browser, on Node's clock. */
export interface NodeEngine extends Pick<Engine, 'bundle' | 'explain' | 'embed'> {
  triage(input: TicketInput, trace?: boolean): Triage | Promise<Triage>;
  dispose?(): Promise<void>;
}

/** The compact tier answers at once. */
export interface CompactNodeEngine extends NodeEngine {
  triage(input: TicketInput, trace?: boolean): Triage;
}

/**
 * The bundle with that id or in that folder, on the wanted tier; where none is wanted, a bundle that carries its own full encoder (as
 * `train --encoder full` writes it) runs on that, and any other on the compact tier. Throws `usage` for a tier that the bundle does not have.
 */
export async function openNodeEngine(idOrFolder: string, wanted?: Tier): Promise<NodeEngine> {
  const folder = findBundleFolder(idOrFolder);
  const bundle = await readBundleFolder(folder);
  const { full } = bundle.manifest;
  const carriesFull =
    full !== undefined && !Object.keys(full.files).some((name) => name.startsWith('../'));
  const tier = wanted ?? (carriesFull ? 'full' : 'compact');
  if (tier === 'compact') return createNodeEngine(bundle);
  if (full === undefined)
    throw usageError(
      `The bundle "${idOrFolder}" has no full tier. Leave --tier out, or train one with --encoder full.`,
    );
  const files = await readFullFiles(folder, full);
  const { createFullNodeEngine } = await import('../full/full-node-engine.ts');
  return createFullNodeEngine(bundle, files);
}

/** The compact tier. Throws `bundle-weights` for weights that do not fit, `bad-input` for a rule that is unsafe. */
export function createNodeEngine(bundle: LoadedBundle): CompactNodeEngine {
  const engine = assembleEngine(bundle, createCompactModel(bundle.manifest, bundle.weights));
  return {
    bundle,
    explain: engine.explain,
    embed: engine.embed,
    triage: (input, trace = false) => engine.triage(input, null, trace ? writeTrace : undefined),
  };
}
