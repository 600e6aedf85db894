// The bed that an edit puts in the place of another one: near where it is wanted, for the nights that the other one has.
import type { ItineraryEdit } from '#contract/agent-tools/edit-itinerary.ts'
import { newItemSchema } from '#contract/itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import type { Money } from '#contract/money.ts'
import type { GeoPoint } from '#contract/place.ts'
import type { TripDetail } from '#contract/trip.ts'
import { stopOfDay } from '#contract/trip-stops.ts'
import { localized } from '#i18n/localized.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { addDays } from '../../kernel/calendar.ts'
import { foldText } from '../../providers/shipped-data/gazetteer/fold-text.ts'
import type { Addition } from '../editing/addition.ts'
import type { ReadyEdit } from '../editing/apply-edit.ts'
import { type PlanItem, type ReferenceContext, resolveItems } from '../editing/resolve-items.ts'
import { bothNames } from '../place-names/both-names.ts'
import { type NamedPlace, resolveName } from '../place-names/resolve-name.ts'
import { stayCardItem } from '../tool-results/card-items.ts'
import { firstDate } from '../tool-results/trip-days.ts'
import { openTripMoney } from '../tool-results/trip-money.ts'
import { type OpenScope, openScope, type ScopeDependencies } from './open-scope.ts'
import { stayDates } from './stay-dates.ts'
import { type PricedStay, priceStay, sortStays } from './stay-filter.ts'
import type { ToolContext } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

type Dependencies = ScopeDependencies & Pick<ToolDependencies, 'lodging' | 'exchangeRates'>
type Context = Pick<ToolContext, 'actor' | 'tripId' | 'locale' | 'today' | 'signal'>
type What = Extract<ItineraryEdit, { act: 'replace' }>['by']

/** How far a bed may be, and how many times as dear as the old one: the first pair that one has; else the nearest. */
const reach = [
  { km: 2, price: 1.4 },
  { km: 4, price: 2.5 },
]
const mostAreas = 4

/** null where nobody knows what it shall be near, or no bed there. */
export async function findStay(
  deps: Dependencies,
  { near, cheaper, nicer }: What,
  old: PlanItem | null,
  context: Context,
): Promise<Addition | null> {
  const scope = await openScope(deps, { day: old?.day ?? 1 }, context)
  const { trip } = scope
  const { locale } = context
  const resolved = near ? await findArea(scope, near) : null
  const anchor = resolved && greatCircleKm(resolved, scope.city) < sameCityKm ? resolved : null
  if (near && !anchor) return null
  const { offers, dates, source } = await offersFor(deps, scope, { old, near: anchor ?? scope.city }, context)
  const others = offers.filter(({ offer }) => offer.id !== old?.place?.candidateId)
  const known = offers.find(({ offer }) => offer.id === old?.place?.candidateId)
  const chosen = cheaper
    ? sortStays(others, 'price')[0]
    : nicer && known
      ? stepAbove(others, known)
      : nearest(others, known?.total.amount ?? amountIn(old?.cost, trip.currency))
  const isCheaper = chosen && (!known || chosen.total.amount < known.total.amount)
  if (!chosen || (cheaper && !isCheaper)) return null
  const city = await bothNames(scope, scope.city)
  const { item } = stayCardItem(chosen.offer, { trip, locale, source, place: scope.city, city, ...dates })
  const sights = sightsAround(trip, old)
  return {
    item: newItemSchema.parse({ ...item, cost: chosen.total, day: null }),
    minutes: null,
    stay: {
      title: item.title,
      instead: old?.title ?? null,
      near: anchor && nameOf(anchor, locale),
      km: anchor ? chosen.offer.distanceKm : null,
      nights: dates.nights,
      total: chosen.total,
      totalBefore: old?.cost ?? null,
      kmToSights: meanKm(chosen.offer, sights),
      kmToSightsBefore: old?.place ? meanKm(old.place, sights) : null,
    },
  }
}

function nameOf({ kind, name }: NamedPlace, locale: Locale): string {
  return kind === 'center' ? createServerTranslator(locale)('agent.choices.centerOf', { city: name }) : name
}

/** Of several places that are called so, the first. */
async function findArea(scope: OpenScope, near: string): Promise<NamedPlace | null> {
  const { place, candidates } = await resolveName(scope, near)
  return place ?? candidates.find(({ name }) => foldText(name).includes(foldText(near))) ?? null
}

const step = { price: 1.25, rating: 0.1 }

