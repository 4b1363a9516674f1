import type { CommandSpec, FlagSpec, OperandSpec } from './command-spec.ts';

/** The list of commands, which `presort` without arguments prints. */
export function listCommands(specs: readonly CommandSpec[]): string {
  const width = Math.max(...specs.map(({ name }) => name.length));
  return [
    'presort <command>',
    '',
    ...specs.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    `  ${'help'.padEnd(width)}  Describes a command with every flag: presort help train.`,
    '',
    'Tables are CSV, TSV, JSON, JSON lines, XML records or workbooks (.xlsx, .ods), gzipped or one in a zip archive or neither, known by their content.',
    'Exit codes: 0 done, 1 failed, 2 wrong usage or bad input.',
    '',
  ].join('\n');
}

/** One command with every argument and flag: a sentence, the default and an example each. */
export function describeCommand({ name, summary, operands, flags, examples }: CommandSpec): string {
  const entries = Object.entries(flags);
  return [
    usageLine(name, operands, entries),
    '',
    summary,
    ...section('Arguments', operands.map(describeOperand)),
    ...section('Flags', entries.map(describeFlag)),
    ...section(
      'Examples',
      examples.map((example) => `  presort ${example}`),
    ),
    '',
  ].join('\n');
}

function usageLine(
  name: string,
  operands: readonly OperandSpec[],
  entries: readonly (readonly [string, FlagSpec])[],
): string {
  const needed = entries.filter(([, { required }]) => required === true);
  return [
    'presort',
    name,
    ...operands.map((operand) => operand.name),
    ...needed.map(([flag, spec]) => typed(flag, spec)),
    ...(entries.length > needed.length ? ['[flags]'] : []),
  ].join(' ');
}

function section(title: string, blocks: readonly string[]): string[] {
  return blocks.length === 0 ? [] : ['', `${title}:`, ...blocks];
}

function describeOperand({ name, help }: OperandSpec): string {
  return `  ${name}\n      ${help}`;
}

function describeFlag([name, spec]: readonly [string, FlagSpec]): string {
  return [
    `  ${typed(name, spec)}`,
    `      ${spec.help}`,
    `      Default: ${spec.default}. Example: ${spec.example}`,
  ].join('\n');
}

function typed(name: string, { value }: FlagSpec): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}
