// One of the engine's plans as typed changes: what is new is added, what makes room is removed, what stands stays.
import type { NewItem } from '#contract/itinerary.ts'
import { newItemSchema } from '#contract/itinerary.ts'
import type { PlannedItem } from '#contract/planning/itinerary.ts'
import type { Intent, Plan } from '#contract/planning/outcome.ts'
import { AppError } from '../../app-error.ts'
import { words } from '../prompts/words.ts'
import type { PlanningFound } from './findings.ts'
import { clockTimes, reasonsOf } from './plan-options.ts'
import type { ProposalDraft } from './proposal-draft.ts'
import { spotOfItem } from './spot-of-item.ts'
import type { ToolContext } from './tool.ts'

type Added = Extract<ProposalDraft['changes'][number], { type: 'item.add' }>

export function adoptPlan(
  intent: Intent,
  { findings, language }: Pick<ToolContext, 'findings' | 'language'>,
): ProposalDraft {
  const found = findings.planning
  const plan = found?.plans.find((each) => each.intent === intent) ?? found?.plans[0]
  if (!found || !plan) throw new AppError('INVALID_INPUT')
  const said = words[language]
  const added = plan.itinerary.days.flatMap(({ items }, index) =>
    items.flatMap((item): { change: Added; itemId: string }[] => {
      const made = newItem(found, plan, item, index + 1)
      if (!made) return []
      const reasons = reasonsOf(plan, item, language)
      if (made.booking === 'needed' && made.kind !== 'lodging') reasons.push(said.bookAhead)
      const change = { id: '', type: 'item.add' as const, reason: reasons.join(' · '), item: made }
      return [{ change, itemId: item.id }]
    }),
  )
  const removed = found.replaces.map(({ id, title, version }, index) => ({
    id: `remove-${index}`,
    type: 'item.remove' as const,
    reason: said.replacedReason,
    itemId: id,
    title,
    baseVersion: version,
  }))
  const numbered = added.map(({ change, itemId }, index) => ({ change: { ...change, id: `add-${index}` }, itemId }))
  return {
    title: said.proposalTitle(found.trip.destination.name, plan.itinerary.days.length),
    changes: [...removed, ...numbered.map(({ change }) => change)],
    check: {
      request: found.request,
      candidates: found.candidates,
      itinerary: plan.itinerary,
      whole: true,
      changeOf: Object.fromEntries(numbered.map(({ change, itemId }) => [itemId, change.id])),
    },
  }
}

function newItem(found: PlanningFound, plan: Plan, item: PlannedItem, day: number): NewItem | null {
  const spot = spotOfItem(found, plan.itinerary, item)
  if (!spot) return null
  const { candidateId, title, kind, position, cost } = spot
  const needsBooking = kind === 'lodging' || found.bookAhead.includes(candidateId)
  return newItemSchema.parse({
    kind,
    title: title.slice(0, 200),
    day,
    ...clockTimes(item),
    endsNextDay: item.end.slice(0, 10) > item.start.slice(0, 10),
    zone: found.trip.destination.zone,
    place: position ? { ...position, name: title.slice(0, 200), candidateId: candidateId.slice(0, 120) } : null,
    cost,
    booking: needsBooking ? 'needed' : 'none',
    source: found.source,
  })
}
