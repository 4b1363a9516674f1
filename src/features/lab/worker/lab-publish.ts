import {
  fileKey,
  keepBundle,
  keptManifestBytes,
  readKeptManifest,
} from '../../../bundle/kept-bundles.ts';
import { EngineError } from '../../../core/errors.ts';
import type { GateReport } from '../../../core/lab-reports.ts';
import { allFiles } from '../../../core/language-part.ts';
import type { Manifest } from '../../../core/manifest.ts';
import { chosenRowsOf, datasetOf, labStore } from './lab-data.ts';
import { bundleStore } from './lab-encoder.ts';
import { filesBeside } from './training-command.ts';

interface Draft {
  readonly manifest: Manifest;
  readonly manifestBytes: Uint8Array<ArrayBuffer>;
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/**
 * Stores a draft as a bundle under its own address, where app, service worker and widget find it.
 * Rejects with `bad-input` (`why: gate`) when the gate refuses the draft.
 */
export async function publishDraft(trainingId: string, origin: string): Promise<string> {
  const store = await labStore();
  const training = await store.training(trainingId);
  const gate = training?.meta.gate as GateReport | null | undefined; // written by the training in this worker
  if (!gate?.passed)
    throw new EngineError('bad-input', { why: 'gate', reasons: gate?.reasons.length ?? 0 });
  const { manifest, manifestBytes, files } = await readDraft(trainingId);
  const baseUrl = `${origin}/models/${manifest.id}/`;
  await keepBundle(bundleStore(), baseUrl, manifestBytes, files);
  await store.updateTraining(trainingId, { published: baseUrl });
  return baseUrl;
}

/** The draft as one zip file: a folder of the bundle's name. The same draft gives the same bytes. */
export async function packDraft(
  trainingId: string,
): Promise<{ readonly name: string; readonly file: Blob }> {
  const { manifest, manifestBytes, files } = await readDraft(trainingId);
  const { zipSync } = await import('fflate');
  const folder = Object.fromEntries(
    [...Object.entries(files), ['manifest.json', manifestBytes] as const].map(([name, bytes]) => [
      `${manifest.id}/${name}`,
      bytes,
    ]),
  );
  const bytes = zipSync(folder, { level: 6, mtime: ZIP_TIME });
  return {
    name: `${manifest.id}-${manifest.version}.zip`,
    file: new Blob([new Uint8Array(bytes)], { type: 'application/zip' }),
  };
}

/** The rows of a training before cleaning, and the files that its command reads beside them. */
export async function exportTraining(
  trainingId: string,
): Promise<readonly { readonly name: string; readonly file: Blob }[]> {
  const training = await (await labStore()).training(trainingId);
  if (!training) throw new EngineError('bad-input', { why: 'no-draft' });
  const { settings } = training.meta;
  const dataset = await datasetOf(training.datasetId);
  const { chosen } = await chosenRowsOf(dataset, settings);
  const lines = chosen.chosen.map(
    ({ row: { input, labels, language } }) =>
      `${JSON.stringify({ id: input.id, subject: input.subject ?? '', description: input.description, ...(language !== undefined && { language }), ...labels })}\n`,
  );
  return [
    { name: `${settings.id}.jsonl`, file: new Blob(lines, { type: 'application/x-ndjson' }) },
    ...filesBeside(settings, chosen).map(({ flag, json }) => ({
      name: `${settings.id}.${flag}.json`,
      file: new Blob([JSON.stringify(json, null, 2)], { type: 'application/json' }),
    })),
  ];
}

/** The fixed time of all files, so that the zip is reproducible; zip has no earlier day. */
const ZIP_TIME = new Date(1980, 0, 1);

async function readDraft(trainingId: string): Promise<Draft> {
  const training = await (await labStore()).training(trainingId);
  const store = bundleStore();
  const draftUrl = training?.meta.draftUrl;
  const manifest = draftUrl ? await readKeptManifest(store, draftUrl) : null;
  const manifestBytes = draftUrl ? await keptManifestBytes(store, draftUrl) : null;
  if (!manifest || !manifestBytes) throw new EngineError('bad-input', { why: 'no-draft' });
  const files = await Promise.all(
    Object.keys(allFiles(manifest))
      .sort()
      .map(async (name) => {
        const bytes = await store.get(fileKey(manifest, name));
        if (!bytes) throw new EngineError('bundle-missing', { file: name });
        return [name, bytes] as const;
      }),
  );
  return { manifest, manifestBytes, files: Object.fromEntries(files) };
}
