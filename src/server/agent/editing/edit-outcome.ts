// What came of one edit.
import type { EditResult, EditStatus } from '#contract/agent-tools/edit-itinerary.ts'
import type { ItemCandidate, ItemReference } from '#contract/agent-tools/item-reference.ts'
import type { PlanDraft } from './plan-draft.ts'
import { type PlanItem, type ReferenceContext, resolveItems } from './resolve-items.ts'

export type EditProblem = NonNullable<EditResult['problem']>

export type EditOutcome =
  /** `inTheWay`: items that would have to give way. */
  | { status: 'done'; draft: PlanDraft; inTheWay: PlanItem[] }
  | { status: Extract<EditStatus, 'ambiguous' | 'not_found'>; candidates: ItemCandidate[]; part: ReferencePart }
  | { status: 'invalid'; problem: EditProblem }

/** The argument of an edit that holds the reference. */
export type ReferencePart = 'items' | 'item' | 'also' | 'with' | 'before' | 'after'

export const done = (draft: PlanDraft, inTheWay: PlanItem[] = []): EditOutcome => ({ status: 'done', draft, inTheWay })
export const invalid = (problem: EditProblem): EditOutcome => ({ status: 'invalid', problem })

/** Goes on with the items that are meant. */
export function withItems(
  part: ReferencePart,
  reference: ItemReference,
  context: ReferenceContext,
  effect: (items: PlanItem[]) => EditOutcome,
): EditOutcome {
  const resolution = resolveItems(reference, context)
  return resolution.status === 'found' ? effect(resolution.items) : { ...resolution, part }
}

/** Goes on with the one item that is meant. */
export function withItem(
  part: ReferencePart,
  reference: ItemReference,
  context: ReferenceContext,
  effect: (item: PlanItem) => EditOutcome,
): EditOutcome {
  return withItems(part, { ...reference, all: undefined }, context, ([item]) =>
    item ? effect(item) : { status: 'not_found', candidates: [], part },
  )
}

/** Goes on with the items of all references. */
export function withEach(
  references: readonly ItemReference[],
  context: ReferenceContext,
  effect: (items: PlanItem[]) => EditOutcome,
): EditOutcome {
  const items: PlanItem[] = []
  for (const reference of references) {
    const resolution = resolveItems(reference, context)
    if (resolution.status !== 'found') return { ...resolution, part: 'also' }
    items.push(...resolution.items)
  }
  return effect(items)
}
