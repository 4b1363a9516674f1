import { en } from './words/en.ts';
import { words } from './words/words.ts';

/** A bundle's title: in the language shown for a shipped bundle, else the bundle's own. */
export function bundleTitle({
  id,
  title,
}: {
  readonly id: string;
  readonly title: string;
}): string {
  const [shipped, named]: readonly Readonly<Record<string, string>>[] = [en.bundles, words.bundles];
  return shipped?.[id] === title ? (named?.[id] ?? title) : title;
}
