/**
 * Tells whether a spreadsheet would run a text as a formula; numbers are safe. The export's library
 * misses texts of several lines. Spreadsheets read the wide forms of the signs like the narrow
 * ones.
 */
export const FORMULA =
  /^(?![+-]?\d+(?:[.,]\d+)*(?:e[+-]?\d+)?$)[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/i;

/**
 * Removes the apostrophe that exports put before such text, in whatever form a program wrote it
 * back.
 */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
