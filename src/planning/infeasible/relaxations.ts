// Single relaxations that make the request feasible, the cheapest first; each is verified.
import type { Conflict, Relaxation } from '#contract/planning/outcome.ts'
import { intercityModes, type PlanningRequest } from '#contract/planning/request.ts'
import type { Oracle } from './feasibility-oracle.ts'

const mostRelaxations = 5
/** Order in which relaxations are tried: the least loss for the traveller first. */
const severities: Record<Relaxation['type'], number> = {
  'widen-day': 2,
  'faster-pace': 3,
  'raise-budget': 4,
  'allow-mode': 5,
  'widen-lodging': 6,
  'drop-rest': 6,
  'allow-long-drives': 6,
  'drop-meal': 7,
  'drop-cuisine': 8,
  'lift-pace': 9,
  'drop-must-see': 10,
  'drop-appointment': 12,
  'lift-mobility': 14,
}

export function findRelaxations(oracle: Oracle, conflicts: readonly Conflict[]): Relaxation[] {
  const { request } = oracle
  const steps = conflicts.flatMap(({ constraints }) => constraints.flatMap((each) => stepsFor(oracle, each)))
  const unique = [...new Map(steps.map((step) => [JSON.stringify(step), step])).values()]
  const cheapestFirst = unique.sort((a, b) => severityOf(a, request) - severityOf(b, request))
  const working: Relaxation[] = []
  for (const step of cheapestFirst) {
    const isWeaker = working.some((other) => other.type === step.type && supersedes(step.type))
    if (working.length >= mostRelaxations || !oracle.hasCalls()) break
    if (!isWeaker && oracle.holds(applyRelaxation(request, step))) working.push(step)
  }
  return working
}

/** The relaxed request. */
export function applyRelaxation(request: PlanningRequest, step: Relaxation): PlanningRequest {
  switch (step.type) {
    case 'raise-budget':
      return { ...request, budget: (request.budget ?? 0) + step.by }
    case 'drop-must-see':
      return { ...request, mustSee: request.mustSee.filter((id) => id !== step.placeId) }
    case 'drop-appointment':
      return { ...request, appointments: request.appointments.filter(({ id }) => id !== step.appointmentId) }
    case 'drop-meal':
      return { ...request, meals: request.meals.filter(({ kind }) => kind !== step.meal) }
    case 'drop-cuisine':
      return { ...request, cuisines: request.cuisines.filter((cuisine) => cuisine !== step.cuisine) }
    case 'faster-pace':
      return { ...request, pace: step.pace, paceLimits: undefined }
    case 'lift-pace':
      return { ...request, paceLimits: { activeMinutes: 1440, walkingKm: 60, visits: 30 } }
    case 'widen-day':
      return { ...request, dayWindow: { start: step.start, end: step.end } }
    case 'widen-lodging':
      return { ...request, lodging: request.lodging && { needs: [], booked: request.lodging.booked } }
    case 'allow-mode':
      return { ...request, transport: { ...request.transport, between: [...request.transport.between, step.mode] } }
    case 'allow-long-drives':
      return { ...request, driving: null }
    case 'lift-mobility':
      return { ...request, mobility: { stepFree: 'any', maxEffort: 'strenuous' } }
    case 'drop-rest':
      return { ...request, rest: [] }
  }
}

function stepsFor(oracle: Oracle, constraint: Conflict['constraints'][number]): Relaxation[] {
  const { request } = oracle
  switch (constraint.kind) {
    case 'budget':
      return budgetStep(oracle)
    case 'must-see':
      return [{ type: 'drop-must-see', placeId: constraint.placeId }]
    case 'appointment':
      return [{ type: 'drop-appointment', appointmentId: constraint.appointmentId }]
    case 'meal':
      return [{ type: 'drop-meal', meal: constraint.meal }]
    case 'cuisine':
      return [{ type: 'drop-cuisine', cuisine: constraint.cuisine }]
    case 'pace':
      return [
        ...(['balanced', 'packed'] as const)
          .filter((pace) => pace !== request.pace && request.pace !== 'packed' && !request.paceLimits)
          .map((pace) => ({ type: 'faster-pace' as const, pace })),
        { type: 'lift-pace' },
      ]
    case 'day-window':
      return wideDays(request)
    case 'lodging':
      return [{ type: 'widen-lodging' }]
    case 'transport':
      return intercityModes
        .filter((mode) => !request.transport.between.includes(mode))
        .map((mode) => ({ type: 'allow-mode', mode }))
    case 'driving':
      return [{ type: 'allow-long-drives' }]
    case 'mobility':
      return [{ type: 'lift-mobility' }]
    case 'rest':
      return [{ type: 'drop-rest' }]
  }
}

/** The cheapest plan without a budget, less the budget. */
function budgetStep({ request, leastCost }: Oracle): Relaxation[] {
  const by = (leastCost() ?? 0) - (request.budget ?? 0)
  return by > 0 ? [{ type: 'raise-budget', by: roundMoney(by) }] : []
}

/** Rounded up to three figures: the least budget is overstated by less than 1 %. */
function roundMoney(amount: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(amount)) - 2)
  return Math.ceil(amount / unit) * unit
}

function wideDays({ dayWindow }: PlanningRequest): Relaxation[] {
  const starts = ['08:00', '07:00'].filter((start) => start < dayWindow.start)
  const ends = ['22:00', '23:30'].filter((end) => end > dayWindow.end)
  return [
    ...starts.map((start): Relaxation => ({ type: 'widen-day', start, end: dayWindow.end })),
    ...ends.map((end): Relaxation => ({ type: 'widen-day', start: dayWindow.start, end })),
    ...(starts.length > 0 && ends.length > 0 ? [{ type: 'widen-day' as const, start: '07:00', end: '23:30' }] : []),
  ]
}

function severityOf(step: Relaxation, request: PlanningRequest): number {
  if (step.type !== 'raise-budget') return severities[step.type]
  // Doubling the budget ranks last.
  return severities['raise-budget'] + 10 * (step.by / Math.max(1, request.budget ?? 1))
}

/** One working relaxation of these types is enough. */
function supersedes(type: Relaxation['type']): boolean {
  return type === 'faster-pace' || type === 'lift-pace' || type === 'widen-day' || type === 'raise-budget'
}
