import { appAddress } from '../../../shell/app-address.ts';
import { embedTag } from '../../../shell/embed-tag.ts';
import * as v from 'valibot';

const Tables = v.array(
  v.object({ title: v.string(), head: v.array(v.string()), rows: v.array(v.array(v.string())) }),
);

export type ReferenceTable = v.InferOutput<typeof Tables>[number];

/** The widget's reference as the build wrote it from the widget's own metadata. Rejects when it cannot be had. */
export async function readReference(): Promise<readonly ReferenceTable[]> {
  const response = await fetch(`${appAddress()}/widget-reference.json`);
  if (!response.ok) throw new Error(`widget-reference.json: ${response.status}`);
  return v.parse(Tables, await response.json());
}

/** Settings of the playground, by attribute; '' leaves the attribute out. */
export type PlaygroundSettings = Readonly<Record<string, string>>;

/** The tag that gives a site what the playground shows. */
export function snippetOf(settings: PlaygroundSettings): string {
  return embedTag('https://your.site/presort/presort.js', {
    for: '#description',
    category: '#category',
    priority: '#priority',
    ...settings,
    // The app's own bundles lie in the folder that a site copies, wherever the app lies: there it is
    // the script that the address is relative to.
    bundle: (settings['bundle'] ?? '').replace(/^\/(?:.*\/)?(?=models\/)/, ''),
  });
}
