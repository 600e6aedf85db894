// The form of a trip: values as people type them, their rules, and the input of the procedures made from them.
import * as z from 'zod/mini'
import { longestTripDays } from '#contract/limits.ts'
import type { Money } from '#contract/money.ts'
import { majorUnits } from '#contract/money-arithmetic.ts'
import type { PlaceRef } from '#contract/place.ts'
import type { Party, PlaceInput, Trip } from '#contract/trip.ts'
import { readMoney } from '#lib/money.ts'
import { isDay } from '#lib/read-day.ts'
import { readDecimal } from '#lib/read-decimal.ts'
import { draftStops } from './stop-drafts.ts'

const largestBudget = 1_000_000_000

/** Error messages are codes. */
export const tripFormSchema = z
  .object({
    title: z.string(),
    destination: z.string().check(z.refine((name) => name.trim() !== '', 'missing')),
    /** Set when a suggestion was chosen; editing the name clears it. */
    destinationPlace: z.custom<PlaceRef | null>(),
    /** Of the first stop, where there are several; empty = suggested. */
    nights: z.string(),
    /** The stops after the first. */
    moreStops: z.array(
      z.object({
        key: z.string(),
        name: z.string().check(z.refine((name) => name.trim() !== '', 'missing')),
        place: z.custom<PlaceRef | null>(),
        nights: z.nullable(z.number()),
      }),
    ),
    origin: z.string(),
    originPlace: z.custom<PlaceRef | null>(),
    startDate: z.string().check(z.refine((day) => day === '' || isDay(day), 'date')),
    days: z.string().check(z.refine(isTripLength, 'days')),
    budget: z.string(),
    currency: z.string(),
    adults: z.number(),
    children: z.number(),
    /** By child; '' where it is not said. Those past the number of children wait in case one is added again. */
    childAges: z.array(z.string()),
    pace: z.enum(['relaxed', 'balanced', 'packed']) satisfies z.ZodMiniType<Trip['pace']>,
    interests: z.array(z.string()),
  })
  .check(z.refine(isBudget, { path: ['budget'], error: 'budget' }))
export type TripForm = z.infer<typeof tripFormSchema>

export function emptyTripForm(currency: string): TripForm {
  return {
    title: '',
    destination: '',
    destinationPlace: null,
    nights: '',
    moreStops: [],
    origin: '',
    originPlace: null,
    startDate: '',
    days: '',
    budget: '',
    currency,
    adults: 2,
    children: 0,
    childAges: [],
    pace: 'balanced',
    interests: [],
  }
}

export function toTripForm(trip: Trip): TripForm {
  return {
    title: trip.title,
    destination: trip.destination.name,
    destinationPlace: trip.destination,
    nights: trip.stops[0]?.nights?.toString() ?? '',
    moreStops: trip.stops.slice(1).map(({ id, place, nights }) => ({ key: id, name: place.name, place, nights })),
    origin: trip.origin?.name ?? '',
    originPlace: trip.origin,
    startDate: trip.startDate ?? '',
    days: trip.durationDays?.toString() ?? '',
    budget: trip.budget ? majorUnits(trip.budget).toString() : '',
    currency: trip.currency,
    adults: trip.party.adults,
    children: trip.party.children,
    childAges: (trip.party.childAges ?? []).map(String),
    pace: trip.pace,
    interests: trip.preferences,
  }
}

function isTripLength(text: string): boolean {
  const days = readDecimal(text)
  return days === null || (days !== undefined && Number.isInteger(days) && days >= 1 && days <= longestTripDays)
}

function isBudget({ budget, currency }: { budget: string; currency: string }): boolean {
  const money = readMoney(budget, currency)
  return money !== undefined && (money === null || majorUnits(money) <= largestBudget)
}

interface CommonFields {
  origin: PlaceInput | null
  startDate: string | null
  durationDays: number | null
  budget: Money | null
  party: Party
  pace: Trip['pace']
  preferences: string[]
}

type Route = { destination: PlaceInput } | { stops: { place: PlaceInput; nights: number | null }[] }

export function placeInput(name: string, chosen: PlaceRef | null): PlaceInput {
  const text = name.trim()
  return chosen?.name === text ? chosen : text
}

function partyOf({ adults, children, childAges }: TripForm): Party {
  const known = childAges.slice(0, children).filter((age) => age !== '')
  return { adults, children, ...(known.length > 0 && { childAges: known.map(Number) }) }
}

function commonFields(form: TripForm): CommonFields {
  return {
    origin: form.origin.trim() ? placeInput(form.origin, form.originPlace) : null,
    startDate: form.startDate || null,
    durationDays: readDecimal(form.days) ?? null,
    budget: readMoney(form.budget, form.currency) ?? null,
    party: partyOf(form),
    pace: form.pace,
    preferences: form.interests,
  }
}

/** null while either is no date or no length. */
export function readTripDates({ startDate, days }: Pick<TripForm, 'startDate' | 'days'>) {
  if ((startDate !== '' && !isDay(startDate)) || !isTripLength(days)) return null
  return { startDate: startDate || null, durationDays: readDecimal(days) ?? null }
}

/** For values that `tripFormSchema` accepts. */
export function toTripFields(form: TripForm): CommonFields & Route {
  const common = commonFields(form)
  const stops = draftStops(form)
  const [first] = stops
  if (stops.length < 2 && first) return { ...common, destination: placeInput(first.name, first.place) }
  const route = stops.map(({ name, place, nights }) => ({ place: placeInput(name, place), nights }))
  return { ...common, stops: route }
}

/** The changed fields only, so that two people can edit different fields. Stops are edited beside the plan. */
export function toTripPatch(
  form: TripForm,
  trip: Trip,
): Partial<CommonFields & { destination: PlaceInput; title: string }> {
  const fields = (values: TripForm) => ({
    ...commonFields(values),
    destination: placeInput(values.destination, values.destinationPlace),
  })
  const before: Record<string, unknown> = { ...fields(toTripForm(trip)), title: trip.title }
  const after = { ...fields(form), title: form.title.trim() || trip.title }
  const changed = Object.entries(after).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key]))
  return Object.fromEntries(changed)
}
