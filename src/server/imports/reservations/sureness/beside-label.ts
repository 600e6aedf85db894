// A value that stands with its label, "Hotel: …" or in the cell beside it, is what the label says, unless it is a label itself.
import type { ReservationField } from '#contract/reservation.ts'
import { lineAt, type Reading } from '../reading/reading.ts'
import { headersOf } from '../sources/mail-headers.ts'
import type { Span } from '../text/span.ts'
import type { Case, Evidence } from './evidence.ts'

/** Readers give no less to what they found by a label that they know. */
const labelled = 0.75
const mostOfLabel = 40

export function besideLabel({ fields, reading }: Case): Evidence {
  const supported: ReservationField[] = []
  const contradicted: ReservationField[] = []
  for (const name of ['title', 'from', 'to', 'address'] as const) {
    const field = fields[name]
    if (!field || field.end <= field.start) continue
    if (isOfHeaders(reading, field)) contradicted.push(name)
    else if (field.confidence >= labelled && labelOf(reading, field) !== null) supported.push(name)
  }
  return { supported, contradicted }
}

/** The words right before a value, on its line or alone on the line above. */
function labelOf({ text }: Pick<Reading, 'text'>, { start }: Span): string | null {
  const line = lineAt(text, start)
  const lead = text.slice(line.start, start)
  const beside = /(?:^|[\t。；;，,\s])([\p{L}\p{M}][^\t\n:：]{0,40}?)\s*(?:[:：\]】]\s*|\t|\s{2,})[^\p{L}\d\n]*$/u.exec(
    lead,
  )
  if (beside?.[1]) return beside[1]
  if (lead.trim() !== '') return null
  const above = lineAt(text, Math.max(0, line.start - 1))
  const words = text
    .slice(above.start, above.end)
    .trim()
    .replace(/[:：]$/u, '')
  return above.start < line.start && /^\p{L}[^\d:：\t]*$/u.test(words) && words.length <= mostOfLabel ? words : null
}

/** "To: Mei Lin" over the subject of a mail. */
function isOfHeaders({ text }: Reading, { start }: Span): boolean {
  return headersOf(text).some((headers) => start >= headers.start && start < headers.end)
}
