// Headers of mails that were pasted or forwarded as text: sender, subject and day of each, with where they stand.
import type { Span } from '../text/span.ts'

export interface MailHeaders extends Span {
  /** Name of the sender without the address; '' where there is none. */
  sender: string
  subject: string
  /** The lines as they stand. */
  text: string
}

export const headerName =
  /^[>\s*]*(date|sent|from|to|cc|reply-to|subject|gesendet|von|an|betreff|envoyé|de|à|objet|日期|发送时间|时间|发件人|收件人|抄送|主题)\s*\*?\s*[:：]/iu
const sender = /^(?:from|von|de|发件人)$/iu
const subject = /^(?:subject|betreff|objet|主题)$/iu

/** Rows of header lines. "From: Naples" above "To: Capri" names harbors: a sender has an address or a subject beside it. */
export function headersOf(text: string): MailHeaders[] {
  const found: MailHeaders[] = []
  let row: { start: number; lines: string[] } | null = null
  let at = 0
  for (const line of [...text.split('\n'), '']) {
    if (headerName.test(line)) {
      row ??= { start: at, lines: [] }
      row.lines.push(line)
    } else if (row) {
      const headers = headersIn(row.start, row.lines)
      if (headers) found.push(headers)
      row = null
    }
    at += line.length + 1
  }
  return found
}

function headersIn(start: number, lines: readonly string[]): MailHeaders | null {
  const valueBehind = (name: RegExp) => {
    const line = lines.find((each) => name.test(headerName.exec(each)?.[1] ?? ''))
    return line
      ?.replace(headerName, '')
      .replace(/^[\s*]+/, '')
      .trim()
  }
  const [from, about] = [valueBehind(sender), valueBehind(subject)]
  if (from === undefined || (about === undefined && !from.includes('@'))) return null
  const text = lines.join('\n')
  const name = from
    .replace(/[<(（[].*$|\S+@\S+/u, '')
    .replace(/["“”]/gu, '')
    .trim()
  return { start, end: start + text.length, sender: name, subject: about ?? '', text }
}
