/**
 * What a Markdown file names exists: links, files, scripts, commands and flags. Placeholders are in
 * capitals or in <angles>.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../training/cli/commands.ts';

// What is committed or about to be; a path that a build makes is named by the build's folder alone.
const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => existsSync(file));
const ROOMS = ['src', 'widget', 'training', 'test', 'config', 'docs', 'models', 'public', '.ci'];
const SOURCES = /\.(?:ts|mjs|svelte|py|wat|html|md)$/;
const SCRIPTS = Object.keys(
  (JSON.parse(readFileSync('package.json', 'utf8')) as { readonly scripts: object }).scripts, // our own file
);
const FLAGS_OF = new Map(COMMANDS.map(({ spec }) => [spec.name, Object.keys(spec.flags)]));
const ALL_FLAGS = [...FLAGS_OF.values()].flat();
/** Other programs' flags are theirs to answer for. */
const OTHERS = /^(?:git|pip|python3?|npm install|npm publish|npx (?!presort))/;

describe('Markdown', () => {
  const pages = FILES.filter((file) => file.endsWith('.md'));

  it('is seen', () => expect(pages).toContain('ARCHITECTURE.md'));

  it.each(pages)('%s names only what exists', (page) => {
    const text = readFileSync(page, 'utf8');
    expect([
      ...brokenLinks(page, text),
      ...codeOf(text).flatMap((code) => faultsOf(code, page)),
    ]).toEqual([]);
  });
});

describe('the check itself', () => {
  it.each([
    ['`src/core/nothing.ts`', 'src/core/nothing.ts'],
    ['`core/nothing.ts`', 'core/nothing.ts'],
    ['`nothing.ts`', 'nothing.ts'],
    ['`src/app`', 'src/app'],
    ['`npm run nothing`', 'npm run nothing'],
    ['`presort frobnicate`', 'presort frobnicate'],
    ['`presort train x.csv --bundle y`', 'presort train --bundle'],
    ['`--frobnicate`', '--frobnicate'],
    ['```sh\nnode --import tsx config/nothing.ts\n```', 'config/nothing.ts'],
    ['```sh\nnode --import tsx training/research/recipes/measure.ts --nothing 3\n```', '--nothing'],
    ['[a](nothing.md)', 'nothing.md'],
  ])('%s is found out', (text, fault) => {
    const faults = [
      ...brokenLinks('README.md', text),
      ...codeOf(text).flatMap((code) => faultsOf(code, 'README.md')),
    ];
    expect(faults.join('\n')).toContain(fault);
  });

  it.each([
    '`src/core/rules.ts`',
    '`core/rules.ts`',
    '`rules.ts`',
    '`src/features/<name>/page`',
    '`presort train DATA.csv --out DIR`',
    '`npx presort help train`',
    '`npm start`',
    '[a](ARCHITECTURE.md#words)',
    '[a](https://example.org/nothing.md)',
  ])('%s is let through', (text) => {
    expect([
      ...brokenLinks('README.md', text),
      ...codeOf(text).flatMap((code) => faultsOf(code, 'README.md')),
    ]).toEqual([]);
  });
});

function brokenLinks(page: string, text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^(?:https?|mailto):/.test(target))
    .filter((target) => !existsSync(join(dirname(page), target)))
    .map((target) => `link to ${target}`);
}

/** Inline code, and the lines of blocks of shell; continued lines are one. Code in a language is the compiler's. */
function codeOf(text: string): string[] {
  const blocks = [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```/gm)];
  const shell = blocks
    .filter(([, language = '']) => /^(?:sh|bash)?$/.test(language))
    .flatMap(([, , body = '']) => body.replace(/\\\n\s*/g, ' ').split('\n'));
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  return [...shell, ...[...prose.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)];
}

function faultsOf(code: string, page: string): string[] {
  const commands = code.replace(/\s#\s.*$/, '').split(/&&|;|(?<!\w)\|(?!\w)/);
  return commands.flatMap((command) => {
    const line = command.trim();
    return [...pathFaults(line, page), ...scriptFaults(line), ...flagFaults(line)];
  });
}

function pathFaults(line: string, page: string): string[] {
  if (/^https?:|^\w+ \/|^@/.test(line)) return [];
  return line
    .split(/[\s"'=(){},]+/)
    .map((word) => word.replace(/^\.\/|[.:/*]+$/g, ''))
    .filter((word) => isOurs(word) && !/<|[A-Z]{2,}(?![\w]*\.md)|…|\*|^\.\.|:\/\//.test(word))
    .filter((word) => !exists(word, dirname(page)));
}

/** A path that begins in one of our rooms, or a source file's name with or without its folders. */
function isOurs(word: string): boolean {
  const [first = ''] = word.split('/');
  if (ROOMS.includes(first) && word.includes('/')) return true;
  return SOURCES.test(word) && /^[\w@.-]+(?:\/[\w.-]+)*$/.test(word) && !word.startsWith('@');
}

function exists(path: string, folder: string): boolean {
  if (existsSync(path) || existsSync(join(folder, path))) return true;
  return FILES.some((file) => file.endsWith(`/${path}`) || file.includes(`/${path}/`));
}

function scriptFaults(line: string): string[] {
  const [, script] =
    /^npm run (?:-s )?([\w:-]+)/.exec(line) ?? /^npm (start|test)\b/.exec(line) ?? [];
  return script === undefined || SCRIPTS.includes(script) ? [] : [`npm run ${script}`];
}

function flagFaults(line: string): string[] {
  if (OTHERS.test(line)) return [];
  const flags = [...line.matchAll(/(?<=^|[\s([])--([a-z][\w-]*)/g)].map(([, flag = '']) => flag);
  const [, command] =
    /^(?:npx )?presort ([a-z][\w-]*)/.exec(line) ??
    /^npm run (?:-s )?presort -- ([a-z][\w-]*)/.exec(line) ??
    [];
  if (command !== undefined) {
    if (command === 'help') return [];
    const own = FLAGS_OF.get(command);
    if (!own) return [`presort ${command}`];
    return flags
      .filter((flag) => ![...own, 'help'].includes(flag))
      .map((flag) => `presort ${command} --${flag}`);
  }
  const script = /[\w./-]+\.(?:ts|mjs|py)\b/.exec(line)?.[0];
  const file =
    script === undefined
      ? undefined
      : FILES.find((one) => one === script || one.endsWith(`/${script}`));
  const known = file === undefined ? undefined : readFileSync(file, 'utf8');
  return flags
    .filter((flag) => !['import', 'expose-gc', 'help'].includes(flag))
    .filter((flag) =>
      known === undefined
        ? !ALL_FLAGS.includes(flag) && !isResearchFlag(flag)
        : !reads(known, flag),
    )
    .map((flag) => `--${flag}${file === undefined ? '' : ` of ${file}`}`);
}

/** Flags of the research scripts and of the torture, which their pages name without the script before them. */
function isResearchFlag(flag: string): boolean {
  return RESEARCH.some((source) => reads(source, flag));
}

/** Whether a script reads that flag: by its quoted name, as argparse does, or as a property of what it parsed. */
function reads(source: string, flag: string): boolean {
  return new RegExp(`'${flag}'|--${flag}\\b|\\b(?:flags|values)\\.${flag}\\b`).test(source);
}

/** The widget's custom properties begin with two dashes as well. */
const RESEARCH = FILES.filter(
  (file) =>
    /^training\/research\/.*\.(?:ts|py)$/.test(file) ||
    ['widget/public-looks.ts', 'test/torture/run.ts'].includes(file),
).map((file) => readFileSync(file, 'utf8'));
