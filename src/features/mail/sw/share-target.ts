import { APP_FOLDER, pathInApp } from '../../../shell/sw/app-folder.ts';
import { addRoute } from '../../../shell/sw/network.ts';

/**
 * What other apps have shared, until the page has taken it. The page reads the same cache:
 * `src/features/mail/page/shared-items.ts`.
 */
const SHARED_CACHE = 'presort-shared';
const MAX_FILES = 20;

/** Stores what another app shares, and opens the page that reads it. */
export function routeShareTarget(): void {
  addRoute(
    ({ url }) => pathInApp(url) === 'share',
    async ({ request }) => {
      const base = self.location.origin + APP_FOLDER;
      try {
        const form = await request.formData();
        const cache = await caches.open(SHARED_CACHE);
        const text = ['title', 'text', 'url']
          .map((name) => form.get(name))
          .map((part) => (typeof part === 'string' ? part : ''));
        const stamp = Date.now();
        if (text.some((part) => part.trim() !== ''))
          await cache.put(
            `/shared/${stamp}-text`,
            Response.json({ title: text[0], text: text.slice(1).filter(Boolean).join('\n') }),
          );
        const files = form
          .getAll('files')
          .filter((part) => typeof part !== 'string')
          .slice(0, MAX_FILES);
        await Promise.all(
          files.map((file, at) =>
            cache.put(
              `/shared/${stamp}-file-${at}`,
              new Response(file, {
                headers: {
                  'Content-Type': file.type || 'application/octet-stream',
                  'X-Name': encodeURIComponent(file.name),
                },
              }),
            ),
          ),
        );
        return Response.redirect(`${base}#/intake/shared`, 303);
      } catch {
        // The storage is full or the form cannot be read; the page shows that.
        return Response.redirect(`${base}#/intake/not-shared`, 303);
      }
    },
    'POST',
  );
}
