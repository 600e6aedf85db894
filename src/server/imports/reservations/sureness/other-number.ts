// Numbers of flights: two with no time between them may be those of the airline that sells and the one that flies.
import { isAlternative } from '../kinds/journeys.ts'
import { findNumbers } from '../text/numbers.ts'
import { overlaps } from '../text/span.ts'
import type { Case, Evidence } from './evidence.ts'

export function otherNumber({ type, fields, all, reading }: Case): Evidence {
  const { number } = fields
  const nothing = { supported: [], contradicted: [] }
  if (type !== 'flight' || !number) return nothing
  const isWhole = (value: string) =>
    all.some(({ fields }) => fields.number?.value === value && fields.from && fields.departLocal?.value.includes('T'))
  const isRival = findNumbers(reading.text, 'flight').some((other) => {
    const between = { start: Math.min(number.end, other.end), end: Math.max(number.start, other.start) }
    return (
      other.value !== number.value &&
      !isWhole(other.value) &&
      !isAlternative(reading.text, other) &&
      !reading.formerCells.some((span) => overlaps(span, other)) &&
      ![...reading.times, ...reading.days].some((each) => overlaps(each, between))
    )
  })
  const isShared = all.some((each) => each.fields !== fields && each.fields.number?.start === fields.number?.start)
  return isRival || isShared ? { supported: [], contradicted: ['number'] } : nothing
}
