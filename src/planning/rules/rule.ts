// What every feasibility rule is given and gives back. Rules share no code with the search that makes plans.
import type { Candidates } from '#contract/planning/candidates.ts'
import type { Itinerary, PlannedItem, Stay } from '#contract/planning/itinerary.ts'
import type { PlanningRequest } from '#contract/planning/request.ts'
import type { Violation, ViolationCode } from '#contract/planning/violation.ts'
import type { Spot } from '#planning/distance.ts'

export type VerifyInput = { request: PlanningRequest; itinerary: Itinerary; candidates: Candidates }

/** An item with what is derived from its place in the itinerary. */
export type Step = {
  item: PlannedItem
  /** Zero-based. */
  day: number
  /** Minutes since 1970 UTC. */
  start: number
  end: number
  /** The spot before it, if known. */
  from: Spot | null
  /** Where it begins; null for a move that starts at the door. */
  at: Spot | null
}

export type ExpectedMove = { from: string; to: string; day: number }

export type RuleContext = VerifyInput & {
  people: number
  places: ReadonlyMap<string, Candidates['places'][number]>
  restaurants: ReadonlyMap<string, Candidates['restaurants'][number]>
  stops: ReadonlyMap<string, PlanningRequest['stops'][number]>
  lodgings: ReadonlyMap<string, Candidates['lodgings'][number]>
  legs: ReadonlyMap<string, Candidates['legs'][number]>
  appointments: ReadonlyMap<string, PlanningRequest['appointments'][number]>
  stays: ReadonlyMap<string, Stay>
  /** Every item in order of the days. */
  steps: readonly Step[]
  /** Dates from the first to the last day that was asked for. */
  dates: readonly string[]
  /** The stop where each night is cost, in the order of the itinerary. */
  nightStops: readonly string[]
  expectedMoves: readonly ExpectedMove[]
  /** Nights spent on the way, by index. */
  nightsInTransit: ReadonlySet<number>
  zoneOf: (stopId: string) => string
  /** The place of a long or far visit; null for everything else. */
  dayTripOf: (item: PlannedItem) => Candidates['places'][number] | null
  /** The lodging where the night after `day` is spent. */
  bedOf: (night: number) => Spot | null
  /** Where the day ends: the bed, or the terminal of the departure. */
  endOf: (day: number) => Spot | null
  /** The last spot of a day before going back to bed. */
  lastSpotOf: (day: number) => Spot | null
}

export type Rule = (context: RuleContext) => Violation[]

/** `about` names the day, the items and the numbers that the sentence needs. */
export function violation(
  code: ViolationCode,
  about: { day?: number; itemIds?: string[]; params?: Violation['params'] } = {},
): Violation {
  return { code, day: about.day ?? null, itemIds: about.itemIds ?? [], params: about.params ?? {} }
}
