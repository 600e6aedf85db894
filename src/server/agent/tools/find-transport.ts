// Flights and trains: asked for in one way, answered in one way.
import { findFlightsSpec, findTrainsSpec } from '#contract/agent-tools/find-transport.ts'
import type { BookingSearch } from '#contract/booking-search.ts'
import type { Money } from '#contract/money.ts'
import type { Bilingual } from '#contract/place.ts'
import type { Terminal, TransportOffer } from '#contract/travel/transport.ts'
import { localized } from '#i18n/localized.ts'
import { formatDay } from '#i18n/server/format-day.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { Guides } from '../../providers/shipped-data/guides/guides.ts'
import type { Timetable } from '../../providers/transport/timetable.ts'
import { bothNames } from '../place-names/both-names.ts'
import { transportCardItem } from '../tool-results/card-items.ts'
import { type TransportQuestion, transportEnds } from '../tool-results/transport-ends.ts'
import { openTripMoney } from '../tool-results/trip-money.ts'
import { openScope, type ScopeDependencies } from './open-scope.ts'
import { defineTool, type ResultOf, type ToolContext } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

type Dependencies = ScopeDependencies & Pick<ToolDependencies, 'exchangeRates'>
type Result = ResultOf<typeof findFlightsSpec>

const mostPeople = 9

export const findFlights = (deps: Dependencies & Pick<ToolDependencies, 'flights'>) =>
  defineTool({
    spec: findFlightsSpec,
    description:
      'Flights between two cities or airports on a date; defaults: from the origin to the destination of the trip on its first day, back on its last.',
    timeoutMs: 8000,
    run: (question, context) => search(deps, { mode: 'flight', timetable: deps.flights }, question, context),
  })

export const findTrains = (deps: Dependencies & Pick<ToolDependencies, 'trains'>) =>
  defineTool({
    spec: findTrainsSpec,
    description: 'Trains between two cities on a date; same defaults as find_flights.',
    timeoutMs: 8000,
    run: (question, context) => search(deps, { mode: 'train', timetable: deps.trains }, question, context),
  })

interface PricedOffer {
  offer: TransportOffer
  price: Money
  total: Money
}

async function search(
  deps: Dependencies,
  { mode, timetable }: { mode: 'flight' | 'train'; timetable: Timetable },
  question: TransportQuestion,
  context: ToolContext,
): Promise<Result> {
  const { locale, today, signal } = context
  const t = createServerTranslator(locale)
  const scope = await openScope(deps, {}, context)
  const { trip } = scope
  const ends = await transportEnds(scope, question, today)
  const people = question.people ?? trip.party.adults + trip.party.children
  const { date, isAssumed } = ends
  const asked = { date, assumedDate: isAssumed, people, filters: filterTexts(question, context) }
  const nothing = { offers: [], cheapest: null, fastest: null }
  if (ends.status !== 'ok') {
    const name = ends.status === 'unknown_from' ? question.from : question.to
    return {
      output: { ...asked, ...nothing, status: ends.status, from: ends.from?.name ?? null, to: ends.to?.name ?? null },
      summary:
        ends.status === 'no_origin' ? t('answers.transport.noOrigin') : t('answers.nothingOn', { name: name ?? '' }),
    }
  }
  const [fromNames, toNames] = await Promise.all([bothNames(scope, ends.from), bothNames(scope, ends.to)])
  const [from, to] = [localized(fromNames, locale), localized(toNames, locale)]
  const answer = await timetable.search(
    {
      from: { ...ends.from, name: from },
      to: { ...ends.to, name: to },
      date,
      people: Math.min(mostPeople, people),
      limit: 50,
    },
    { signal },
  )
  const money = await openTripMoney(deps.exchangeRates, trip.currency, signal)
  const most = question.maxPrice && money.convert(question.maxPrice)
  const all = answer.items.map((item): PricedOffer => {
    const offer = { ...item, from: named(item.from), to: named(item.to) }
    const price = money.show(offer.price)
    return { offer, price, total: { ...price, amount: price.amount * people } }
  })
  const fitting = all.filter((each) => fits(each, question, most?.amount))
  const [cheapest] = sortOffers(fitting, 'price')
  const [fastest] = sortOffers(fitting, 'duration')
  const sorted = sortOffers(fitting, question.sort)
  // The cheapest and the fastest of all are shown whatever the order is.
  const offers = sorted.filter((each, index) => index < question.limit || each === cheapest || each === fastest)
  const source = { ...answer.source, checkedAt: answer.checkedAt }
  const title = joinTexts(
    'items',
    [t(`answers.transport.${mode}`, { from, to, count: offers.length }), formatDay(date, locale), ...asked.filters],
    locale,
  )
  function named(terminal: Terminal): Terminal {
    const known = terminal.code === null ? null : airportName(deps.guides, terminal.code)
    const names = known ?? terminal.names
    return names ? { ...terminal, name: localized(names, locale) } : terminal
  }
  const bookingOf = (offer: TransportOffer): BookingSearch | null => {
    const party = { adults: trip.party.adults, children: trip.party.children, date }
    if (mode === 'train') {
      const countries = { fromCountry: ends.from.country, toCountry: ends.to.country }
      return { type: 'train', from: fromNames, to: toNames, ...countries, ...party }
    }
    return offer.from.code && offer.to.code
      ? { type: 'flight', from: offer.from.code, to: offer.to.code, ...party }
      : null
  }
  return {
    output: {
      ...asked,
      status: offers.length > 0 ? 'ok' : all.length > 0 ? 'filtered' : 'none',
      from,
      to,
      offers: offers.map(({ offer, price, total }) => ({
        id: offer.id,
        mode: offer.mode,
        carrier: offer.carrier,
        number: offer.number,
        from: offer.from.name,
        to: offer.to.name,
        departs: offer.departs,
        arrives: offer.arrives,
        minutes: offer.minutes,
        via: offer.via,
        price,
        total,
      })),
      cheapest: cheapest?.offer.id ?? null,
      fastest: fastest?.offer.id ?? null,
    },
    summary: title,
    card:
      offers.length === 0
        ? undefined
        : {
            type: 'transport',
            title,
            date,
            people,
            offers: offers.map((each) => {
              const { offer, price, total } = each
              const { id, number, carrier, from, to, departs, arrives, minutes, via } = offer
              return {
                id,
                mode: offer.mode,
                number,
                carrier,
                from,
                to,
                departs,
                arrives,
                minutes,
                via,
                price,
                total,
                isCheapest: each === cheapest,
                isFastest: each === fastest,
                plan: transportCardItem(offer, {
                  trip,
                  source,
                  booking: bookingOf(offer),
                  total: { ...offer.price, amount: offer.price.amount * people },
                }),
              }
            }),
            source,
          },
    source,
    citeAs: t('answers.transport.timetable', { from, to }),
  }
}

