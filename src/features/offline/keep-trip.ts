// Fetches everything of a trip that is read on the way, and keeps it on this device.
import type { BaseMap } from '#contract/base-map.ts'
import { currencyOfCountry } from '#contract/country-currencies.ts'
import type { TripDetail } from '#contract/trip.ts'
import { tripSectionHref, tripSections } from '#features/trips/trip-sections.ts'
import { dropMap } from '#lib/offline/kept-map.ts'
import { cachePages, dropPages } from '#lib/offline/offline-caches.ts'
import { offlineMarks } from '#lib/offline/offline-marks.ts'
import { offlineStore } from '#lib/offline/offline-store.ts'
import { rateQuestion } from '#lib/rate-question.ts'
import type { trpc } from '#lib/trpc.ts'
import { startWorker } from './start-worker.ts'

type Utils = ReturnType<typeof trpc.useUtils>

const fresh = { staleTime: 0 }
const listed = '/trips'
const outline: BaseMap = { kind: 'outline' }
/** More than people write for one trip; the others are kept once they were opened. */
const mostNotes = 100
const mostExpensePages = 20

const pagesOf = (tripId: string) => tripSections.map(({ path }) => tripSectionHref(tripId, path))

export class CannotKeep extends Error {}

/** @throws CannotKeep where this browser has no service worker; else as the procedures and the storage do. */
export async function keepTrip(utils: Utils, userId: string, tripId: string): Promise<void> {
  const before = offlineMarks.read().trips.find(({ id }) => id === tripId)
  const unfinished = { id: tripId, title: before?.title ?? '', bytes: before?.bytes ?? 0, savedAt: 0, build: '' }
  // From here on the link stores what is read.
  offlineMarks.update({ userId })
  offlineMarks.setTrip(tripId, before ?? unfinished)
  try {
    const build = await startWorker()
    if (build === null) throw new CannotKeep()
    await navigator.serviceWorker.ready
    const trip = await utils.trips.get.fetch({ tripId }, fresh)
    await Promise.all([readAround(utils, tripId), readPlaces(utils, trip), readRates(utils, trip)])
    const pageBytes = await cachePages(userId, [listed, ...pagesOf(tripId)])
    const mapBytes = await readMap(utils, trip)
    const answers = await offlineStore.answersOfTrip(tripId)
    const bytes = answers.reduce((sum, answer) => sum + answer.bytes, pageBytes + mapBytes)
    offlineMarks.setTrip(tripId, { id: tripId, title: trip.title, bytes, savedAt: Date.now(), build })
    // Without it the browser may clear the store when the device gets full.
    await navigator.storage.persist?.().catch(() => false)
  } catch (error) {
    if (!before) await dropTrip(userId, tripId)
    throw error
  }
}

export async function dropTrip(userId: string, tripId: string): Promise<void> {
  offlineMarks.setTrip(tripId, null)
  await Promise.all([offlineStore.dropAnswers(tripId), dropPages(userId, pagesOf(tripId)), dropMap(tripId)])
}

/** The other pages of a trip. A part that cannot be read now is missing later, the rest is kept. */
async function readAround(utils: Utils, tripId: string): Promise<void> {
  const notes = utils.knowledge.list
    .fetchInfinite({ limit: 30, tripId }, fresh)
    .then(({ pages }) => pages.flatMap(({ items }) => items.map(({ id }) => id)).slice(0, mostNotes))
  await Promise.allSettled([
    utils.trips.list.fetchInfinite({ limit: 12, status: 'active' }, fresh),
    utils.trips.stageChecklist.fetch({ tripId }, fresh),
    utils.itinerary.check.fetch({ tripId }, fresh),
    utils.itinerary.legs.fetch({ tripId }, fresh),
    utils.itinerary.candidates.list.fetch({ tripId }, fresh),
    utils.alerts.list.fetch({ tripId }, fresh),
    utils.companions.list.fetch({ tripId }, fresh),
    utils.proposals.list.fetch({ tripId, status: 'pending', limit: 10 }, fresh),
    utils.tasks.packing.list.fetch({ tripId }, fresh),
    utils.budget.summary.fetch({ tripId }, fresh),
    utils.budget.settleUp.fetch({ tripId }, fresh),
    utils.budget.expenses.list.fetchInfinite(
      { tripId, limit: 50 },
      { ...fresh, pages: mostExpensePages, getNextPageParam: (page) => page.nextCursor },
    ),
    utils.knowledge.status.fetch({ tripId }, fresh),
    utils.knowledge.tags.fetch({ tripId }, fresh),
    notes.then((ids) => Promise.allSettled(ids.map((entryId) => utils.knowledge.get.fetch({ entryId }, fresh)))),
  ])
}

/** The map around its stops and places, and what is named on it. Returns its size in bytes. */
async function readMap(utils: Utils, { id, stops, itinerary }: TripDetail): Promise<number> {
  const towns = stops.map(({ place }) => place)
  const planned = itinerary.flatMap(({ place }) => place ?? [])
  const [base, { keepMap }] = await Promise.all([
    utils.maps.base.fetch(undefined, fresh).catch(() => outline),
    import('#features/trip-map/keep-map.ts'),
    ...towns.map(({ lat, lng }) => utils.maps.places.fetch({ lat, lng }, fresh).catch(() => null)),
  ])
  return keepMap(id, [...towns, ...planned], base)
}

/** Rates of what is paid with on the way and of the reader's own currency: expenses are added up and debts read without a network, too. */
async function readRates(utils: Utils, { stops, origin, currency, itinerary }: TripDetail): Promise<void> {
  const countries = [...stops.map(({ place }) => place.country), ...(origin ? [origin.country] : [])]
  const costs = itinerary.flatMap(({ cost }) => cost?.currency ?? [])
  const currencies = new Set([...countries.map(currencyOfCountry).filter((known) => known !== null), ...costs])
  currencies.delete(currency)
  const { homeCurrency } = await utils.accounts.me.fetch(undefined, fresh)
  const questions = [...currencies].map((from) => rateQuestion(from, currency))
  if (homeCurrency !== currency) questions.push(rateQuestion(currency, homeCurrency))
  await Promise.allSettled(questions.map((question) => utils.travel.convertCurrency.fetch(question, fresh)))
}

/** Emergency numbers, phrases and hotlines. */
async function readPlaces(utils: Utils, { stops, origin }: TripDetail): Promise<void> {
  const countries = new Set(stops.map(({ place }) => place.country))
  if (origin) countries.add(origin.country)
  await Promise.allSettled([...countries].map((country) => utils.travel.countryFacts.fetch({ country }, fresh)))
}
