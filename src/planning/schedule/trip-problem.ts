// States a trip skeleton as the solver's problem: one route per day, nodes, resources and groups.

import type { LocalTravel } from '#contract/planning/itinerary.ts'
import type { Spot } from '#planning/distance.ts'
import { roundUp } from '#planning/model/local-routing.ts'
import type { DayRoute } from '#planning/skeleton/day-routes.ts'
import type { SolverProblem } from '#planning/solver/problem.ts'
import { frugalObjective } from './frugal-objective.ts'
import { groupsOf } from './groups.ts'
import { varietyGroups } from './meal-variety.ts'
import { resourcesOf } from './resources.ts'
import type { SchedulingInput } from './scheduling-input.ts'
import { spreadGroups } from './spread-visits.ts'

/** Points per minute of local travel. */
const travelWeight = 2
/**
 * Minutes per kilometre beyond the time of a move: rides take nearly as long for one kilometre as for five, and a day that
 * criss-crosses the city is tiring all the same. The first kilometres weigh more, for days in a small area.
 */
const perKm = { near: 10, nearKm: 3, far: 4, farKm: 12 }
/** Points per unit by which a finished day’s way exceeds 1.08 times the shortest one; kilometres that never wind. */
const winding = { free: 1.08, weight: 500, least: 1 }
/** Points per minute of a gap beyond `free` minutes, or of a first start more than `freeFirst` minutes into the day. */
const gaps = { free: 140, freeFirst: 75, weight: 8 }
/** Points lost by each third and further visit of one kind in a row. */
const monotonyLoss = 120
/** On a last day without a journey the bags wait at the bed of the night before: so many minutes past the day for the way there. */
const wayToBags = 90

/** Frugal: nothing but cost counts. */
export function tripProblem(input: SchedulingInput, isFrugal: boolean): SolverProblem {
  const { nodes, routes, routing } = input
  const spots: Spot[] = []
  const locationOf = (spot: Spot): number => {
    const known = spots.findIndex(({ id, stopId }) => id === spot.id && stopId === spot.stopId)
    return known >= 0 ? known : spots.push(spot) - 1
  }
  const ends = routes.map((route) => {
    const { start, latest } = route
    const toBags = !isFrugal && endsAtBags(route)
    const end = toBags ? start : route.end
    return {
      start: start ? locationOf(start) : undefined,
      end: end ? locationOf(end) : undefined,
      latest: toBags ? latest + wayToBags : latest,
    }
  })
  const firstNode = spots.length
  const places = new Map<string, number>()
  const locations = nodes.map(({ spot }) => {
    const known = places.get(spot.id) ?? firstNode + places.size
    if (known === spots.length) spots.push(spot)
    places.set(spot.id, known)
    return known
  })
  // Objective, resources and matrices ask for the same ways.
  const ways: (LocalTravel | null | undefined)[] = new Array(spots.length * spots.length)
  const travel = (from: number, to: number) => {
    const cell = from * spots.length + to
    const known = ways[cell]
    if (known !== undefined) return known
    const a = spots[from]
    const b = spots[to]
    const way = a && b && a.stopId === b.stopId ? routing(a, b) : null
    ways[cell] = way
    return way
  }
  const frugal = isFrugal ? frugalObjective(input, travel, locations) : null
  return {
    nodes: nodes.map((node, index) => ({
      location: locations[index] ?? 0,
      ...(frugal?.scoresOf(node) ?? { score: node.score, scoreOn: node.scoreOn }),
      service: node.minutes,
      startWindows: node.startWindows,
      kind: node.kind === 'visit' ? node.place.tags[0] : undefined,
    })),
    routes: routes.map(({ earliest, latest, dayStart }, index) => ({ earliest, latest, dayStart, ...ends[index] })),
    locations: spots.length,
    travel: (from, to) => {
      if (from === to) return 0
      const way = travel(from, to)
      return way ? roundUp(way.minutes) : Number.POSITIVE_INFINITY
    },
    length: (from, to) => (from === to ? 0 : (travel(from, to)?.km ?? 0)),
    ...(frugal?.weights ?? {
      travelWeight,
      moveWeight: (from, to) => usualWeight(travel(from, to)),
      winding,
      gaps,
      monotonyLoss,
    }),
    resources: resourcesOf(input, travel, locations),
    groups: isFrugal ? groupsOf(input) : [...groupsOf(input), ...varietyGroups(input), ...spreadGroups(input)],
  }
}

function endsAtBags({ start, end, departure }: DayRoute): boolean {
  return start !== null && end === null && departure === null
}

function usualWeight(way: LocalTravel | null): number {
  return way ? roundUp(way.minutes) + lengthPenalty(way.km) : 0
}

function lengthPenalty(km: number): number {
  const near = Math.min(km, perKm.nearKm)
  return near * perKm.near + (Math.min(km, perKm.farKm) - near) * perKm.far
}
