/**
 * Stands in for `src/core/reply-parts.ts` in the widget, whose code for mails is a chunk of its own.
 * The downloader loads it beside a bundle, so that it is there before anything is read.
 */
import { detectLanguage } from '../src/core/detect-language.ts';
import { isTelling } from '../src/core/language-odds.ts';
import type { NotedRequest } from './contract.ts';
import type * as chunk from './mails.ts';

type Mails = typeof chunk;

let mails: Mails | undefined;
let loading: Promise<Mails> | undefined;

/** Loads the chunk, once; after a failure the next call tries again. Rejects as `import` does. */
export async function loadMails(note: NotedRequest['note']): Promise<void> {
  loading ??= import('./mails.ts').then((loaded) => {
    note(loaded.MAILS_URL, 'downloader');
    loaded.giveLetters({ detectLanguage, isTelling });
    return loaded;
  });
  try {
    mails = await loading;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

export const findOwnLines: Mails['findOwnLines'] = (...args) => loadedMails().findOwnLines(...args);

export const stripReplyParts: Mails['stripReplyParts'] = (...args) =>
  loadedMails().stripReplyParts(...args);

function loadedMails(): Mails {
  if (!mails) throw new Error('no bundle is loaded');
  return mails;
}
