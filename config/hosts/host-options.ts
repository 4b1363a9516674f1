import type { HeaderRule } from '../headers-file.ts';

/** Where the built folder lies, and the address that it gets. */
export interface HostOptions {
  readonly rules: readonly HeaderRule[];
  /** The built folder on the server's disk, without a slash at the end. */
  readonly root: string;
  /** The address below the host, as `/tools/presort`; empty for the host's root. */
  readonly base: string;
  /** 1 to 65535. */
  readonly port: number;
}

/** A header that only some paths get. */
export interface PathHeader {
  readonly pattern: string;
  readonly value: string;
}

/** The headers that every answer gets. */
export function headersEverywhere(
  rules: readonly HeaderRule[],
): readonly (readonly [name: string, value: string])[] {
  return rules.filter(({ pattern }) => pattern === '/*').flatMap(({ headers }) => headers);
}

/** The headers that depend on the path, by name. */
export function headersByPath(
  rules: readonly HeaderRule[],
): ReadonlyMap<string, readonly PathHeader[]> {
  const found = new Map<string, PathHeader[]>();
  for (const { pattern, headers } of rules) {
    if (pattern === '/*') continue;
    for (const [name, value] of headers)
      found.set(name, [...(found.get(name) ?? []), { pattern, value }]);
  }
  return found;
}

/** The two lines that begin each made file. */
export function madeBy(use: string): string {
  return `# Made by \`npm run host-files\` from public/_headers: change that file, not this one.\n# ${use}\n`;
}

/** Lines, each below the other and moved to the right. */
export function indent(lines: readonly string[], by = '  '): string[] {
  return lines.map((line) => (line === '' ? '' : `${by}${line}`));
}
