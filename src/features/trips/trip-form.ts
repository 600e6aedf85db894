// The form of a trip: values as people type them, their rules, and the input of the procedures made from them.
import * as z from 'zod/mini'
import type { Money } from '#contract/money.ts'
import { majorUnits, moneyOf } from '#contract/money-arithmetic.ts'
import type { PlaceRef } from '#contract/place.ts'
import type { Party, PlaceInput, Trip } from '#contract/trip.ts'
import { readDecimal } from '#lib/read-decimal.ts'

export const longestTripDays = 60
const largestBudget = 1_000_000_000

/** Error messages are codes. */
export const tripFormSchema = z.object({
  title: z.string(),
  destination: z.string().check(z.refine((name) => name.trim() !== '', 'missing')),
  /** Set when a suggestion was chosen; editing the name clears it. */
  destinationPlace: z.custom<PlaceRef | null>(),
  origin: z.string(),
  originPlace: z.custom<PlaceRef | null>(),
  startDate: z.string(),
  days: z.string().check(z.refine(isTripLength, 'days')),
  budget: z.string().check(z.refine(isBudget, 'budget')),
  currency: z.string(),
  adults: z.number(),
  children: z.number(),
  pace: z.enum(['relaxed', 'balanced', 'packed']) satisfies z.ZodMiniType<Trip['pace']>,
  interests: z.array(z.string()),
})
export type TripForm = z.infer<typeof tripFormSchema>

export function emptyTripForm(currency: string): TripForm {
  return {
    title: '',
    destination: '',
    destinationPlace: null,
    origin: '',
    originPlace: null,
    startDate: '',
    days: '',
    budget: '',
    currency,
    adults: 2,
    children: 0,
    pace: 'balanced',
    interests: [],
  }
}

export function toTripForm(trip: Trip): TripForm {
  return {
    title: trip.title,
    destination: trip.destination.name,
    destinationPlace: trip.destination,
    origin: trip.origin?.name ?? '',
    originPlace: trip.origin,
    startDate: trip.startDate ?? '',
    days: trip.durationDays?.toString() ?? '',
    budget: trip.budget ? majorUnits(trip.budget).toString() : '',
    currency: trip.currency,
    adults: trip.party.adults,
    children: trip.party.children,
    pace: trip.pace,
    interests: trip.preferences,
  }
}

function isTripLength(text: string): boolean {
  const days = readDecimal(text)
  return days === null || (days !== undefined && Number.isInteger(days) && days >= 1 && days <= longestTripDays)
}

function isBudget(text: string): boolean {
  const amount = readDecimal(text)
  return amount !== undefined && (amount ?? 0) <= largestBudget
}

interface TripFields {
  destination: PlaceInput
  origin: PlaceInput | null
  startDate: string | null
  durationDays: number | null
  budget: Money | null
  party: Party
  pace: Trip['pace']
  preferences: string[]
}

function placeInput(name: string, chosen: PlaceRef | null): PlaceInput {
  const text = name.trim()
  return chosen?.name === text ? chosen : text
}

/** For values that `tripFormSchema` accepts. */
export function toTripFields(form: TripForm): TripFields {
  const budget = readDecimal(form.budget)
  return {
    destination: placeInput(form.destination, form.destinationPlace),
    origin: form.origin.trim() ? placeInput(form.origin, form.originPlace) : null,
    startDate: form.startDate || null,
    durationDays: readDecimal(form.days) ?? null,
    budget: typeof budget === 'number' ? moneyOf(budget, form.currency) : null,
    party: { adults: form.adults, children: form.children },
    pace: form.pace,
    preferences: form.interests,
  }
}

/** The changed fields only, so that two people can edit different fields. */
export function toTripPatch(form: TripForm, trip: Trip): Partial<TripFields & { title: string }> {
  const before: Record<string, unknown> = { ...toTripFields(toTripForm(trip)), title: trip.title }
  const after = { ...toTripFields(form), title: form.title.trim() || trip.title }
  const changed = Object.entries(after).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key]))
  return Object.fromEntries(changed)
}
