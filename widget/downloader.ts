/** The downloader chunk: gets a bundle, verifies it, and keeps it where that was allowed. */
import { saidLanguages } from './bare.ts';
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
 * Here rather than in the engine, whose bytes are few: words of languages and mails, with the code
 * that reads them, so that few names go from one chunk to the other.
 */
export { EngineError } from '../src/core/errors.ts';
export { canTell, detectLanguage, isForeign, weighLanguages } from '../src/core/detect-language.ts';
export { languageCode, repliesIn } from '../src/core/language-part.ts';
export { findOwnLines, stripReplyParts } from '../src/core/reply-parts.ts';
export { quoteKindOf, stripSubjectPrefixes } from '../src/core/subject-signs.ts';

declare const __PRESORT_SHA256__: string;

let isNoted = false;

/**
 * Languages that an element loads: those that it names, else the page's where it stands; none where
 * nothing says. Its own `lang` is what the panel speaks, not what customers write.
 */
function pageLanguages(element?: Element): readonly string[] {
  const named = codesIn(element?.getAttribute('languages'));
  const [said] = saidLanguages(element?.parentElement);
  return named.length > 0 ? named : codesIn(said);
}

/** Language codes of a list; templates leave it empty, with a star, or with signs of their own. */
function codesIn(list: string | null | undefined): readonly string[] {
  const codes = (list ?? '').split(/[\s,;|]+/).filter((code) => /^[a-z]{2,3}(?:-|$)/i.test(code));
  return codes.map(languageCode).filter((code) => code !== 'un'); // `und`: nobody knows
}

/** Where the page does not say its language, the panel speaks the visitor's: that one is read then. */
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
    // Whoever gets an error holds no share.
    const replies = await samplesOf(request, bundle).catch((error: unknown) => {
      share.release();
      throw error;
    });
    return { ...share, bundle: { ...bundle, replies } };
  }
  // What a page's own script asks for has all answers, as on the command line.
  let answers: PageAnswers | undefined;
  const triageAll: typeof share.triageAll = async (inputs) => {
    const replies = await samplesOf(request, bundle);
    answers ??= answering(replies);
    return answers.triageAll(inputs);
  };
  return { ...share, triageAll };
};

const SAMPLES = new WeakMap<LoadedBundle, Promise<readonly ReplyTemplate[]>>();

/** A bundle's sample answers, fetched once for all of the page. What could not be fetched is asked for again. */
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

/** What the owner of a page in another language can do about it. */
function sayInWords(error: unknown): never {
  if (error instanceof EngineError && error.code === 'languages') {
    const { page = '', bundle = '' } = error.details;
    error.message = `languages asked for: ${page}; the bundle reads ${bundle}: where customers write one of these, say languages="…"`;
  }
  throw error;
}

export const fetchBundle: BundleModule['fetchBundle'] = (request) => {
  // Pages without HTTPS have no WebCrypto: hashing in plain code is a chunk of its own, which
  // `src/bundle/verify.ts` imports.
  if (!globalThis.crypto?.subtle && !isNoted)
    request.note(new URL(__PRESORT_SHA256__, import.meta.url).href, 'sha-256');
  isNoted = true;
  return fetchVerified({ ...request, fetch: takeEarly(request) });
};

/** A `fetch` that first takes what was asked for early. Whichever way the load ends, nothing of that goes on. */
function takeEarly({ fetch, early }: Parameters<BundleModule['fetchBundle']>[0]): typeof fetch {
  return (url, init) => {
    const response = early?.responses[url];
    if (!early || early.stop.signal.aborted || !response) return fetch(url, init);
    delete early.responses[url];
    init.signal.addEventListener('abort', () => early.stop.abort());
    return response;
  };
}
