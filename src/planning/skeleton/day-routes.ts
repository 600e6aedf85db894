// Derives the day routes of a skeleton: the time between bed and terminals, and the check-in, check-out and luggage steps.
import type { Appointment } from '#contract/planning/request.ts'
import { earlyStart, isFar } from '#planning/day-trip.ts'
import type { Spot } from '#planning/distance.ts'
import { tripOpens } from '#planning/far-visit.ts'
import { arrivalBuffer } from '#planning/journey.ts'
import { clockMinutesOf, dateOfEpochDay, instantAt } from '#planning/model/clock.ts'
import { type LocalRouting, roundDown, roundUp } from '#planning/model/local-routing.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'
import { isLateSight, lateEnd } from '#planning/night-sight.ts'
import { afterNight } from './night-arrival.ts'
import { boardingMinutes, type Skeleton, type SkeletonMove, type SkeletonStay, type SkeletonStop } from './skeleton.ts'

export type LodgingStep = {
  kind: 'check-in' | 'drop-bags' | 'check-out' | 'collect-bags'
  stay: SkeletonStay
  start: number
  end: number
}

/** The part of a day at one stop that can be schedule. `earliest` and `latest` bound leaving `start` and reaching `end`. */
export type DayRoute = {
  day: number
  /** Days since the arrival at the stop. */
  dayOfStay: number
  stopId: string
  start: Spot | null
  end: Spot | null
  earliest: number
  latest: number
  /** When the day window opens; full days may begin earlier for a day trip. */
  dayStart: number
  isTravelDay: boolean
  before: LodgingStep[]
  /** Collecting the luggage if anything happens after check-out. */
  collect: { stay: SkeletonStay; minutes: number } | null
  /** After a landing in the night: until when the travellers sleep. */
  sleepsUntil: number | null
  departure: SkeletonMove | null
}

const handlingMinutes = { 'check-in': 20, 'drop-bags': 10, 'check-out': 15, 'collect-bags': 10 } as const

/** Minutes for the way home from a sight of the night. */
const backFromNight = 90
/** Minutes for the way to or from what has a fixed hour outside the day window. */
const wayToAppointment = 90

/** null = infeasible: check-in is closed or a terminal cannot be reached in time. */
export function dayRoutes(model: PlanningModel, frame: Skeleton, routing: LocalRouting): DayRoute[] | null {
  const routes: DayRoute[] = []
  for (const stop of frame.stops) {
    const lastDay = stop.departure?.day ?? model.dayCount - 1
    for (let day = stop.arrival?.arrivalDay ?? 0; day <= lastDay; day++) {
      const route = dayRoute(model, stop, day, routing)
      const busyUntil = routes.at(-1)?.before.at(-1)?.end ?? Number.NEGATIVE_INFINITY
      if (!route || busyUntil > (route.before[0]?.start ?? route.earliest)) return null
      routes.push(route)
    }
  }
  return routes
}

function dayRoute(model: PlanningModel, stop: SkeletonStop, day: number, routing: LocalRouting): DayRoute | null {
  const { stopId } = stop
  const { woken, bed } = bedsOn(stop, day)
  const arrival = stop.arrival?.arrivalDay === day ? stop.arrival : null
  const departure = stop.departure?.day === day ? stop.departure : null
  const plain: DayRoute = {
    day,
    dayOfStay: day - (stop.arrival?.arrivalDay ?? 0),
    stopId,
    start: (woken ?? bed)?.lodging ?? null,
    end: bed?.lodging ?? null,
    ...dayWindow(model, stopId, day),
    dayStart: dayWindow(model, stopId, day).earliest,
    isTravelDay: arrival !== null || departure !== null,
    before: [],
    collect: null,
    sleepsUntil: null,
    departure,
  }
  const early = plain.isTravelDay ? null : firstTrip(model, stopId)
  if (early !== null) {
    plain.earliest = Math.min(
      plain.earliest,
      instantAt(model.zoneOf(stopId), model.firstDay + day, clockMinutesOf(early)),
    )
  }
  const { places = [] } = model.stops.get(stopId) ?? {}
  if (!plain.isTravelDay && places.some((place) => isLateSight(place, model.request))) {
    const late = clockMinutesOf(lateEnd(model.request.dayWindow.end)) + backFromNight
    plain.latest = Math.max(plain.latest, instantAt(model.zoneOf(stopId), model.firstDay + day, late))
  }
  if (woken && bed && woken !== bed) return afterChange(model, plain, { woken, bed }, routing)
  const stay = woken ?? bed
  const arrived = arrival ? afterArrival(model, plain, arrival, stay, routing) : plain
  return arrived && departure
    ? beforeDeparture(model, arrived, departure, { stay, since: arrival?.arrives ?? null }, routing)
    : arrived
}

