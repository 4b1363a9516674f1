import type { HeadManifest } from '../../core/manifest.ts';
import type { TeamTable } from '../../core/bundle-data.ts';
import { findOddName, type NamesByLanguage } from '../../core/names-by-language.ts';
import { language } from '../language/language.svelte.ts';

/** What of a bundle is read here; a manifest and an engine's account of a bundle both have it. */
export interface NamedBundle {
  readonly heads?: readonly Pick<
    HeadManifest,
    'name' | 'titles' | 'descriptions' | 'descriptionsIn'
  >[];
  readonly teams?: Pick<TeamTable, 'titles'>;
}

/**
 * What people read instead of labels and teams, as the bundles that this page has met name them. A
 * label that two bundles share is named by the last one. What is stored, exported and posted stays
 * the label.
 */
class ShownNames {
  #titles = $state.raw<Readonly<Record<string, NamesByLanguage>>>({});
  #descriptions = $state.raw<Readonly<Record<string, NamesByLanguage>>>({});

  /** Remembers the names of a bundle beside those that are known. */
  learn({ heads = [], teams }: NamedBundle): void {
    for (const { name, titles, descriptions, descriptionsIn } of heads) {
      this.#titles = withNames(this.#titles, name, titles);
      this.#descriptions = withNames(this.#descriptions, name, {
        ...descriptionsIn,
        ...(descriptions && { '': descriptions }),
      });
    }
    this.#titles = withNames(this.#titles, TEAM, teams?.titles);
  }

  /** A label of a head for people, in the language shown; the label itself where nobody named it. */
  label(head: string, label: string): string {
    return this.#titles[head]?.[language.code]?.[label] ?? label;
  }

  /** What a label of a head means, in the language shown, else as the bundle has it; '' where it says nothing. */
  description(head: string, label: string): string {
    const said = this.#descriptions[head];
    return said?.[language.code]?.[label] ?? said?.['']?.[label] ?? '';
  }

  /** A team by the name that a bundle gives it; null where it gives none. */
  team(team: string): string | null {
    return this.#titles[TEAM]?.[language.code]?.[team] ?? null;
  }
}

export const shownNames = new ShownNames();

/** No head is called that. */
const TEAM = ' team';

/** Names that are none are left out: then a label stands there as it is. */
function withNames(
  known: Readonly<Record<string, NamesByLanguage>>,
  of: string,
  named: NamesByLanguage = {},
): Readonly<Record<string, NamesByLanguage>> {
  if (findOddName(named) !== null) return known;
  const before = known[of] ?? {};
  const added = Object.entries(named).map(([code, names]) => [code, { ...before[code], ...names }]);
  return { ...known, [of]: { ...before, ...Object.fromEntries(added) } as NamesByLanguage };
}
