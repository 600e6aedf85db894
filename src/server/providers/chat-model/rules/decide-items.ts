// Single changes by propose_itinerary, for stages and models that are offered no edit_itinerary.
import { editItinerarySpec, type ItineraryEdit } from '#contract/agent-tools/edit-itinerary.ts'
import { findPlacesSpec } from '#contract/agent-tools/find-places.ts'
import { getTripSpec } from '#contract/agent-tools/get-trip.ts'
import type { ItemReference } from '#contract/agent-tools/item-reference.ts'
import { proposeItinerarySpec } from '#contract/agent-tools/propose-itinerary.ts'
import { editsOf } from './reading/requests/edit-calls.ts'
import type { ToolCall } from './reading/requests/tool-call.ts'
import { resultsOf, type Transcript, wasCalled } from './transcript/transcript.ts'
import { findItem } from './transcript/trip-items.ts'
import type { UserRequest } from './transcript/user-request.ts'

export function itemCalls(transcript: Transcript, request: UserRequest, offered: ReadonlySet<string>): ToolCall[] {
  if (offered.has(editItinerarySpec.name) || !offered.has(proposeItinerarySpec.name)) return []
  const edits = request.acts.flatMap(({ clause }) => editsOf(clause, request.context))
  if (edits.length === 0 || wasCalled(transcript, proposeItinerarySpec)) return []
  const names = edits.flatMap((edit) => (edit.act === 'add' && edit.what.name ? edit.what.name : []))
  if (names.length > 0 && !wasCalled(transcript, findPlacesSpec))
    return names.map((text) => ({ name: findPlacesSpec.name, args: { text, limit: 3 } }))
  const changes = edits.flatMap((edit) => changeOf(transcript, edit))
  return changes.length > 0 ? [{ name: proposeItinerarySpec.name, args: { changes } }] : []
}

function changeOf(transcript: Transcript, edit: ItineraryEdit): Record<string, unknown>[] {
  const found = resultsOf(transcript, findPlacesSpec).flatMap(({ value }) => value.places.slice(0, 1))
  if (edit.act === 'add') {
    const [place] = found
    return place
      ? [
          {
            act: 'add',
            placeId: place.id,
            day: edit.to?.day ?? null,
            ...(edit.to?.day && edit.to.start && { start: edit.to.start }),
          },
        ]
      : []
  }
  if (edit.act === 'remove') return idOf(transcript, edit.items).map((itemId) => ({ act: 'remove', itemId }))
  if (edit.act === 'move' && edit.to.day)
    return idOf(transcript, edit.items).map((itemId) => ({ act: 'move', itemId, day: edit.to.day }))
  return []
}

function idOf(transcript: Transcript, { itemId, name }: ItemReference): string[] {
  if (itemId) return [itemId]
  const items = resultsOf(transcript, getTripSpec)[0]?.value.items ?? []
  const item = name ? findItem(items, name) : undefined
  return item ? [item.id] : []
}
