import type { z } from 'zod'
import { type PlannedItinerary, type PlanSummary, planItinerarySpec } from '#contract/agent-tools/plan-itinerary.ts'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import type { Plan } from '#contract/planning/outcome.ts'
import type { TripDetail } from '#contract/trip.ts'
import type { RememberedWish, TripBrief } from '#contract/trip-brief.ts'
import { localized } from '#i18n/localized.ts'
import { routeName } from '#i18n/server/route-name.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { tagName } from '#i18n/server/tag-name.ts'
import { blockingBookings } from '../planning-context/blocking-bookings.ts'
import { type BriefRoute, briefRoute } from '../planning-context/brief-route.ts'
import { briefToPreferences } from '../planning-context/brief-to-preferences.ts'
import type { ChosenStart } from '../planning-context/chosen-start.ts'
import {
  openPlanningContext,
  type PlanningContext,
  type PlanningSources,
} from '../planning-context/planning-context.ts'
import { isNeeded, isOverridden, withoutLikings } from '../planning-context/remembered-likings.ts'
import { usedWishes } from '../planning-context/remembered-parts.ts'
import { assumedJourneys } from '../tool-results/assumed-journeys.ts'
import { citePlaces } from '../tool-results/cite-places.ts'
import { exhaustedOf, waysToFill } from '../tool-results/exhausted-stops.ts'
import { highStops } from '../tool-results/high-stops.ts'
import { planOptions, summarizePlan } from '../tool-results/plan-options.ts'
import { relaxationText } from '../tool-results/plan-texts.ts'
import { relaxationsCard, waysOut } from '../tool-results/relaxations-card.ts'
import { unmetWishes } from '../tool-results/unmet-wishes.ts'
import { defineTool, type ToolContext, type ToolResult } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

/** Iterations of the search: `total` is shared among the days, within `least` and `most`. More iterations barely improve the plans. */
const effort = { total: 4500, least: 300, most: 1500 }
/** Only whether there is a plan. */
const probe = { iterations: 60, checks: 0 }

type Dependencies = Pick<ToolDependencies, 'trips' | 'briefs' | 'geocoding' | 'planner' | keyof PlanningSources>

export const planItinerary = (deps: Dependencies) =>
  defineTool({
    spec: planItinerarySpec,
    description:
      'Plans the days of the trip with the planning engine, from its brief with these values over it: three verified alternatives. Items already in the trip stay unless replaceExisting.',
    // Mostly the wait for a planner thread on a busy machine: a plan takes about a second.
    timeoutMs: 60_000,
    async run(message, context): Promise<ToolResult<PlannedItinerary>> {
      const stored = await deps.trips.get(context.actor, context.tripId)
      const { brief, remembered } = await deps.briefs.forPlanning(context.actor, stored)
      const wishes = remembered.filter(({ field }) => !isOverridden(field, message))
      const planned = await planFrom(deps, message, stored, { brief, wishes }, context)
      const needs = wishes.filter(({ field }) => isNeeded(field))
      if (planned.output.status !== 'infeasible' || needs.length === wishes.length) return planned
      // What is merely liked must not stand in the way of a plan.
      const likings = wishes.filter((wish) => !needs.includes(wish))
      const without = await planFrom(deps, message, stored, { brief: withoutLikings(brief), wishes: needs }, context)
      return { ...without, output: { ...without.output, leftOut: textsOf(likings) } }
    },
  })

type Message = z.output<typeof planItinerarySpec.input>
interface Wish {
  brief: TripBrief
  /** The part of the brief that is remembered. */
  wishes: readonly RememberedWish[]
}

