// Journeys outside the plan as moves that bound the first and last day; they become no items.
import type { CandidateLeg } from '#contract/planning/candidates.ts'
import { type Journey, originId } from '#contract/planning/request.ts'
import { arrivalBuffer, arrivalDate, departureBuffer, departureDate } from '#planning/journey.ts'
import { epochDayOf, instantOfLocal } from '#planning/model/clock.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'
import { boardingMinutes, type SkeletonMove } from './skeleton.ts'

/** Its arrival includes the way out of the terminal. */
export function arrivalMove(model: PlanningModel, stopId: string): SkeletonMove | null {
  const { request } = model
  const { arrival } = request
  if (!arrival) return null
  const arrives = instantOfLocal(model.zoneOf(stopId), arrival.at) + arrivalBuffer(arrival)
  const day = epochDayOf(arrivalDate(arrival, request)) - model.firstDay
  return move({ leg: leg(arrival, originId, stopId), day, departs: arrives, arrives })
}

export function departureMove(model: PlanningModel, stopId: string): SkeletonMove | null {
  const { departure } = model.request
  if (!departure) return null
  const leaves = departureLeg(departure, stopId)
  const departs =
    instantOfLocal(model.zoneOf(stopId), departure.at) - departureBuffer(departure) + boardingMinutes(leaves)
  return move({ leg: leaves, day: epochDayOf(departureDate(departure)) - model.firstDay, departs, arrives: departs })
}

function departureLeg(departure: Journey, stopId: string): CandidateLeg {
  return leg(departure, stopId, originId)
}

function move(times: Pick<SkeletonMove, 'leg' | 'day' | 'departs' | 'arrives'>): SkeletonMove {
  return { ...times, arrivalDay: times.day, cost: 0, penalty: 0, isOutside: true }
}

function leg({ mode, international, terminal }: Journey, from: string, to: string): CandidateLeg {
  const ends = from === originId ? { toTerminal: terminal } : { fromTerminal: terminal }
  return {
    id: `${from}>${to}`,
    from,
    to,
    mode,
    international,
    name: '',
    date: null,
    departs: null,
    arrives: null,
    minutes: 1,
    price: { per: 'once', amount: 0 },
    ...ends,
  }
}
