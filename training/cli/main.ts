import { toCommandError, usageError, type CommandError, type ExitCode } from './command-error.ts';
import { COMMANDS, type CommandEntry } from './commands.ts';
import { describeCommand, listCommands } from './help.ts';
import { nearest } from './nearest.ts';

/**
 * Runs one command; errors become one line on stderr. Gives the exit code.
 * Ctrl-C ends the process as usual: commands write at their end, and what makes a folder whole last of all.
 */
export async function main(args: readonly string[]): Promise<ExitCode> {
  endWhenStdoutFails();
  try {
    const [name = 'help', ...rest] = args;
    if (name === '--help' || name === '-h' || name === 'help') return printHelp(rest);
    const command = findCommand(name);
    if (rest.includes('--help')) return printHelp([name]);
    return await (await command.load()).run(rest);
  } catch (error) {
    return sayError(error);
  }
}

/** Writes an error as one line. Gives the exit code. */
function sayError(error: unknown): ExitCode {
  const { code, message, exitCode }: CommandError = toCommandError(error);
  process.stderr.write(`presort: ${code}: ${message.replace(/\s+/g, ' ')}\n`);
  return exitCode;
}

/** `presort help` lists the commands, `presort help train` describes one. */
function printHelp([name, ...others]: readonly string[]): ExitCode {
  if (others.length > 0) throw usageError(`"help" takes one command, not ${others.length + 1}.`);
  process.stdout.write(
    name === undefined || name.startsWith('-')
      ? listCommands(COMMANDS.map(({ spec }) => spec))
      : describeCommand(findCommand(name).spec),
  );
  return 0;
}

function findCommand(name: string): CommandEntry {
  const found = COMMANDS.find(({ spec }) => spec.name === name);
  if (found) return found;
  const near = nearest(name, [...COMMANDS.map(({ spec }) => spec.name), 'help']);
  const hint = near === null ? '' : ` The nearest is "${near}".`;
  throw usageError(`There is no command "${name}".${hint}`);
}

/**
 * Node reports a fault of stdout as an event. `presort classify … | head` closes the pipe early and
 * has still succeeded; any other fault, such as a full disk, ends the command.
 */
function endWhenStdoutFails(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : sayError(error));
  });
}
