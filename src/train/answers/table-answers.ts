import { readLabel } from '../../table/label-cell.ts';
import type { TableRow } from '../../table/table-shape.ts';
import { missingColumn } from '../../table/ticket-columns.ts';
import { htmlToText } from '../../core/html-text.ts';
import { languageIn } from '../data/labelled-rows.ts';
import type { WholeTable } from '../data/whole-table.ts';
import { answerPlaces, type AnswerColumns } from './answer-columns.ts';
import { usualPlaceholders } from './usual-placeholders.ts';
import { firstWords, titleOf, type Answer, type AnswerSource, type LeftOut } from './answer.ts';

/**
 * Reads the answers of a table of macros, templates or question and answer pairs, one for each row;
 * `file` is the table's name for people. Where no names of columns are known, the last column holds
 * the answers and, of several columns, the first holds the titles. Throws `csv-missing-column`.
 */
export function tableAnswers(
  table: WholeTable,
  file: string,
  columns: AnswerColumns,
): AnswerSource {
  const at = answerPlaces(table, columns);
  if (at.text < 0 && !at.isMacros) throw missingColumn('answer', table.names);
  const leftOut = table.bad.map(({ line, fault }): LeftOut => ({
    place: { file, line },
    why: fault,
  }));
  const answers = table.rows.flatMap((row): Answer[] => {
    const cell = (column: number): string => plainText(row.cells[column] ?? '').trim();
    if (isSwitchedOff(row, cell(at.active))) {
      leftOut.push({ place: { file, line: row.line }, why: { kind: 'inactive' } });
      return [];
    }
    const words = cell(at.text) || macroText(row, row.cells[at.actions]);
    if (words === '') {
      leftOut.push({ place: { file, line: row.line }, why: { kind: 'no-answer' } });
      return [];
    }
    const category = readLabel(row, at.category);
    const url = cell(at.url);
    const question = cell(at.question);
    const title = cell(at.title);
    return [
      {
        place: { file, line: row.line },
        title: titleOf(title || question || firstWords(words)),
        text: words,
        id: cell(at.id) || null,
        category:
          category.kind === 'label'
            ? category.label
            : (/^([^:]+)::/.exec(title)?.[1]?.trim() ?? null),
        url: /^(?:https?:|\/)/.test(url) ? url : null,
        lang: languageIn(row, at.lang) ?? null,
        asks: title !== '' && question !== '' ? [question] : [],
      },
    ];
  });
  return { answers, leftOut };
}

/** Desks export the macros that they no longer use with the others. */
function isSwitchedOff({ value }: TableRow, cell: string): boolean {
  const { active } = (value ?? {}) as { readonly active?: unknown }; // compared below
  return active === false || OFF.test(cell.trim());
}

/**
 * Turns HTML in a cell into plain text and keeps line breaks outside of blocks, because answers are
 * shown as text.
 */
function plainText(raw: string): string {
  const cell = usualPlaceholders(raw);
  if (!MARKUP.test(cell)) return cell;
  return htmlToText(BLOCKS.test(cell) ? cell : cell.replace(/\r?\n/g, '<br>'));
}

const OFF = /^(?:false|no|inactive|disabled|archived|nein|inaktiv|inactivo|inactif|inativo)$/i;
const MARKUP =
  /<\/?(?:a|abbr|b|blockquote|br|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|pre|section|small|span|strong|sub|sup|table|tbody|td|th|tr|u|ul)(?:\s[^<>]*)?\/?>/i;
const BLOCKS = /<(?:p|div|br|li|table|h[1-6])\b/i;

/**
 * Returns the comment of a Zendesk macro: it is one of the macro's actions, which a CSV file holds
 * as JSON in a cell.
 */
function macroText({ value }: TableRow, cell = ''): string {
  const { actions = parsed(cell) } = (value ?? {}) as { readonly actions?: unknown }; // looked at below
  if (!Array.isArray(actions)) return '';
  for (const action of actions as readonly unknown[]) {
    const { field, value: words } = (action ?? {}) as Record<string, unknown>; // looked at on the next line
    if (typeof field !== 'string' || !/^comment_value(?:_html)?$/.test(field)) continue;
    const last: unknown = Array.isArray(words) ? words.at(-1) : words;
    if (typeof last === 'string') return plainText(last).trim();
  }
  return '';
}

function parsed(cell: string): unknown {
  if (!cell.trim().startsWith('[')) return null;
  try {
    return JSON.parse(cell);
  } catch {
    return null; // no JSON, but a text that begins with a bracket
  }
}
