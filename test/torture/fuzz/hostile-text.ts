/** Text that was valid once, with pieces of its format put in, taken out and repeated. */
import fc from 'fast-check';

interface Edit {
  readonly kind: (typeof KINDS)[number];
  readonly at: number;
  readonly to: number;
  readonly token: string;
  readonly times: number;
}

const KINDS = ['insert', 'insert', 'insert', 'drop', 'repeat', 'cut', 'turn'] as const;

/** Characters that are rare in texts of people and often cause errors in programs. */
const ODD: readonly string[] = [
  '\0',
  '\ud800',
  '\udfff',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\u0301'.repeat(40),
  '\u2028',
  '\r',
  '\n',
  '\r\n',
  '\t',
  '\u00a0',
  '\u0345',
  '\ufdfa',
  '\u1e9e',
  '\u0130',
  '🏳️‍🌈',
  '\u{10ffff}',
  '한',
  '”',
  'ﬃ',
  '<script>alert(1)</script>',
  '__proto__',
  '${x}',
  '{{x}}',
  '%',
  '\\',
  '"',
  "'",
  '&#0;',
  '&#x110000;',
  '-->',
];

/** How long a text may become by a repetition that looks for time that grows faster than length. */
const MAX_PUMPED = 120_000;

/**
 * Copies of the bases with up to five edits; `tokens` are words of the format. One in a hundred is a run of one or
 * two tokens, long enough that quadratic time shows.
 */
export function hostileText(
  bases: readonly string[],
  tokens: readonly string[] = [],
): fc.Arbitrary<string> {
  const token = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...tokens, ...ODD) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  );
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const edit: fc.Arbitrary<Edit> = fc.record({
    kind: fc.constantFrom(...KINDS),
    at: share,
    to: share,
    token,
    times: fc.nat({ max: 60 }),
  });
  const edited = fc
    .tuple(fc.constantFrom(...bases), fc.array(edit, { maxLength: 5 }))
    .map(([base, edits]) => edits.reduce(applyEdit, base));
  const pumped = fc
    .tuple(
      fc.constantFrom(...bases, ''),
      fc.array(token, { minLength: 1, maxLength: 3 }),
      token,
      share,
    )
    .map(([base, run, end, size]) => {
      const piece = run.join('') || ' ';
      const half = Math.floor(base.length / 2);
      const times = Math.floor((size * MAX_PUMPED) / piece.length);
      return base.slice(0, half) + piece.repeat(times) + end + base.slice(half);
    });
  return fc.oneof({ weight: 99, arbitrary: edited }, { weight: 1, arbitrary: pumped });
}

function applyEdit(text: string, { kind, at, to, token, times }: Edit): string {
  const start = Math.floor(at * text.length);
  const end = start + Math.floor(to * Math.min(80, text.length - start));
  const [before, piece, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  switch (kind) {
    case 'insert':
      return before + token + piece + after;
    case 'drop':
      return before + after;
    case 'repeat':
      return before + piece.repeat(times) + after;
    case 'cut':
      return before;
    case 'turn':
      return before + [...piece].reverse().join('') + token + after;
  }
}
