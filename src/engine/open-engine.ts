import { createCompactModel } from '../compact/compact-model.ts';
import type { LoadedBundle } from '../core/bundle-data.ts';
import type { CreateContexts } from './decided-contexts.ts';
import { assembleEngine, type BundleModel, type Engine } from './assemble-engine.ts';

/**
 * Opens a loaded bundle as an engine in all its loaded languages. Throws `bundle-weights` for
 * weights that do not fit, and as `assembleEngine`.
 */
export function openEngine(
  { further = [], ...first }: LoadedBundle,
  modelOf: (bundle: LoadedBundle) => BundleModel['model'] = ({ manifest, weights }) =>
    createCompactModel(manifest, weights),
  contextsOf?: CreateContexts,
): Engine {
  const modelled = (bundle: LoadedBundle): BundleModel => ({ bundle, model: modelOf(bundle) });
  const apart = further.flatMap(({ manifest }) => manifest.languages);
  // The bundle of a running engine names all its languages, so those of the other parts are removed
  // from the first part.
  const languages = first.manifest.languages.filter((language) => !apart.includes(language));
  return assembleEngine(
    [modelled({ ...first, manifest: { ...first.manifest, languages } }), ...further.map(modelled)],
    contextsOf,
  );
}
