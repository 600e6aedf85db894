// How a way out of an infeasible request is noted in the brief, so that this plan and the next ones start from it.
import type { Relaxation } from '#contract/planning/outcome.ts'
import type { BriefPatch, BriefValue, TripBrief } from '#contract/trip-brief.ts'
import { foldText } from '../../providers/shipped-data/gazetteer/fold-text.ts'
import type { PlanningContext } from './planning-context.ts'

type BriefRelaxation = BriefValue<'relaxations'>[number]
type Facts = Pick<PlanningContext, 'request' | 'candidates' | 'keptCost' | 'trip'>

export function giveUpPatch(relaxation: BriefRelaxation, { relaxations }: TripBrief): BriefPatch {
  return { set: { relaxations: [...(relaxations?.value ?? []), relaxation].slice(-12) }, forget: [] }
}

/** null where no field of the brief stands behind the constraint. */
export function relaxationPatch(
  step: Relaxation,
  { request, candidates, keptCost, trip }: Facts,
  brief: TripBrief,
): BriefPatch | null {
  const set = (values: BriefPatch['set']): BriefPatch => ({ set: values, forget: [] })
  const giveUp = (relaxation: BriefRelaxation) => giveUpPatch(relaxation, brief)

  switch (step.type) {
    case 'raise-budget': {
      const amount = keptCost + (request.budget ?? 0) + step.by
      return set({ budget: { amount, currency: request.currency, scope: 'total' } })
    }
    case 'drop-must-see': {
      const name = foldText(candidates.places.find(({ id }) => id === step.placeId)?.name ?? '')
      const names = brief.mustSee?.value ?? []
      const kept = names.filter((each) => name === '' || !name.includes(foldText(each)))
      return kept.length < names.length ? set({ mustSee: kept }) : null
    }
    case 'drop-cuisine':
      return set({ cuisines: (brief.cuisines?.value ?? []).filter((each) => each !== step.cuisine) })
    case 'faster-pace':
      return set({ pace: step.pace })
    case 'widen-day':
      return set({ dayWindow: { start: step.start, end: step.end } })
    case 'allow-mode': {
      const { between = [], local = [], ...hours } = brief.transport?.value ?? {}
      return set({ transport: { between: between.length > 0 ? [...between, step.mode] : [], local, ...hours } })
    }
    case 'widen-lodging':
      return { set: {}, forget: ['lodging'] }
    case 'lift-mobility':
      return set({ mobility: { stepFree: 'any', maxEffort: 'strenuous' } })
    case 'drop-appointment': {
      const item = trip.itinerary.find(({ id }) => id === step.appointmentId)
      return item ? giveUp({ type: 'drop-item', itemId: item.id, title: item.title.slice(0, 200) }) : null
    }
    case 'drop-meal':
      return giveUp({ type: 'drop-meal', meal: step.meal })
    case 'lift-pace':
      return giveUp({ type: 'lift-pace' })
    case 'allow-long-drives':
      return giveUp({ type: 'allow-long-drives' })
    case 'drop-rest':
      return null
  }
}
