import { headersOf } from './mail-headers.ts'
import { readCalendar } from './read-calendar.ts'
import { readHtml } from './read-html.ts'
import { readMail } from './read-mail.ts'
import { emptySource, isRecord, type Source } from './source.ts'
import { readPlain } from './text-tables.ts'

/** Tells by the content what a text is; names of files are not asked. */
export async function readSource(text: string): Promise<Source> {
  const start = text.trimStart().slice(0, 2000)
  if (/^BEGIN:VCALENDAR/i.test(start)) return readCalendar(text)
  if (start.startsWith('{') || start.startsWith('[')) return readJson(text)
  if (isMail(start) && !isPasted(text)) return readMail(text)
  // "<table@inn.example>" is the address of a sender.
  if (/<(?:!doctype|html|head|body|table|div|p|script|span|td|br)(?=[\s/>])/i.test(start)) return readHtml(text)
  return emptySource(readPlain(text))
}

/** Mails copied one after another from where they are read: headers for people only, and several times. */
function isPasted(text: string): boolean {
  const [head = ''] = text.trimStart().split(/\r?\n\r?\n/, 1)
  const isForMachines = /^(?:mime-version|content-[\w-]+|message-id|received|return-path):/im.test(head)
  return !isForMachines && headersOf(text.replace(/\r\n?/g, '\n')).length > 1
}

/** Headers come first, and at least two of those that every mail has. */
export function isMail(start: string): boolean {
  const [head = ''] = start.split(/\r?\n\r?\n/)
  if (
    !/^(?:from|to|subject|date|message-id|mime-version|content-[\w-]+|received|return-path|delivered-to|reply-to|sender|dkim-signature|arc-[\w-]+|x-[\w-]+):\s/i.test(
      head,
    )
  )
    return false
  const known = head.match(/^(?:from|to|subject|date|message-id|mime-version|content-type|received|return-path):/gim)
  return (known?.length ?? 0) >= 3 || /^mime-version:/im.test(head)
}

function readJson(text: string): Source {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return emptySource(text)
  }
  const nodes = (Array.isArray(parsed) ? parsed : [parsed]).filter(isRecord)
  const pass = nodes.find(
    (node) =>
      isRecord(node.boardingPass) || isRecord(node.eventTicket) || isRecord(node.generic) || isRecord(node.storeCard),
  )
  const source = emptySource(pass ? '' : JSON.stringify(parsed, null, 2))
  return pass ? { ...source, text: passText(pass), pass } : { ...source, linkedData: nodes }
}

/** Labels and values of a pass, a line each. */
function passText(pass: Record<string, unknown>): string {
  const lines: string[] = []
  const visit = (node: unknown) => {
    if (Array.isArray(node)) for (const each of node) visit(each)
    else if (isRecord(node)) {
      if (typeof node.value === 'string' || typeof node.value === 'number')
        lines.push(`${typeof node.label === 'string' ? node.label : String(node.key ?? '')}: ${node.value}`)
      else for (const each of Object.values(node)) visit(each)
    }
  }
  for (const key of ['organizationName', 'description'])
    if (typeof pass[key] === 'string') lines.push(String(pass[key]))
  if (typeof pass.relevantDate === 'string') lines.push(pass.relevantDate)
  visit(pass)
  return lines.join('\n')
}
