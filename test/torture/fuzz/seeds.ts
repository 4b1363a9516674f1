/** Failures that were found once, by target: what `fast-check` needs to make the same input again. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';

export interface Seed {
  readonly seed: number;
  readonly path: string;
  /** What went wrong then. */
  readonly why: string;
}

export type Seeds = Readonly<Record<string, readonly Seed[]>>;

const FILE = fileURLToPath(new URL('seeds.json', import.meta.url));

export function readSeeds(): Seeds {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Seeds; // written by `keepSeed` alone
}

/** Adds a failure, so that the unit suite replays it until it is mended and ever after. */
export async function keepSeed(target: string, seed: Seed): Promise<void> {
  const seeds = readSeeds();
  const all = { ...seeds, [target]: [...(seeds[target] ?? []), seed] };
  writeFileSync(
    FILE,
    await prettier.format(JSON.stringify(all), { parser: 'json', printWidth: 100 }),
  );
}
