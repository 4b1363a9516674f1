import { marked } from 'marked';
import type { AnswerSource, LeftOut } from './answer.ts';
import { pageAnswers, type PageFacts } from './page-answers.ts';
import { usualPlaceholders } from './usual-placeholders.ts';

/** Whether a file's name says that it is a page. */
export function isPage(path: string): boolean {
  return MARKDOWN.test(path) || HTML.test(path);
}

/**
 * Reads the answers of one page. `path` identifies the page for people, with `/` between folders.
 * `category` is used where the page names none.
 */
export async function readPage(
  bytes: Uint8Array,
  path: string,
  category: string | null,
): Promise<AnswerSource> {
  const { text, facts } = frontMatter(usualPlaceholders(decode(bytes)));
  const place = { file: path, line: null };
  const own: PageFacts = {
    place,
    name: nameOf(path).replace(/[-_]+/g, ' '),
    category: facts['category'] ?? facts['categories'] ?? category,
    title: facts['title'],
    url: [facts['url'], facts['permalink']].find(
      (one) => one !== undefined && /^(?:https?:|\/)/.test(one),
    ),
    lang: codeOf(facts['lang'] ?? facts['language'] ?? facts['locale']),
  };
  const html = MARKDOWN.test(path) ? await marked.parse(withoutTemplateTags(text)) : text;
  const leftOut: LeftOut[] = [];
  const answers = pageAnswers(html, own, (heading) =>
    leftOut.push({ place, why: { kind: 'short', heading } }),
  );
  if (answers.length === 0 && leftOut.length === 0)
    leftOut.push({ place, why: { kind: 'no-text' } });
  return { answers, leftOut };
}

/** `help/late-parcel.md` → `late-parcel`. */
function nameOf(path: string): string {
  return path.replace(/^.*[/\\]/, '').replace(/(?<=.)\.[^.]*$/, '');
}

/** The lines between two `---` at a page's beginning: `title: Refunds`. */
function frontMatter(page: string): { text: string; facts: Readonly<Record<string, string>> } {
  const [whole = '', block = ''] =
    /^\s*(?:---|\+\+\+)\r?\n([^]*?)\r?\n(?:---|\+\+\+)[^\S\n]*(?:\r?\n|$)/.exec(page) ?? [];
  const lines = [...block.matchAll(/^([A-Za-z]+)[^\S\n]*[:=][^\S\n]*(.+)$/gm)];
  return {
    text: page.slice(whole.length),
    facts: Object.fromEntries(
      lines.map(([, key = '', value = '']) => [key.toLowerCase(), plainValue(value)]),
    ),
  };
}

function plainValue(value: string): string {
  const [first = ''] = value
    .trim()
    .replace(/^\[|\]$/g, '')
    .split(/,(?=\s*["'\w])/);
  return (value.trim().startsWith('[') ? first : value).trim().replace(/^(["'])(.*)\1$/, '$2');
}

/** `pt-BR` → `pt`; null for a text that is no language code. */
function codeOf(tag: string | undefined): string | null {
  return /^([a-z]{2})(?:[-_]\w+)?$/i.exec(tag ?? '')?.[1]?.toLowerCase() ?? null;
}

/** Removes the tags of site generators; `{{name}}` stays, because answers may have placeholders. */
function withoutTemplateTags(text: string): string {
  return text.replace(
    /\{%[^]*?%\}|\{\{[<%][^]*?[%>]\}\}|\{:[^}\n]*\}|^(?:import|export) .*$/gm,
    '',
  );
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
    return new TextDecoder(isWide ? 'utf-16le' : 'windows-1252').decode(bytes);
  }
}

/** Plain text is read as Markdown. */
const MARKDOWN = /\.(?:md|mdx|markdown|txt)$/i;
const HTML = /\.(?:html?|xhtml)$/i;
