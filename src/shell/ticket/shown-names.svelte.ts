import type { HeadManifest } from '../../core/manifest.ts';
import type { TeamTable } from '../../core/bundle-data.ts';
import { findOddName, type NamesByLanguage } from '../../core/names-by-language.ts';
import { language } from '../language/language.svelte.ts';

/** The names in a bundle. Both a manifest and an `EngineInfo` have these fields. */
export interface NamedBundle {
  readonly heads?: readonly Pick<
    HeadManifest,
    'name' | 'titles' | 'descriptions' | 'descriptionsIn'
  >[];
  readonly teams?: Pick<TeamTable, 'titles'>;
}

/**
 * The names that the app shows for labels and teams, from the bundles that it has read so far. If
 * two bundles share a label, the last one names it. The app stores, exports and posts the label.
 */
class ShownNames {
  #titles = $state.raw<Readonly<Record<string, NamesByLanguage>>>({});
  #descriptions = $state.raw<Readonly<Record<string, NamesByLanguage>>>({});

  /** Adds the names of a bundle to those already known. */
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

  /** A label's name in the language shown; the label itself if it has no name. */
  label(head: string, label: string): string {
    return this.#titles[head]?.[language.code]?.[label] ?? label;
  }

  /** A label's description in the language shown, else the bundle's own; '' if it has none. */
  description(head: string, label: string): string {
    const said = this.#descriptions[head];
    return said?.[language.code]?.[label] ?? said?.['']?.[label] ?? '';
  }

  /** A team's name in the language shown; null if it has none. */
  team(team: string): string | null {
    return this.#titles[TEAM]?.[language.code]?.[team] ?? null;
  }
}

export const shownNames = new ShownNames();

/** The key of the teams among the heads; no head's name begins with a space. */
const TEAM = ' team';

/** Adds names. Malformed names are ignored, and the app then shows the labels. */
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
