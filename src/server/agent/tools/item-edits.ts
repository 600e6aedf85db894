// Single changes: a found place is added, an item of the trip is moved or removed. Added items are checked with their day.
import type { ItemEdit } from '#contract/agent-tools/propose-itinerary.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import type { TripDetail } from '#contract/trip.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { AppError } from '../../kernel/app-error.ts'
import type { PlanningSources } from '../planning-context/planning-context.ts'
import { checkItemEdits } from './check-item-edits.ts'
import { itemFromPlace } from './item-from-place.ts'
import type { ProposalDraft } from './proposal-draft.ts'
import type { ToolContext } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

type Context = Pick<ToolContext, 'memory' | 'locale' | 'actor' | 'tripId' | 'today' | 'signal'>

/** Minutes of a visit to a place that names none. */
const defaultVisitMinutes = 60

/** @throws AppError INVALID_INPUT for an id that no tool of this turn returned. */
export async function draftItemEdits(
  deps: Pick<ToolDependencies, 'trips' | keyof PlanningSources>,
  edits: readonly ItemEdit[],
  context: Context,
): Promise<ProposalDraft> {
  const trip = await deps.trips.get(context.actor, context.tripId)
  const changes = edits.map((edit, index) => toChange(edit, `change-${index}`, trip, context))
  return {
    title: createServerTranslator(context.locale)('agent.proposal.edits'),
    changes,
    check: await checkItemEdits(deps, trip, changes, context),
  }
}

function toChange(edit: ItemEdit, id: string, trip: TripDetail, context: Context): ProposedChange {
  const reason = edit.reason ?? createServerTranslator(context.locale)('agent.proposal.asRequested')
  if (edit.act === 'add') return { id, type: 'item.add', reason, item: newItem(edit, trip, context) }
  const item = trip.itinerary.find((each) => each.id === edit.itemId)
  if (!item) throw unknownId('itemId')
  const about = { id, reason, itemId: item.id, title: item.title, baseVersion: item.version }
  return edit.act === 'move' ? { ...about, type: 'item.move', day: edit.day } : { ...about, type: 'item.remove' }
}

function newItem(
  { placeId, day, start }: Extract<ItemEdit, { act: 'add' }>,
  { party }: TripDetail,
  { memory, locale }: Context,
) {
  const found = memory.places[placeId]
  if (!found) throw unknownId('placeId')
  const minutes = found.place.visitMinutes ?? defaultVisitMinutes
  return {
    ...itemFromPlace(found, party, locale),
    day,
    ...(start && { start, end: addMinutes(start, minutes) }),
  }
}

/** Stops before midnight. */
function addMinutes(start: string, minutes: number): string {
  const [hour = 0, minute = 0] = start.split(':').map(Number)
  const end = Math.min(hour * 60 + minute + minutes, 24 * 60 - 1)
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`
}

function unknownId(field: string): AppError {
  return new AppError('INVALID_INPUT', {
    details: { issues: [{ path: field, rule: 'unknown', message: 'not found by a tool of this turn' }] },
  })
}
