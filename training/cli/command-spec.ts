/** What a flag takes. `string` takes a value, `boolean` does not. */
export interface FlagSpec {
  readonly type: 'string' | 'boolean';
  /** What stands behind the flag, for people: `DIR`, `N`, `head|finetune`. Absent for a boolean. */
  readonly value?: string;
  /** One sentence that says what the flag does. */
  readonly help: string;
  /** The value in use without the flag, or in words what happens then. A reader of flags falls back on it. */
  readonly default: string;
  /** The flag as somebody would type it. */
  readonly example: string;
  /** Set where the command cannot run without the flag. */
  readonly required?: true;
}

export type FlagSpecs = Readonly<Record<string, FlagSpec>>;

/** An argument that is no flag. */
export interface OperandSpec {
  readonly name: string;
  readonly help: string;
}

/** Everything that people may type after a command's name: parsed by `flags.ts`, printed by `help.ts`. */
export interface CommandSpec<F extends FlagSpecs = FlagSpecs> {
  readonly name: string;
  /** One sentence for the list of commands. */
  readonly summary: string;
  readonly operands: readonly OperandSpec[];
  readonly flags: F;
  /** Whole commands, without `presort` in front. */
  readonly examples: readonly string[];
}

/** Keeps the literal flag names in the type, so that reading a flag that is not declared does not compile. */
export function defineCommand<const F extends FlagSpecs>(spec: CommandSpec<F>): CommandSpec<F> {
  return spec;
}
