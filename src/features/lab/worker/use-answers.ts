import { keepBundle } from '../../../bundle/kept-bundles.ts';
import { contentKey, loadFile, progressOf } from '../../../bundle/load-file.ts';
import { EngineError } from '../../../core/errors.ts';
import { fullTiers } from '../../../core/full-tier.ts';
import { allFiles } from '../../../core/language-part.ts';
import { jsonBytes } from '../../../train/fit/bundle-files.ts';
import { withReplies } from '../../../train/fit/set-replies.ts';
import type { AnswerMethods } from '../shared/answer-methods.ts';
import { readKeptAnswers } from '../shared/kept-answers.ts';
import type { LabProgress } from '../shared/lab-methods.ts';
import { manifestOf } from './answer-bundle.ts';
import { bundleStore } from './lab-encoder.ts';

/**
 * Stores a copy of a bundle in all its languages with the answers that were built last. Rejects
 * with `bad-input` (`why: no-answers`) where there are none, and with the errors of `loadBundle`
 * where a file of the bundle cannot be loaded.
 */
export async function useAnswers(
  { baseUrl, id, title, origin }: AnswerMethods['useAnswers']['params'],
  progress: (progress: LabProgress) => void,
): Promise<AnswerMethods['useAnswers']['result']> {
  const store = bundleStore();
  const kept = await readKeptAnswers(store);
  if (!kept) throw new EngineError('bad-input', { why: 'no-answers' });
  const manifest = await manifestOf(baseUrl);
  // The bundle's folder holds the heads of a full tier; its encoder is outside, where the copy
  // finds it too.
  const own = fullTiers(manifest).flatMap(({ files }) =>
    Object.entries(files).filter(([name]) => !name.startsWith('../')),
  );
  const promised = { ...allFiles(manifest), ...Object.fromEntries(own) };
  const report = progressOf(promised, ({ loaded, total }) => {
    progress({ share: (0.95 * loaded) / total, note: { kind: 'copying' } });
  });
  const { signal } = new AbortController(); // a cancel ends the worker
  const files: Record<string, Uint8Array> = {};
  for (const [name, file] of Object.entries(promised)) {
    const bytes = await loadFile(name, file, baseUrl, {
      fetch: (url, init) => fetch(url, init),
      store,
      signal,
      report,
    });
    if (own.some(([one]) => one === name)) await store.put(contentKey(file), bytes);
    else files[name] = bytes;
  }
  const copy = await withReplies({ manifest, files }, kept.replies, { id, title });
  await keepBundle(
    store,
    `${origin}/models/${id}/`,
    new Uint8Array(jsonBytes(copy.manifest)),
    copy.files,
  );
  return { id };
}
