// Turns one of the engine's plans into proposed changes: its new items, and the removal of the items that it replaces.
import type { NewItem } from '#contract/itinerary.ts'
import { newItemSchema } from '#contract/itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import type { PlannedItem } from '#contract/planning/itinerary.ts'
import type { Intent, Plan } from '#contract/planning/outcome.ts'
import { routeName } from '#i18n/server/route-name.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { AppError } from '../../kernel/app-error.ts'
import { type ItemSpot, spotOfItem, spotsOfStays } from '../planning-context/item-to-candidate.ts'
import { originOfPatch } from '../planning-context/remembered-parts.ts'
import { clockTimes, reasonsOf } from '../tool-results/plan-options.ts'
import { journeyFields } from './journey-fields.ts'
import type { ProposalDraft } from './proposal-draft.ts'
import type { ToolContext } from './tool.ts'
import type { PlanningResult, TurnMemory } from './turn-memory.ts'

interface Addition {
  item: NewItem
  reason: string
  /** Id of the planned item; null for a stay. */
  plannedItemId: string | null
}

/** @throws AppError INVALID_INPUT when nothing was planned in this turn. */
export function planToChanges(
  intent: Intent,
  { memory: { planning }, locale }: Pick<ToolContext, 'locale'> & { memory: Partial<TurnMemory> },
): ProposalDraft {
  const plan = planning?.plans.find((each) => each.intent === intent) ?? planning?.plans[0]
  if (!planning || !plan) throw new AppError('INVALID_INPUT')
  const t = createServerTranslator(locale)
  const added = [...stayItems(planning, plan, locale), ...visitItems(planning, plan, locale)].map(
    (addition, index) => ({ ...addition, id: `add-${index}` }),
  )
  const removed = planning.replaces.map(({ id, title, version }, index) => ({
    id: `remove-${index}`,
    type: 'item.remove' as const,
    reason: t('agent.proposal.replaced'),
    itemId: id,
    title,
    baseVersion: version,
  }))
  return {
    title: t('agent.proposal.itinerary', {
      destination: routeName(planning.trip, locale),
      days: plan.itinerary.days.length,
    }),
    changes: [
      ...tripChange(planning, locale),
      ...budgetChange(planning, t('agent.proposal.asRequested')),
      ...removed,
      ...added.map(({ id, reason, item }) => ({ id, type: 'item.add' as const, reason, item })),
    ],
    check: {
      request: planning.request,
      candidates: planning.candidates,
      itinerary: plan.itinerary,
      whole: true,
      changeOf: Object.fromEntries(
        added.flatMap(({ id, plannedItemId }) => (plannedItemId ? [[plannedItemId, id]] : [])),
      ),
    },
  }
}

/** Visits, meals and journeys of a plan as new items. */
export function visitItems(planning: PlanningResult, plan: Plan, locale: Locale): Addition[] {
  const t = createServerTranslator(locale)
  return plan.itinerary.days.flatMap(({ items }, index) =>
    items.flatMap((planned): Addition[] => {
      const spot = spotOfItem(planning, plan.itinerary, planned, locale)
      if (!spot) return []
      const needsBooking = planning.bookAhead.includes(spot.candidateId)
      const item = newItem(planning, spot, planned.stopId, {
        day: index + 1,
        ...(planned.kind === 'move' ? journeyFields(planning, planned, locale) : visitTimes(planned)),
        ...(needsBooking && { booking: 'needed' as const }),
      })
      const reasons = [...reasonsOf(plan, planned, locale), ...(needsBooking ? [t('agent.proposal.bookAhead')] : [])]
      return [{ item, reason: reasons.join(' · '), plannedItemId: planned.id }]
    }),
  )
}

function visitTimes(planned: PlannedItem): Partial<NewItem> {
  return { ...clockTimes(planned), endsNextDay: planned.end.slice(0, 10) > planned.start.slice(0, 10) }
}

function stayItems(planning: PlanningResult, { itinerary }: Plan, locale: Locale): Addition[] {
  const t = createServerTranslator(locale)
  return spotsOfStays(planning, itinerary).map((stay) => ({
    item: newItem(planning, stay, stay.stopId, { day: stay.day, start: stay.start, booking: 'needed' }),
    reason: t('agent.proposal.nights', { count: stay.nights }),
    plannedItemId: null,
  }))
}

function newItem(
  { request, source, spotSources }: PlanningResult,
  { candidateId, title, kind, position, cost }: ItemSpot,
  stopId: string,
  fields: Partial<NewItem>,
): NewItem {
  const name = title.slice(0, 200)
  return newItemSchema.parse({
    kind,
    title: name,
    zone: (request.stops.find(({ id }) => id === stopId) ?? request.origin)?.zone ?? null,
    place: position ? { ...position, name, candidateId: candidateId.slice(0, 120) } : null,
    cost,
    source: spotSources[candidateId] ?? source,
    ...fields,
  })
}

function tripChange({ trip, tripPatch, remembered = [] }: PlanningResult, locale: Locale): ProposalDraft['changes'] {
  if (Object.keys(tripPatch).length === 0) return []
  const t = createServerTranslator(locale)
  const { isAsked, isRemembered } = originOfPatch(tripPatch, remembered)
  const reasons = [
    ...(isAsked ? [t('agent.proposal.asRequested')] : []),
    ...(isRemembered ? [t('agent.proposal.remembered')] : []),
  ]
  const reason = reasons.join(' · ')
  return [{ id: 'trip', type: 'trip.update', reason, baseVersion: trip.version, patch: tripPatch }]
}

function budgetChange({ trip, statedBudget }: PlanningResult, reason: string): ProposalDraft['changes'] {
  const { budget } = trip
  if (!statedBudget || (budget?.amount === statedBudget.amount && budget.currency === statedBudget.currency)) return []
  return [{ id: 'budget', type: 'trip.setBudget', reason, baseVersion: trip.version, budget: statedBudget }]
}
