/** The downloader chunk: gets a bundle, verifies it, and keeps it where that was allowed. */
import { saidLanguages } from './bare.ts';
import { loadMails } from './own-lines.ts';
import type { BundleModule } from './contract.ts';
import type { LoadedBundle, ReplyTemplate } from '../src/core/bundle-data.ts';
import { EngineError } from '../src/core/errors.ts';
import { languageCode } from '../src/core/language-part.ts';
import { READ_LANGUAGES } from '../src/core/languages.ts';
import type { PageAnswers } from '../src/engine/page/page-engine.ts';
import { fetchBundle as fetchVerified, fetchSamples } from '../src/engine/page/fetch-bundle.ts';

export { forgetBundles } from '../src/engine/page/fetch-bundle.ts';
export { readReplies } from '../src/core/bundle-schema.ts';
/**
 * The letters and forms of languages, and the code that reads them, are in this chunk because the
 * engine chunk must stay small.
 */
export { EngineError } from '../src/core/errors.ts';
export { canTell, detectLanguage, isForeign, weighLanguages } from '../src/core/detect-language.ts';
export { languageCode, repliesIn } from '../src/core/language-part.ts';
export { replaceLocalForms } from '../src/core/local-forms.ts';
export { findOwnLines, stripReplyParts } from './own-lines.ts';
export { quoteKindOf, stripSubjectPrefixes } from '../src/core/subject-signs.ts';

declare const __PRESORT_SHA256__: string;

let isNoted = false;

/**
 * The languages that an element loads: those in its attribute `languages`, else the page's language
 * around it, else none. Its own `lang` is the panel's language, not the customers'.
 */
function pageLanguages(element?: Element): readonly string[] {
  const named = codesIn(element?.getAttribute('languages'));
  const [said] = saidLanguages(element?.parentElement);
  return named.length > 0 ? named : codesIn(said);
}

/** The language codes of a list. It skips the stars and placeholders that templates leave in it. */
function codesIn(list: string | null | undefined): readonly string[] {
  const codes = (list ?? '').split(/[\s,;|]+/).filter((code) => /^[a-z]{2,3}(?:-|$)/i.test(code));
  return codes.map(languageCode).filter((code) => code !== 'un'); // `und`: undetermined
}

/** The visitor's first language that a bundle may read, for a page that names no language. */
function visitorLanguages(): readonly string[] {
  return navigator.languages
    .map(languageCode)
    .filter((language) => READ_LANGUAGES.some((read) => read === language))
    .slice(0, 1);
}

export const openModel: BundleModule['openModel'] = async (
  { acquireEngine },
  { onProgress, onFirst, element, ...request },
) => {
  const named = pageLanguages(element);
  const languages = named.length > 0 ? named : visitorLanguages();
  const share = await acquireEngine({
    bundleUrl: request.bundleUrl,
    languages,
    load: (onShare, onPart) =>
      fetchBundle({
        ...request,
        languages,
        withoutSamples: true,
        mustMeet: named.length > 0,
        onProgress: onShare,
        onFirst: onPart,
      }).catch(sayInWords),
    ...(onProgress && { onProgress }),
    ...(onFirst && { onFirst }),
  });
  const { bundle, answering } = share;
  if (!bundle.samples) return share;
  if (element?.getAttribute('replies') === 'sample') {
    // A caller that gets an error holds no share, so it is released here.
    const replies = await samplesOf(request, bundle).catch((error: unknown) => {
      share.release();
      throw error;
    });
    return { ...share, bundle: { ...bundle, replies } };
  }
  // A call from the page's own script gets all answers, samples included, as on the command line.
  let answers: PageAnswers | undefined;
  const triageAll: typeof share.triageAll = async (inputs) => {
    const replies = await samplesOf(request, bundle);
    answers ??= answering(replies);
    return answers.triageAll(inputs);
  };
  return { ...share, triageAll };
};

const SAMPLES = new WeakMap<LoadedBundle, Promise<readonly ReplyTemplate[]>>();

/** A bundle's sample answers, fetched once per page. After a failure the next call tries again. */
function samplesOf(
  request: Parameters<typeof fetchSamples>[0],
  bundle: LoadedBundle,
): Promise<readonly ReplyTemplate[]> {
  let replies = SAMPLES.get(bundle);
  if (!replies) {
    replies = fetchSamples(request, bundle);
    SAMPLES.set(bundle, replies);
    replies.catch(() => SAMPLES.delete(bundle));
  }
  return replies;
}

/** Adds to a `languages` error what the page's owner can do. */
function sayInWords(error: unknown): never {
  if (error instanceof EngineError && error.code === 'languages') {
    const { page = '', bundle = '' } = error.details;
    error.message = `languages asked for: ${page}; the bundle reads ${bundle}: where customers write one of these, say languages="…"`;
  }
  throw error;
}

export const fetchBundle: BundleModule['fetchBundle'] = (request) => {
  // Pages without HTTPS have no WebCrypto. For them `src/bundle/verify.ts` imports a separate chunk
  // that hashes in plain code.
  if (!globalThis.crypto?.subtle && !isNoted)
    request.note(new URL(__PRESORT_SHA256__, import.meta.url).href, 'sha-256');
  isNoted = true;
  const mails = loadMails(request.note);
  const { onFirst } = request;
  const bundle = fetchVerified({
    ...request,
    fetch: takeEarly(request),
    // The load of the whole bundle reports a failure of the chunk.
    ...(onFirst && {
      onFirst: (part) =>
        void mails.then(
          () => onFirst(part),
          () => undefined,
        ),
    }),
  });
  return Promise.all([bundle, mails]).then(([loaded]) => loaded);
};

/** A `fetch` that first takes the early requests. An abort of the load aborts them too. */
function takeEarly({ fetch, early }: Parameters<BundleModule['fetchBundle']>[0]): typeof fetch {
  return (url, init) => {
    const response = early?.responses[url];
    if (!early || early.stop.signal.aborted || !response) return fetch(url, init);
    delete early.responses[url];
    init.signal.addEventListener('abort', () => early.stop.abort());
    return response;
  };
}
