import { appAddress } from '../../../shell/app-address.ts';
import { embedTag } from '../../../shell/embed-tag.ts';
import * as v from 'valibot';

const Tables = v.array(
  v.object({ title: v.string(), head: v.array(v.string()), rows: v.array(v.array(v.string())) }),
);

export type ReferenceTable = v.InferOutput<typeof Tables>[number];

/**
 * The widget's reference, which the build makes from the widget's metadata. Rejects when it cannot
 * be loaded.
 */
export async function readReference(): Promise<readonly ReferenceTable[]> {
  const response = await fetch(`${appAddress()}/widget-reference.json`);
  if (!response.ok) throw new Error(`widget-reference.json: ${response.status}`);
  return v.parse(Tables, await response.json());
}

/** Settings of the playground, by attribute; '' leaves the attribute out. */
export type PlaygroundSettings = Readonly<Record<string, string>>;

/** The markup that makes a site's widget like the one in the playground. */
export function snippetOf(settings: PlaygroundSettings): string {
  return embedTag('https://your.site/presort/presort.js', {
    for: '#description',
    category: '#category',
    priority: '#priority',
    ...settings,
    // A site copies the app's bundles together with the script, so the address becomes relative to
    // the script.
    bundle: (settings['bundle'] ?? '').replace(/^\/(?:.*\/)?(?=models\/)/, ''),
  });
}
