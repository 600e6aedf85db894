import type { TransportAnswer, TransportOffer } from '#contract/travel/transport.ts'
import { formatDuration } from '#i18n/server/format-duration.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { Timetable } from '../../../providers/transport/timetable.ts'
import type { PlaceScope } from '../../place-names/place-scope.ts'
import { transportEnds } from '../../tool-results/transport-ends.ts'
import type { TripMoney } from '../../tool-results/trip-money.ts'
import { type Compared, compareBy } from './comparison.ts'

interface Way {
  mode: 'train' | 'flight'
  offers: TransportOffer[]
}

const mostPeople = 9

/** Train against flight between two cities. */
export async function compareWays(
  scope: PlaceScope,
  question: { from?: string; to?: string; date?: string },
  { trains, flights, money, today }: { trains: Timetable; flights: Timetable; money: TripMoney; today: string },
): Promise<Compared> {
  const { locale, signal, trip } = scope
  const t = createServerTranslator(locale)
  const ends = await transportEnds(scope, { ...question, isReturn: false }, today)
  if (ends.status !== 'ok') {
    const name = ends.status === 'unknown_from' ? question.from : ends.status === 'unknown_to' ? question.to : undefined
    return { options: [], rows: [], unknownNames: name ? [name] : [], source: undefined }
  }
  const people = Math.min(mostPeople, trip.party.adults + trip.party.children)
  const query = { from: ends.from, to: ends.to, date: ends.date, people, limit: 50 }
  const answers = await Promise.all([trains.search(query, { signal }), flights.search(query, { signal })])
  const ways: Way[] = [
    { mode: 'train' as const, offers: answers[0].items },
    { mode: 'flight' as const, offers: answers[1].items },
  ].filter(({ offers }) => offers.length > 0)
  const cheapest = ({ offers }: Way) => Math.min(...offers.map(({ price }) => money.show(price).amount))
  const fastest = ({ offers }: Way) => Math.min(...offers.map(({ minutes }) => minutes))
  const currencyOf = ({ offers: [offer] }: Way) => (offer ? money.show(offer.price).currency : money.currency)
  return {
    options: ways.map(({ mode }) => ({
      id: null,
      kind: mode,
      name: t(`answers.compare.${mode}`),
      place: null,
      plan: null,
    })),
    rows: compareBy(ways, [
      {
        label: t('answers.compare.fare'),
        text: (way) => formatMoney({ amount: cheapest(way), currency: currencyOf(way) }, locale),
        rank: cheapest,
      },
      { label: t('answers.compare.fastest'), text: (way) => formatDuration(fastest(way), locale), rank: fastest },
      {
        label: t('answers.compare.count'),
        text: ({ offers }) => String(offers.length),
        rank: ({ offers }) => -offers.length,
      },
      { label: t('answers.compare.first'), text: firstAndLast },
    ]),
    unknownNames: [],
    source: sourceOf(answers),
  }
}

function firstAndLast({ offers }: Way): string {
  const times = offers.map(({ departs }) => departs.slice(11)).sort()
  return `${times[0]} – ${times.at(-1)}`
}

function sourceOf(answers: readonly TransportAnswer[]): Compared['source'] {
  const [answer] = answers.filter(({ items }) => items.length > 0)
  return answer && { ...answer.source, checkedAt: answer.checkedAt }
}
