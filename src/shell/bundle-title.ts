import { en } from './words/en.ts';
import { words } from './words/words.ts';

/** A bundle's title for people: that of a shipped one in the language shown, of any other as it calls itself. */
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
