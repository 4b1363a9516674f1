/**
 * Without most of what programs wrote: of a log, a trace or a dump a few lines stay and every sentence beside them. Texts
 * of up to `MIN_WORDS` words are left as they are. Doing it twice changes nothing more. Cost is linear.
 */
export function thinMachineLines(lines: readonly string[]): readonly string[] {
  if (!isLong(lines)) return lines;
  const seen = new Map<string, number>();
  const isMachine = lines.map((line) => {
    const shape = line.slice(0, MAX_LOOKED_AT).replace(VALUES, '0');
    const times = (seen.get(shape) ?? 0) + 1;
    seen.set(shape, times);
    return times > MAX_REPEATS || isMachineLine(line);
  });
  const kept: string[] = [];
  for (let start = 0; start < lines.length; ) {
    let end = start;
    while (end < lines.length && isMachine[end] === isMachine[start]) end++;
    const run = lines.slice(start, end);
    const isThinned = isMachine[start] === true && run.length > MAX_RUN;
    // The first lines name the fault, and the last one is where the program stopped.
    kept.push(...(isThinned ? [...run.slice(0, MAX_RUN - 1), ...run.slice(-1)] : run));
    start = end;
  }
  return kept;
}

/**
 * A text of at most `most` characters: machine lines thinned, and where that is not enough the beginning and the end, cut
 * between lines or words. `most` characters or fewer stay as they are.
 */
export function fitText(text: string, most: number): string {
  if (text.length <= most) return text;
  const thinned = thinMachineLines(ends(text, MAX_THINNED).split(/\r\n?|\n/)).join('\n');
  return ends(thinned, most);
}

function ends(text: string, most: number): string {
  if (text.length <= most) return text;
  const half = Math.floor(most / 2);
  const head = text.slice(0, half - 1);
  const tail = text.slice(-half);
  const from = tail.search(/\s/);
  return `${head.replace(LAST_WORD, '')}\n${tail.slice(from >= 0 && from < MAX_WORD ? from + 1 : 0)}`;
}

function isLong(lines: readonly string[]): boolean {
  let words = 0;
  for (const line of lines) {
    words += line.split(' ', MIN_WORDS).length;
    if (words > MIN_WORDS) return true;
  }
  return false;
}

/** Whether a program wrote a line: few of its words are words, fewer are enough after a time stamp, and frames of traces. */
function isMachineLine(line: string): boolean {
  if (FRAME.test(line)) return true;
  const words = line.slice(0, MAX_LOOKED_AT).trim().split(/\s+/);
  const written = words.filter((word) => WRITTEN.test(word) && !LEVEL.test(word)).length;
  return written / words.length <= (STAMP.test(line) ? MAX_STAMPED_SHARE : MAX_SHARE);
}

const MIN_WORDS = 200;
/** Lines that stay of each run of machine lines. */
const MAX_RUN = 3;
/** How often the same line may come, but for its numbers. */
const MAX_REPEATS = 3;
const MAX_LOOKED_AT = 300;
const MAX_THINNED = 2_000_000;
const MAX_WORD = 200;
const MAX_SHARE = 0.5;
const MAX_STAMPED_SHARE = 0.75;

const VALUES = /\b(?:num|id|url|mail)ref\b|0x[\da-f]+|\b[\da-f]{8,}\b|\d+/gi;
const LAST_WORD = /\S{0,200}$/;
const FRAME =
  /^\s*(?:at |File "|Caused by:|Traceback \(|goroutine |#\d+ |\.\.\. \d+ more|(?:[\w$]+\.){2,}[\w$]+(?:Exception|Error)\b)/;
const WRITTEN = /^["'(]?\p{L}\p{Ll}*(?:['’-]\p{L}+)*["')]?[.,;:!?…]*$/u;
const LEVEL = /^(?:INFO|WARN|WARNING|ERROR|DEBUG|TRACE|FATAL|NOTICE|GET|POST|numref|idref|urlref|mailref)\b/;
const STAMP =
  /^\W*(?:\p{Lu}\p{Ll}{2} +)?(?:\d+ +)?(?:numref|idref|\d[\d.:/,T-]{3,}|0x[\da-f]+|(?:INFO|WARN\w*|ERROR|DEBUG|TRACE|FATAL)\b)/u;
