import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** The page sets this `performance.mark` where counting begins; its thread is the one that is measured. */
export const START_MARK = 'presort-bench-start';

/**
 * Starts a trace; the function that it resolves with ends it and gives the five longest tasks of
 * the page's main thread since the mark, in milliseconds of processor time from Chromium's own
 * trace: what else the machine does counts little.
 * `Emulation.setCPUThrottlingRate` spins on that thread and is counted.
 */
export async function traceTasks(client: CDPSession): Promise<() => Promise<number[]>> {
  const events: TraceEvent[] = [];
  client.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as unknown as TraceEvent[])),
  ); // Chromium's own format
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', 'blink.user_timing'] },
  });
  return async () => {
    const done = new Promise((resolve) => {
      client.once('Tracing.tracingComplete', resolve);
    });
    await client.send('Tracing.end');
    await done;
    const start = events.find(({ name }) => name === START_MARK); // marked on the thread that is measured
    return (
      events
        .filter(
          ({ name, ph, pid, tid, ts }) =>
            ph === 'X' &&
            name === 'ThreadControllerImpl::RunTask' &&
            pid === start?.pid &&
            tid === start.tid &&
            ts > start.ts,
        )
        // Chromium also lists a nested task within its outer task.
        .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
        .reduce<TraceEvent[]>(
          (outer, task) => (task.ts < endOf(outer.at(-1)) ? outer : [...outer, task]),
          [],
        )
        .map(({ tdur, dur }) => Math.round((tdur ?? dur ?? 0) / 1000))
        .sort((a, b) => b - a)
        .slice(0, 5)
    );
  };
}

function endOf(event: TraceEvent | undefined): number {
  return event ? event.ts + (event.dur ?? 0) : 0;
}
