import Papa from 'papaparse';

/**
 * One line of CSV with its line end. Text that a spreadsheet would run as a formula gets an apostrophe in front;
 * numbers do not, also those that come as text.
 */
export function csvLine(cells: readonly (string | number | boolean | null)[]): string {
  return `${Papa.unparse([[...cells]], { escapeFormulae: FORMULA, newline: '\n' })}\n`;
}

// The library's own pattern overlooks text of several lines. Spreadsheets read the wide forms of
// the signs like the narrow ones.
const FORMULA = /^(?![+-]?\d+(?:[.,]\d+)*(?:e[+-]?\d+)?$)[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/i;
