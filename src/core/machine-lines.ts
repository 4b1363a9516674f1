/**
 * Shortens the output of programs: of a long log, trace or dump a few lines stay, and all sentences
 * around it stay. Text of people and a handful of machine lines are left unchanged. A second call
 * changes nothing more; the cost is linear.
 */
export function thinMachineLines(lines: readonly string[]): readonly string[] {
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  if (length < MAX_MODEL_WORDS * 2 && lines.length <= MAX_RUN) return lines;
  const isLong = isMoreThanRead(lines);
  const maxRun = isLong ? MAX_RUN_OF_LONG : MAX_RUN;
  if (!isLong && lines.length <= maxRun) return lines;
  const isMachine = findMachineLines(lines);
  const kept: string[] = [];
  for (let start = 0; start < lines.length;) {
    let end = start;
    while (end < lines.length && isMachine[end] === isMachine[start]) end++;
    const run = lines.slice(start, end);
    start = end;
    if (isMachine[end - 1] !== true) kept.push(...run);
    // The first line names the fault, and the last one is where the program stopped.
    else if (run.length > maxRun) kept.push(...[...run.slice(0, 1), ...run.slice(-1)].map(shorten));
    else kept.push(...(isLong ? run.map(shorten) : run));
  }
  return kept;
}

/**
 * Marks the lines that a program wrote: by their look, or because the same line repeats with other
 * numbers.
 */
function findMachineLines(lines: readonly string[]): readonly boolean[] {
  const seen = new Map<string, { times: number; readonly isMachine: boolean }>();
  return lines.map((line) => {
    const shape = line.slice(0, MAX_LOOKED_AT).replace(VALUES, '0');
    const known = seen.get(shape);
    if (known) return ++known.times > MAX_REPEATS || known.isMachine;
    const isMachine = isMachineLine(line);
    seen.set(shape, { times: 1, isMachine });
    return isMachine;
  });
}

/** Shortens a line that holds a whole document. */
function shorten(line: string): string {
  return headOf(line, MAX_LOOKED_AT);
}

/**
 * At most the first `most` characters. The cut falls after a word where one ends near, and never
 * within a character.
 */
export function headOf(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = most;
  while (end > most - MAX_WORD && !BREAK.test(text.charAt(end))) end--;
  return text.slice(0, end > most - MAX_WORD ? end : most).trimEnd();
}

/**
 * Shortens a text to at most `most` characters: it thins machine lines, and where that is not
 * enough it keeps the beginning and the end, cut between lines or words. Shorter texts stay
 * unchanged.
 */
export function fitText(text: string, most: number): string {
  if (text.length <= most) return text;
  const lines = ends(text, MAX_THINNED).split(/[\r\n]+/);
  const thinned = thinMachineLines(lines).join('\n');
  return ends(thinned, most);
}

function ends(text: string, most: number): string {
  if (text.length <= most) return text;
  const half = Math.floor(most / 2);
  const tail = text.slice(-half);
  const from = tail.slice(0, MAX_WORD).search(/\s/);
  return `${headOf(text, half - 1)}\n${tail.slice(from + 1)}`;
}

/** Tells whether a text has more words than a model reads, counted as models count. */
function isMoreThanRead(lines: readonly string[]): boolean {
  let words = 0;
  return lines.some((line) => (words += line.match(MODEL_WORDS)?.length ?? 0) > MAX_MODEL_WORDS);
}

/**
 * Tells whether a program wrote a line: it is a frame of a trace, or few of its parts are words.
 * After a time stamp more words are allowed.
 */
function isMachineLine(line: string): boolean {
  if (FRAME.test(line)) return true;
  const words = line.slice(0, MAX_LOOKED_AT).trim().split(/\s+/);
  const written = words.filter((word) => WRITTEN.test(word) && !LEVEL.test(word)).length;
  return written / words.length <= (STAMP.test(line) ? MAX_STAMPED_SHARE : MAX_SHARE);
}

/** The number of tokens that the networks read (`encoder.maxTokens`). */
const MAX_MODEL_WORDS = 250;
const MODEL_WORDS = /[\p{L}\p{M}\p{N}]+/gu;
/** Longer runs of machine lines are thinned to two. */
const MAX_RUN = 10;
const MAX_RUN_OF_LONG = 6;
/** The same line with other numbers may occur this often before it counts as a program's. */
const MAX_REPEATS = 3;
const MAX_LOOKED_AT = 300;
/** Characters of a text that are read at all, half from each end. */
const MAX_THINNED = 5_000_000;
const MAX_WORD = 200;
const MAX_SHARE = 0.5;
const MAX_STAMPED_SHARE = 0.75;

const VALUES = /\b(?:num|id|url|mail)ref\b|0x[\da-f]+|\b[\da-f]{8,}\b|\d+/gi;
const BREAK = /[\s,;{}"\ud800-\udbff]/;
const FRAME =
  /^\s*(?:at |File "|Caused by:|Traceback \(|goroutine |#\d+ |\.\.\. \d+ more|(?:[\w$]+\.){2,}[\w$]+(?:Exception|Error)\b)/;
const WRITTEN = /^["'(]?\p{L}\p{Ll}*(?:['’-]\p{L}+)*["')]?[.,;:!?…]*$/u;
const LEVEL = /^(?:INFO|WARN\w*|ERROR|DEBUG|TRACE|FATAL|NOTICE|GET|POST|(?:url|mail|num|id)ref)\b/;
const STAMP =
  /^\W*(?:\p{Lu}\p{Ll}{2} +)?(?:\d+ +)?(?:(?:num|id)ref|\d[\d.:/,T-]{3,}|0x[\da-f]+|(?:INFO|WARN\w*|ERROR|DEBUG|TRACE|FATAL)\b)/u;
