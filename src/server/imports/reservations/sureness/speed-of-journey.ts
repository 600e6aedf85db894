// Whether a journey between two known places can take the time that was read: places, days, times and zones prove one another.

import type { GeoPoint } from '#contract/place.ts'
import type { ReservationType } from '#contract/reservation.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { minutesBetween } from '../../../kernel/calendar.ts'
import { airportByIata } from '../../../providers/shipped-data/gazetteer/airports.ts'
import { isJourneyType } from '../kinds/journeys.ts'
import { airportIn, cityIn } from '../reading/places.ts'
import { matches } from '../text/span.ts'
import type { Case, Evidence } from './evidence.ts'

/** Kilometers per hour in the straight line, from door to door of the vehicle; minutes that pass on the ground. */
const pace: Partial<Record<ReservationType, { slowest: number; fastest: number; rest: number }>> = {
  flight: { slowest: 420, fastest: 1050, rest: 90 },
  train: { slowest: 18, fastest: 340, rest: 30 },
  bus: { slowest: 12, fastest: 110, rest: 40 },
  ferry: { slowest: 6, fastest: 85, rest: 60 },
}
/** Cities are wider than this; a shorter way proves nothing. */
const leastKm = 25

export function speedOfJourney({ type, fields, reading }: Case): Evidence {
  const { from, to, departLocal, arriveLocal, zoneFrom, zoneTo } = fields
  const nothing = { supported: [], contradicted: [] }
  const limits = pace[type]
  if (!limits || !isJourneyType(type) || !from || !to || !departLocal || !arriveLocal) return nothing
  if (!departLocal.value.includes('T') || !arriveLocal.value.includes('T') || !zoneFrom || !zoneTo) return nothing
  const [start, end] = [positionOf(from.value), positionOf(to.value)]
  if (!start || !end) return nothing
  const km = greatCircleKm(start, end)
  const minutes = minutesBetween({
    departs: departLocal.value,
    arrives: arriveLocal.value,
    fromZone: zoneFrom.value,
    toZone: zoneTo.value,
  })
  const all = ['from', 'to', 'departLocal', 'arriveLocal', 'zoneFrom', 'zoneTo'] as const
  const least = (km / limits.fastest) * 60
  const most = (km / limits.slowest) * 60 + limits.rest
  if (minutes < least || minutes > most) return { supported: [], contradicted: [...all] }
  const isSaid = durationsIn(reading.text).includes(minutes)
  if (km < leastKm && !isSaid) return nothing
  return { supported: [], proven: [...all], contradicted: [] }
}

function positionOf(place: string): GeoPoint | null {
  return (/^[A-Z]{3}$/.test(place) ? airportByIata(place) : null) ?? airportIn(place) ?? cityIn(place)
}

/** "2h 35m", "8 hr 50 min", "约2小时50分": minutes. */
function durationsIn(text: string): number[] {
  return matches(
    text,
    /(?<![\d:])(\d{1,2})\s?(?:h(?:ou)?rs?|h|小时|時間|std\.?)\s?(?:(\d{1,2})\s?(?:m(?:in)?(?:ute)?s?|分钟?)?)?/giu,
  ).map(([, hours = '0', minutes = '0']) => Number(hours) * 60 + Number(minutes))
}
