// CSV (RFC 4180) with a byte order mark, without which spreadsheets misread Chinese.

export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`
}

/** A leading sign that a spreadsheet would run as a formula is made text; numbers stay numbers. */
function cell(value: string): string {
  const text = /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
