import { toCommandError, usageError, type CommandError, type ExitCode } from './command-error.ts';

/** A command takes its own arguments and says how it ended. */
export interface Command {
  run(args: readonly string[]): Promise<ExitCode>;
}

/** Loaded one at a time, so that `classify` does not wait for the trainer. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  classify: () => import('./classify.ts'),
  train: () => import('./train.ts'),
  evaluate: () => import('./evaluate.ts'),
  compare: () => import('./compare.ts'),
  generate: () => import('./generate.ts'),
  bundle: () => import('./bundle.ts'),
  'fetch-encoder': () => import('./fetch-encoder.ts'),
};

const HELP = `presort <command>

  classify [--bundle ID-or-DIR] (--text T | --in FILE.csv|FILE.jsonl|-)
           [--text-column C[,C]] [--format jsonl|json|csv] [--out F] [--explain]
           [--tier compact|full]
  train DATA.csv --out DIR [--text-column text] [--category-column category]
           [--priority-column priority] [--head-columns C[,C]]
           [--encoder compact|full|use-lite] [--encoder-folder DIR]
           [--mode head|finetune] [--balance none|weights|smote]
           [--target-precision 0.95] [--seed 1]
           [--replies F] [--rules F] [--teams F] [--oos F.csv]
           [--labels F.json] [--unlabelled F.csv] [--calibrate F.csv] [--checkpoint FILE]
           [--id ID] [--title T] [--bundle-version V] [--languages en] [--sources F.json]
  evaluate DATA.csv --bundle DIR [--report DIR] [--tier compact|full]
           [--text-column C[,C]] [--category-column category] [--priority-column priority]
  compare DATA.csv [--text-column C[,C]] [--category-column category] [--seed 1]
  generate --rows N --seed S --out F.csv
  bundle verify DIR
  bundle info DIR
  fetch-encoder use-lite [--from URL-or-DIR] [--out DIR]

Tables are CSV or JSON lines (.jsonl) and may be gzipped (.gz). Exit codes: 0 done, 1 failed, 2 wrong usage or bad input.
`;

/**
 * Runs one command; errors become one line on stderr. Gives the exit code.
 * Ctrl-C ends the process as usual: commands write at their end, and what makes a folder whole last of all.
 */
export async function main(args: readonly string[]): Promise<ExitCode> {
  stopQuietlyWhenNobodyReads();
  try {
    const [name = '', ...rest] = args;
    if (name === '--help' || name === 'help' || rest.includes('--help')) {
      process.stdout.write(HELP);
      return 0;
    }
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!load) throw usageError(name ? `There is no command "${name}".` : 'No command was given.');
    return await (await load()).run(rest);
  } catch (error) {
    const { code, message, exitCode }: CommandError = toCommandError(error);
    process.stderr.write(`presort: ${code}: ${message.replace(/\s+/g, ' ')}\n`);
    return exitCode;
  }
}

/** `presort classify … | head` closes the pipe early; that is no failure. */
function stopQuietlyWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
