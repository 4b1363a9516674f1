import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { headersFor, parseHeaders } from './headers-file.ts';

/** Browsers ignore this directive in a `<meta>` tag. */
const HEADER_ONLY = /^frame-ancestors\b/;

/**
 * Writes the content security policy and the referrer policy of public/_headers into the built page
 * as well, so that they hold on hosts that send no headers.
 */
export function metaPolicy(): Plugin {
  return {
    name: 'presort-meta-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => withPolicy(html, readFileSync('public/_headers', 'utf8')),
    },
  };
}

/** The page with both policies right after its charset. Throws where the page says none. */
export function withPolicy(html: string, headersFile: string): string {
  const headers = headersFor(parseHeaders(headersFile), '/index.html');
  const policy = (headers.get('Content-Security-Policy') ?? '')
    .split('; ')
    .filter((directive) => !HEADER_ONLY.test(directive))
    .join('; ');
  const lines = [
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    `<meta name="referrer" content="${headers.get('Referrer-Policy') ?? ''}" />`,
  ];
  const charset = '<meta charset="utf-8" />';
  if (!html.includes(charset)) throw new Error(`index.html has no ${charset}`);
  return html.replace(charset, () => [charset, ...lines].join('\n    '));
}