/** The least dear of those that cost clearly more and are rated no worse. */
function stepAbove(others: readonly PricedStay[], known: PricedStay): PricedStay | undefined {
  const least = (known.offer.rating ?? 0) - step.rating
  return sortStays(others, 'price').find(
    ({ total, offer }) => total.amount >= known.total.amount * step.price && (offer.rating ?? 0) >= least,
  )
}

/** At about the price of the old one, where one of these is near enough. */
function nearest(others: readonly PricedStay[], before: number | undefined): PricedStay | undefined {
  const byDistance = sortStays(others, 'distance')
  const within = ({ km, price }: (typeof reach)[number]) =>
    byDistance.find(({ total, offer }) => offer.distanceKm <= km && total.amount <= (before ?? Infinity) * price)
  return reach.map(within).find((each) => each !== undefined) ?? byDistance[0]
}

function amountIn(money: Money | null | undefined, currency: string): number | undefined {
  return money?.currency === currency ? money.amount : undefined
}

/** What the plan visits from this bed. */
function sightsAround({ stops, itinerary }: TripDetail, old: PlanItem | null): GeoPoint[] {
  const stop = stopOfDay(stops, old?.day ?? 1)
  return itinerary.flatMap(({ kind, place, day }) =>
    kind === 'attraction' && place && day !== null && stopOfDay(stops, day) === stop ? [place] : [],
  )
}

function meanKm(from: GeoPoint, points: readonly GeoPoint[]): number | null {
  return points.length > 0 ? points.reduce((sum, point) => sum + greatCircleKm(from, point), 0) / points.length : null
}

/** What is farther is another city. */
const sameCityKm = 30

interface AreaQuestion {
  /** What nobody knows. */
  name: string
  text: string
  options: { label: string; detail: string; edit: ItineraryEdit }[]
}

/** Which area is meant, where no source knows the one that was named; null where no bed was looked for near an unknown place. */
export async function askArea(
  deps: Dependencies,
  { edit, found }: ReadyEdit,
  plan: ReferenceContext,
  context: Context,
): Promise<AreaQuestion | null> {
  if (edit.act !== 'replace' || edit.by.kind !== 'lodging' || !edit.by.near || found) return null
  const { by } = edit
  const resolved = resolveItems(edit.item, plan)
  const [old = null] = resolved.status === 'found' ? resolved.items : []
  if (!old) return null
  const scope = await openScope(deps, { day: old.day ?? 1 }, context)
  const { offers } = await offersFor(deps, scope, { old, near: scope.city }, context)
  const t = createServerTranslator(context.locale)
  const areas = Map.groupBy(
    offers.flatMap(({ offer }) => offer.area ?? []),
    (area) => localized(area, context.locale),
  )
  const options = [...areas]
    .sort(([, one], [, other]) => other.length - one.length)
    .slice(0, mostAreas)
    .map(([label, { length: count }]) => ({
      label,
      detail: t('agent.choices.beds', { count }),
      edit: { ...edit, by: { ...by, near: label } },
    }))
  const name = edit.by.near
  return options.length > 0
    ? { name, text: t('agent.choices.unknownArea', { name, city: scope.city.name }), options }
    : null
}

async function offersFor(
  { lodging, exchangeRates }: Dependencies,
  { trip, stop }: OpenScope,
  { old, near }: { old: PlanItem | null; near: GeoPoint },
  { today, signal }: Context,
) {
  const checkIn = old?.day ? addDays(firstDate(trip, today).date, old.day - 1) : undefined
  const dates = stayDates(trip, { checkIn, nights: nightsUntilNext(trip, old) }, today, stop)
  const people = Math.min(30, trip.party.adults + trip.party.children)
  const answer = await lodging.search({ near, ...dates, people, limit: 100 }, { signal })
  const money = await openTripMoney(exchangeRates, trip.currency, signal)
  const source = { ...answer.source, checkedAt: answer.checkedAt }
  return { offers: answer.items.map((offer) => priceStay(offer, money)), dates, source }
}

/** Where the same stop has another bed later; else all nights are those of the stop. */
function nightsUntilNext({ stops, itinerary }: TripDetail, old: PlanItem | null): number | undefined {
  const from = old?.day
  if (!from) return undefined
  const later = itinerary.flatMap(({ kind, day }) =>
    kind === 'lodging' && day !== null && day > from && stopOfDay(stops, day) === stopOfDay(stops, from) ? day : [],
  )
  return later.length > 0 ? Math.min(...later) - from : undefined
}
