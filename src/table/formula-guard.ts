/**
 * Text that a spreadsheet would run as a formula; numbers are none. The export's library overlooks text of several lines.
 * Spreadsheets read the wide forms of the signs like the narrow ones.
 */
export const FORMULA =
  /^(?![+-]?\d+(?:[.,]\d+)*(?:e[+-]?\d+)?$)[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/i;

/** Takes away the apostrophe that exports put before such text, whatever the form in which it comes back. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
