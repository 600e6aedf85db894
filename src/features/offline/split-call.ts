// A call that changes several objects, as the calls for each of them: then each is merged, or decided, by itself.
import type { inferRouterInputs } from '@trpc/server'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { TripDetail } from '#contract/trip.ts'
import { itemsOfDay } from '#features/plan-items/item-order.ts'
import { type WaitingCall, waitingPaths } from '#lib/offline/waiting-change.ts'
import type { AppRouter } from '#server/http/root.router.ts'

type Inputs = inferRouterInputs<AppRouter>

type SplitCall =
  | { path: 'itinerary.editMany'; input: Inputs['itinerary']['editMany'] }
  | { path: 'itinerary.copyDay'; input: Inputs['itinerary']['copyDay'] }
  | { path: 'tasks.packing.add'; input: Inputs['tasks']['packing']['add'] }
  | { path: 'tasks.packing.setPacked'; input: Inputs['tasks']['packing']['setPacked'] }

const splitPaths: ReadonlySet<string> = new Set<SplitCall['path']>([
  'itinerary.editMany',
  'itinerary.copyDay',
  'tasks.packing.add',
  'tasks.packing.setPacked',
])

interface Call {
  path: string
  input: unknown
}

/** One whose answer is a list. */
export function isSplitCall(call: Call): call is SplitCall {
  return splitPaths.has(call.path) && typeof call.input === 'object' && call.input !== null
}

export function isWaitingCall(call: Call): call is WaitingCall {
  return Object.hasOwn(waitingPaths, call.path) && typeof call.input === 'object' && call.input !== null
}

/** In the order of the plan. */
export function splitCall(call: SplitCall, trip: TripDetail): WaitingCall[] {
  switch (call.path) {
    case 'itinerary.editMany': {
      const chosen = new Set(call.input.itemIds)
      const days = [...new Set(trip.itinerary.map(({ day }) => day))].sort((a, b) => (a ?? Infinity) - (b ?? Infinity))
      const items = days.flatMap((day) => itemsOfDay(trip.itinerary, day)).filter(({ id }) => chosen.has(id))
      return items.flatMap((item) => editOf(item, call.input.edit))
    }
    case 'itinerary.copyDay': {
      const { from, to } = call.input
      return from === to ? [] : itemsOfDay(trip.itinerary, from).map((item) => copyOf(item, trip.id, to))
    }
    case 'tasks.packing.add':
      return call.input.items.map((item) => ({ path: call.path, input: { tripId: trip.id, items: [item] } }))
    case 'tasks.packing.setPacked':
      return call.input.packingItemIds.map((id) => ({
        path: call.path,
        input: { tripId: trip.id, packingItemIds: [id], isPacked: call.input.isPacked },
      }))
  }
}

function editOf({ id: itemId, day }: ItineraryItem, edit: Inputs['itinerary']['editMany']['edit']): WaitingCall[] {
  switch (edit.type) {
    case 'move':
      return day === edit.day ? [] : [{ path: 'itinerary.move', input: { itemId, day: edit.day, before: null } }]
    case 'mark':
      return [{ path: 'itinerary.mark', input: { itemId, outcome: edit.outcome } }]
    case 'remove':
      return [{ path: 'itinerary.remove', input: { itemId } }]
  }
}

/** As the server copies: what was booked is to be booked anew, and codes stay behind. */
function copyOf(item: ItineraryItem, tripId: string, day: number): WaitingCall {
  const { kind, title, start, end, endsNextDay, zone, place, cost, source, notes, pinned } = item
  const booking = item.booking === 'booked' ? ('needed' as const) : item.booking
  const copied = { kind, title, start, end, endsNextDay, zone, place, cost, source, notes, pinned, booking }
  return { path: 'itinerary.add', input: { tripId, day, ...copied } }
}
