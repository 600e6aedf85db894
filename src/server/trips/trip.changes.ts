// What proposals and undo may do to the trip itself.
import { type Trip, tripSchema } from '#contract/trip.ts'
import type { LockedTrip } from '../kernel/access.ts'
import { isAppError } from '../kernel/app-error.ts'
import { defineChangeHandler, staleProposal } from '../kernel/change-handler.ts'
import { toTrip } from './trip.repository.ts'
import { assertDaysFree, changeTrip } from './trip.writes.ts'

interface TripDraft {
  trip: LockedTrip
  fields: Parameters<typeof changeTrip>[4]
}

export const tripChangeHandler = defineChangeHandler<'trip.setBudget', TripDraft>({
  entity: 'trip',
  types: ['trip.setBudget'],

  /** The trip is locked and read already. */
  load: async (_, trip) => ({ trip, fields: {} }),

  read: ({ trip }, id) => (id === trip.id ? { version: trip.version, values: { ...toTrip(trip) } } : null),

  target: ({ baseVersion }, trip) => ({ id: trip.id, baseVersion }),

  apply(draft, _, { budget }) {
    draft.fields = { ...draft.fields, budgetAmount: budget.amount, currency: budget.currency }
  },

  restore(draft, trip, { id, values }) {
    if (!values) throw staleProposal(id)
    const restored = stopsOf(tripSchema.parse({ ...toTrip(trip), ...values }), values)
    draft.fields = { ...draft.fields, ...toColumns(restored) }
  },

  save: (tx, actor, trip, { fields }) => changeTrip(tx, actor, trip, 'trip.updated', fields),

  async settle(tx, trip) {
    if (trip.durationDays === null) return
    try {
      await assertDaysFree(tx, trip.id, trip.durationDays)
    } catch (error) {
      throw isAppError(error) ? staleProposal(trip.id) : error
    }
  },

  describe: () => '',
})

/** What a person may edit; the rest of the row is not undone. */
function toColumns({ budget, ...trip }: Trip) {
  const { title, origin, stops, startDate, durationDays, currency, party, pace, preferences } = trip
  const fields = { title, origin, stops, startDate, durationDays, currency, party, pace, preferences }
  return { ...fields, budgetAmount: budget?.amount ?? null }
}

/** An entry from before trips had stops names a destination alone. */
function stopsOf(trip: Trip, values: Record<string, unknown>): Trip {
  if ('stops' in values || !('destination' in values)) return trip
  const [first, ...others] = trip.stops
  return first ? { ...trip, stops: [{ ...first, place: trip.destination }, ...others] } : trip
}
