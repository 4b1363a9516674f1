import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { createProgressBar } from './progress-bar.ts';

/** A fake terminal that keeps what is drawn, and a clock that the test moves. */
function terminal(): { stream: NodeJS.WriteStream; last: () => string } {
  const drawn: string[] = [];
  const stream = Object.assign(
    new Writable({
      write(chunk, _, done) {
        drawn.push(String(chunk));
        done();
      },
    }),
    { isTTY: true, columns: 100 },
  );
  return { stream: stream as unknown as NodeJS.WriteStream, last: () => drawn.at(-1) ?? '' }; // all that the bar uses
}

test('the time left follows the pace of the last seconds, and is not said before there is one', () => {
  const { stream, last } = terminal();
  let ms = 0;
  const bar = createProgressBar(stream, () => ms);
  bar.show(0.5, 'quick');
  expect(last()).toContain(' 50 % quick');
  expect(last()).not.toContain('left');
  for (let second = 1; second <= 40; second++) {
    ms += 1000;
    bar.show(0.5 + second / 100, 'slow');
  }
  // One hundredth a second lately; the quick half at the start does not count.
  expect(last()).toContain('10 s left');
});

test('work that begins anew is measured anew', () => {
  const { stream, last } = terminal();
  let ms = 0;
  const bar = createProgressBar(stream, () => ms);
  for (let second = 1; second <= 10; second++) {
    ms += 1000;
    bar.show(second / 10, 'first');
  }
  for (let second = 1; second <= 5; second++) {
    ms += 4000;
    bar.show(second / 100, 'second');
  }
  expect(last()).toContain('7 min left');
});

test('steps of unequal length show no time, and a count no share', () => {
  const { stream, last } = terminal();
  let ms = 0;
  const bar = createProgressBar(stream, () => ms);
  for (let at = 0; at < 4; at++) {
    ms += 5000;
    bar.step(at / 4, `part ${at}`);
  }
  expect(last()).toContain(' 75 % part 3');
  expect(last()).not.toContain('left');
  ms += 1000;
  bar.count(1200, 'tickets');
  expect(last()).toMatch(/1200 tickets$/);
});
