import type { z } from 'zod'
import { type Locale, locales } from '#contract/locale.ts'
import type { PackingItem, PackingSuggestions, suggestPackingSchema } from '#contract/packing.ts'
import type { TripDetail } from '#contract/trip.ts'
import type { Actor } from '../kernel/actor.ts'
import { invalidInput } from '../kernel/app-error.ts'
import { dayIn } from '../kernel/calendar.ts'
import type { Clock } from '../providers/clock/clock.ts'
import { packingGroups } from '../tasks/packing-groups.ts'
import type { PackingService } from './packing.service.ts'
import { type PackingSources, packingConditions } from './packing-conditions.ts'

export interface PackingSuggestionDeps extends PackingSources {
  clock: Clock
  trips: { get(actor: Actor, tripId: string): Promise<TripDetail> }
}
export type PackingSuggestionService = ReturnType<typeof createPackingSuggestionService>

export function createPackingSuggestionService(
  { clock, trips, ...sources }: PackingSuggestionDeps,
  { list }: Pick<PackingService, 'list'>,
) {
  return {
    /** By destination, season, length, party and activities. Nothing is written: people choose. */
    async suggest(
      actor: Actor,
      { tripId, personId }: z.infer<typeof suggestPackingSchema>,
      locale: Locale,
      signal: AbortSignal = AbortSignal.timeout(10_000),
    ): Promise<PackingSuggestions> {
      const trip = await trips.get(actor, tripId)
      if (personId && !trip.members.some(({ userId }) => userId === personId))
        throw invalidInput('personId', 'not_a_member', 'only members of the trip have a packing list')
      const today = dayIn(trip.destination.zone, clock.now())
      const [conditions, listed] = await Promise.all([
        packingConditions(sources, trip, { today, signal }),
        list(actor, tripId),
      ])
      const packer = personId ? { ...trip, party: { adults: 1, children: 0 } } : trip
      const groupsIn = (each: Locale) => packingGroups(packer, { ...conditions, activities: [] }, each)
      return leaveOutKnown(locales.map(groupsIn), groupsIn(locale), listed, personId ?? null)
    },
  }
}

type Groups = ReturnType<typeof packingGroups>

/** Items are known by their names, and the list may have been written in another language. */
function leaveOutKnown(
  inEveryLocale: readonly Groups[],
  groups: Groups,
  listed: readonly PackingItem[],
  personId: string | null,
): PackingSuggestions {
  const names = new Set(listed.filter((item) => item.personId === personId).map(({ title }) => title))
  const isKnown = (group: number, item: number) =>
    inEveryLocale.some((translated) => names.has(translated[group]?.items[item]?.name ?? ''))
  const open = groups.map(({ title, items }, group) => ({
    title,
    items: items
      .filter((_, item) => !isKnown(group, item))
      .map(({ name, count, reason }) => ({ title: name, count: count ?? 1, reason })),
  }))
  const total = groups.reduce((sum, { items }) => sum + items.length, 0)
  const left = open.reduce((sum, { items }) => sum + items.length, 0)
  return { groups: open.filter(({ items }) => items.length > 0), known: total - left }
}
