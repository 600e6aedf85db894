// What a trip comes to when it goes on to its next stage, in a few words.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import type { StageName } from '#contract/stage.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'

type FactItem = Pick<ItineraryItem, 'title' | 'booking' | 'outcome' | 'rating'>

const longest = 500
const mostNamed = 4
const liked = 4

export function tripFacts(title: string, items: readonly FactItem[], to: StageName, locale: Locale): string {
  const t = createServerTranslator(locale)
  const named = (key: 'bookings' | 'skipped' | 'best', some: readonly FactItem[]) =>
    some.length === 0
      ? ''
      : t(`memories.trip.${key}`, {
          items: joinTexts(
            'enumeration',
            some.slice(0, mostNamed).map((item) => item.title),
            locale,
          ),
        })
  const booked = items.filter(({ booking }) => booking === 'booked')
  const texts =
    to === 'post'
      ? [
          t('memories.trip.after', {
            title,
            done: items.filter(({ outcome }) => outcome === 'done').length,
            all: items.length,
          }),
          named(
            'skipped',
            items.filter(({ outcome }) => outcome === 'skipped'),
          ),
          named(
            'best',
            items.filter(({ rating }) => (rating ?? 0) >= liked),
          ),
        ]
      : [
          t('memories.trip.planned', {
            title,
            booked: booked.length,
            open: items.filter(({ booking }) => booking === 'needed').length,
          }),
          named('bookings', booked),
        ]
  return joinTexts('clauses', texts, locale).slice(0, longest)
}
