import Papa from 'papaparse';
import { FORMULA } from './formula-guard.ts';

/**
 * One line of CSV with its line end. Text that a spreadsheet would run as a formula gets an apostrophe in front;
 * numbers do not, also those that come as text.
 */
export function csvLine(cells: readonly (string | number | boolean | null)[]): string {
  return `${Papa.unparse([[...cells]], { escapeFormulae: FORMULA, newline: '\n' })}\n`;
}
