// A sample trip as the content of a template, in the language of who wants it.
import { uuidv7 } from 'uuidv7'
import type { Locale } from '#contract/locale.ts'
import { moneyOf } from '#contract/money-arithmetic.ts'
import type { SampleTrip } from '#contract/sample-trip.ts'
import { noTravelNeeds } from '#contract/trip.ts'
import type { TripStop } from '#contract/trip-stops.ts'
import { localized } from '#i18n/localized.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { TemplateContent } from '../../db/schema/index.ts'
import { addDays } from '../../kernel/calendar.ts'
import { orderKeys } from '../../kernel/order-key.ts'
import type { Guides } from '../../providers/shipped-data/guides/guides.ts'
import type { CityGuide } from '../../providers/shipped-data/guides/schema.ts'
import { type SamplePlan, samplePlans } from './sample-plans.ts'

type Item = TemplateContent['items'][number]
type Draft = Omit<Item, 'id' | 'position'>

/** The trip starts on the first fitting weekday at least this far ahead, so that its tasks are still to be done. */
const leadDays = 25

export interface SampleContent {
  title: string
  stops: TripStop[]
  durationDays: number
  startDate: string
  content: TemplateContent
}

export function makeSampleContent(sample: SampleTrip, guides: Guides, locale: Locale, today: string): SampleContent {
  const plan = samplePlans[sample]
  const t = createServerTranslator(locale)
  const cities = plan.stops.map(({ guide }) => requireGuide(guides, guide))
  const currency = cities[0]?.currency ?? 'CNY'
  const price = (major: number) => {
    const { amount } = moneyOf(major, currency)
    return { costAmount: amount, costCurrency: currency }
  }
  const people = plan.party.adults + plan.party.children
  const cityOn = (day: number) => cities[stopIndexOn(plan, day)]
  const startDate = firstWeekday(addDays(today, leadDays), plan.startsOn)

  const visit = (id: string, day: number | null): Draft => {
    const found = findPlace(day === null ? cities : [cityOn(day)], id)
    const { place, kind, guide } = found
    const cost = place.price ? price(place.price * people) : { costAmount: null, costCurrency: null }
    const title = localized(place.name, locale)
    return { ...blank(guide), ...cost, kind, title, day, place: positionOf(guide, place, title) }
  }
  const nights = plan.stops.map((stop, index): Draft => {
    const guide = cities[index]
    const lodging = guide?.lodgings.find(({ id }) => id === stop.stay)
    if (!guide || !lodging) throw new Error(`no ${stop.stay} in the guide of ${stop.guide}`)
    const name = localized(lodging.name, locale)
    const rooms = Math.ceil(people / lodging.roomCapacity)
    return {
      ...blank(guide),
      ...price(lodging.basePrice * stop.nights * rooms),
      kind: 'lodging',
      title: name,
      day: firstDayOf(plan, index),
      start: stop.checkIn,
      booking: 'needed',
      place: positionOf(guide, lodging, name),
      notes: t('samples.nights', { nights: stop.nights }),
    }
  })
  const trains = plan.trains.map(({ id, day, start, end, lat, lng, price: each }): Draft => {
    const guide = cityOn(day - 1) ?? cityOn(day)
    if (!guide) throw new Error('a train without a city')
    const title = t(`samples.train.${id}`)
    const place = { name: t(`samples.station.${id}`), lat, lng }
    return { ...blank(guide), ...price(each * people), kind: 'train', title, day, start, end, booking: 'needed', place }
  })
  const timed = plan.days.flatMap((visits, index) =>
    visits.map(([start, end, id]) => ({ ...visit(id, index + 1), start, end })),
  )
  const items = inOrder([...nights, ...trains, ...timed, ...plan.ideas.map((id) => visit(id, null))])
  const stay = items.find(({ kind }) => kind === 'lodging')
  const deposit = Math.round((stay?.costAmount ?? 0) / 2)
  const sinceStart = -Math.round((Date.parse(startDate) - Date.parse(today)) / 86_400_000)

  return {
    title: t(`samples.title.${sample}`),
    stops: plan.stops.map((stop, index) => ({
      id: uuidv7(),
      place: cityPlace(cities[index], locale),
      nights: stop.nights,
    })),
    durationDays: plan.days.length,
    startDate,
    content: {
      trip: {
        origin: null,
        budgetAmount: moneyOf(plan.budget, currency).amount,
        currency,
        party: plan.party,
        pace: plan.pace,
        preferences: plan.preferences,
        needs: noTravelNeeds,
      },
      items,
      tasks: plan.tasks.map(([key, dueIn], index) => ({
        stage: 'pre',
        title: t(`samples.task.${key}`),
        description: '',
        priority: index === 0 ? 'high' : 'normal',
        position: orderKeys(plan.tasks.length)[index] ?? '',
        dueIn,
      })),
      packing: plan.packing.map(([key, count]) => ({ title: t(`samples.thing.${key}`), count, bag: null })),
      expenses: [
        {
          title: t('samples.deposit', { place: stay?.title ?? '' }),
          amount: deposit,
          currency,
          category: 'lodging',
          itemId: stay?.id ?? null,
          rate: 1,
          rateDate: today,
          tripAmount: deposit,
          tripCurrency: currency,
          spentIn: sinceStart,
        },
      ],
    },
  }
}

