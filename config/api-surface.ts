import { declarationsOf } from './build-types.ts';
import { CLI_TYPES } from './pack-cli.ts';
import { WIDGET_TYPES } from './pack-widget.ts';
import { exportsOf, reachableTypes } from './reachable-types.ts';

/** The types of one package, as a file that is committed. */
export interface ApiSurface {
  readonly path: string;
  readonly text: string;
}

/**
 * The exports of both packages, entry by entry, with all declarations that these refer to, without
 * comments. Takes some seconds, because the compiler reads both packages.
 */
export function apiSurfaces(): readonly ApiSurface[] {
  return [
    { path: 'config/api/presort.txt', types: WIDGET_TYPES },
    { path: 'config/api/presort-cli.txt', types: CLI_TYPES },
  ].map(({ path, types }) => {
    const all = declarationsOf(types, { removeComments: true });
    const entries = types.entries.map((entry) => entry.replace(/\.ts$/, '.d.ts'));
    const lists = entries.map((entry) => `// ${entry} exports ${exportsOf(all, entry).join(', ')}`);
    const files = [...reachableTypes(all, entries)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, text]) => `// ${name}\n${text}`);
    return { path, text: `${[...lists, ...files].join('\n\n')}\n` };
  });
}
