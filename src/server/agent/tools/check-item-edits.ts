// The timed items of the days as they would be after single changes, in the form that the feasibility rules read.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { Itinerary } from '#contract/planning/itinerary.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import type { TripDetail } from '#contract/trip.ts'
import { addDays } from '../../kernel/calendar.ts'
import {
  openPlanningContext,
  type PlanningContext,
  type PlanningSources,
} from '../planning-context/planning-context.ts'
import { itemsAfter } from './items-after.ts'
import type { ProposalDraft } from './proposal-draft.ts'
import type { ToolContext } from './tool.ts'

const noPreferences = { interests: [], cuisines: [], avoid: [], mustSee: [], replaceExisting: false }

/** Meals that start earlier are lunch. */
const dinnerFrom = '16:00'

/** null where no guide knows opening hours. */
export async function checkItemEdits(
  sources: PlanningSources,
  trip: TripDetail,
  changes: readonly ProposedChange[],
  context: Pick<ToolContext, 'locale' | 'today' | 'signal'>,
): Promise<ProposalDraft['check']> {
  const opened = await openPlanningContext(sources, trip, noPreferences, context)
  if (!opened.ok) return null
  const planning = opened.context
  const visits = itemsAfter(trip.itinerary, changes).flatMap(({ item, changeId }, index) => {
    const visit = toVisit(planning, item, `item-${index}`)
    return visit ? [{ ...visit, changeId }] : []
  })
  // What is in the plan already is not avoided by it.
  const request = { ...planning.request, avoid: { ...planning.request.avoid, ids: [] } }
  return {
    request,
    candidates: planning.candidates,
    itinerary: toItinerary(planning, visits),
    whole: false,
    changeOf: Object.fromEntries(visits.flatMap(({ visit, changeId }) => (changeId ? [[visit.id, changeId]] : []))),
  }
}

type Visit = Extract<Itinerary['days'][number]['items'][number], { kind: 'visit' | 'meal' }>

/** null for an item without times, or of a place that is no candidate. */
function toVisit(
  { request, candidates }: PlanningContext,
  { day, start, end, place }: Pick<ItineraryItem, 'day' | 'start' | 'end' | 'place'>,
  id: string,
): { day: number; visit: Visit } | null {
  const candidateId = place?.candidateId
  if (!candidateId || !day || !start || !end) return null
  const date = addDays(request.startDate, day - 1)
  const times = { id, start: `${date}T${start}`, end: `${date}T${end}`, travel: null }
  const sight = candidates.places.find((each) => each.id === candidateId)
  if (sight) return { day, visit: { ...times, stopId: sight.stopId, kind: 'visit', placeId: candidateId } }
  const restaurant = candidates.restaurants.find((each) => each.id === candidateId)
  if (restaurant) {
    const base = { ...times, stopId: restaurant.stopId }
    const meal = start < dinnerFrom ? 'lunch' : 'dinner'
    return { day, visit: { ...base, kind: 'meal', restaurantId: candidateId, meal } }
  }
  return null
}

function toItinerary({ request }: PlanningContext, visits: { day: number; visit: Visit }[]): Itinerary {
  const length = Math.max(...visits.map(({ day }) => day), 1)
  const days = Array.from({ length }, (_, index) => ({
    date: addDays(request.startDate, index),
    items: visits
      .filter(({ day }) => day === index + 1)
      .map(({ visit }) => visit)
      .sort((a, b) => (a.start < b.start ? -1 : 1)),
    back: null,
  }))
  return { stopOrder: request.stops.map(({ id }) => id), days, stays: [], costs: [], total: 0 }
}
