// The constraints of a request as a list, and the request without some of them.
import { localModes } from '#contract/planning/distance-model.ts'
import type { ConstraintRef } from '#contract/planning/outcome.ts'
import { intercityModes, type PlanningRequest } from '#contract/planning/request.ts'

/** Constraints that can conflict, the easiest to relax last. */
export function constraintsOf(request: PlanningRequest): ConstraintRef[] {
  const isHard = (name: PlanningRequest['soft'][number]) => !request.soft.includes(name)
  return [
    ...request.appointments.map(({ id }): ConstraintRef => ({ kind: 'appointment', appointmentId: id })),
    ...(request.lodging ? [{ kind: 'lodging' as const }] : []),
    { kind: 'transport' },
    ...(request.driving && request.transport.between.includes('drive') ? [{ kind: 'driving' as const }] : []),
    ...(isLimited(request.mobility) ? [{ kind: 'mobility' as const }] : []),
    ...(request.rest.length > 0 ? [{ kind: 'rest' as const }] : []),
    ...(isHard('must-see') ? request.mustSee.map((placeId): ConstraintRef => ({ kind: 'must-see', placeId })) : []),
    ...(isHard('cuisines') ? request.cuisines.map((cuisine): ConstraintRef => ({ kind: 'cuisine', cuisine })) : []),
    ...(isHard('meals') ? request.meals.map(({ kind }): ConstraintRef => ({ kind: 'meal', meal: kind })) : []),
    { kind: 'day-window' },
    ...(isHard('pace') ? [{ kind: 'pace' as const }] : []),
    ...(isHard('budget') && request.budget !== null ? [{ kind: 'budget' as const, amount: request.budget }] : []),
  ]
}

function isLimited({ stepFree, maxEffort }: PlanningRequest['mobility']): boolean {
  return stepFree !== 'any' || maxEffort !== 'strenuous'
}

/** Without meals the cuisines could not be met, so meals stay as soft ones. */
export function without(request: PlanningRequest, given: readonly ConstraintRef[]): PlanningRequest {
  const less = given.reduce(drop, request)
  return less.meals.length === 0 && less.cuisines.length > 0
    ? { ...less, meals: request.meals, soft: [...less.soft, 'meals'] }
    : less
}

function drop(request: PlanningRequest, constraint: ConstraintRef): PlanningRequest {
  switch (constraint.kind) {
    case 'budget':
      return { ...request, budget: null }
    case 'must-see':
      return { ...request, mustSee: request.mustSee.filter((id) => id !== constraint.placeId) }
    case 'appointment':
      return { ...request, appointments: request.appointments.filter(({ id }) => id !== constraint.appointmentId) }
    case 'meal':
      return { ...request, meals: request.meals.filter(({ kind }) => kind !== constraint.meal) }
    case 'cuisine':
      return { ...request, cuisines: request.cuisines.filter((cuisine) => cuisine !== constraint.cuisine) }
    case 'pace':
      return { ...request, paceLimits: { activeMinutes: 1440, walkingKm: 60, visits: 30 } }
    case 'day-window':
      return { ...request, dayWindow: { start: '05:00', end: '28:59' } }
    case 'lodging':
      return { ...request, lodging: request.lodging && { needs: [], booked: request.lodging.booked } }
    case 'transport':
      return { ...request, transport: { between: [...intercityModes], local: [...localModes] } }
    case 'driving':
      return { ...request, driving: null }
    case 'mobility':
      return { ...request, mobility: { stepFree: 'any', maxEffort: 'strenuous' } }
    case 'rest':
      return { ...request, rest: [] }
  }
}
