import { patternStart, type HeaderRule } from '../headers-file.ts';

/** `vercel.json`, which Vercel looks for beside `package.json`. */
export function vercelJson(rules: readonly HeaderRule[]): string {
  const config = {
    $schema: 'https://openapi.vercel.sh/vercel.json',
    framework: null,
    installCommand: 'npm ci',
    buildCommand: 'npm run build',
    outputDirectory: 'dist',
    headers: rules.map(({ pattern, headers }) => ({
      source: sourceOf(pattern),
      headers: headers.map(([key, value]) => ({ key, value })),
    })),
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** Vercel's patterns: a dot is a dot only after a backslash. */
function sourceOf(pattern: string): string {
  const start = patternStart(pattern).replaceAll('.', '\\.');
  return pattern.endsWith('*') ? `${start}(.*)` : start;
}
