import { withoutEnding } from '../../table/source.ts';

/**
 * Flags of `presort train` in the order in which a manifest records them; of a path it records the
 * last part.
 */
export const RECORDED_FLAGS = [
  'text-column',
  'category-column',
  'priority-column',
  'head-columns',
  'encoding',
  'delimiter',
  'header-row',
  'sheet',
  'out',
  'encoder',
  'encoder-folder',
  'mode',
  'balance',
  'target-precision',
  'seed',
  'replies',
  'rules',
  'teams',
  'oos',
  'unlabelled',
  'oos-calibrate',
  'oos-measure',
  'calibrate',
  'measure',
  'extra',
  'extra-weight',
  'labels',
  'titles',
  'id',
  'title',
  'bundle-version',
  'languages',
  'sources',
  'failures',
] as const;

export type RecordedFlag = (typeof RECORDED_FLAGS)[number];

/** Flags that name files or folders. */
const PATH_FLAGS: readonly string[] = [
  'replies',
  'rules',
  'teams',
  'oos',
  'unlabelled',
  'labels',
  'titles',
  'sources',
  'failures',
  'calibrate',
  'measure',
  'extra',
  'oos-calibrate',
  'oos-measure',
  'encoder-folder',
];

/**
 * Returns the command that repeats a training on another machine: without folders of this machine
 * and without the output folder.
 */
export function trainCommand(
  data: string,
  flagOf: (flag: RecordedFlag) => string | undefined,
): string {
  const given = RECORDED_FLAGS.flatMap((name) => {
    const value = name === 'out' ? undefined : flagOf(name);
    return value === undefined
      ? []
      : [`--${name} ${quote(PATH_FLAGS.includes(name) ? lastPart(value) : value)}`];
  });
  return ['presort train', quote(lastPart(data)), '--out DIR', ...given].join(' ');
}

/** `folder/tickets.csv.gz` → `tickets`. */
export function nameOfData(data: string): string {
  return withoutEnding(lastPart(data));
}

export function lastPart(path: string): string {
  return path.replace(/\/+$/, '').replace(/^.*\//, '');
}

/** Quotes an argument for a shell. */
export function quote(value: string): string {
  return /^[\w.,=/-]+$/.test(value) ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`;
}
