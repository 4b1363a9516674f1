import { ERRORS, EngineError } from '../../src/core/errors.ts';
import { lookText, refusalText } from '../../src/table/refusals.ts';

/** 0 done, 1 failed, 2 wrong usage or bad input. */
export type ExitCode = 0 | 1 | 2;

/** An error that ends a command: a code, and one sentence that tells the user what to do. */
export class CommandError extends Error {
  readonly code: string;
  readonly exitCode: ExitCode;

  constructor(code: string, sentence: string, exitCode: ExitCode = 2) {
    super(sentence);
    this.name = 'CommandError';
    this.code = code;
    this.exitCode = exitCode;
  }
}

/** Wrong flags or arguments. `command` names the command whose help the user should read. */
export function usageError(sentence: string, command?: string): CommandError {
  return new CommandError(
    'usage',
    command === undefined
      ? `${sentence} Run "presort --help" for the commands.`
      : `${sentence} Run "presort help ${command}" for its flags.`,
  );
}

/** Any error in the words of the command line; `file` says which input it came from. */
export function toCommandError(error: unknown, file = 'the input'): CommandError {
  if (error instanceof CommandError) return error;
  if (error instanceof EngineError) return fromEngineError(error, file);
  const { code, message, path } = error as NodeJS.ErrnoException; // only these are read
  if (code === 'ENOENT')
    return new CommandError('file-missing', `${path ?? file} does not exist. Check the path.`);
  if (code === 'EISDIR')
    return new CommandError('file-missing', `${path ?? file} is a folder. Name a file.`);
  if (code === 'EACCES' || code === 'EPERM')
    return new CommandError(
      'file-denied',
      `${path ?? file} may not be read or written. Check its permissions.`,
    );
  if (code === 'ENOSPC')
    return new CommandError('disk-full', 'The disk is full. Make room and run again.', 1);
  if (code?.startsWith('Z_'))
    return new CommandError(
      'file-damaged',
      `${file} is not valid gzip. Copy or download it again.`,
    );
  return new CommandError(
    'internal',
    `${String(message ?? error)}. This is a mistake in Presort; please report it.`,
    1,
  );
}

function fromEngineError({ code, details }: EngineError, file: string): CommandError {
  const { line = '?', column = '?', columns = '?' } = details;
  switch (code) {
    case 'csv-missing-column':
      return new CommandError(
        code,
        `${file} has no column "${column}"; it has: ${columns}. Name the right column with a --…-column flag.`,
      );
    case 'file-binary':
      return new CommandError(
        code,
        `${file} is ${lookText(String(details['what'] ?? 'no text'))}. Give a table: CSV, TSV, JSON, JSON lines or a workbook (.xlsx, .ods).`,
      );
    case 'file-damaged':
      return new CommandError(
        code,
        `${file} is not valid ${details['what'] ?? 'gzip'}. Copy or download it again.`,
      );
    case 'file-too-large':
      return new CommandError(
        code,
        `${file} is too large: ${refusalText(String(details['why'] ?? 'split it'))}.`,
      );
    case 'csv-too-wide':
      return new CommandError(
        code,
        `${file} has ${columns} columns, and ${details['most']} can be read. Check --delimiter.`,
      );
    case 'csv-empty':
      return new CommandError(
        code,
        `${file} holds no rows. Give a table with a header line and at least one row.`,
      );
    case 'bad-input':
      if (typeof details['why'] === 'string')
        return new CommandError(
          code,
          `${file}${details['line'] === undefined ? '' : `, line ${line}`}: ${refusalText(details['why'], String(details['fields'] ?? ''))}.`,
        );
      return new CommandError(
        code,
        ruleProblem(details) ?? `${describe(code, details)}. Check the value.`,
      );
    case 'usage':
      return new CommandError(code, `${describe(code, details)}. Check the value.`);
    default:
      return new CommandError(
        code,
        `${describe(code, details)}. Train or copy the bundle again.`,
        1,
      );
  }
}

/** The reason why a rule is refused; null if the details concern something else. */
function ruleProblem({ rule, keyword, regex, label }: EngineError['details']): string | null {
  if (rule === undefined) return null;
  if (keyword !== undefined)
    return `Rule "${rule}": "${keyword}" has no letter, digit or symbol, so it could never hit. Change or delete it.`;
  if (regex !== undefined)
    return `Rule "${rule}": the regular expression ${regex} is not valid or could take too long. Use fixed counts such as {1,20}, and repeat no group that repeats inside.`;
  return `Rule "${rule}" sets the label "${label}", which the labels do not have. Use one of theirs.`;
}

function describe(code: keyof typeof ERRORS, details: EngineError['details']): string {
  const facts = Object.entries(details)
    .map(([key, value]) => `${key} ${value}`)
    .join(', ');
  return facts ? `${ERRORS[code]} (${facts})` : ERRORS[code];
}
