import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Drops the lines of a file that import the feature and the lines that use the imported names. A
 * file that is only an entry of the feature is deleted.
 */
export function dropLines(file: string, feature: string): void {
  const text = readFileSync(file, 'utf8');
  const path = `features/${feature}/`;
  if (!text.includes(path)) return;
  const names = [...text.matchAll(/import (?:type )?(?:\{([^}]*)\}|(\w+)) from '([^']*)';/g)]
    .filter(([, , , from = '']) => from.includes(path))
    .flatMap(([, list, one]) => (list ?? one ?? '').split(',').map((name) => name.trim()));
  const kept = text
    .split('\n')
    .map((line) =>
      names.reduce((rest, name) => rest.replace(` & ${name}`, '').replace(`${name} & `, ''), line),
    )
    .filter(
      (line) =>
        !line.includes(path) &&
        !names.some((name) => name !== '' && new RegExp(`\\b${name}\\b`).test(line)),
    );
  if (
    /^src\/workers\//.test(file) &&
    !kept.join('\n').includes('features/') &&
    !file.endsWith('service-worker.ts')
  )
    rmSync(file);
  else writeFileSync(file, kept.join('\n'));
}
