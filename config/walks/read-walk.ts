import { readSource, type Used } from './read-source.ts';

export interface Length {
  readonly files: number;
  /** Number of steps back up. */
  readonly back: number;
}

export interface Walk {
  readonly title: string;
  /** The length that is aimed at. */
  readonly wanted: Length;
  /** The length that is allowed, where it is longer than `wanted`, and the reason. */
  readonly max?: Length;
  readonly why?: string;
  /** Names of the types that hold the thing on its way, parted by blanks. */
  readonly forms: string;
  /**
   * One file a line, with the function by which the thing comes in (a worker's entry has none), then
   * others of the file that it passes.
   */
  readonly stops: string;
  /** Functions on the way that give a thing of this kind a new form but are not passed, and why. */
  readonly turnings: Readonly<Record<string, string>>;
}

export interface WalkReport {
  readonly title: string;
  readonly isShort: boolean;
  /** Functions that give the thing a new form and are neither stops nor turnings. */
  readonly leftOut: readonly string[];
  readonly text: string;
}

interface Stop {
  readonly file: string;
  /** The function by which the thing comes in, then others of the file that it passes. */
  readonly names: readonly string[];
}

/** Follows a walk. Throws if no open function uses the next stop. */
export function readWalk(walk: Walk): WalkReport {
  const { title, wanted, max = wanted, why, turnings } = walk;
  const stops = stopsOf(walk.stops);
  const open: Stop[] = [];
  let back = 0;
  const lines = stops.map((stop) => {
    const from = open.findLast((one) => leadsTo(one, stop));
    if (!from && open.length > 0)
      throw new Error(
        `${title}: nothing on the way uses ${stop.names[0] || 'the worker'} of ${stop.file}`,
      );
    const isBack = from !== open.at(-1);
    if (isBack) back += 1;
    open.push(stop);
    return `${isBack ? `↑ ${from?.file}\n` : ''}  ${stop.file} ${stop.names.join(' ')}`;
  });
  const files = new Set(stops.map(({ file }) => file));
  const leftOut = convertersOf(stops, walk.forms.split(/\s+/)).filter(
    ({ file, name }) => !files.has(file) && !(name in turnings),
  );
  const isWanted = files.size <= wanted.files && back <= wanted.back;
  const text = [
    `${title}: ${files.size} files, ${back} steps back up`,
    ...(isWanted
      ? []
      : [`  ${wanted.files} and ${wanted.back} are wanted; but ${why?.replace(/\s+/g, ' ')}.`]),
    ...lines,
    ...Object.entries(turnings).map(([name, reason]) => `  not ${name}: ${reason}`),
    ...leftOut.map(({ file, name }) => `  LEFT OUT: ${name} of ${file}`),
  ].join('\n');
  return {
    title,
    isShort: files.size <= max.files && back <= max.back && leftOut.length === 0,
    leftOut: leftOut.map(({ name }) => name),
    text,
  };
}

function stopsOf(text: string): readonly Stop[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [file = '', ...names] = line.trim().split(' ');
      return { file, names: names.length > 0 ? names : [''] };
    });
}

function leadsTo(from: Stop, to: Stop): boolean {
  return usedBy(from).some(({ file, name }) => file === to.file && name === to.names[0]);
}

function usedBy({ file, names }: Stop): readonly Used[] {
  return names.flatMap((name) => readSource(file).usedFrom(name));
}

/** The functions of other files that the stops use and that return a form that they do not take. */
function convertersOf(stops: readonly Stop[], forms: readonly string[]): readonly Used[] {
  const used = stops.flatMap(usedBy);
  const unique = new Map(used.map((one) => [`${one.file} ${one.name}`, one]));
  return [...unique.values()].filter(({ file, name }) => {
    const types = readSource(file).typesOf(name);
    return types?.returned.some((type) => forms.includes(type) && !types.taken.includes(type));
  });
}
