import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WORDS = 'src/shell/words';

/** Drops the feature's pages from the list that navigation and router read, and their names. Returns the pages. */
export function dropPages(feature: string): readonly string[] {
  const pages = pagesOf(feature);
  rewrite('src/shell/page-list.ts', (text) =>
    dropped(text, (line) => pages.some((page) => line.includes(`{ name: '${page}',`))),
  );
  for (const name of readdirSync(WORDS))
    rewrite(join(WORDS, name), (text) =>
      text.replace(/^ {2}pages: \{\n[^}]*\}/m, (block) =>
        dropped(block, (line) => pages.some((page) => line.startsWith(`    ${page}: `))),
      ),
    );
  return pages;
}

/** The pages that the router loads from the feature's folder. */
function pagesOf(feature: string): readonly string[] {
  const router = readFileSync('src/shell/frame/page-loaders.ts', 'utf8');
  const path = `features/${feature}/`;
  const imported = [...router.matchAll(/^import (\w+) from '([^']*)';/gm)]
    .filter(([, , from = '']) => from.includes(path))
    .map(([, name = '']) => name);
  return [...router.matchAll(/^ {2}(\w+): (.*),$/gm)]
    .filter(([, , value = '']) => value.includes(path) || imported.includes(value))
    .map(([, page = '']) => page);
}

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

function dropped(text: string, isGone: (line: string) => boolean): string {
  return text
    .split('\n')
    .filter((line) => !isGone(line))
    .join('\n');
}
