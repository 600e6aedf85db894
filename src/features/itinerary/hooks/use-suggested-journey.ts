import { useLocale, useTranslations } from 'next-intl'
import { languageOf } from '#contract/locale.ts'
import type { PlaceRef } from '#contract/place.ts'
import { buildConnectionItem, countPeople } from '#features/plan-items/new-item.ts'
import { terminalName } from '#features/plan-items/terminal-name.ts'
import { formatDuration } from '#lib/format.ts'
import { trpc } from '#lib/trpc.ts'
import { bestConnection } from '../best-connection.ts'
import { usePlan } from './plan-context.tsx'

const [mostOffers, mostPeople] = [20, 9]

/** A train or a flight to take on that date, as an item to add; null while none is known. */
export function useSuggestedJourney(from: PlaceRef, to: PlaceRef, date: string | null) {
  const t = useTranslations('explore.connections')
  const locale = useLocale()
  const people = countPeople(usePlan().trip.party)
  const query = { from, to, date: date ?? '', people: Math.min(mostPeople, people), limit: mostOffers }
  const options = { enabled: date !== null, staleTime: Number.POSITIVE_INFINITY }
  const answers = [
    trpc.travel.trains.search.useQuery(query, options),
    trpc.travel.flights.search.useQuery(query, options),
  ]
  // The other kind may be the better one: both have to have answered.
  if (answers.some(({ isPending }) => isPending)) return null
  const found = answers.flatMap(({ data }) => data?.items.map((offer) => ({ ...offer, answer: data })) ?? [])
  const best = bestConnection(found)
  if (!best) return null
  const notes = t('notes', {
    from: terminalName(best.from, languageOf(locale)),
    to: terminalName(best.to, languageOf(locale)),
    duration: formatDuration(best.minutes, locale),
  })
  return {
    number: best.number,
    item: buildConnectionItem(best, best.answer, { locale: languageOf(locale), people, notes }),
  }
}
