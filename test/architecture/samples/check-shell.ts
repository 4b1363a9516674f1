import { COMMANDS } from '../../../training/cli/commands.ts';
import { readFlags } from '../../../training/cli/flags.ts';

/** Programs that a sample may start; their names, paths and flags are looked at in `markdown.test.ts`. */
const PROGRAMS =
  /^(?:npx presort|presort|npm (?:run|ci|start|test|install)|node|measure|training\/[\w/.-]+\.sh|\w[\w/-]*\.ts)\b/;

/** What is wrong with lines of shell: programs that are unknown, and arguments that Presort's own parser refuses. */
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

/** The words behind `presort` as a shell would give them; null for other programs. */
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
