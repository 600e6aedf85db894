// The places that edits bring, and what is left of the open changes where edits are made anew instead of earlier ones.
import type { ItineraryEdit } from '#contract/agent-tools/edit-itinerary.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import type { TripDetail } from '#contract/trip.ts'
import { applyEdit, type EditContext, type ReadyEdit } from '../editing/apply-edit.ts'
import { withoutTakenBack } from '../editing/open-changes.ts'
import { changesBetween, startDraft } from '../editing/plan-draft.ts'
import { type ReferenceContext, resolveItems } from '../editing/resolve-items.ts'
import type { PlanningSources } from '../planning-context/planning-context.ts'
import { findAddition } from './find-addition.ts'
import { findStay } from './find-stay.ts'
import type { ToolContext } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

export type EditDependencies = Pick<
  ToolDependencies,
  'trips' | 'briefs' | 'places' | 'geocoding' | 'lodging' | keyof PlanningSources
>

interface PlanToEdit {
  deps: EditDependencies
  trip: TripDetail
  context: ToolContext
  plan: Omit<EditContext, 'items'>
}

/** The open changes but those that these edits made of the plan: they were a mistake. */
export async function openWithout(
  edits: readonly ItineraryEdit[],
  { deps, trip, context, plan }: PlanToEdit,
): Promise<readonly ProposedChange[]> {
  const before = startDraft(trip.itinerary)
  let draft = before
  for (const edit of context.openChanges.length > 0 ? edits : []) {
    const found = await lookUp(deps, edit, trip, { ...plan, items: draft.items }, context)
    const outcome = applyEdit(draft, { edit, found }, plan)
    if (outcome.status === 'done') draft = outcome.draft
  }
  return withoutTakenBack(context.openChanges, changesBetween(before, draft))
}

export function lookUp(
  deps: EditDependencies,
  edit: ItineraryEdit,
  trip: TripDetail,
  plan: ReferenceContext,
  context: ToolContext,
): Promise<ReadyEdit['found']> {
  if (edit.act === 'add') return findAddition(deps, { what: edit.what, day: edit.to.day }, trip, context)
  if (edit.act === 'replace') {
    const old = resolveItems(edit.item, plan)
    const [bed = null] = old.status === 'found' ? old.items : []
    if (edit.by.kind === 'lodging' && !edit.by.name && !edit.by.placeId) return findStay(deps, edit.by, bed, context)
    const day = edit.to?.day ?? (old.status === 'found' ? old.items[0]?.day : null) ?? edit.item.day
    return findAddition(deps, { what: edit.by, day, atPresent: plan.atPresent }, trip, context)
  }
  return Promise.resolve(null)
}
