import type { ExitCode } from './command-error.ts';
import type { CommandSpec } from './command-spec.ts';
import { CLASSIFY } from './specs/classify.ts';
import { BUNDLE } from './specs/bundle.ts';
import { FETCH_ENCODER, GENERATE } from './specs/files.ts';
import { COMPARE, EVALUATE } from './specs/evaluate.ts';
import { OUTCOME, PICK } from './specs/desk.ts';
import { REPLIES } from './specs/replies.ts';
import { TRAIN } from './specs/train.ts';

/** Runs a command with its arguments. Gives the exit code. */
export interface Command {
  run(args: readonly string[]): Promise<ExitCode>;
}

export interface CommandEntry {
  readonly spec: CommandSpec;
  /**
   * Imports the command's module only when it runs, so that `classify` and `help` need not load the
   * trainer.
   */
  load(): Promise<Command>;
}

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandEntry[] = [
  { spec: CLASSIFY, load: () => import('./classify.ts') },
  { spec: TRAIN, load: () => import('./train.ts') },
  { spec: EVALUATE, load: () => import('./evaluate.ts') },
  { spec: COMPARE, load: () => import('./compare.ts') },
  { spec: GENERATE, load: () => import('./generate.ts') },
  { spec: BUNDLE, load: () => import('./bundle.ts') },
  { spec: PICK, load: () => import('./pick.ts') },
  { spec: OUTCOME, load: () => import('./outcome.ts') },
  { spec: REPLIES, load: () => import('./replies.ts') },
  { spec: FETCH_ENCODER, load: () => import('./fetch-encoder.ts') },
];
