// Of the trains and flights of a day those that somebody would take.
import type { CandidatesInput } from '#contract/planning/candidates.ts'
import { greatCircleKm } from '#planning/distance.ts'
import type { PlannedStop } from './planned-stops.ts'

type Leg = CandidatesInput['legs'][number]

const nightEnds = '06:00'
const lastArrival = '23:30'
/** Minutes at the terminals of both ends. */
const atTerminals: Partial<Record<Leg['mode'], number>> = { flight: 150, train: 45 }
const toTerminalKmh = 45
/** A train is taken although it is slower than a flight, up to this. */
const slowTrain = { factor: 3, leastMinutes: 480 }

/**
 * Without those that leave or arrive at night, and without a means of transport that loses clearly from door to door: flights
 * behind a train, trains that take a day where a flight takes two hours. Never empty where `legs` are not.
 */
export function sensibleLegs(from: PlannedStop, to: PlannedStop, legs: readonly Leg[]): readonly Leg[] {
  const byDay = legs.filter((leg) => !isAtNight(leg))
  const usual = byDay.length > 0 ? byDay : legs
  const fastest = (mode: Leg['mode']) =>
    Math.min(...usual.filter((leg) => leg.mode === mode).map((leg) => doorToDoor(leg, from, to)))
  const [train, flight, road] = [fastest('train'), fastest('flight'), fastest('bus')]
  const isTrainTooSlow = train > slowTrain.factor * flight && train > slowTrain.leastMinutes
  return usual.filter(({ mode }) => (mode === 'flight' ? flight < Math.min(train, road) : !isTrainTooSlow))
}

/** Leaves before breakfast, or arrives when no bed is to be had any more. Whoever sleeps on the way arrives in the morning. */
function isAtNight({ departs, arrives }: Leg): boolean {
  const [leaves, reaches] = [departs?.slice(11) ?? nightEnds, arrives?.slice(11) ?? nightEnds]
  return leaves < nightEnds || reaches < nightEnds || reaches > lastArrival
}

function doorToDoor({ mode, minutes, fromTerminal, toTerminal }: Leg, from: PlannedStop, to: PlannedStop): number {
  const ends = [
    [from.place, fromTerminal?.position],
    [to.place, toTerminal?.position],
  ] as const
  const km = ends.reduce((sum, [place, terminal]) => sum + (terminal ? greatCircleKm(place, terminal) : 0), 0)
  return minutes + (atTerminals[mode] ?? 0) + (km / toTerminalKmh) * 60
}
