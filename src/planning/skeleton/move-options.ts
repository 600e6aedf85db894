// Options for one move on its day, each with a penalty.
import type { CandidateLeg } from '#contract/planning/candidates.ts'
import type { IntentWeights } from '#planning/intent-weights.ts'
import { nightOf } from '#planning/journey.ts'
import {
  clockMinutesOf,
  dateOfEpochDay,
  epochDayOf,
  instantAt,
  instantOfLocal,
  localAt,
  localEpochDay,
} from '#planning/model/clock.ts'
import { roundDown } from '#planning/model/local-routing.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'
import { quote } from '#planning/model/price.ts'
import type { SkeletonMove } from './skeleton.ts'

export type MoveRole = 'out' | 'between' | 'home'

export function moveOptions(
  model: PlanningModel,
  weights: IntentWeights,
  move: { from: string; to: string; day: number; role: MoveRole },
): SkeletonMove[] {
  const date = dateOfEpochDay(model.firstDay + move.day)
  const legs = (model.legs.get(`${move.from}>${move.to}`) ?? []).filter((leg) => leg.date === null || leg.date === date)
  return leavingInTime(model, legs)
    .flatMap((leg) => departuresOf(model, leg, move.day).map((times) => ({ leg, ...times })))
    .map(({ leg, departs, arrives }) => {
      const arrivalDay = Math.max(
        move.day,
        epochDayOf(nightOf(localAt(model.zoneOf(leg.to), arrives))) - model.firstDay,
      )
      const cost = quote(leg.price, { party: model.request.party }).amount
      const option = { leg, day: move.day, departs, arrives, arrivalDay, cost, penalty: 0 }
      return { ...option, penalty: cost + timePenalty(model, weights, option, move.role) }
    })
    .filter((option) => option.arrives > option.departs && !collides(model, option) && isDrivable(model, option))
}

/** Without those before the hour that was stated, where something leaves later. */
function leavingInTime({ request }: PlanningModel, legs: readonly CandidateLeg[]): readonly CandidateLeg[] {
  const { notBefore = '00:00' } = request.transport
  const later = legs.filter(({ departs }) => departs === null || departs.slice(11) >= notBefore)
  return later.length > 0 ? later : legs
}

type Times = { departs: number; arrives: number }

/** Timed services keep their times; a car leaves in the morning, at noon, or to arrive in the evening. */
function departuresOf(model: PlanningModel, leg: CandidateLeg, day: number): Times[] {
  const zone = model.zoneOf(leg.from)
  if (leg.departs !== null && leg.arrives !== null) {
    return [{ departs: instantOfLocal(zone, leg.departs), arrives: instantOfLocal(model.zoneOf(leg.to), leg.arrives) }]
  }
  const start = clockMinutesOf(model.request.dayWindow.start)
  const end = clockMinutesOf(model.request.dayWindow.end)
  const morning = Math.min(start + 60, 1380)
  const noon = Math.max(morning, 13 * 60)
  const evening = Math.min(Math.max(morning, roundDown(end - leg.minutes - 30)), 1380)
  const early = model.request.driving ? clockMinutesOf(model.request.driving.from) : morning
  const least = clockMinutesOf(model.request.transport.notBefore ?? '00:00')
  const clocks = [morning, noon, evening, Math.min(early, morning)].map((clock) => Math.max(clock, least))
  return [...new Set(clocks)].map((clock) => {
    const departs = instantAt(zone, model.firstDay + day, clock)
    return { departs, arrives: departs + leg.minutes }
  })
}

/** Beyond so many minutes on the way each counts so much more. */
const longRide = { minutes: 360, factor: 2 }
/** Who arrives later has lost the evening: dinner is late and the bed is found in the dark. */
const lateArrival: Record<MoveRole, string> = { out: '19:00', between: '19:00', home: '21:00' }
/** Value of one person-hour of it, in typical nightly prices, whatever the intent. */
const eveningHour = 0.2

/** Penalty for travel time, for the part of the day that is lost, and for departures and arrivals at night. */
function timePenalty(model: PlanningModel, weights: IntentWeights, move: SkeletonMove, role: MoveRole): number {
  const { dayWindow } = model.request
  const at = (stopId: string, day: number, clock: string) =>
    instantAt(model.zoneOf(stopId), model.firstDay + day, clockMinutesOf(clock))
  const lostThere = Math.max(0, move.arrives - at(move.leg.to, move.day, dayWindow.start))
  const lostHere = Math.max(0, at(move.leg.from, move.day, dayWindow.end) - move.departs)
  const duration = move.arrives - move.departs
  const lost = role === 'out' ? lostThere : role === 'home' ? lostHere : duration
  const evening = Math.max(0, move.arrives - at(move.leg.to, move.arrivalDay, lateArrival[role]))
  const isEarly = move.departs < at(move.leg.from, move.day, '06:30')
  const isLate = move.arrives > at(move.leg.to, move.arrivalDay, '23:30')
  const minutes =
    (duration + lost) / 2 +
    longRide.factor * Math.max(0, duration - longRide.minutes) +
    (isEarly ? 120 : 0) +
    (isLate ? 120 : 0)
  const hours =
    (minutes / 60) * weights.hour + (evening / 60) * (weights.isFrugal ? 0 : Math.max(eveningHour, weights.hour))
  return hours * model.priceScale * model.people
}

/** Within the driving limits: own cars not at night and not for too long. */
function isDrivable(model: PlanningModel, { leg, departs, arrives }: SkeletonMove): boolean {
  const { driving } = model.request
  if (!driving || leg.mode !== 'drive') return true
  const [from, to] = [model.zoneOf(leg.from), model.zoneOf(leg.to)]
  const day = localEpochDay(from, departs)
  return (
    arrives - departs <= driving.maxMinutes &&
    localEpochDay(to, arrives) === day &&
    departs >= instantAt(from, day, clockMinutesOf(driving.from)) &&
    arrives <= instantAt(to, day, clockMinutesOf(driving.to))
  )
}

/** Whether an appointment falls into the move. */
function collides(model: PlanningModel, { departs, arrives }: SkeletonMove): boolean {
  return model.request.appointments.some(({ stopId, date, start, end }) => {
    const day = epochDayOf(date)
    const from = instantAt(model.zoneOf(stopId), day, clockMinutesOf(start))
    const to = instantAt(model.zoneOf(stopId), day, clockMinutesOf(end))
    return from < arrives && departs < to
  })
}
