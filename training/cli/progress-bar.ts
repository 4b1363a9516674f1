/** A bar on stderr for long work; silent where stderr is no terminal. */
export interface ProgressBar {
  /** `done` in [0, 1]; `note` says what is going on. */
  show(done: number, note: string): void;
  /** Takes the bar off the screen. */
  clear(): void;
}

const WIDTH = 24;
/** Drawing more often would only flicker. */
const PAUSE_MS = 100;

/** `stream` and `now` are stderr and the clock, but for tests. */
export function createProgressBar(
  stream: NodeJS.WriteStream = process.stderr,
  now: () => number = () => performance.now(),
): ProgressBar {
  if (!stream.isTTY) return { show() {}, clear() {} };
  const startedAt = now();
  let shownAt = -Infinity;
  return {
    show(done, note) {
      if (now() - shownAt < PAUSE_MS && done < 1) return;
      shownAt = now();
      const filled = Math.round(Math.min(1, done) * WIDTH);
      const left =
        done > 0.02 && done < 1
          ? `, ${formatSeconds((((now() - startedAt) / 1000) * (1 - done)) / done)} left`
          : '';
      const line = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${String(Math.round(done * 100)).padStart(3)} % ${note}${left}`;
      stream.write(`\r\u001b[2K${line.slice(0, Math.max(20, stream.columns - 1))}`);
    },
    clear() {
      stream.write('\r\u001b[2K');
    },
  };
}

function formatSeconds(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}
