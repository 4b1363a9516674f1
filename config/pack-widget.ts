/**
 * Packs `presort`: the folder that a site copies, the add-on for the full tier, types and
 * reference. No dependencies.
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildTypes, type TypesRequest } from './build-types.ts';
import { LICENCES_FILE } from './licences.ts';
import { commonFields } from './package-json.ts';
import { packReadme } from './package-readme.ts';

/** The modules that programs import from the package. */
export const WIDGET_TYPES: TypesRequest = {
  entries: ['widget/index.ts', 'widget/open-bundle.ts'],
  project: 'config/threads/tsconfig.page.json',
};

/** `built` is what `npm run build` wrote. */
export function packWidget({
  outDir,
  built = 'dist',
}: {
  readonly outDir: string;
  readonly built?: string;
}): void {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  for (const folder of ['presort', 'presort-full'])
    cpSync(join(built, folder), join(outDir, folder), { recursive: true });
  for (const file of ['LICENSE', 'custom-elements.json']) cpSync(file, join(outDir, file));
  cpSync(join(built, LICENCES_FILE), join(outDir, LICENCES_FILE));
  buildTypes({ ...WIDGET_TYPES, outDir: join(outDir, 'types') });
  // The classic script exports nothing; its types describe the window and the element.
  writeFileSync(join(outDir, 'types/presort.d.ts'), "import './widget/index.d.ts';\n");
  packReadme('widget/README.md', outDir);
  writeFileSync(join(outDir, 'package.json'), `${JSON.stringify(packageJson(), null, 2)}\n`);
}

function packageJson(): object {
  const widget = { types: './types/widget/index.d.ts', default: './presort/presort.mjs' };
  return {
    name: 'presort',
    description:
      "Suggests a support ticket's category, priority and answer while the customer is still typing, wholly in the browser.",
    ...commonFields(),
    types: widget.types,
    exports: {
      '.': widget,
      './widget': widget,
      './engine': {
        types: './types/widget/open-bundle.d.ts',
        default: './presort/presort-engine.mjs',
      },
      './presort.js': { types: './types/presort.d.ts', default: './presort/presort.js' },
      './integrity.json': './presort/integrity.json',
      './custom-elements.json': './custom-elements.json',
      './models/*': './presort/models/*',
      './package.json': './package.json',
    },
    customElements: 'custom-elements.json',
    files: ['presort', 'presort-full', 'types', 'custom-elements.json', LICENCES_FILE],
  };
}
