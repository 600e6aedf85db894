// From where to where, and when: what was said, completed by the trip.
import type { z } from 'zod'
import type { findFlightsSpec } from '#contract/agent-tools/find-transport.ts'
import type { PlaceRef } from '#contract/place.ts'
import type { TripDetail } from '#contract/trip.ts'
import { stopBefore, stopOfDay, stopSpans } from '#contract/trip-stops.ts'
import { localized } from '#i18n/localized.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { addDays } from '../../kernel/calendar.ts'
import type { PlaceScope } from '../place-names/place-scope.ts'
import { dayOfDate, firstDate } from './trip-days.ts'

export type TransportQuestion = z.output<typeof findFlightsSpec.input>

const samePlaceKm = 60

type Ends =
  | { status: 'ok'; from: PlaceRef; to: PlaceRef; date: string; isAssumed: boolean }
  | {
      status: 'no_origin' | 'unknown_from' | 'unknown_to'
      from: PlaceRef | null
      to: PlaceRef | null
      date: string
      isAssumed: boolean
    }

export async function transportEnds(
  scope: PlaceScope,
  question: Pick<TransportQuestion, 'from' | 'to' | 'date' | 'isReturn'>,
  today: string,
): Promise<Ends> {
  const { trip } = scope
  const { origin, destination } = trip
  const lastStop = trip.stops.at(-1)?.place ?? destination
  const [named, target] = await Promise.all([find(question.from), find(question.to)])
  const first = firstDate(trip, today)
  const isUnderWay = trip.currentStage === 'on' && dayOfDate(trip, today) !== null
  const present = placeOn(trip, question.date ?? (isUnderWay ? today : null))
  const unknown = named === null ? 'unknown_from' : target === null ? 'unknown_to' : null
  const isHome = target && origin ? isSame(target, origin) && !isSame(target, destination) : false
  const isReturn = question.isReturn || isHome
  const to = target ?? (isReturn ? origin : isUnderWay ? nextStop() : destination)
  const from = named ?? (isReturn && !isUnderWay ? lastStop : start())
  const last = addDays(first.date, Math.max(0, (trip.durationDays ?? 1) - 1))
  const arrival = stopSpans(trip.stops).find(({ stop }) => target && isSame(stop.place, target))
  const there = addDays(first.date, (arrival?.firstDay ?? 1) - 1)
  const ahead = isUnderWay && there < today ? today : there
  const when = { date: question.date ?? (isReturn ? last : ahead), isAssumed: !question.date && first.isAssumed }
  if (unknown) return { status: unknown, from: named ?? null, to: target ?? null, ...when }
  if (!from || !to) return { status: 'no_origin', from, to, ...when }
  return { status: 'ok', from, to, ...when }

  /** From where the trip is on that day; "a train to Chongqing" on a trip to Chengdu starts in Chengdu. */
  function start(): PlaceRef | null {
    if (present && (isUnderWay || target) && !(to && isSame(present, to))) return present
    return target && !isSame(target, destination) ? stopBeforeTarget() : origin
  }

  /** After the present one; after the last, home. */
  function nextStop(): PlaceRef | null {
    const index = trip.stops.findIndex(({ place }) => present && isSame(place, present))
    return trip.stops[index + 1]?.place ?? origin
  }

  /** The stop before the target, where that is one of the later stops. */
  function stopBeforeTarget(): PlaceRef {
    const index = target ? trip.stops.findIndex(({ place }) => isSame(place, target)) : -1
    return trip.stops[index - 1]?.place ?? destination
  }

  /** undefined = not asked for, null = not known. */
  async function find(name: string | undefined): Promise<PlaceRef | null | undefined> {
    if (!name) return undefined
    const [found] = (await scope.geocoding.search(name, { limit: 1, signal: scope.signal })).items
    if (!found) return null
    const { lat, lng, zone, country, names } = found
    return { name: localized(names, scope.locale), lat, lng, zone, country }
  }
}

/** Before the journey of that day, where there is one; null outside of the trip. */
function placeOn(trip: TripDetail, date: string | null): PlaceRef | null {
  const day = date && dayOfDate(trip, date)
  return day ? ((stopBefore(trip.stops, day) ?? stopOfDay(trip.stops, day))?.place ?? null) : null
}

function isSame(a: PlaceRef, b: PlaceRef): boolean {
  return greatCircleKm(a, b) < samePlaceKm
}
