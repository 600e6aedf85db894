// Visits and cars: an hour that stands neither beside its day nor behind a word for it may be another where the text names several.

import type { ReservationField } from '#contract/reservation.ts'
import { isJourneyType } from '../kinds/journeys.ts'
import { lineAt, type Reading } from '../reading/reading.ts'
import type { FoundTime } from '../text/times.ts'
import type { Case, Evidence } from './evidence.ts'

const label =
  /(?:时间|时段|集合|出发|取车|还车|(?<!\p{L})(?:times?|at|starts?|when|meet(?:ing)?|pick[\s-]?up|return|drop[\s-]?off|uhr|heure|hora|ora))[^\n\d]{0,14}$/iu
const otherHours = /营业|开放|返回|结束|hours|open(?:s|ing)?\b|returns? (?:at|around)|ends? at|doors/iu

export function dayAndHour({ type, fields, reading }: Case): Evidence {
  const contradicted: ReservationField[] = []
  if (isJourneyType(type) || type === 'lodging') return { supported: [], contradicted }
  const hours = new Set(reading.times.map(({ time }) => time))
  for (const name of ['departLocal', 'arriveLocal'] as const) {
    const [day, hour] = fields[name]?.value.split('T') ?? []
    if (!day || !hour || hours.size < 2) continue
    const said = reading.times.filter(({ time }) => time === hour)
    if (!said.some((time) => isOfDay(reading, day, time))) contradicted.push(name)
  }
  return { supported: [], contradicted }
}

function isOfDay({ text, days }: Reading, day: string, time: FoundTime): boolean {
  const line = lineAt(text, time.start)
  const before = text.slice(line.start, time.start)
  const clause = before.split(/[。；;]|\.\s/u).at(-1) ?? ''
  if (otherHours.test(clause) || otherHours.test(text.slice(time.end, Math.min(line.end, time.end + 8)))) return false
  const isBeside = days.some(
    (each) =>
      each.day === day && (Math.abs(time.start - each.end) < 40 || (each.start >= line.start && each.end <= line.end)),
  )
  return isBeside || label.test(before)
}
