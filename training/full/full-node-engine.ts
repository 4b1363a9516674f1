import { markMachineMail } from '../../src/core/machine-mails.ts';
import type { LoadedBundle } from '../../src/core/bundle-data.ts';
import { EngineError } from '../../src/core/errors.ts';
import { writeTrace } from '../../src/core/trace.ts';
import { assembleFull, partWithFull } from '../../src/engine/assemble-full.ts';
import { openEngine } from '../../src/engine/assemble-engine.ts';
import { openFullTier } from '../../src/full/open-full-tier.ts';
import type { NodeEngine } from '../cli/engine.ts';
import { NODE_BACKENDS, wasmOfPackage } from './node-encoder.ts';

/** The full tier in Node, one ticket at a time. `files` are verified. Rejects as `openFullTier` does. */
export async function createFullNodeEngine(
  bundle: LoadedBundle,
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): Promise<NodeEngine> {
  const engine = openEngine(bundle);
  const { manifest } = bundle;
  const { encoder, model } = await openFullTier({
    manifest,
    files,
    compact: partWithFull(engine).model,
    backends: NODE_BACKENDS,
    wasm: wasmOfPackage,
  });
  const full = assembleFull(engine, manifest, model);
  return {
    tier: 'full',
    bundle: full.bundle,
    explain: engine.explain,
    embed: engine.embed,
    async triage(input, trace = false) {
      const [answer] = await full.triageAll(
        [markMachineMail(input)],
        null,
        trace ? writeTrace : undefined,
      );
      if (!answer) throw new EngineError('internal', { where: 'triage' });
      return answer.triage;
    },
    dispose: () => encoder.dispose(),
  };
}
