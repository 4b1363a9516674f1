import { EngineError } from '../core/errors.ts';
import { quantile } from '../core/metrics.ts';
import type { BackendChoice } from './backends.ts';
import type { EncoderFiles } from './encoder-files.ts';
import { probeError, TOLERANCE, type Probe } from './probe.ts';
import { readRows } from './read-rows.ts';
import type { EncoderSession } from './encoder-session.ts';
import { openSession } from './open-session.ts';

/** Result of trying one backend. */
export interface Attempt {
  readonly backend: string;
  readonly ok: boolean;
  /** Median time of embedding one text, in milliseconds; null where it was not measured. */
  readonly ms: number | null;
  /** Why the backend was refused; null where it was accepted. */
  readonly why: string | null;
  /** Largest difference from the expected numbers; null where the backend gave no numbers. */
  readonly error: number | null;
}

export interface ChooseOptions {
  readonly choices: readonly BackendChoice[];
  readonly encoder: EncoderFiles;
  readonly probe: Probe;
  readonly signal?: AbortSignal;
  readonly onAttempt?: (attempt: Attempt) => void;
}

export interface ChosenBackend {
  readonly session: EncoderSession;
  /** Accepted backends, fastest first; the session uses the first. */
  readonly ranking: readonly BackendChoice[];
  readonly attempts: readonly Attempt[];
}

/**
 * Tries the backends in order. It compares each with the probe, measures its time and keeps the
 * fastest correct one loaded. A last resort is tried only when no other backend was correct.
 * Rejects with `full-backend` when no backend is correct, `aborted` when the signal fires.
 */
export async function chooseBackend({
  choices,
  encoder,
  probe,
  signal,
  onAttempt,
}: ChooseOptions): Promise<ChosenBackend> {
  const attempts: Attempt[] = [];
  const right: { choice: BackendChoice; ms: number }[] = [];
  let best: { session: EncoderSession; ms: number } | null = null;
  try {
    for (const choice of choices) {
      if (signal?.aborted) throw new EngineError('aborted');
      if (choice.isLast === true && best !== null) continue;
      const { attempt, session } = await tryBackend(choice, encoder, probe);
      attempts.push(attempt);
      onAttempt?.(attempt);
      if (session === null || attempt.ms === null) continue;
      right.push({ choice, ms: attempt.ms });
      if (best !== null && best.ms <= attempt.ms) session.dispose();
      else {
        best?.session.dispose();
        best = { session, ms: attempt.ms };
      }
    }
    if (signal?.aborted) throw new EngineError('aborted');
  } catch (error) {
    best?.session.dispose();
    throw error;
  }
  if (best === null)
    throw new EngineError(
      'full-backend',
      Object.fromEntries(attempts.map(({ backend, why }) => [backend, why ?? ''])),
    );
  const ranking = right.sort((a, b) => a.ms - b.ms).map(({ choice }) => choice);
  return { session: best.session, ranking, attempts };
}

/**
 * Loads one backend, checks its numbers and measures its time. The session is null when the backend
 * is refused.
 */
export async function tryBackend(
  choice: BackendChoice,
  encoder: EncoderFiles,
  probe: Probe,
): Promise<{ readonly attempt: Attempt; readonly session: EncoderSession | null }> {
  const refused = (
    why: string,
    error: number | null = null,
  ): { attempt: Attempt; session: null } => ({
    attempt: { backend: choice.name, ok: false, ms: null, why, error },
    session: null,
  });
  let session: EncoderSession | null = null;
  try {
    const why = await choice.prepare();
    if (why !== null) return refused(why);
    session = await openSession(choice.name, encoder, choice.isGpu);
    const measured = await checkSession(session, probe, choice.isGpu);
    if (!measured.ok) {
      session.dispose();
      return refused(
        `wrong numbers: ${measured.error.toPrecision(2)} away, at most ${measured.tolerance} is right`,
        measured.error,
      );
    }
    return {
      attempt: {
        backend: choice.name,
        ok: true,
        ms: measured.ms,
        why: null,
        error: measured.error,
      },
      session,
    };
  } catch (error) {
    session?.dispose();
    return refused(reasonOf(error));
  }
}

/** Compares a session with the probe and then measures the time of single texts. */
export async function checkSession(
  session: EncoderSession,
  probe: Probe,
  isGpu: boolean,
): Promise<{
  readonly ok: boolean;
  readonly error: number;
  readonly tolerance: number;
  readonly ms: number;
}> {
  const tolerance = isGpu ? TOLERANCE.gpu : TOLERANCE.exact;
  const rows = await session.embed(
    probe.cases.map(({ text }) => text),
    readRows,
  );
  const error = probeError(probe, rows);
  if (!(error <= tolerance)) return { ok: false, error, tolerance, ms: 0 };
  const text = probe.cases[0]?.text ?? '';
  const times: number[] = [];
  // The first run compiles shaders and is not measured.
  for (let run = 0; run <= TIMED_RUNS; run++) {
    const startedAt = performance.now();
    await session.embed([text], readRows);
    if (run > 0) times.push(performance.now() - startedAt);
  }
  return {
    ok: true,
    error,
    tolerance,
    ms: Math.round(quantile(times, 0.5) * 100) / 100,
  };
}

/**
 * Returns a backend's error message, shortened. Such messages describe shaders and memory and
 * contain no ticket text.
 */
function reasonOf(error: unknown): string {
  return (
    (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 160) ?? ''
  );
}

const TIMED_RUNS = 3;
