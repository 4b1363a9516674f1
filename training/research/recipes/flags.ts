import { parseArgs } from 'node:util';

/** Flags of a recipe script, all of them strings with defaults: `--name value`. Unknown flags throw. */
export function readFlags<Name extends string>(
  defaults: Readonly<Record<Name, string>>,
): Record<Name, string> {
  const names = Object.keys(defaults);
  const { values } = parseArgs({
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
  });
  return { ...defaults, ...values };
}
