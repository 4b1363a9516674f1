/** A kind of file that is served: its type, the endings of its names, and whether it is text. */
export interface FileType {
  readonly type: string;
  readonly endings: readonly string[];
  /** Text types name UTF-8: else the browser reads a classic script in the charset of its page. */
  readonly isText: boolean;
  /** Whether compression makes the file smaller; pictures are compressed already. */
  readonly isPackable: boolean;
}

/**
 * Every kind of file in `dist/`. Servers know most of them, but not all know `.mjs`, `.webmanifest`
 * and `.wasm`, and with `nosniff` a script of an unknown type does not run.
 */
export const FILE_TYPES: readonly FileType[] = [
  text('text/html', 'html'),
  text('text/css', 'css'),
  text('text/javascript', 'js', 'mjs'),
  text('application/json', 'json'),
  text('application/manifest+json', 'webmanifest'),
  text('text/plain', 'txt'),
  text('text/markdown', 'md'),
  text('image/svg+xml', 'svg'),
  { type: 'application/wasm', endings: ['wasm'], isText: false, isPackable: true },
  { type: 'application/octet-stream', endings: ['bin'], isText: false, isPackable: true },
  { type: 'image/png', endings: ['png'], isText: false, isPackable: false },
];

/** The types that a server should compress. */
export const PACKABLE_TYPES: readonly string[] = FILE_TYPES.filter(
  ({ isPackable }) => isPackable,
).map(({ type }) => type);

function text(type: string, ...endings: string[]): FileType {
  return { type, endings, isText: true, isPackable: true };
}
