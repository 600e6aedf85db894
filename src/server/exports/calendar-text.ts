// Content lines of iCalendar (RFC 5545, section 3.1): escaped, folded at 75 octets, ended by CRLF.

const mostOctets = 75

export function calendarText(value: string): string {
  return clean(value)
    .replace(/\\/g, '\\\\')
    .replace(/;/g, '\\;')
    .replace(/,/g, '\\,')
    .replace(/\r\n?|\n/g, '\\n')
}

export function joinLines(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

/** Never inside a character. */
function fold(line: string): string {
  const parts: string[] = ['']
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > mostOctets) {
      parts.push('')
      // The space that marks a continuation counts.
      octets = 1
    }
    parts[parts.length - 1] += character
    octets += size
  }
  return parts.join('\r\n ')
}

function clean(value: string): string {
  return value.toWellFormed().replace(/[^\P{Cc}\n\r\t]/gu, '')
}
