import { readTeams } from '../../core/bundle-schema.ts';
import type { EngineInfo } from '../../engine/methods.ts';
import { askOptions } from '../ask-options.ts';
import { bundleUrl } from '../bundles.ts';
import { language } from '../language/language.svelte.ts';
import { shownNames } from '../ticket/shown-names.svelte.ts';

/**
 * Names labels and teams in the language shown before the model is loaded, which may take seconds or
 * never happen. What cannot be had stays as it is kept. English pages wait for the model: most
 * bundles are in English, and the names are those that they have anyway.
 */
export async function readNames(bundle: string, loaded: EngineInfo | null): Promise<void> {
  if (language.code === 'en' || loaded?.id === bundle) return;
  await askOptions(bundle).load();
  try {
    const teams = (await (await fetch(`${bundleUrl(bundle)}teams.json`)).json()) as unknown;
    shownNames.learn({ teams: readTeams(teams) });
  } catch {
    // the model brings the table of teams
  }
}
