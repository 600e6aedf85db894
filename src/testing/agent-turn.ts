// A turn on the shipped guides, with a clock that stands still and no network, database or threads.

import { noTravelNeeds, type TripDetail } from '#contract/trip.ts'
import type { TripBrief } from '#contract/trip-brief.ts'
import type { AgentTool, ToolContext } from '../server/agent/tools/tool.ts'
import { emptyMemory } from '../server/agent/tools/turn-memory.ts'
import type { PausedTurn, TurnInput, TurnResult, TurnSignal } from '../server/agent/turn/turn.ts'
import { createTurnRunner, type TurnRunnerDeps } from '../server/agent/turn-runner.ts'
import { createItineraryCheckService } from '../server/itinerary/check/itinerary-check.service.ts'
import type { Actor } from '../server/kernel/actor.ts'
import { noAreas } from '../server/providers/areas/areas.ts'
import { createRulesChatModel } from '../server/providers/chat-model/rules/rules-chat-model.ts'
import { createShippedCountryFacts } from '../server/providers/country-facts/shipped-country-facts.ts'
import { createShippedEntryRules } from '../server/providers/entry-rules/shipped-entry-rules.ts'
import { createShippedExchangeRates } from '../server/providers/exchange-rates/shipped-exchange-rates.ts'
import { createGazetteerGeocoding } from '../server/providers/geocoding/gazetteer-geocoding.ts'
import { createSampleLodging } from '../server/providers/lodging/sample-lodging.ts'
import { createGuidePlaces } from '../server/providers/places/guide-places.ts'
import { createEstimatedRouting } from '../server/providers/routing/estimated-routing.ts'
import { createShippedGuides } from '../server/providers/shipped-data/guides/guides.ts'
import { createSampleFlights } from '../server/providers/transport/sample-flights.ts'
import { createSampleTrains } from '../server/providers/transport/sample-trains.ts'
import { createClimateWeather } from '../server/providers/weather/climate-weather.ts'
import { createEstimatedHours } from '../server/providers/weather-hours/estimated-hours.ts'
import { applyReading } from '../server/trip-brief/apply-reading.ts'
import { effectiveBrief, missingEssentials } from '../server/trip-brief/effective-brief.ts'
import { quickPlanner } from './quick-planner.ts'
import { reportSources } from './report-sources.ts'
import { turnResult } from './scripted-turn.ts'

const clock = { now: () => new Date('2026-11-22T08:00:00Z') }
const guides = createShippedGuides()
export const ids = {
  trip: '0190aaaa-0000-7000-8000-000000000001',
  user: '0190aaaa-0000-7000-8000-000000000002',
  stop: '0190aaaa-0000-7000-8000-000000000003',
}

const actor: Actor = {
  kind: 'user',
  userId: ids.user,
  role: 'traveller',
  locale: 'en',
  sessionId: null,
  request: { id: 'turn-test', address: null, userAgent: null, origin: null },
}

const beijing = { name: '北京', lat: 39.9042, lng: 116.4074, zone: 'Asia/Shanghai', country: 'CN' }
const chengdu = { name: '成都', lat: 30.6598, lng: 104.0657, zone: 'Asia/Shanghai', country: 'CN' }
const paris = { name: 'Paris', lat: 48.8566, lng: 2.3522, zone: 'Europe/Paris', country: 'FR' }

/** Of one stop at its destination, unless `overrides` has stops. */
export function chengduTrip(overrides: Partial<TripDetail> = {}): TripDetail {
  const { destination = chengdu, durationDays = 3 } = overrides
  const nights = durationDays === null ? null : durationDays - 1
  return {
    id: ids.trip,
    ownerId: ids.user,
    title: '成都 3 日',
    origin: beijing,
    destination: chengdu,
    stops: [{ id: ids.stop, place: destination, nights }],
    startDate: '2026-12-04',
    durationDays: 3,
    budget: { amount: 300_000, currency: 'CNY' },
    currency: 'CNY',
    party: { adults: 2, children: 0 },
    pace: 'balanced',
    preferences: [],
    needs: noTravelNeeds,
    currentStage: 'pre',
    status: 'active',
    version: 1,
    createdAt: '2026-11-22T08:00:00Z',
    updatedAt: '2026-11-22T08:00:00Z',
    role: 'owner',
    revision: 1,
    stages: [],
    itinerary: [],
    tasks: [],
    members: [],
    summary: { plannedCost: { amount: 0, currency: 'CNY' }, itemCount: 0, openTaskCount: 0 },
    ...overrides,
  }
}

/** Saturday to Tuesday. */
export function parisTrip(overrides: Partial<TripDetail> = {}): TripDetail {
  return chengduTrip({
    title: 'Paris',
    origin: null,
    destination: paris,
    startDate: '2026-12-05',
    durationDays: 4,
    budget: null,
    currency: 'EUR',
    party: { adults: 1, children: 0 },
    summary: { plannedCost: { amount: 0, currency: 'EUR' }, itemCount: 0, openTaskCount: 0 },
    ...overrides,
  })
}

