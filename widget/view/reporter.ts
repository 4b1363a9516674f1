import type { ErrorCode } from '../../src/core/errors.ts';

/** Tells the site's owner in one console line and the page by an event. */
export interface Reporter {
  /** Reports a hint about the page's markup only once. */
  report(code: ErrorCode, hint: string): void;
  /** Reports a thrown value and returns its code. */
  reportThrown(error: unknown): ErrorCode;
}

export function createReporter(element: HTMLElement): Reporter {
  const given = new Set<string>();
  function report(code: ErrorCode, hint: string): void {
    if (ONCE.includes(code)) {
      // Which labels lack an option may change with the page; that some do is told once.
      const key = code === 'no-option' ? code : hint;
      if (given.has(key)) return;
      given.add(key);
    }
    console.warn(`[presort] ${code}: ${hint}`);
    element.dispatchEvent(
      new CustomEvent('presort-error', { bubbles: true, composed: true, detail: { code, hint } }),
    );
  }
  return {
    report,
    reportThrown(error) {
      const code = hasCode(error) ? error.code : 'bundle-missing';
      report(
        code,
        (error instanceof Error ? error.message : String(error)).replace(`${code} `, ''),
      );
      return code;
    },
  };
}

// Not `instanceof`: the engine chunk has its own copy of EngineError. A chunk that did not load has no code.
function hasCode(error: unknown): error is { readonly code: ErrorCode } {
  return error instanceof Error && error.name === 'EngineError' && 'code' in error;
}

const ONCE: readonly ErrorCode[] = ['target-missing', 'attribute', 'no-option', 'field-covered'];
