// What the solver arranges: a visit, a meal or an appointment, and when it was put.
import type { CandidatePlace, CandidateRestaurant } from '#contract/planning/candidates.ts'
import type { MealKind } from '#contract/planning/facts.ts'
import type { Appointment, MealRequest } from '#contract/planning/request.ts'
import type { Spot } from '#planning/distance.ts'
import type { TimeWindow } from '#planning/solver/problem.ts'

type Subject =
  /** `contains`: meals that are had on the spot; `isBest`: begins at the best time of the place. */
  | { kind: 'visit'; place: CandidatePlace; contains: readonly MealKind[]; isBest: boolean }
  | { kind: 'meal'; restaurant: CandidateRestaurant; meal: MealRequest }
  | { kind: 'appointment'; appointment: Appointment }

export type VisitNode = Subject & {
  spot: Spot
  minutes: number
  score: number
  /** By route where it differs, in place of `score`. */
  scoreOn?: number[]
  cost: number
  isRequired: boolean
  /** 0, and further ones for repeatable places and restaurants. */
  copy: number
  /** By route: instants at which it may begin. */
  startWindows: TimeWindow[][]
}

export type ScheduledVisit = { node: VisitNode; start: number }
