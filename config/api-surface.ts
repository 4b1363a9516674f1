import { declarationsOf } from './build-types.ts';
import { CLI_TYPES } from './pack-cli.ts';
import { WIDGET_TYPES } from './pack-widget.ts';

/** The types of one package, as a file that is committed. */
export interface ApiSurface {
  readonly path: string;
  readonly text: string;
}

/**
 * Everything that both packages let programs import: the declarations without comments. Takes some
 * seconds, for the compiler works out both.
 */
export function apiSurfaces(): readonly ApiSurface[] {
  return [
    { path: 'config/api/presort.txt', types: WIDGET_TYPES },
    { path: 'config/api/presort-cli.txt', types: CLI_TYPES },
  ].map(({ path, types }) => {
    const files = [...declarationsOf(types, { removeComments: true })];
    return { path, text: files.map(([name, text]) => `// ${name}\n${text}`).join('\n') };
  });
}
