// One of the engine's plans as typed changes: what is new is added, what makes room is removed, what stands stays.
import type { NewItem } from '#contract/itinerary.ts'
import { newItemSchema } from '#contract/itinerary.ts'
import type { Intent, Plan } from '#contract/planning/outcome.ts'
import { AppError } from '../../kernel/app-error.ts'
import { type ItemSpot, spotOfItem, spotsOfStays } from '../planning-context/item-to-candidate.ts'
import type { Language } from '../prompts/language.ts'
import { words } from '../prompts/words.ts'
import { clockTimes, reasonsOf } from './plan-options.ts'
import type { ProposalDraft } from './proposal-draft.ts'
import type { ToolContext } from './tool.ts'
import type { PlanningFound } from './turn-memory.ts'

type Context = Pick<ToolContext, 'findings' | 'language'>
interface Addition {
  item: NewItem
  reason: string
  /** Of the plan; null for a bed. */
  itemId: string | null
}

export function adoptPlan(intent: Intent, { findings, language }: Context): ProposalDraft {
  const found = findings.planning
  const plan = found?.plans.find((each) => each.intent === intent) ?? found?.plans[0]
  if (!found || !plan) throw new AppError('INVALID_INPUT')
  const said = words[language]
  const added = [...beds(found, plan, language), ...stops(found, plan, language)].map((addition, index) => ({
    ...addition,
    id: `add-${index}`,
  }))
  const removed = found.replaces.map(({ id, title, version }, index) => {
    return {
      id: `remove-${index}`,
      type: 'item.remove' as const,
      reason: said.replacedReason,
      itemId: id,
      title,
      baseVersion: version,
    }
  })
  return {
    title: said.proposalTitle(found.trip.destination.name, plan.itinerary.days.length),
    changes: [
      ...budgetChange(found, said.askedFor),
      ...removed,
      ...added.map(({ id, reason, item }) => ({ id, type: 'item.add' as const, reason, item })),
    ],
    check: {
      request: found.request,
      candidates: found.candidates,
      itinerary: plan.itinerary,
      whole: true,
      changeOf: Object.fromEntries(added.flatMap(({ id, itemId }) => (itemId ? [[itemId, id]] : []))),
    },
  }
}

function stops(found: PlanningFound, plan: Plan, language: Language): Addition[] {
  return plan.itinerary.days.flatMap(({ items }, index) =>
    items.flatMap((planned): Addition[] => {
      const spot = spotOfItem(found, plan.itinerary, planned)
      if (!spot) return []
      const isBooked = found.bookAhead.includes(spot.candidateId)
      const item = newItem(found, spot, {
        day: index + 1,
        ...clockTimes(planned),
        endsNextDay: planned.end.slice(0, 10) > planned.start.slice(0, 10),
        booking: isBooked ? 'needed' : 'none',
      })
      const reasons = [...reasonsOf(plan, planned, language), ...(isBooked ? [words[language].bookAhead] : [])]
      return [{ item, reason: reasons.join(' · '), itemId: planned.id }]
    }),
  )
}

function beds(found: PlanningFound, { itinerary }: Plan, language: Language): Addition[] {
  return spotsOfStays(found, itinerary).map((stay) => ({
    item: newItem(found, stay, { day: stay.day, booking: 'needed' }),
    reason: words[language].nights(stay.nights),
    itemId: null,
  }))
}

function newItem(
  found: PlanningFound,
  { candidateId, title, kind, position, cost }: ItemSpot,
  when: Partial<NewItem>,
): NewItem {
  const name = title.slice(0, 200)
  return newItemSchema.parse({
    kind,
    title: name,
    zone: found.trip.destination.zone,
    place: position ? { ...position, name, candidateId: candidateId.slice(0, 120) } : null,
    cost,
    source: found.source,
    ...when,
  })
}

/** A budget named in the message becomes the trip's, in its own currency. */
function budgetChange({ trip, wishedBudget }: PlanningFound, reason: string): ProposalDraft['changes'] {
  if (!wishedBudget || wishedBudget.currency !== trip.currency || wishedBudget.amount === trip.budget?.amount) return []
  return [{ id: 'budget', type: 'trip.setBudget', reason, baseVersion: trip.version, budget: wishedBudget }]
}
