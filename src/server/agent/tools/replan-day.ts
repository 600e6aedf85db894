// One day of a trip, planned anew as a trip of its own: what lies outside of it cannot change.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { Relaxation } from '#contract/planning/outcome.ts'
import type { TripDetail } from '#contract/trip.ts'
import { stopOfDay } from '#contract/trip-stops.ts'
import { addDays } from '../../kernel/calendar.ts'
import {
  openPlanningContext,
  type PlanningContext,
  type PlanningSources,
} from '../planning-context/planning-context.ts'
import type { PlanPreferences } from '../planning-context/preferences-to-request.ts'
import { relaxationText } from '../tool-results/plan-texts.ts'
import { visitItems } from './plan-to-changes.ts'
import type { ToolContext } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

type Dependencies = Pick<ToolDependencies, 'planner'> & PlanningSources
type Addition = ReturnType<typeof visitItems>[number]

export type ReplannedDay =
  | { status: 'ok'; replaced: string[]; wanted: Pick<Addition, 'item' | 'reason'>[] }
  | { status: 'infeasible'; problems: string[]; steps: Relaxation[]; planning: PlanningContext }
  | { status: 'no_guide' | 'no_days' }

/** Iterations of the search for a single day. */
const iterations = 600

export async function replanDay(
  deps: Dependencies,
  trip: TripDetail,
  {
    day,
    startDate,
    preferences,
    indoor,
  }: { day: number; startDate: string; preferences: PlanPreferences; indoor: boolean },
  context: Pick<ToolContext, 'locale' | 'today' | 'signal'>,
): Promise<ReplannedDay> {
  const stop = stopOfDay(trip.stops, day)
  if (!stop) return { status: 'no_days' }
  const date = addDays(startDate, day - 1)
  const own = trip.itinerary.filter((item) => item.day === day)
  const dayTrip: TripDetail = {
    ...trip,
    destination: stop.place,
    stops: [{ ...stop, nights: 0 }],
    startDate: date,
    durationDays: 1,
    budget: null,
    itinerary: own.map((item) => ({ ...item, day: 1 })),
  }
  const opened = await openPlanningContext(
    deps,
    dayTrip,
    {
      ...preferences,
      days: 1,
      startDate: date,
      party: trip.party,
      budget: undefined,
      arrival: undefined,
      departure: undefined,
    },
    context,
  )
  if (!opened.ok) return { status: opened.problem }
  const planning = withoutOthers(opened.context, trip.itinerary, day, indoor)
  const { request, candidates } = planning
  const outcome = await deps.planner.plan({ request, candidates, limits: { iterations } }, { signal: context.signal })
  if (outcome.status === 'invalid')
    throw new Error(outcome.issues.map(({ path, message }) => `${path}: ${message}`).join('; '))
  if (outcome.status === 'infeasible')
    return {
      status: 'infeasible',
      problems: outcome.relaxations.map((each) => relaxationText(each, planning, context.locale)),
      steps: outcome.relaxations,
      planning,
    }
  const plan = outcome.plans.find(({ intent }) => intent === 'balanced') ?? outcome.plans[0]
  const wanted = plan ? visitItems({ ...planning, plans: outcome.plans }, plan, context.locale) : []
  return {
    status: 'ok',
    replaced: planning.replaces.map(({ id }) => id),
    wanted: wanted.map(({ item, reason }) => ({ reason, item: { ...item, day } })),
  }
}

/** Places of other days are not visited twice. */
function withoutOthers(
  context: PlanningContext,
  items: readonly ItineraryItem[],
  day: number,
  indoor: boolean,
): PlanningContext {
  const taken = new Set(items.flatMap((item) => (item.day === day ? [] : (item.place?.candidateId ?? []))))
  const isFree = ({ id }: { id: string }) => !taken.has(id)
  const places = context.candidates.places.filter((place) => isFree(place) && !(indoor && place.outdoor))
  const restaurants = context.candidates.restaurants.filter(isFree)
  const known = new Set([...places, ...restaurants].map(({ id }) => id))
  const { request } = context
  return {
    ...context,
    candidates: { ...context.candidates, places, restaurants },
    request: {
      ...request,
      mustSee: request.mustSee.filter((id) => known.has(id)),
      repeatable: request.repeatable.filter((id) => known.has(id)),
      avoid: { ...request.avoid, ids: request.avoid.ids.filter((id) => known.has(id)) },
      lodging: null,
    },
  }
}