function fits({ offer, price }: PricedOffer, question: TransportQuestion, most: number | undefined): boolean {
  const { departAfter, departBefore, arriveBefore, directOnly } = question
  const departs = offer.departs.slice(11)
  const isSameDay = offer.arrives.slice(0, 10) === offer.departs.slice(0, 10)
  return (
    (most === undefined || price.amount <= most) &&
    (!departAfter || departs >= departAfter) &&
    (!departBefore || departs <= departBefore) &&
    (!arriveBefore || (isSameDay && offer.arrives.slice(11) <= arriveBefore)) &&
    (!directOnly || offer.via.length === 0)
  )
}

function sortOffers(offers: readonly PricedOffer[], sort: TransportQuestion['sort']): PricedOffer[] {
  const value: Record<TransportQuestion['sort'], (each: PricedOffer) => number> = {
    price: ({ price }) => price.amount,
    duration: ({ offer }) => offer.minutes,
    departure: ({ offer }) => Number(offer.departs.slice(11, 13)) * 60 + Number(offer.departs.slice(14)),
  }
  return offers.toSorted((a, b) => value[sort](a) - value[sort](b) || a.price.amount - b.price.amount)
}

function filterTexts(question: TransportQuestion, { locale }: Pick<ToolContext, 'locale'>): string[] {
  const t = createServerTranslator(locale)
  const { maxPrice, departAfter, departBefore, arriveBefore, directOnly } = question
  return [
    maxPrice ? t('answers.filter.maxPrice', { price: formatMoney(maxPrice, locale) }) : '',
    departAfter ? t('answers.transport.departAfter', { time: departAfter }) : '',
    departBefore ? t('answers.transport.departBefore', { time: departBefore }) : '',
    arriveBefore ? t('answers.transport.arriveBefore', { time: arriveBefore }) : '',
    directOnly ? t('answers.transport.directOnly') : '',
  ].filter(Boolean)
}

/** Airports of the guides have names in both languages. */
function airportName(guides: Guides, code: string): Bilingual | null {
  const airports = guides.all().flatMap(({ airport, otherAirports = [] }) => [airport, ...otherAirports])
  return airports.find(({ iata }) => iata === code)?.name ?? null
}
