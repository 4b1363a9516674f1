/** One block of a `_headers` file: a path pattern (`*` at the end matches the rest) and its headers. */
export interface HeaderRule {
  readonly pattern: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/**
 * Reads the `_headers` format that static hosts share: a path on its own line, then indented `Name: value` lines.
 * Lines that start with `#` are comments. Throws on an indented line without a colon or before any path, and on a
 * header that two blocks set for one path: hosts do not agree on which of the two counts.
 */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: { pattern: string; headers: [string, string][] }[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      rules.push({ pattern: line.trim(), headers: [] });
      continue;
    }
    const colon = line.indexOf(':');
    const last = rules.at(-1);
    if (colon < 0 || last === undefined)
      throw new Error(`_headers line ${index + 1} is not "Name: value" under a path`);
    last.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  refuseTwice(rules);
  return rules;
}

/** Headers for one path. */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const rule of rules) {
    if (matches(rule.pattern, path))
      for (const [name, value] of rule.headers) found.set(name, value);
  }
  return found;
}

/** The path that a pattern names, or the prefix that its paths share. */
export function patternStart(pattern: string): string {
  return pattern.replace(/\*$/, '');
}

function matches(pattern: string, path: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(patternStart(pattern)) : path === pattern;
}

function refuseTwice(rules: readonly HeaderRule[]): void {
  for (const [at, one] of rules.entries())
    for (const other of rules.slice(at + 1)) {
      if (
        !matches(one.pattern, patternStart(other.pattern)) &&
        !matches(other.pattern, patternStart(one.pattern))
      )
        continue;
      const names = new Set(one.headers.map(([name]) => name.toLowerCase()));
      const twice = other.headers.find(([name]) => names.has(name.toLowerCase()));
      if (twice)
        throw new Error(`_headers sets ${twice[0]} twice, for ${one.pattern} and ${other.pattern}`);
    }
}
