import { COMMANDS } from '../../../training/cli/commands.ts';
import { readFlags } from '../../../training/cli/flags.ts';

/** Programs that a sample may start; their names, paths and flags are looked at in `markdown.test.ts`. */
const PROGRAMS =
  /^(?:npx presort|presort|pip install|python|npm (?:run|ci|start|test|install)|node|measure|training\/[\w/.-]+\.sh|\w[\w/-]*\.ts)\b/;

/** The faults of shell lines: unknown programs, and arguments that Presort's parser refuses. */
export function checkShell(text: string): readonly string[] {
  return text
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .map((line) => line.replace(/\s#\s.*$/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) =>
      PROGRAMS.test(line) ? checkArguments(line) : [`what starts this: ${line}`],
    );
}

/** The arguments of `presort` as a shell passes them; null for other programs. */
export function presortArguments(line: string): readonly string[] | null {
  const [command = ''] = line.split(/\s[|>]/);
  const [, rest] = /^(?:npx )?presort(?:\s+(.*))?$/.exec(command.trim()) ?? [];
  if (rest === undefined) return null;
  return [...rest.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  );
}

function checkArguments(line: string): readonly string[] {
  const [name, ...rest] = presortArguments(line) ?? [];
  if (name === undefined || name === 'help') return [];
  const entry = COMMANDS.find(({ spec }) => spec.name === name);
  if (entry === undefined) return [`presort ${name}`];
  try {
    readFlags(rest, entry.spec);
    return [];
  } catch (error) {
    return [`${line}: ${String(error)}`];
  }
}
