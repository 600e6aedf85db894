import { uuidv7 } from 'uuidv7'
import type { Locale } from '#contract/locale.ts'
import type { DuplicateTrip, Trip } from '#contract/trip.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { Db } from '../db/client.ts'
import { lockTripFor } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { write } from '../kernel/write.ts'
import { titleFor } from '../reader-language/trip-title.ts'
import { copyExpenses, copyItems, copyMembers, copyPackingList, copyTasks } from './copy-trip.writes.ts'
import { insertTrip } from './trip.writes.ts'

const longestTitle = 120

export type CopyTripService = ReturnType<typeof createCopyTripService>

export function createCopyTripService(db: Db) {
  return {
    /**
     * A trip of the caller's own with the plan, the tasks and the settings of one that they may see.
     * @throws AppError FORBIDDEN where somebody else than the owner would bring the people along.
     */
    duplicate: (actor: Actor, input: DuplicateTrip, locale: Locale): Promise<Trip> =>
      write(db, actor, async (tx) => {
        const { tripId, title, withDates, withPeople } = input
        const original = await lockTripFor(tx, actor, tripId, withPeople ? 'owner' : 'viewer')
        const { origin, stops, startDate, durationDays, budgetAmount, currency } = original
        const { party, pace, preferences, needs } = original
        const copy = await insertTrip(
          tx,
          actor,
          {
            title: title ?? copyTitle(titleFor(original, locale), locale),
            origin,
            stops: stops.map(({ place, nights }) => ({ id: uuidv7(), place, nights })),
            startDate: withDates ? startDate : null,
            durationDays,
            budgetAmount,
            currency,
            party,
            pace,
            preferences,
            needs,
          },
          'trip.duplicated',
        )
        const between = { from: tripId, to: copy.id }
        const itemIds = await copyItems(tx, between)
        await copyTasks(tx, between, input)
        await copyPackingList(tx, between, withPeople)
        if (withPeople) await copyMembers(tx, between, actor.userId)
        if (input.withExpenses) await copyExpenses(tx, between, { itemIds, withPeople, userId: actor.userId })
        return copy
      }),
  }
}

function copyTitle(title: string, locale: Locale): string {
  return createServerTranslator(locale)('trips.copyOf', { title }).slice(0, longestTitle)
}
