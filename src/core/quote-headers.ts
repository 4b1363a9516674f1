import { HEADER_NAMES, MESSAGE_LABEL } from './mail-words.ts';
import { BRACKETED_MAIL, MAIL, countDates, countWords, type MailLine } from './mail-lines.ts';

/** The header that a mail program puts above what it quotes or forwards. */
export interface QuoteHeader {
  readonly length: number;
  /**
   * Whether the header names the time of sending and the receiver or the subject, which no form or
   * itinerary does.
   */
  readonly isPlain: boolean;
}

/**
 * Finds a quote header at `start`; null where there is none. Forms have similar lines ("From:
 * Leeds, To: Bristol"), so one name is no proof: a mail's header has a sender and a time of
 * sending, or a sender, a date, a receiver and an address or subject. In a language without listed
 * names, three such lines with a bracketed address and a time of day are enough. A form's label for
 * its text directly below marks all lines as a form.
 */
export function findQuoteHeader(lines: readonly MailLine[], start: number): QuoteHeader | null {
  const first = lines[start] && fieldOf(lines[start]);
  if (!first?.label) return null;
  const seen = new Set<string>();
  let [length, dates, addresses, strange] = [0, 0, 0, 0];
  let found: QuoteHeader | null = null;
  for (; length < MAX_HEADER_LINES; length++) {
    const line = lines[start + length];
    if (!line) break;
    const field = fieldOf(line);
    if (field.isMessage) return null;
    if (field.label === '' ? !field.isReceivers : field.name === '' && found) break;
    if (field.label !== '' && field.name === '' && (field.isLong || ++strange > 3)) break;
    seen.add(field.name);
    dates += field.dates;
    addresses += field.addresses;
    if (first.name !== '' && seen.has('from') && seen.has('sent'))
      found = { length: length + 1, isPlain: seen.has('to') || seen.has('subject') };
    else if (
      (first.name !== '' && isProof(seen, dates, addresses)) ||
      (length > 1 && addresses > 1 && dates > 1 && strange > 1)
    )
      found = { length: length + 1, isPlain: false };
  }
  return found && { ...found, length };
}

/**
 * Length of a header of old Lotus Notes at `start`, 0 where there is none: the sender, the time, and
 * below them the names of the other fields, each above its value.
 */
export function countNotesHeader(lines: readonly MailLine[], start: number): number {
  const texts = lines.slice(start, start + MAX_HEADER_LINES).map(({ text }) => text);
  const [sender = '', time = '', receiver = ''] = texts;
  const isHeader =
    BRACKETED_MAIL.test(sender) &&
    countDates(time) > 1 &&
    countWords(time) < 4 &&
    nameOf(receiver) === 'to';
  return isHeader ? texts.findIndex((text) => nameOf(text) === 'subject') + 2 : 0;
}

/** Tells whether a line could be a field of a quote header. */
export function isHeaderField(line: MailLine | undefined): boolean {
  return line !== undefined && fieldOf(line).name !== '';
}

/** A line read as a field of a header; `label` is '' where the line is no field. */
interface Field {
  readonly label: string;
  readonly name: string;
  readonly dates: number;
  /** 1 for a line with an address, 2 for a bracketed one. */
  readonly addresses: number;
  readonly isLong: boolean;
  readonly isMessage: boolean;
  /** Whether the line continues a long list of receivers. */
  readonly isReceivers: boolean;
}

/** Cache of fields, because the cutter reads a line from several places. */
const fields = new WeakMap<MailLine, Field>();

function fieldOf(line: MailLine): Field {
  const known = fields.get(line);
  if (known) return known;
  const bare = MAY_BE_FIELD.test(line.text) ? bareField(line.text) : '';
  const [, label = '', value = ''] = FIELD.exec(bare) ?? [];
  const hasMail = MAIL.test(bare);
  const field = {
    label,
    name: label === '' ? '' : nameOf(label),
    dates: countDates(value),
    addresses: hasMail ? (BRACKETED_MAIL.test(value) ? 2 : 1) : 0,
    isLong: countWords(value) > 8,
    isMessage: label !== '' && MESSAGE_LABEL.test(label),
    isReceivers: hasMail && !/[.!?]$/.test(bare) && countWords(bare) < 12,
  };
  fields.set(line, field);
  return field;
}

function isProof(seen: ReadonlySet<string>, dates: number, addresses: number): boolean {
  const [hasFrom, hasDate, hasTo] = ['from', 'date', 'to'].map((name) => seen.has(name));
  return !!hasFrom && !!hasDate && !!hasTo && dates > 0 && (addresses > 0 || seen.has('subject'));
}

/** Removes bold and italic marks around the name of a field. */
function bareField(line: string): string {
  return (
    line
      .replace(/\*+|^[_#•-]+ ?/g, '')
      // NetEase draws a table: "| From | Ann |".
      .replace(/^\| *(.+?) *\|/, '$1:')
      // Orange
      .replace(/^message du (?=numref)/i, 'sent: ')
      .replace(/^(\p{L}[^:]{0,24})_+:/u, '$1:')
      .trim()
  );
}

function nameOf(label: string): string {
  return Object.keys(HEADER_NAMES).find((name) => HEADER_NAMES[name]?.test(label)) ?? '';
}

const MAX_HEADER_LINES = 14;
/** Matches every line with a label or an address, so that the other lines need no further check. */
const MAY_BE_FIELD = /:|^\||mailref|message du/i;
const FIELD = /^(\p{L}[\p{L}\p{M} .'-]{0,24}?) ?: ?(.*)$/u;
