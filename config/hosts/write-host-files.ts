/**
 * `npm run host-files`: makes the hosts' files again from public/_headers. With `-- --base /tools/presort
 * --out DIR` it writes those for an app that lies below its host into that folder.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseHeaders } from '../headers-file.ts';
import { hostFiles } from './host-files.ts';

const { values } = parseArgs({
  options: { base: { type: 'string', default: '' }, out: { type: 'string' } },
});
const { base, out } = values;
if (base !== '' && !/^(?:\/[\w.-]+)+$/.test(base))
  fail(`--base must be like /tools/presort, without a slash at the end, and is "${base}"`);
if (base !== '' && out === undefined)
  fail('--base needs --out DIR: the files here are for no base');
const rules = parseHeaders(readFileSync('public/_headers', 'utf8'));
if (out !== undefined) mkdirSync(out, { recursive: true });
for (const { path, text } of hostFiles(rules, base)) {
  const to = out === undefined ? path : join(out, basename(path));
  writeFileSync(to, text);
  console.log(to);
}

function fail(line: string): never {
  console.error(`presort: ${line}`);
  process.exit(2);
}
