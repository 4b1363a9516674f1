import { Parser } from 'htmlparser2';
import { htmlToText } from '../core/html-text.ts';

/**
 * The text that a page shows in a cell: without hidden elements, with the chosen option of a menu,
 * and with the date that the markup has where the page shows only "Mar 4".
 */
export function pageCell(html: string): string {
  if (!/[<&]/.test(html)) return html.replace(/\s+/g, ' ').trim();
  const text = htmlToText(html.replace(TIME, '$2').replace(MENU, chosenOption));
  return text.replace(/[^\S\n]+/g, ' ').replace(/ ?\n ?/g, '\n');
}

/** The text of a workbook's cell in XML, without the comments that people attach to cells. */
export function workbookCell(xml: string): string {
  if (!/[<&]/.test(xml)) return xml.trim();
  let [text, comments] = ['', 0];
  const isComment = (tag: string): boolean => /^(?:\w+:)?comment$/i.test(tag);
  const parser = new Parser(
    {
      onopentag: (tag) => (comments += isComment(tag) ? 1 : 0),
      onclosetag: (tag) => (comments -= isComment(tag) ? 1 : 0),
      ontext: (said) => (text += comments === 0 ? said : ''),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return text.replace(/[^\S\n]*\r?\n[^\S\n]*/g, '\n').trim();
}

function chosenOption(menu: string): string {
  const options = [...menu.matchAll(OPTION)];
  const chosen = options.find(([, attributes = '']) => CHOSEN.test(attributes)) ?? options[0];
  return chosen?.[2] ?? '';
}

/** Elements with a date; those with a hyphen are what code hosts call theirs. */
const TIME =
  /<((?:\w+-)?time)\b[^<>]*\bdatetime\s*=\s*["']?(\d{4}-[^"'<>]*)["']?[^<>]*>[^<]*<\/\1\s*>/gi;
const MENU = /<select\b[^<>]*>[^]{0,5000}?<\/select\s*>/gi;
const OPTION = /<option\b([^<>]*)>([^<]*)/gi;
const CHOSEN = /(?:^|\s)selected(?:[\s=/]|$)/i;
