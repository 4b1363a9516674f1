import type { Runtime } from '../contract.ts';
import type { LoadedBundle, ReplyTemplate } from '../../src/core/bundle-data.ts';
import { loadReplyCard } from './reply-cards.ts';

/** The answers that an element may offer. */
export interface OfferedReplies {
  /** Of the loaded bundle. Never rejects; what is wrong with a list of the site's own is reported. */
  of(bundle: LoadedBundle): Promise<readonly ReplyTemplate[]>;
}

/** As the attribute `replies` says; where there are answers, what shows them is there as well. */
export function offeredReplies(
  attribute: string | null,
  runtime: Runtime,
  report: (hint: string) => void,
): OfferedReplies {
  const named = namedReplies(attribute, runtime, report);
  return {
    async of(bundle) {
      const replies = await named.of(bundle);
      if (replies.length > 0) await loadReplyCard(runtime);
      return replies;
    },
  };
}

/**
 * Reads the attribute `replies`: nothing (the bundle's own, without invented ones), `sample` (all
 * of the bundle), `off`, or the address of the site's own list, which is asked for at once.
 */
function namedReplies(
  attribute: string | null,
  runtime: Runtime,
  report: (hint: string) => void,
): OfferedReplies {
  if (attribute === 'off') return { of: async () => [] };
  if (attribute === 'sample') return { of: async ({ replies }) => replies };
  if (!attribute) return { of: async ({ replies }) => replies.filter(({ sample }) => !sample) };
  const json = fetchJson(attribute, runtime).catch(() => undefined);
  return {
    async of({ manifest }) {
      try {
        return await runtime.readReplies(await json, manifest);
      } catch (error) {
        const why = error instanceof Error ? error.message : '';
        report(`replies="${attribute}" is no list in the form of replies.json: ${why}`);
        return [];
      }
    },
  };
}

async function fetchJson(url: string, runtime: Runtime): Promise<unknown> {
  const response = await runtime.fetchFor('replies')(new URL(url, document.baseURI).href);
  return response.ok ? response.json() : undefined;
}
