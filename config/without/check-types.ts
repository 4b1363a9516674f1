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
 * Checks the types of page, workers and service worker in the current folder. Returns the places in
 * other pages that name deleted pages; a person decides where these should lead, and until then
 * they lead to the first page. Throws with all other errors of the compiler.
 */
export function checkTypes(pages: readonly string[]): readonly string[] {
  const faults = CHECKS.flatMap(([file, ...args]) => {
    const { stdout } = spawnSync(process.execPath, [`node_modules/${file}`, ...args], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout.split('\n').filter((line) => /\bERROR\b|: error TS/.test(line));
  });
  const others = faults.filter((fault) => !isLink(fault.replaceAll('\\"', '"'), pages));
  if (others.length > 0) throw new Error(`the types are wrong:\n${others.join('\n')}`);
  return [...new Set(faults.map(placeOf))];
}

/** Whether a fault only says that those pages are gone, in one of the compilers' three wordings. */
export function isLink(fault: string, pages: readonly string[]): boolean {
  const [, given = '', wanted = ''] =
    /type '([^']*)' is not assignable to (?:parameter of )?type '([^']*)'/.exec(fault) ?? [];
  const unknown = namesOf(given).filter((name) => !namesOf(wanted).includes(name));
  return (
    (unknown.length > 0 && unknown.every((name) => pages.includes(name))) ||
    pages.some(
      (page) =>
        fault.includes(`'"${page}"'`) || fault.includes(`Property '${page}' does not exist`),
    )
  );
}

/** `a` and `b` of `"a" | "b"`. */
function namesOf(union: string): readonly string[] {
  return [...union.matchAll(/"([\w-]+)"/g)].map(([, name = '']) => name);
}

/** The place in a fault's text, such as `src/a.svelte:44`, in either compiler's format. */
function placeOf(fault: string): string {
  const [, file = fault, line = ''] =
    /"(src[^"]*)" (\d+):/.exec(fault) ?? /^(src[^(]*)\((\d+),/.exec(fault) ?? [];
  return `${file}:${line}`;
}