async function planFrom(
  deps: Dependencies,
  message: Message,
  stored: TripDetail,
  { brief, wishes }: Wish,
  { actor, locale, today, signal, emitStatus }: ToolContext,
): Promise<ToolResult<PlannedItinerary>> {
  const t = createServerTranslator(locale)
  const route = await briefRoute({ ...deps, signal }, stored, brief)
  const { trip } = route
  const preferred = brief.level?.value ?? 'balanced'
  const stated = briefToPreferences(brief, message, trip)
  const preferences = { ...stated, days: stated.days ?? route.days }
  const days = preferences.days ?? trip.durationDays ?? 0
  const destination = routeName(trip, locale)
  const empty = {
    destination,
    days,
    tripDays: trip.durationDays,
    budget: null,
    assumedStart: null,
    chosenStart: null,
    assumedArrival: null,
    assumedDeparture: null,
    highStops: [],
    plans: [],
    relaxations: [],
    unknownPreferences: [],
    replaced: 0,
    preferred,
    remembered: textsOf(wishes),
    leftOut: [],
  }
  const attempt = async (plansJourney: boolean, without?: ItineraryItem) => {
    const given = without && { type: 'drop-item' as const, itemId: without.id, title: without.title }
    const relaxations = [...(preferences.relaxations ?? []), ...(given ? [given] : [])]
    const asked = { ...preferences, relaxations, plansJourney, framesUnguided: true }
    const opened = await openPlanningContext(deps, trip, asked, { locale, today, signal })
    if (!opened.ok) return opened
    const context = withRoute(opened.context, route)
    const { request, candidates } = context
    emitStatus(t('agent.status.planning', { count: candidates.places.length + candidates.restaurants.length }))
    const limits = given ? probe : { ...limitsFor(days), ...(request.origin && { checks: 0 }) }
    const outcome = await deps.planner.plan({ request, candidates, limits }, { signal, account: actor.userId })
    if (outcome.status === 'invalid')
      throw new Error(outcome.issues.map(({ path, message }) => `${path}: ${message}`).join('; '))
    return { ok: true as const, context, outcome }
  }
  const asked = await attempt(true)
  // Nobody asked for the journey there and back, so it must not stand in the way of a plan.
  const isInWay = asked.ok && asked.outcome.status === 'infeasible' && asked.context.request.origin !== null
  const opened = isInWay ? await attempt(false) : asked
  if (!opened.ok) {
    return { output: { ...empty, status: opened.problem }, summary: t(`agent.summary.${opened.problem}`) }
  }
  const { context, outcome } = opened
  const { request, assumedStart, unknownPreferences, source } = context
  const budget = request.budget === null ? null : { amount: request.budget, currency: request.currency }
  const replaced = context.replaces.length
  const used = usedWishes(wishes, request)
  const output = {
    ...empty,
    ...{
      tripDays: context.tripPatch.durationDays ?? trip.durationDays,
      budget,
      assumedStart,
      chosenStart: preferences.chosenStart ? namedStart(preferences.chosenStart, locale) : null,
      ...assumedJourneys(context, outcome.status === 'infeasible' ? [] : outcome.plans),
      unknownPreferences,
      replaced,
    },
    highStops: highStops(context, locale),
    remembered: textsOf(used),
  }
  const citation = { source, citeAs: citePlaces(source, destination, locale) }
  if (outcome.status === 'infeasible') {
    const isPlannedWithout = async (item: ItineraryItem) => {
      const tried = await attempt(false, item)
      return tried.ok && tried.outcome.status === 'ok'
    }
    const steps =
      outcome.relaxations.length > 0
        ? outcome.relaxations
        : await blockingBookings(context.trip.itinerary, isPlannedWithout)
    const options = waysOut(steps, context, { brief, message, locale })
    return {
      output: {
        ...output,
        status: 'infeasible',
        relaxations: steps.map((each) => relaxationText(each, context, locale)),
      },
      summary: t('agent.summary.infeasible'),
      card: relaxationsCard(options, locale),
      ...citation,
    }
  }
  const isFrame = context.candidates.places.length === 0
  const plans = isFrame ? outcome.plans.slice(0, 1) : outcome.plans
  if (isFrame && output.chosenStart === null && isEmpty(context, plans))
    return { output: { ...empty, status: 'no_guide' }, summary: t('agent.summary.no_guide') }
  const likes = preferences.interests.filter((tag) => !unknownPreferences.includes(tag))
  const proposed = plans.find(({ intent }) => intent === preferred) ?? plans[0]
  const ways = proposed ? await waysToFill(deps, context, proposed, { brief, message, locale }) : []
  /** Each wish of the brief is in the plan or named. */
  const withUnmet = (summary: PlanSummary, plan: Plan): PlanSummary => ({
    ...summary,
    exhausted: exhaustedOf(context, plan, { guides: deps.guides, brief, locale }),
    unmetPreferences: [
      ...summary.unmetPreferences,
      ...unmetWishes(context, plan, { likes, notes: brief.notes }, locale),
    ],
  })
  return {
    output: {
      ...output,
      status: isFrame ? 'frame' : 'ok',
      plans: plans.map((plan) => withUnmet(summarizePlan(context, plan, locale), plan)),
    },
    ...(isFrame
      ? { summary: t('agent.summary.no_guide') }
      : {
          summary: t('tools.plan_itinerary.planned', { days, count: plans.length }),
          card: {
            type: 'plan_options',
            options: planOptions(context, plans, locale),
            source,
            ...cited(used, locale),
            ...(ways.length > 0 && { waysOut: ways }),
          },
          ...citation,
        }),
    memory: {
      planning: { ...context, plans, remembered: used },
      preferred,
    },
  }
}

/** Neither a journey nor anything of the trip itself. */
function isEmpty({ tripPatch, statedBudget }: PlanningContext, plans: readonly Plan[]): boolean {
  const hasJourney = plans.some(({ itinerary }) =>
    itinerary.days.some(({ items }) => items.some(({ kind }) => kind === 'move')),
  )
  return !hasJourney && statedBudget === null && Object.keys(tripPatch).length === 0
}

function textsOf(wishes: readonly RememberedWish[]): string[] {
  return [...new Set(wishes.map(({ text }) => text))]
}

/** Preference tags by their names, memories in the words of the person. */
function cited(wishes: readonly RememberedWish[], locale: Locale) {
  if (wishes.length === 0) return {}
  const named = wishes.map(({ ref, text }) => [ref, { ref, text: tagName(text, locale) }] as const)
  return { remembered: [...new Map(named).values()] }
}

/** The stops of the brief are proposed with the nights that were planned. */
function withRoute(context: PlanningContext, { stops, patch, unknown }: BriefRoute): PlanningContext {
  const planned = context.stops.map(({ id, place, nights }) => ({ id, place, nights }))
  return {
    ...context,
    tripPatch: { ...context.tripPatch, ...patch, ...(stops && { stops: planned }) },
    unknownPreferences: [...context.unknownPreferences, ...unknown],
  }
}

function namedStart({ avoids, meets, ...dates }: ChosenStart, locale: Locale) {
  const named = (names: ChosenStart['avoids']) => names.map((name) => localized(name, locale))
  return { ...dates, avoids: named(avoids), meets: named(meets) }
}

function limitsFor(days: number) {
  return { iterations: Math.min(effort.most, Math.max(effort.least, Math.round(effort.total / days))) }
}
