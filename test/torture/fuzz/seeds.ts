/**
 * Failures found earlier, by target, with the seed from which `fast-check` makes the same input.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';

export interface Seed {
  readonly seed: number;
  readonly path: string;
  /** The error of that time. */
  readonly why: string;
}

export type Seeds = Readonly<Record<string, readonly Seed[]>>;

const FILE = fileURLToPath(new URL('seeds.json', import.meta.url));

export function readSeeds(): Seeds {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Seeds; // written by `keepSeed` alone
}

/** Adds a failure, so that the unit suite repeats its input from now on. */
export async function keepSeed(target: string, seed: Seed): Promise<void> {
  const seeds = readSeeds();
  const all = { ...seeds, [target]: [...(seeds[target] ?? []), seed] };
  writeFileSync(
    FILE,
    await prettier.format(JSON.stringify(all), { parser: 'json', printWidth: 100 }),
  );
}
