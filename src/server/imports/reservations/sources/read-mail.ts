// A mail (RFC 5322) with its parts: text, HTML, calendar files and forwarded mails inside.
import PostalMime, { type Attachment } from 'postal-mime'
import { AppError } from '../../../kernel/app-error.ts'
import { readCalendar } from './read-calendar.ts'
import { readHtml } from './read-html.ts'
import { emptySource, type Source } from './source.ts'
import { readPlain } from './text-tables.ts'

/** Mails hold mails; more than this is made to be in the way. */
const deepest = 4

export async function readMail(raw: string): Promise<Source> {
  const mail = await parseMail(raw)
  const html = mail.html ? readHtml(mail.html) : null
  const plain = readPlain(mail.text ?? '')
  const body = plain.trim().length > (html?.text.trim().length ?? 0) / 2 ? plain : (html?.text ?? plain)
  const calendars = mail.attachments
    .filter(isCalendar)
    .slice(0, deepest)
    .map((each) => readCalendar(textOf(each)))
  const subject = mail.subject ?? ''
  return {
    ...emptySource([subject, body].filter((part) => part.trim() !== '').join('\n\n')),
    subject,
    sender: mail.from?.name ?? '',
    sentAt: forwardedAt(body) ?? dateOf(mail.date),
    linkedData: html?.linkedData ?? [],
    events: calendars.flatMap(({ events }) => events),
  }
}

async function parseMail(raw: string) {
  try {
    return await PostalMime.parse(inUtf8(raw), { maxNestingDepth: 32, maxHeadersSize: 256_000 })
  } catch (cause) {
    throw new AppError('FILE_TYPE_REFUSED', { details: { reason: 'broken_mail' }, cause })
  }
}

export interface AttachedTicket {
  name: string
  kind: 'pdf' | 'pass'
  bytes: Uint8Array
}
const mostTickets = 5
const mostTicketBytes = 8 * 1024 * 1024
const longestFileName = 120

/** PDF files and wallet passes of a mail, also of one that it forwards as a whole. */
export async function ticketsOf(raw: string): Promise<AttachedTicket[]> {
  const { attachments } = await parseMail(raw)
  return attachments
    .flatMap((attachment): AttachedTicket[] => {
      const kind = ticketKind(attachment)
      const { content, filename } = attachment
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
      if (!kind || bytes.length > mostTicketBytes) return []
      return [{ name: (filename ?? kind).replace(/\s+/g, ' ').slice(0, longestFileName), kind, bytes }]
    })
    .slice(0, mostTickets)
}

function ticketKind({ mimeType, filename }: Attachment): AttachedTicket['kind'] | null {
  if (mimeType === 'application/pdf' || /\.pdf$/i.test(filename ?? '')) return 'pdf'
  return mimeType === 'application/vnd.apple.pkpass' || /\.pkpass$/i.test(filename ?? '') ? 'pass' : null
}

/** A text that was decoded already says so of its parts; those in ASCII keep the character set of what they encode. */
function inUtf8(raw: string): string {
  const isAscii = !/[^\p{ASCII}]/u.test(raw)
  return isAscii ? raw : raw.replace(/(charset=)"?[\w-]+"?/gi, '$1"utf-8"')
}

function isCalendar({ mimeType, filename }: Attachment): boolean {
  return mimeType === 'text/calendar' || mimeType === 'application/ics' || (filename?.endsWith('.ics') ?? false)
}

function textOf({ content }: Attachment): string {
  if (typeof content === 'string') return content
  return new TextDecoder().decode(content)
}

/** What was forwarded says when it was written: "tomorrow" counts from there. */
export function forwardedAt(text: string): Date | null {
  const said = /^[>\s]*(?:Date|Sent|Gesendet|Envoyé|日期|发送时间|时间)\s*[:：]\s*(.+)$/m.exec(text)?.[1]
  if (!said) return null
  const chinese = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(said)
  return dateOf(chinese ? `${chinese[1]}-${chinese[2]?.padStart(2, '0')}-${chinese[3]?.padStart(2, '0')}` : said)
}

function dateOf(text: string | undefined): Date | null {
  const at = text ? new Date(text.replace(/\s+at\s+/, ' ')) : null
  return at && !Number.isNaN(at.getTime()) ? at : null
}
