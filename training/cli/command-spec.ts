/** What a flag takes. `string` takes a value, `boolean` does not. */
export interface FlagSpec {
  readonly type: 'string' | 'boolean';
  /**
   * The placeholder of the value in the help: `DIR`, `N`, `head|finetune`. Absent for a boolean.
   */
  readonly value?: string;
  /** One sentence that says what the flag does. */
  readonly help: string;
  /**
   * The default value, which `flags.ts` uses too, or a description of what happens without the
   * flag.
   */
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

/** All arguments and flags of a command. `flags.ts` parses them and `help.ts` prints them. */
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
