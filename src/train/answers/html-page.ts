import { Tokenizer } from 'htmlparser2';
import { htmlToText, IGNORED } from '../../core/html-text.ts';

/** A heading with the text below it, down to the next one. */
export interface Section {
  /**
   * 1 to 6 for headings, 7 for a question in a list or a fold, 0 for the text above the first
   * heading.
   */
  readonly level: number;
  readonly heading: string;
  readonly text: string;
}

/** What is read from a page of a help centre. */
export interface HtmlPage {
  readonly title: string;
  readonly url: string | null;
  /** Two-letter code that the page's first element names; null where it names none. */
  readonly lang: string | null;
  readonly sections: readonly Section[];
}

interface Tag {
  readonly name: string;
  readonly isOpening: boolean;
  /** Offsets of the tag's `<` and of the first character after its `>`. */
  readonly from: number;
  readonly to: number;
}
interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads a page as sections of plain text, without menus, footers and forms. Where the page marks a
 * main part, only that part is read. The function reads one tag after the other and builds no tree,
 * so that the time grows linearly with the length.
 */
export function readHtmlPage(html: string): HtmlPage {
  const tags = tagsOf(html);
  const whole: Range = { from: 0, to: html.length };
  const scope = rangesOf(tags, /^main$/)[0] ?? only(rangesOf(tags, /^article$/)) ?? whole;
  const unwanted = rangesOf(tags, UNWANTED);
  const isInside = ({ from }: Range): boolean =>
    from >= scope.from &&
    from < scope.to &&
    !unwanted.some((range) => from >= range.from && from < range.to);
  const headings = rangesOf(tags, /^(?:h[1-6]|dt|summary)$/).filter(isInside);
  const textOf = (from: number, to: number): string =>
    htmlToText(without(html, { from, to }, unwanted));
  const title = rangesOf(tags, /^title$/)[0];
  return {
    title: title ? titleElement(html.slice(title.from, title.to)) : '',
    url: canonical(html, tags),
    lang: languageOf(html, tags),
    sections: [
      { level: 0, heading: '', text: textOf(scope.from, headings[0]?.from ?? scope.to) },
      ...headings.map(({ from, to, name }, at) => ({
        level: Number(/^h([1-6])$/.exec(name)?.[1] ?? 7),
        heading: textOf(from, to).replace(/\s+/g, ' '),
        text: textOf(to, headings[at + 1]?.from ?? scope.to),
      })),
    ],
  };
}

function tagsOf(html: string): readonly Tag[] {
  const tags: Tag[] = [];
  let [name, from] = ['', 0];
  const add = (end: number): void => {
    tags.push({ name, isOpening: true, from, to: end + 1 });
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onopentagname(start, end) {
        name = html.slice(start, end).toLowerCase();
        from = start - 1;
      },
      onopentagend: add,
      onselfclosingtag: add,
      onclosetag(start, end) {
        const close = html.indexOf('>', end);
        tags.push({
          name: html.slice(start, end).toLowerCase(),
          isOpening: false,
          from: html.lastIndexOf('<', start),
          to: close < 0 ? html.length : close + 1,
        });
      },
      oncdata: ignore,
      ontext: ignore,
      ontextentity: ignore,
      ...IGNORED,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return tags;
}

/**
 * Finds the outermost elements with these names. An element without an end tag ends where the next
 * element of its name begins, or at the end of the page.
 */
function rangesOf(
  tags: readonly Tag[],
  names: RegExp,
): readonly (Range & { readonly name: string })[] {
  const ranges: (Range & { readonly name: string })[] = [];
  let open: Tag | null = null;
  let depth = 0;
  for (const tag of tags) {
    if (open === null) {
      if (tag.isOpening && names.test(tag.name)) [open, depth] = [tag, 1];
    } else if (open.name === 'dt' && DT_ENDS.test(tag.name)) {
      ranges.push({ name: open.name, from: open.from, to: tag.from });
      open = null;
    } else if (tag.name === open.name) {
      depth += tag.isOpening ? 1 : -1;
      if (depth > 0 && !FLAT.test(tag.name)) continue;
      ranges.push({ name: open.name, from: open.from, to: tag.isOpening ? tag.from : tag.to });
      [open, depth] = tag.isOpening ? [tag, 1] : [null, 0];
    }
  }
  if (open !== null && !FLAT.test(open.name))
    ranges.push({ name: open.name, from: open.from, to: tags.at(-1)?.to ?? open.to });
  return ranges;
}

function without(html: string, { from, to }: Range, unwanted: readonly Range[]): string {
  let [text, at] = ['', from];
  for (const range of unwanted) {
    if (range.to <= at || range.from >= to) continue;
    text += html.slice(at, Math.max(at, range.from));
    at = range.to;
  }
  return text + html.slice(at, Math.max(at, to));
}

/** `Refunds | Help centre` → `Refunds`: sites append their own name to the title. */
function titleElement(element: string): string {
  const text = htmlToText(element.replace(/^<title[^>]*>|<\/title[^>]*>$/gi, ''));
  return text.split(/\s+[|–—·-]\s+/)[0]?.trim() ?? '';
}

function canonical(html: string, tags: readonly Tag[]): string | null {
  for (const { name, isOpening, from, to } of tags) {
    if (name !== 'link' || !isOpening) continue;
    const tag = html.slice(from, to);
    const [, , address] = /\bhref\s*=\s*(["'])(.*?)\1/i.exec(tag) ?? [];
    if (/\brel\s*=\s*["']?canonical\b/i.test(tag) && address && /^https?:/i.test(address))
      return address;
  }
  return null;
}

function languageOf(html: string, tags: readonly Tag[]): string | null {
  const root = tags.find(({ name, isOpening }) => name === 'html' && isOpening);
  const tag = root ? html.slice(root.from, root.to) : '';
  return /\blang\s*=\s*["']?([a-z]{2})\b/i.exec(tag)?.[1]?.toLowerCase() ?? null;
}

function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

const UNWANTED =
  /^(?:nav|footer|aside|form|button|script|style|noscript|template|svg|iframe|select|head)$/;
/**
 * Elements that cannot contain an element of their own kind: a second start tag ends the first
 * element.
 */
const FLAT = /^(?:h[1-6]|dt|summary|title)$/;
/** Tags that end a `dt` without an end tag, which HTML allows. */
const DT_ENDS = /^(?:dd|dl)$/;
const ignore = (): void => undefined;
