import { readTeams } from '../../core/bundle-schema.ts';
import type { EngineInfo } from '../../engine/methods.ts';
import { askOptions } from '../ask-options.ts';
import { bundleUrl } from '../bundles.ts';
import { language } from '../language/language.svelte.ts';
import { shownNames } from '../ticket/shown-names.svelte.ts';

/**
 * Reads the names of labels and teams in the language shown, because the model may load late or
 * never. If the names cannot be fetched, the app shows the labels. English pages wait for the
 * model, because most bundles have English labels.
 */
export async function readNames(bundle: string, loaded: EngineInfo | null): Promise<void> {
  if (language.code === 'en' || loaded?.id === bundle) return;
  await askOptions(bundle).load();
  try {
    const teams = (await (await fetch(`${bundleUrl(bundle)}teams.json`)).json()) as unknown;
    shownNames.learn({ teams: readTeams(teams) });
  } catch {
    // the loaded model includes the team table
  }
}
