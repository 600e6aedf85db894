// The plan that somebody without an account tries out: what the assistant would propose for a trip with these settings.
import { randomUUID } from 'node:crypto'
import { noTravelNeeds, type TripDetail } from '#contract/trip.ts'
import { dayIn } from '../kernel/calendar.ts'
import type { Planner } from '../planning/planner.ts'
import type { Clock } from '../providers/clock/clock.ts'
import type { TrialPlanner, TrialRequest } from '../trials/trial-planner.ts'
import { openPlanningContext, type PlanningSources } from './planning-context/planning-context.ts'
import { planToChanges } from './tools/plan-to-changes.ts'
import { emptyMemory } from './tools/turn-memory.ts'

const intent = 'balanced'
/** Of the search: what shows the difference to a stranger takes about a second. */
const iterations = 900

interface TrialPlannerDeps extends PlanningSources {
  planner: Pick<Planner, 'plan'>
  clock: Clock
}

export function createTrialPlanner({ planner, clock, ...sources }: TrialPlannerDeps): TrialPlanner {
  return {
    async plan(request, { locale, account, signal }) {
      const trip = unsavedTrip(request, clock.now())
      const today = dayIn(trip.destination.zone, clock.now())
      const preferences = { interests: [], cuisines: [], avoid: [], mustSee: [], replaceExisting: false }
      const opened = await openPlanningContext(sources, trip, preferences, { locale, today, signal })
      if (!opened.ok) return null
      const { context } = opened
      const outcome = await planner.plan(
        { request: context.request, candidates: context.candidates, limits: { iterations } },
        { signal, account },
      )
      if (outcome.status !== 'ok') return null
      const plan = outcome.plans.find((each) => each.intent === intent) ?? outcome.plans[0]
      if (!plan) return null
      const memory = { ...emptyMemory, planning: { ...context, plans: [plan] } }
      const { changes } = planToChanges(plan.intent, { memory, locale })
      return {
        total: { amount: plan.itinerary.total, currency: context.request.currency },
        source: context.source,
        items: changes.flatMap((change) => (change.type === 'item.add' ? [change.item] : [])),
      }
    },
  }
}

function unsavedTrip({ stops, durationDays, party, pace, currency }: TrialRequest, now: Date): TripDetail {
  const [first] = stops
  if (!first) throw new Error('a trip has a stop')
  const at = now.toISOString()
  return {
    id: randomUUID(),
    ownerId: randomUUID(),
    title: first.place.name,
    origin: null,
    destination: first.place,
    stops,
    startDate: null,
    durationDays,
    budget: null,
    currency,
    party,
    pace,
    preferences: [],
    needs: noTravelNeeds,
    currentStage: 'pre',
    status: 'active',
    version: 1,
    createdAt: at,
    updatedAt: at,
    role: 'owner',
    revision: 1,
    stages: [],
    itinerary: [],
    tasks: [],
    members: [],
    summary: { plannedCost: { amount: 0, currency }, itemCount: 0, openTaskCount: 0 },
  }
}
