// Ends of a way on the ground, and desks of a rental car: known to the world, or named more than once. Both are read together.
import type { ReservationField } from '#contract/reservation.ts'
import { foldText } from '../../../providers/shipped-data/gazetteer/fold-text.ts'
import { airportIn, cityIn } from '../reading/places.ts'
import { lineAt, type Reading } from '../reading/reading.ts'
import { matches } from '../text/span.ts'
import type { Case, Evidence } from './evidence.ts'

export function knownEnds({ type, fields, reading }: Case): Evidence {
  const supported: ReservationField[] = []
  const contradicted: ReservationField[] = []
  const { from, to } = fields
  for (const name of ['from', 'to'] as const) {
    const field = fields[name]
    if (!field) continue
    const isKnown = type === 'flight' || airportIn(field.value) !== null || cityIn(field.value) !== null
    if (isKnown || isRepeated(reading, field.value)) supported.push(name)
  }
  if (from && to && isOfTwoNames(reading.text, from, to)) contradicted.push('from', 'to')
  return { supported, contradicted }
}

function isRepeated({ text, subject, sender }: Reading, value: string): boolean {
  const name = foldText(value)
  // The company is named often too.
  if (sender !== '' && foldText(sender).includes(name)) return false
  return name.length > 1 && foldText(`${subject}\n${text}`).split(name).length > 2
}

/** "Boston, MA - South Station   New York, NY - Moynihan Train Hall": the dash stands within a name where the line has more of them. */
function isOfTwoNames(text: string, { start }: { start: number; end: number }, to: { start: number }): boolean {
  const line = lineAt(text, start)
  if (to.start < line.start || to.start > line.end) return false
  return matches(text.slice(line.start, line.end), /\p{L}\)? [-–—] \p{L}/gu).length > 1
}
