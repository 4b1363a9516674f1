import { createCompactModel } from '../../src/compact/compact-model.ts';
import type { LoadedBundle } from '../../src/core/bundle-data.ts';
import { fullTierManifest } from '../../src/core/full-tier.ts';
import { writeTrace } from '../../src/core/trace.ts';
import {
  createTriageContext,
  decideTriage,
  needsModel,
  prepareTicket,
} from '../../src/core/triage-ticket.ts';
import { openFullTier } from '../../src/full/open-full-tier.ts';
import type { NodeEngine } from '../cli/engine.ts';
import { NODE_BACKENDS, wasmOfPackage } from './node-encoder.ts';

/** The full tier in Node, one ticket at a time. `files` are verified. Rejects as `openFullTier` does. */
export async function createFullNodeEngine(
  bundle: LoadedBundle,
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): Promise<NodeEngine> {
  const compact = createCompactModel(bundle.manifest, bundle.weights);
  const { encoder, model } = await openFullTier({
    manifest: bundle.manifest,
    files,
    compact,
    backends: NODE_BACKENDS,
    wasm: wasmOfPackage,
  });
  const manifest = fullTierManifest(bundle.manifest);
  const context = createTriageContext(
    { ...bundle, manifest },
    (text) => compact.run(text).embedding,
    { tier: 'full' },
  );
  const now = (): number => performance.now();
  return {
    bundle: { ...bundle, manifest },
    model: compact,
    async triage(input, trace = false) {
      const prepared = prepareTicket(input, manifest, now);
      const [output = null] = needsModel(prepared)
        ? await model.run([prepared.normalised.text])
        : [];
      return decideTriage(prepared, output, context, { now, ...(trace && { trace: writeTrace }) });
    },
    dispose: () => encoder.dispose(),
  };
}
