import type { WireError } from '../../rpc/wire-error.ts';
import type { IntakeMethod, IntakeMethods } from './intake-methods.ts';

export type IntakeRequest = {
  [M in IntakeMethod]: {
    readonly kind: 'request';
    readonly id: number;
    readonly method: M;
    readonly params: IntakeMethods[M]['params'];
  };
}[IntakeMethod];
export type ToIntake = IntakeRequest | { readonly kind: 'cancel'; readonly id: number };
export type FromIntake =
  | { readonly kind: 'progress'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly error: WireError };

/** What a handler may use besides its params. A cancel aborts the signal; what that means is the method's to say. */
export interface IntakeContext<M extends IntakeMethod> {
  readonly signal: AbortSignal;
  progress(value: IntakeMethods[M]['progress']): void;
}

export type IntakeHandlers = {
  readonly [M in IntakeMethod]: (
    params: IntakeMethods[M]['params'],
    context: IntakeContext<M>,
  ) => Promise<IntakeMethods[M]['result']>;
};
