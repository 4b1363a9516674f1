import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import { marked } from 'marked';
import type { AnswerSource } from './answer.ts';
import { pageAnswers, type PageFacts } from './page-answers.ts';

/** Whether a file's name says that it is a page. */
export function isPage(path: string): boolean {
  return MARKDOWN.test(path) || HTML.test(path);
}

/** The answers of all Markdown and HTML pages in a folder and the folders in it, by their names' order. */
export async function readFolder(folder: string): Promise<AnswerSource> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !path.split(sep).some((part) => /^(?:\.|node_modules$)/.test(part)))
    .sort();
  const paths = files.filter(isPage);
  const all: AnswerSource[] = [];
  for (const path of paths) {
    const parts = path.split(sep);
    all.push(
      await readPage(join(folder, path), path, parts.length > 1 ? (parts[0] ?? null) : null),
    );
  }
  return {
    answers: all.flatMap(({ answers }) => answers),
    leftOut: [...all.flatMap(({ leftOut }) => leftOut), ...unreadDocuments(files)],
  };
}

/** Documents that may hold answers and cannot be read; pictures and styles need no word. */
function unreadDocuments(files: readonly string[]): AnswerSource['leftOut'] {
  return files
    .filter((path) =>
      /\.(?:pdf|docx?|odt|rtf|pages|epub|rst|adoc|xml|csv|tsv|xlsx?|json)$/i.test(path),
    )
    .map((path) => ({
      place: path,
      why: /\.(?:csv|tsv|xlsx?|json)$/i.test(path)
        ? 'a table within a folder of pages is not read; give it by itself'
        : `${extname(path)} cannot be read; save it as HTML or Markdown`,
    }));
}

/** The answers of one page; `place` names it for people, `category` is used where the page names none itself. */
export async function readPage(
  path: string,
  place: string,
  category: string | null,
): Promise<AnswerSource> {
  const { text, facts } = frontMatter(decode(await readFile(path)));
  const own: PageFacts = {
    place,
    name: basename(path, extname(path)).replace(/[-_]+/g, ' '),
    category: facts['category'] ?? facts['categories'] ?? category,
    title: facts['title'],
    url: [facts['url'], facts['permalink']].find(
      (one) => one !== undefined && /^(?:https?:|\/)/.test(one),
    ),
  };
  const html = MARKDOWN.test(path) ? await marked.parse(withoutTemplateTags(text)) : text;
  const answers = pageAnswers(html, own);
  return {
    answers,
    leftOut: answers.length > 0 ? [] : [{ place, why: 'holds no text that could be an answer' }],
  };
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

/** Tags of site generators; `{{name}}` stays, since answers may have placeholders. */
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

/** Plain text is Markdown without signs. */
const MARKDOWN = /\.(?:md|mdx|markdown|txt)$/i;
const HTML = /\.(?:html?|xhtml)$/i;
