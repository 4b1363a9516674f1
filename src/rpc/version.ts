/** Raised whenever a message changes shape. Page and worker of different numbers refuse each other with `protocol-mismatch`. */
export const PROTOCOL_VERSION = 2;

/** Most tickets one `triageBatch` or `embed` request may carry, so that a single triage never waits behind a long one. */
export const MAX_BATCH = 64;

/** How long the client waits for `hello` before the start counts as failed. */
export const HELLO_TIMEOUT_MS = 10_000;
