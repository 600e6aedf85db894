// What proposals and undo may do to the trip itself.
import type { Money } from '#contract/money.ts'
import { type Trip, tripSchema } from '#contract/trip.ts'
import { nightsOf, type TripStop } from '#contract/trip-stops.ts'
import type { LockedTrip } from '../kernel/access.ts'
import { isAppError } from '../kernel/app-error.ts'
import { defineChangeHandler, staleProposal } from '../kernel/change-handler.ts'
import { toTrip } from './trip.repository.ts'
import { assertDaysFree, changeTrip, type TripFields } from './trip.writes.ts'
import { changeStops } from './trip-stops.writes.ts'

interface TripDraft {
  trip: LockedTrip
  fields: TripFields
}

export const tripChangeHandler = defineChangeHandler<'trip.setBudget' | 'trip.update', TripDraft>({
  entity: 'trip',
  types: ['trip.setBudget', 'trip.update'],

  /** The trip is locked and read already. */
  load: async (_, trip) => ({ trip, fields: {} }),

  read: ({ trip }, id) => (id === trip.id ? { version: trip.version, values: { ...toTrip(trip) } } : null),

  targets: ({ baseVersion }, trip) => [{ id: trip.id, baseVersion }],

  apply(draft, _, change) {
    const { budget, ...fields } = change.type === 'trip.update' ? change.patch : { budget: change.budget }
    draft.fields = { ...draft.fields, ...fields, ...(budget !== undefined && toBudgetColumns(budget)) }
  },

  restore(draft, trip, { id, values }) {
    if (!values) throw staleProposal(id)
    const restored = stopsOf(tripSchema.parse({ ...toTrip(trip), ...values }), values)
    draft.fields = { ...draft.fields, ...toColumns(restored) }
  },

  async save(tx, actor, trip, { fields }, purpose) {
    const { stops, durationDays = stops && daysOf(stops), ...others } = fields
    // Restored items say themselves on which day they were.
    if (!stops || purpose === 'restore') return changeTrip(tx, actor, trip, 'trip.updated', fields)
    return (await changeStops(tx, actor, trip, { stops, durationDays: durationDays ?? null }, others)).trip
  },

  async settle(tx, trip, changes) {
    const isResized = changes?.some((change) => change.type === 'trip.update' && change.patch.durationDays) ?? true
    if (trip.durationDays === null || !isResized) return
    try {
      await assertDaysFree(tx, trip.id, trip.durationDays)
    } catch (error) {
      throw isAppError(error) ? staleProposal(trip.id) : error
    }
  },

  describe: (change) => (change.type === 'trip.update' ? (change.patch.title ?? '') : ''),
})

/** What a person may edit; the rest of the row is not undone. */
function toColumns({ budget, ...trip }: Trip) {
  const { title, origin, stops, startDate, durationDays, currency, party, pace, preferences, needs } = trip
  const fields = { title, origin, stops, startDate, durationDays, currency, party, pace, preferences, needs }
  return { ...fields, budgetAmount: budget?.amount ?? null }
}

/** An entry from before trips had stops names a destination alone. */
function stopsOf(trip: Trip, values: Record<string, unknown>): Trip {
  if ('stops' in values || !('destination' in values)) return trip
  const [first, ...others] = trip.stops
  return first ? { ...trip, stops: [{ ...first, place: trip.destination }, ...others] } : trip
}

function daysOf(stops: readonly TripStop[]): number | null {
  const nights = nightsOf(stops)
  return nights === null ? null : nights + 1
}

/** Taking the budget away keeps the currency of the trip. */
function toBudgetColumns(budget: Money | null) {
  return budget ? { budgetAmount: budget.amount, currency: budget.currency } : { budgetAmount: null }
}
