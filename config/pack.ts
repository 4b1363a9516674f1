/** `npm run pack`: the two published packages as folders, out of what `npm run build` wrote. */
import { packCli } from './pack-cli.ts';
import { packWidget } from './pack-widget.ts';

const OUT = 'dist/packages';

packWidget({ outDir: `${OUT}/presort` });
await packCli({ outDir: `${OUT}/presort-cli` });
console.log(`packed ${OUT}/presort and ${OUT}/presort-cli; publish each with "npm publish"`);
