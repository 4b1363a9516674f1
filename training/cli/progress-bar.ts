/** A bar on stderr for long work; silent where stderr is no terminal. */
export interface ProgressBar {
  /** `done` in [0, 1]; `note` says what is going on. */
  show(done: number, note: string): void;
  /**
   * Does what `show` does, for steps of unequal length, which allow no estimate of the time left.
   */
  step(done: number, note: string): void;
  /** For work of unknown length: shows the amount done without a bar. */
  count(done: number, what: string): void;
  /** Takes the bar off the screen. */
  clear(): void;
}

const WIDTH = 24;
/** Shortest time between two drawings; more would flicker. */
const PAUSE_MS = 100;
/** Least time before the rest is estimated; an earlier estimate would jump. */
const MIN_SECONDS = 2;
/** The estimate uses the pace of the last seconds rather than that of the first. */
const WINDOW_MS = 20_000;

/** Tests pass their own `stream` and `now`. */
export function createProgressBar(
  stream: NodeJS.WriteStream = process.stderr,
  now: () => number = () => performance.now(),
): ProgressBar {
  if (!stream.isTTY) return { show() {}, step() {}, count() {}, clear() {} };
  let shownAt = -Infinity;
  let marks: readonly (readonly [at: number, done: number])[] = [[now(), 0]];
  const draw = (line: string): void => {
    shownAt = now();
    stream.write(`\r\u001b[2K${line.slice(0, Math.max(20, stream.columns - 1))}`);
  };
  const isTooSoon = (): boolean => now() - shownAt < PAUSE_MS;
  return {
    show(done, note) {
      if (isTooSoon() && done < 1) return;
      // When `done` falls, a new fold or phase has begun, and the measurement starts again.
      if (done < (marks.at(-1)?.[1] ?? 0)) marks = [];
      marks = [
        ...marks.filter(([at], index) => index === 0 || now() - at <= WINDOW_MS),
        [now(), done],
      ];
      const left = secondsLeft(marks);
      draw(barOf(done, `${note}${left === null ? '' : `, ${formatSeconds(left)} left`}`));
    },
    step(done, note) {
      draw(barOf(done, note));
    },
    count(done, what) {
      if (!isTooSoon()) draw(`${done} ${what}`);
    },
    clear() {
      stream.write('\r\u001b[2K');
    },
  };
}

function barOf(done: number, note: string): string {
  const filled = Math.round(Math.min(1, done) * WIDTH);
  const percent = String(Math.round(done * 100)).padStart(3);
  return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${percent} % ${note}`;
}

/** From the pace of the last marks, or of all where those are few; null while nothing can be said. */
function secondsLeft(marks: readonly (readonly [at: number, done: number])[]): number | null {
  const [last, first, recent] = [marks.at(-1), marks[0], marks[1]];
  if (!last || !first || last[1] >= 1) return null;
  const from = recent && last[0] - recent[0] >= MIN_SECONDS * 1000 ? recent : first;
  const seconds = (last[0] - from[0]) / 1000;
  const done = last[1] - from[1];
  if (seconds < MIN_SECONDS || done <= 0) return null;
  return (seconds * (1 - last[1])) / done;
}

function formatSeconds(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}
