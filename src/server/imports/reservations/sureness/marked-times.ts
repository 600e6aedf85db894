// Hours of a journey: words that call one of them the other end speak against it.
import { markOf } from '../kinds/journey-times.ts'
import { isJourneyType } from '../kinds/journeys.ts'
import type { DraftFields } from '../reading/draft.ts'
import type { Reading } from '../reading/reading.ts'
import type { Case, Evidence } from './evidence.ts'

export function markedTimes({ type, fields, reading }: Case): Evidence {
  const contradicted: Evidence['contradicted'] = []
  if (!isJourneyType(type)) return { supported: [], contradicted }
  for (const [name, other] of [
    ['departLocal', 'reaches'],
    ['arriveLocal', 'leaves'],
  ] as const) {
    const hour = fields[name]?.value.split('T')[1]
    const marks = reading.times.flatMap((time) => (time.time === hour ? [markOf(reading.text, time)] : []))
    if (marks.length > 0 && marks.every((mark) => mark === other)) contradicted.push('departLocal', 'arriveLocal')
  }
  if (contradicted.length === 0 && isOnlyHour(fields, reading)) contradicted.push('departLocal')
  return { supported: [], contradicted }
}

/** Of two ends one hour was found, and no word tells of which. */
function isOnlyHour({ departLocal, arriveLocal }: DraftFields, { text, times }: Reading): boolean {
  const hour = departLocal?.value.split('T')[1]
  if (!hour || arriveLocal) return false
  return !times.some((time) => time.time === hour && markOf(text, time) === 'leaves')
}
