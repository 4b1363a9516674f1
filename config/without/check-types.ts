import { spawnSync } from 'node:child_process';

const CHECKS = [
  [
    'svelte-check/bin/svelte-check',
    '--tsconfig',
    'tsconfig.svelte.json',
    '--tsgo',
    '--output',
    'machine',
  ],
  [
    '@typescript/native/bin/tsc',
    '-p',
    'config/threads/tsconfig.worker.json',
    '--noEmit',
    '--pretty',
    'false',
  ],
  [
    '@typescript/native/bin/tsc',
    '-p',
    'config/threads/tsconfig.service-worker.json',
    '--noEmit',
    '--pretty',
    'false',
  ],
] as const;

/**
 * Checks the types of page, workers and service worker in the folder that the process is in. Returns
 * the places in other pages that name pages which are gone: what leads on from them is for a person
 * to say, and until then they lead to the first page. Throws with whatever else the compiler says.
 */
export function checkTypes(pages: readonly string[]): readonly string[] {
  const faults = CHECKS.flatMap(([file, ...args]) => {
    const { stdout } = spawnSync(process.execPath, [`node_modules/${file}`, ...args], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout.split('\n').filter((line) => /\bERROR\b|: error TS/.test(line));
  });
  const isLink = (fault: string): boolean =>
    pages.some(
      (page) =>
        fault.replaceAll('\\"', '"').includes(`'"${page}"'`) ||
        fault.includes(`Property '${page}' does not exist`),
    );
  const others = faults.filter((fault) => !isLink(fault));
  if (others.length > 0) throw new Error(`the types are wrong:\n${others.join('\n')}`);
  return [...new Set(faults.map(placeOf))];
}

/** `src/a.svelte:44` of a fault, as either compiler writes it. */
function placeOf(fault: string): string {
  const [, file = fault, line = ''] =
    /"(src[^"]*)" (\d+):/.exec(fault) ?? /^(src[^(]*)\((\d+),/.exec(fault) ?? [];
  return `${file}:${line}`;
}
