// From whatever was passed in to a model that makes sense, or the list of what does not.
import { z } from 'zod'
import { candidatesSchema } from '#contract/planning/candidates.ts'
import { type PlanningOutcome, planningLimitsSchema } from '#contract/planning/outcome.ts'
import { type PlanningRequest, planningRequestSchema } from '#contract/planning/request.ts'
import { departureDate } from '#planning/journey.ts'
import { epochDayOf } from './clock.ts'

const planInputSchema = z.object({
  request: planningRequestSchema,
  candidates: candidatesSchema,
  limits: planningLimitsSchema.default({ iterations: 600 }),
  seed: z.number().int().min(0).max(0xffff_ffff).default(1),
})
export type PlanInput = z.input<typeof planInputSchema>
export type ReadInput = z.output<typeof planInputSchema>

type Issues = Extract<PlanningOutcome, { status: 'invalid' }>['issues']

export function readInput(input: unknown): { ok: true; value: ReadInput } | { ok: false; issues: Issues } {
  const parsed = planInputSchema.safeParse(input)
  if (!parsed.success) {
    const issues = parsed.error.issues.slice(0, 20)
    return { ok: false, issues: issues.map(({ path, message }) => ({ path: path.join('.'), message })) }
  }
  const issues = crossCheck(parsed.data)
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: parsed.data }
}

/** What no single field shows: references that lead nowhere. */
function crossCheck({ request, candidates }: ReadInput): Issues {
  const stopIds = new Set(request.stops.map(({ id }) => id))
  const placeIds = new Set(candidates.places.map(({ id }) => id))
  const appointmentIds = request.appointments.map(({ id }) => id)
  return [
    ...(candidates.currency === request.currency
      ? []
      : [{ path: 'candidates.currency', message: `expected ${request.currency}, the currency of the request` }]),
    ...request.mustSee.flatMap((id, index) =>
      placeIds.has(id) ? [] : [{ path: `request.mustSee.${index}`, message: 'not among the candidate places' }],
    ),
    ...request.appointments.flatMap(({ stopId }, index) =>
      stopIds.has(stopId) ? [] : [{ path: `request.appointments.${index}.stopId`, message: 'not a stop of the trip' }],
    ),
    ...journeyIssues(request),
    ...(new Set(appointmentIds).size === appointmentIds.length
      ? []
      : [{ path: 'request.appointments', message: 'two appointments with one id' }]),
  ]
}

/** Journeys bound the first and the last day; on other days they would cut the trip short. */
function journeyIssues({ arrival, departure, startDate, stops }: PlanningRequest): Issues {
  const first = epochDayOf(startDate)
  const last = first + stops.reduce((sum, { nights }) => sum + nights, 0)
  const arrives = arrival && epochDayOf(arrival.at.slice(0, 10))
  const isArrivalOff = arrives !== null && (arrives < first || arrives > Math.min(last, first + 1))
  const isDepartureOff = departure !== null && epochDayOf(departureDate(departure)) !== last
  return [
    ...(isArrivalOff ? [{ path: 'request.arrival.at', message: 'not on the first day or the day after' }] : []),
    ...(isDepartureOff ? [{ path: 'request.departure.at', message: 'not on the last day' }] : []),
  ]
}