function requireGuide(guides: Guides, id: string): CityGuide {
  const guide = guides.byId(id)
  if (!guide) throw new Error(`no guide ${id}`)
  return guide
}

function findPlace(cities: readonly (CityGuide | undefined)[], id: string) {
  for (const guide of cities) {
    const attraction = guide?.attractions.find((each) => each.id === id)
    if (guide && attraction) return { guide, place: attraction, kind: 'attraction' as const }
    const restaurant = guide?.restaurants.find((each) => each.id === id)
    if (guide && restaurant) return { guide, place: restaurant, kind: 'restaurant' as const }
  }
  throw new Error(`no place ${id}`)
}

function positionOf(guide: CityGuide, { id, lat, lng }: { id: string; lat: number; lng: number }, name: string) {
  return { name, lat, lng, candidateId: `${guide.id}/${id}` }
}

function cityPlace(guide: CityGuide | undefined, locale: Locale): TripStop['place'] {
  if (!guide) throw new Error('a stop without a guide')
  return { name: localized(guide.name, locale), ...guide.center, zone: guide.zone, country: guide.country }
}

function blank(guide: CityGuide) {
  return {
    start: null,
    end: null,
    endsNextDay: false,
    zone: guide.zone,
    endZone: null,
    booking: 'none' as const,
    source: { name: 'JourneyOn guides', kind: 'sample' as const },
    links: [],
    notes: '',
    pinned: false,
  }
}

function firstDayOf({ stops }: SamplePlan, index: number): number {
  return 1 + stops.slice(0, index).reduce((days, { nights }) => days + nights, 0)
}

/** On the day of a journey the trip is where it arrives. */
function stopIndexOn(plan: SamplePlan, day: number): number {
  return plan.stops.reduce((found, _, index) => (firstDayOf(plan, index) <= day ? index : found), 0)
}

function firstWeekday(from: string, weekday: number): string {
  const ahead = (weekday - new Date(`${from}T00:00:00Z`).getUTCDay() + 7) % 7
  return addDays(from, ahead)
}

/** By time within a day. */
function inOrder(drafts: Draft[]): Item[] {
  const days = new Map<number | null, Draft[]>()
  for (const draft of drafts) days.set(draft.day, [...(days.get(draft.day) ?? []), draft])
  return [...days.values()].flatMap((onDay) => {
    const keys = orderKeys(onDay.length)
    return onDay
      .sort((a, b) => (a.start ?? '').localeCompare(b.start ?? ''))
      .map((draft, index) => ({ ...draft, id: uuidv7(), position: keys[index] ?? '' }))
  })
}