/** When the first day trip may begin, `HH:MM`; null = there is none. */
function firstTrip({ stops, request, candidates }: PlanningModel, stopId: string): string | null {
  const stop = stops.get(stopId)
  if (!stop?.hasDayTrips) return null
  const wanted = stop.places.filter((place) => request.mustSee.includes(place.id) && isFar(place, stop))
  const opens = wanted.map((place) => tripOpens(place, stop, { request, distance: candidates.distance }))
  return [earlyStart(request.dayWindow.start), ...opens].sort()[0] ?? null
}

/** The stay of the night before and that of the night to come, which is none on the last day. */
function bedsOn({ stays }: SkeletonStop, day: number) {
  const on = (night: number) =>
    stays.find(({ firstNight, nights }) => firstNight <= night && night < firstNight + nights) ?? null
  return { woken: on(day - 1), bed: on(day) }
}

/** From one property to the next, with the luggage, before anything else. */
function afterChange(
  model: PlanningModel,
  route: DayRoute,
  { woken, bed }: { woken: SkeletonStay; bed: SkeletonStay },
  routing: LocalRouting,
): DayRoute | null {
  const minutes = minutesBetween(routing, woken.lodging, bed.lodging)
  const checkOut = checkOutStep(model, route, woken, Number.POSITIVE_INFINITY)
  if (minutes === null || !checkOut) return null
  return afterCheckIn(model, { ...route, before: [checkOut] }, bed, roundUp(checkOut.end + minutes))
}

/**
 * The day window in instants, cut at the start of the next day; breakfast may start before it. What has a fixed hour opens it
 * for the way there and back: an evening at the opera belongs to its day.
 */
function dayWindow(model: PlanningModel, stopId: string, day: number): { earliest: number; latest: number } {
  const { dayWindow: window, meals } = model.request
  const at = (on: number, clock: string) => instantAt(model.zoneOf(stopId), model.firstDay + on, clockMinutesOf(clock))
  const breakfast = meals.find(({ kind }) => kind === 'breakfast')
  const opens = (on: number) =>
    Math.min(
      at(on, window.start),
      ...(breakfast ? [at(on, breakfast.from)] : []),
      ...appointmentsOn(model, stopId, on).map(({ start }) => at(on, start) - wayToAppointment),
    )
  const ends = appointmentsOn(model, stopId, day).map(({ end }) => at(day, end) + wayToAppointment)
  return { earliest: opens(day), latest: Math.min(Math.max(at(day, window.end), ...ends), opens(day + 1)) }
}

function appointmentsOn({ request, firstDay }: PlanningModel, stopId: string, day: number): Appointment[] {
  if (request.appointments.length === 0) return []
  const date = dateOfEpochDay(firstDay + day)
  return request.appointments.filter((each) => each.stopId === stopId && each.date === date)
}

function afterArrival(
  model: PlanningModel,
  route: DayRoute,
  { leg, arrives: landing, isOutside = false }: SkeletonMove,
  stay: SkeletonStay | null,
  routing: LocalRouting,
): DayRoute | null {
  const terminal: Spot | null = leg.toTerminal ? { ...leg.toTerminal, stopId: leg.to } : null
  const arrives = isOutside ? landing : landing + arrivalBuffer(leg)
  if (!stay) return { ...route, start: terminal, end: null, earliest: Math.max(route.earliest, arrives) }
  const minutes = minutesBetween(routing, terminal, stay.lodging)
  if (minutes === null) return null
  // A flight across the date line can arrive on the day before; the trip continues with its next day.
  const isDayBefore = arrives < instantAt(model.zoneOf(route.stopId), model.firstDay + route.day, 0)
  const start = Math.max(roundUp(arrives + minutes), isDayBefore ? route.earliest : Number.NEGATIVE_INFINITY)
  const settled = afterCheckIn(model, route, stay, start)
  return settled && (isOutside || leg.mode === 'flight') ? afterNight(model, settled) : settled
}

