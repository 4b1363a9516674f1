import { EngineError } from '../core/errors.ts';
import type { ChangeChannel } from './change-channel.ts';
import type { ClaimedJob, JobAnswer, JobQueue } from './job-queue.ts';
import type { TicketRecord } from './schema.ts';
import { withLock } from './without-https.ts';
import { toStorageError } from './storage-error.ts';

export interface JobLoopOptions {
  readonly queue: JobQueue;
  readonly changes: ChangeChannel;
  /** Answers in the order of the tickets. */
  readonly classify: (
    tickets: readonly TicketRecord[],
    signal: AbortSignal,
  ) => Promise<readonly JobAnswer[]>;
  readonly signal: AbortSignal;
  /**
   * Called with an error when the loop cannot work (quota, denied storage, no engine) and will try
   * again later, and with null when it works again.
   */
  readonly onTrouble?: (error: EngineError | null) => void;
  readonly batchSize?: number;
  readonly lockName?: string;
}

const LOCK = 'presort-jobs';
const BATCH = 64;
const RETRY_ENGINE_MS = 15_000;
const MAX_SLEEP_MS = 60_000;
/** These errors come from the engine, not from the ticket, so they count as no attempt. */
const ENGINE_TROUBLE = new Set([
  'bundle-missing',
  'bundle-format',
  'bundle-manifest',
  'bundle-integrity',
  'bundle-weights',
  'worker-blocked',
  'protocol-mismatch',
]);

/**
 * Processes the queue until `signal` fires. Only the tab that holds the Web Lock works; when it
 * closes, the next tab takes over. Without Web Locks every tab works, which is safe for one tab
 * only.
 */
export async function runJobLoop(options: JobLoopOptions): Promise<void> {
  const { signal, lockName = LOCK } = options;
  try {
    await withLock(lockName, () => work(options), { signal });
  } catch (thrown) {
    if (!signal.aborted) throw thrown;
  }
}

/** Processes the due jobs and returns; does nothing while another realm holds the lock. */
export async function drainJobs(options: JobLoopOptions): Promise<void> {
  const { queue, lockName = LOCK, batchSize = BATCH } = options;
  const drain = async (isHeld: boolean): Promise<void> => {
    if (!isHeld) return;
    await queue.recover();
    for (
      let claimed = await queue.claim(batchSize);
      claimed.length > 0;
      claimed = await queue.claim(batchSize)
    )
      await runBatch(options, claimed);
  };
  await withLock(lockName, drain, { ifAvailable: true });
}

async function work(options: JobLoopOptions): Promise<void> {
  const { queue, signal, onTrouble } = options;
  const alarm = openAlarm(options.changes, signal);
  let mustRecover = true;
  while (!signal.aborted) {
    try {
      if (mustRecover) await queue.recover();
      mustRecover = false;
      const claimed = await queue.claim(options.batchSize ?? BATCH);
      if (claimed.length > 0) await runBatch(options, claimed);
      else await alarm.sleep((await queue.nextDueInMs()) ?? MAX_SLEEP_MS);
    } catch (thrown) {
      onTrouble?.(toStorageError(thrown));
      mustRecover = true;
      await alarm.sleep(RETRY_ENGINE_MS);
    }
  }
}

async function runBatch(
  { queue, classify, signal, onTrouble }: JobLoopOptions,
  claimed: readonly ClaimedJob[],
): Promise<void> {
  const jobs = claimed.map(({ job }) => job);
  let answers: readonly JobAnswer[];
  try {
    answers = await classify(
      claimed.map(({ ticket }) => ticket),
      signal,
    );
    if (answers.length !== jobs.length)
      throw new EngineError('internal', { answers: answers.length, jobs: jobs.length });
  } catch (thrown) {
    const error = thrown instanceof EngineError ? thrown : new EngineError('internal');
    if (error.code === 'aborted') return queue.release(jobs);
    if (!ENGINE_TROUBLE.has(error.code)) return queue.fail(jobs, error.code);
    onTrouble?.(error);
    return queue.release(jobs, RETRY_ENGINE_MS);
  }
  await queue.complete(
    jobs.flatMap((job, index) => {
      const answer = answers[index];
      return answer ? [{ ...answer, job }] : [];
    }),
  );
  onTrouble?.(null);
}

/** Waits, and stops waiting when a job arrives or the signal fires. */
function openAlarm(
  changes: ChangeChannel,
  signal: AbortSignal,
): { sleep(ms: number): Promise<void> } {
  let rung = false;
  let wake = (): void => undefined;
  const ring = (): void => {
    rung = true;
    wake();
  };
  const stop = changes.listen((change) => {
    if (change.kind === 'jobs' || change.kind === 'everything') ring();
  });
  signal.addEventListener(
    'abort',
    () => {
      stop();
      ring();
    },
    { once: true },
  );
  return {
    async sleep(ms) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, Math.min(ms, MAX_SLEEP_MS));
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      rung = false;
    },
  };
}