export interface TurnRun {
  /** Empty where the turn asks first. */
  result: TurnResult
  paused: PausedTurn | null
  signals: TurnSignal[]
  text: string
  /** Names of the tools that were called, in the order they began. */
  tools: string[]
}

export interface Turn extends Partial<Omit<TurnInput, 'trip' | 'text'>> {
  trip?: TripDetail
  text: string
  deps?: Partial<TurnRunnerDeps>
  abort?: AbortSignal
  onSignal?: (signal: TurnSignal) => void
}

export async function runTurn({ trip = chengduTrip(), text, deps, abort, onSignal, ...input }: Turn): Promise<TurnRun> {
  const signals: TurnSignal[] = []
  const runner = createTurnRunner({ ...shippedDeps(trip), ...deps })
  const ending = await runner.run(
    {
      runId: ids.trip,
      actor,
      trip,
      stage: 'pre',
      locale: 'en',
      text,
      history: [],
      rejections: [],
      brief: {},
      openProposals: [],
      openChanges: [],
      ...input,
    },
    (signal) => {
      signals.push(signal)
      onSignal?.(signal)
    },
    abort ?? new AbortController().signal,
  )
  const paused = 'question' in ending ? ending : null
  const result = 'question' in ending ? turnResult('') : ending
  return {
    result,
    paused,
    signals,
    text: result.parts.flatMap((part) => (part.type === 'text' ? part.text : [])).join('\n'),
    tools: signals.flatMap((signal) => (signal.type === 'tool.started' ? signal.name : [])),
  }
}

/** One call of a tool on the shipped data, outside of a turn. */
export function callAgentTool(
  create: (deps: TurnRunnerDeps) => AgentTool,
  args: Record<string, unknown>,
  {
    trip = chengduTrip(),
    deps = {},
    ...context
  }: Partial<ToolContext> & { trip?: TripDetail; deps?: Partial<TurnRunnerDeps> } = {},
) {
  return create({ ...shippedDeps(trip), ...deps }).call(args, {
    actor,
    tripId: trip.id,
    locale: 'en',
    today: '2026-11-22',
    now: clock.now(),
    position: null,
    history: [],
    openChanges: [],
    memory: emptyMemory,
    signal: new AbortController().signal,
    emitStatus: () => {},
    ...context,
  })
}

/** Nothing is verified here: the tests of the check do that. */
const checkSources = {
  guides,
  areas: noAreas,
  exchangeRates: createShippedExchangeRates(),
  planner: { suggestFixes: async () => ({ violations: [], fixes: [] }) },
}

function shippedDeps(trip: TripDetail): TurnRunnerDeps {
  return {
    chatModel: createRulesChatModel(),
    clock,
    toolSeconds: { observe: () => {} },
    logger: { warn: () => {} },
    trips: { get: async () => trip },
    briefs: createBriefs(trip),
    knowledge: { search: async () => ({ items: [], missing: [] }) },
    memory: {
      list: async () => ({ items: [], nextCursor: null, enabled: true }),
      search: async () => ({ items: [] }),
    },
    alerts: { list: async () => ({ items: [] }) },
    ...reportSources(trip, guides),
    undo: { list: async () => ({ items: [], nextCursor: null, undo: null, redo: null }) },
    places: createGuidePlaces(guides),
    weather: createClimateWeather(guides, clock),
    hourlyWeather: createEstimatedHours(createClimateWeather(guides, clock), clock),
    geocoding: createGazetteerGeocoding(guides),
    guides,
    areas: noAreas,
    exchangeRates: createShippedExchangeRates(),
    lodging: createSampleLodging(guides, clock),
    flights: createSampleFlights(guides, clock),
    trains: createSampleTrains(guides, clock),
    routing: createEstimatedRouting(guides, clock),
    entryRules: createShippedEntryRules(),
    countryFacts: createShippedCountryFacts(),
    itineraryCheck: { check: async () => ({ status: 'checked', findings: [], unchecked: [], exhausted: [] }) },
    tripPlans: createItineraryCheckService({
      ...checkSources,
      trips: { get: async () => trip },
      briefs: createBriefs(trip),
    }),
    planner: quickPlanner,
    replanner: quickPlanner,
  }
}

/** The brief of a trip in memory. */
export function createBriefs(trip: TripDetail, known: TripBrief = { unused: [] }): TurnRunnerDeps['briefs'] {
  let stored = known
  return {
    forPlanning: async () => ({ brief: stored, remembered: [] }),
    async read(_, tripId, reading) {
      stored = applyReading(stored, reading)
      const brief = effectiveBrief(trip, stored)
      return {
        tripId,
        brief,
        missing: missingEssentials(brief),
        remembered: [],
        suggested: [],
        version: 1,
        updatedAt: null,
      }
    },
  }
}
