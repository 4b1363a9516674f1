import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes `integrity.json` beside the scripts: what a page names in `integrity`, and their sizes. */
export function writeIntegrity(outDir: string, version: string): void {
  const files = readdirSync(outDir)
    .filter((file) => /\.m?js$/.test(file))
    .sort();
  const entries = files.map((file) => {
    const bytes = readFileSync(join(outDir, file));
    return [
      file,
      {
        integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
        bytes: statSync(join(outDir, file)).size,
      },
    ];
  });
  writeFileSync(
    join(outDir, 'integrity.json'),
    `${JSON.stringify({ version, files: Object.fromEntries(entries) }, null, 2)}\n`,
  );
}
