/**
 * Finds what a Markdown file names and the repository does not have, by kinds: links and their headings,
 * files, scripts, commands, flags, constants and environment variables. Placeholders are in capitals
 * or in <angles>.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { anchorOf } from '../../config/docs/read-markdown.ts';
import { COMMANDS } from '../../training/cli/commands.ts';

// Committed files and those about to be; a path that a build makes is known by the build's folder.
export const FILES = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard'],
  {
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((file) => existsSync(file));
const ROOMS = [
  'src',
  'widget',
  'training',
  'test',
  'config',
  'docs',
  'models',
  'public',
  '.ci',
  '.github',
];
const SOURCES = /\.(?:ts|mjs|svelte|py|wat|html|md)$/;
/** CSV files are left out: most of those named are the reader's own. */
const DATA = /\.(?:json|ya?ml|sh|bin|css|js|conf|toml)$/;
/** Files whose names count; samples of wrong names are left out. */
const CODE = FILES.filter(
  (file) =>
    /(?:^package\.json|\.(?:ts|js|mjs|svelte|py|ya?ml|conf|sh)|Caddyfile|Dockerfile|\.ci\/run)$/.test(
      file,
    ) && !file.endsWith('markdown.test.ts'),
)
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const SCRIPTS = Object.keys(
  (JSON.parse(readFileSync('package.json', 'utf8')) as { readonly scripts: object }).scripts, // our own file
);
const FLAGS_OF = new Map(COMMANDS.map(({ spec }) => [spec.name, Object.keys(spec.flags)]));
/** The actions of a command whose first argument chooses one: `verify|info|set`. */
const ACTIONS_OF = new Map(
  COMMANDS.map(({ spec }) => [spec.name, spec.operands[0]?.name ?? ''] as const)
    .filter(([, operand]) => /^[a-z|-]+$/.test(operand))
    .map(([name, operand]) => [name, operand.split('|')]),
);
const ALL_FLAGS = [...FLAGS_OF.values()].flat();
/** The test does not check the flags of other programs. */
const OTHERS = /^(?:git|pip|python3?|npm install|npm publish|npx (?!presort))/;

/** Finds names in a page's text that do not exist. Gives a short sentence for each. */
export function faultsIn(page: string, text: string): string[] {
  const code = codeOf(text);
  return [
    ...brokenLinks(page, text),
    ...code.flatMap((one) => [...faultsOf(one, page), ...nameFaults(one, text)]),
  ];
}

function brokenLinks(page: string, text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^(?:https?|mailto):/.test(target))
    .filter((target) => {
      const [file = '', heading] = target.split('#');
      const path = file === '' ? page : join(dirname(page), file);
      if (!existsSync(path)) return true;
      if (heading === undefined || !path.endsWith('.md')) return false;
      return !headingsOf(file === '' ? text : readFileSync(path, 'utf8')).includes(heading);
    })
    .map((target) => `link to ${target}`);
}

/** The anchors of a page's headings, as GitHub makes them. */
function headingsOf(text: string): readonly string[] {
  const taken = new Map<string, number>();
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  return [...prose.matchAll(/^#+ (.*)$/gm)].map(([, words = '']) =>
    anchorOf(words.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'), taken),
  );
}

/**
 * A constant must occur in the code; a variable set before a command must be read in the code or on
 * the page.
 */
function nameFaults(code: string, text: string): string[] {
  const constants = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/.test(code) ? [code] : [];
  const variables = [...code.matchAll(/(?:^|[\s;])([A-Z][A-Z\d_]+)=/g)].map(
    ([, name = '']) => name,
  );
  return [
    ...constants.filter((name) => !new RegExp(`\\b${name}\\b`).test(CODE)),
    ...variables
      .filter((name) => {
        const read = new RegExp(`\\benv(?:\\.|\\[')${name}\\b|\\$\\{?${name}\\b`);
        return !read.test(CODE) && !read.test(text);
      })
      .map((name) => `${name}=`),
  ];
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
    .filter(
      (word, _, { length }) =>
        isOurs(word, length === 1) && !/<|[A-Z]{2,}(?![\w]*\.md)|…|\*|^\.\.|:\/\//.test(word),
    )
    .filter((word) => !exists(word, dirname(page)));
}

/**
 * A path that begins in one of our rooms, or a source file's name with or without its folders; that of
 * other files where a folder is named or nothing stands beside it, since a command's files are the reader's.
 */
function isOurs(word: string, isAlone: boolean): boolean {
  const [first = ''] = word.split('/');
  if (ROOMS.includes(first) && word.includes('/')) return true;
  if (!/^[\w.-][\w@.-]*(?:\/[\w.-]+)*$/.test(word)) return false;
  return SOURCES.test(word) || (DATA.test(word) && (isAlone || word.includes('/')));
}

/** Also true if the code writes the name, because a build or a command makes the file. */
function exists(path: string, folder: string): boolean {
  if (existsSync(path) || existsSync(join(folder, path))) return true;
  if (FILES.some((file) => file.endsWith(`/${path}`) || file.includes(`/${path}/`))) return true;
  return DATA.test(path) && ['"', "'"].some((quote) => CODE.includes(quote + path + quote));
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
    const action = new RegExp(`presort (?:-- )?${command} ([a-z][\\w-]*)(?= |$)`).exec(line)?.[1];
    if (action !== undefined && ACTIONS_OF.get(command)?.includes(action) === false)
      return [`presort ${command} ${action}`];
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
