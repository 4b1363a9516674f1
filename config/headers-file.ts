/** One block of a `_headers` file: a path pattern (`*` at the end matches the rest) and its headers. */
export interface HeaderRule {
  readonly pattern: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/**
 * Reads the `_headers` format that static hosts share: a path on its own line, then indented `Name: value` lines.
 * Lines that start with `#` are comments. Throws on an indented line without a colon or before any path.
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
  return rules;
}

/** Headers for one path; a later block overrides an earlier one of the same name. */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const rule of rules) {
    const matches = rule.pattern.endsWith('*')
      ? path.startsWith(rule.pattern.slice(0, -1))
      : path === rule.pattern;
    if (matches) for (const [name, value] of rule.headers) found.set(name, value);
  }
  return found;
}
