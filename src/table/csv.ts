import Papa from 'papaparse';
import { FORMULA } from './formula-guard.ts';

/**
 * Writes one line of CSV with its line end. Text that a spreadsheet would run as a formula gets a
 * leading apostrophe; numbers do not, even when they are strings.
 */
export function csvLine(cells: readonly (string | number | boolean | null)[]): string {
  return `${Papa.unparse([[...cells]], { escapeFormulae: FORMULA, newline: '\n' })}\n`;
}
