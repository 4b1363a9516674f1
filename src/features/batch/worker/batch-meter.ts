import type { RunProgress } from '../shared/batch-methods.ts';

const PROGRESS_MS = 200;

/** Reports progress at intervals, with the rate of the last ten seconds. */
export function createMeter(
  storedRows: number,
  totalBytes: number,
  now: () => number,
  progress: (value: RunProgress) => void,
): { stored(rows: number, readBytes: number): void; read(rows: number, readBytes: number): void } {
  const marks: { at: number; rows: number; bytes: number }[] = [];
  let toldAt = -Infinity;
  const tell = (rows: number, readBytes: number): void => {
    const time = now();
    if (time - toldAt < PROGRESS_MS && readBytes < totalBytes) return;
    toldAt = time;
    const [first] = marks;
    const last = marks.at(-1);
    const seconds = first && last ? (last.at - first.at) / 1_000 : 0;
    const bytesPerMs =
      first && last && seconds > 0 ? (last.bytes - first.bytes) / (last.at - first.at) : 0;
    progress({
      rows,
      readBytes,
      totalBytes,
      rate: first && last && seconds > 0 ? (last.rows - first.rows) / seconds : 0,
      leftMs: bytesPerMs > 0 ? (totalBytes - readBytes) / bytesPerMs : null,
    });
  };
  return {
    stored(rows, readBytes) {
      marks.push({ at: now(), rows, bytes: readBytes });
      while (marks.length > 2 && (marks.at(-1)?.at ?? 0) - (marks[0]?.at ?? 0) > 10_000)
        marks.shift();
      tell(rows, readBytes);
    },
    read(rows, readBytes) {
      if (rows <= storedRows) tell(rows, readBytes);
    },
  };
}
