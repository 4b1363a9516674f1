import { compactFiles, promisedFile } from '../../bundle/assemble-bundle.ts';
import type { Engine } from '../assemble-engine.ts';
import type { EngineInfo } from '../methods.ts';
import { offersOf } from './full-engine.ts';

/** Describes the loaded bundle to the page. */
export function infoOf(
  engine: Engine,
  facts: Pick<EngineInfo, 'baseUrl' | 'stored' | 'fallback' | 'loadMs'>,
): EngineInfo {
  const { manifest, teams, rules, replies } = engine.bundle;
  return {
    ...facts,
    bundle: `${manifest.id}@${manifest.version}`,
    id: manifest.id,
    title: manifest.title,
    heads: manifest.heads,
    rules,
    replies,
    teams,
    languages: manifest.languages,
    sources: manifest.provenance.sources,
    fulls: offersOf(engine),
    dims: engine.model.dims,
    bytes: loadedBytes(engine),
  };
}

/** Each file counts once, however many languages need it. */
function loadedBytes({ parts }: Engine): number {
  const bytes = parts.flatMap(({ bundle: { manifest } }) =>
    compactFiles(manifest).map((name) => [name, promisedFile(manifest, name).bytes] as const),
  );
  return [...new Map(bytes).values()].reduce((sum, one) => sum + one, 0);
}
