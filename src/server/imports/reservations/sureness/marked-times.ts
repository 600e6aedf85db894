// Hours of a journey: words that call one of them the other end speak against it.
import { markOf } from '../kinds/journey-times.ts'
import { isJourneyType } from '../kinds/journeys.ts'
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
  return { supported: [], contradicted }
}