/** Before the property's hours only the luggage is left there; the travellers are back before they end. */
function afterCheckIn(model: PlanningModel, route: DayRoute, stay: SkeletonStay, start: number): DayRoute | null {
  const at = (clock: string) => instantAt(model.zoneOf(route.stopId), model.firstDay + route.day, clockMinutesOf(clock))
  const doorOpens = at(stay.lodging.checkInFrom)
  const doorCloses = at(stay.lodging.checkInUntil)
  if (start > doorCloses) return null
  const kind = start >= doorOpens ? 'check-in' : 'drop-bags'
  const end = start + handlingMinutes[kind]
  return {
    ...route,
    start: stay.lodging,
    earliest: Math.max(route.earliest, end),
    latest: kind === 'check-in' ? route.latest : Math.min(route.latest, doorCloses),
    before: [...route.before, { kind, stay, start, end }],
  }
}

function beforeDeparture(
  model: PlanningModel,
  route: DayRoute,
  { leg, departs }: SkeletonMove,
  { stay, since }: { stay: SkeletonStay | null; since: number | null },
  routing: LocalRouting,
): DayRoute | null {
  const terminal: Spot | null = leg.fromTerminal ? { ...leg.fromTerminal, stopId: leg.from } : null
  const deadline = departs - boardingMinutes(leg)
  if (!stay) {
    const minutes = minutesBetween(routing, route.start, terminal)
    if (minutes === null || (since !== null && since + minutes > deadline)) return null
    return { ...route, end: terminal, latest: Math.min(route.latest, deadline) }
  }
  const toTerminal = minutesBetween(routing, stay.lodging, terminal)
  if (toTerminal === null) return null
  const leave = deadline - toTerminal
  const checkOut = checkOutStep(model, route, stay, leave)
  if (!checkOut) return null
  const keepsBags = leg.mode === 'drive'
  const latest = keepsBags ? deadline : roundDown(leave - handlingMinutes['collect-bags'])
  return {
    ...route,
    start: stay.lodging,
    end: keepsBags ? terminal : stay.lodging,
    earliest: Math.max(route.earliest, checkOut.end),
    latest: Math.min(route.latest, latest),
    before: [checkOut],
    collect: keepsBags ? null : { stay, minutes: handlingMinutes['collect-bags'] },
  }
}

/** In the morning, before the check-out limit, the first appointment and the departure. */
function checkOutStep(model: PlanningModel, route: DayRoute, stay: SkeletonStay, leave: number): LodgingStep | null {
  const zone = model.zoneOf(route.stopId)
  const epochDay = model.firstDay + route.day
  const minutes = handlingMinutes['check-out']
  const doorCloses = instantAt(zone, epochDay, clockMinutesOf(stay.lodging.checkOutUntil))
  const nightOver = Math.max(instantAt(zone, epochDay, 0), dayWindow(model, route.stopId, route.day - 1).latest)
  const calls = appointmentsOn(model, route.stopId, route.day)
    .map(({ start }) => instantAt(zone, epochDay, clockMinutesOf(start)) - wayToAppointment)
    .filter((call) => call > nightOver)
  const start = roundDown(Math.min(route.earliest, doorCloses - minutes, leave - minutes, ...calls))
  return start < nightOver ? null : { kind: 'check-out', stay, start, end: start + minutes }
}

/** null = unreachable; 0 if one end is unknown or both are the same. */
function minutesBetween(routing: LocalRouting, from: Spot | null, to: Spot | null): number | null {
  if (!from || !to || from.id === to.id) return 0
  return routing(from, to)?.minutes ?? null
}
