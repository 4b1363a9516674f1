import type { EngineError } from '../core/errors.ts';

export interface PendingCall {
  resolve(result: unknown): void;
  reject(error: EngineError): void;
  progress(value: unknown): void;
}

/** Calls that wait for their one answer. Ids are increasing integers and are never reused. */
export class PendingCalls {
  readonly #calls = new Map<number, PendingCall>();
  #lastId = 0;

  get size(): number {
    return this.#calls.size;
  }

  add(call: PendingCall): number {
    this.#lastId += 1;
    this.#calls.set(this.#lastId, call);
    return this.#lastId;
  }

  /** Progress after the answer, or for an unknown id, is dropped. */
  progress(id: number, value: unknown): void {
    this.#calls.get(id)?.progress(value);
  }

  /** Takes the call out, so that a second answer finds nothing. */
  take(id: number): PendingCall | undefined {
    const call = this.#calls.get(id);
    this.#calls.delete(id);
    return call;
  }

  rejectAll(error: EngineError): void {
    const calls = [...this.#calls.values()];
    this.#calls.clear();
    for (const call of calls) call.reject(error);
  }
}
