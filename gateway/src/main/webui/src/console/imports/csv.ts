/** A spreadsheet takes what begins so for a formula, and would run what a stranger wrote into a file. */
const FORMULA = /^[=+\-@\t\r]/;
const TO_BE_QUOTED = /[",\r\n]/;

export type Cell = string | number | null | undefined;

export function cell(value: Cell): string {
  const text = value === null || value === undefined ? '' : String(value);
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return TO_BE_QUOTED.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** RFC 4180, with the mark by which Excel knows UTF-8. */
export function csv(rows: Cell[][]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
