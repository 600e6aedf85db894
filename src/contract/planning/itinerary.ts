// A plan day by day. Items stand in order; each carries the local travel that leads to it from the spot before.
import { z } from 'zod'
import { isoDateSchema, localTimeSchema, partIdSchema, planIdSchema } from './calendar.ts'
import { localModeSchema } from './distance-model.ts'
import { mealKindSchema } from './facts.ts'
import { costLineSchema } from './pricing.ts'

/** As many as the longest trip has. */
const maxNights = 60
/** More than anybody does in the longest trip. */
const maxItems = 1500
/** The longest move, with a day for the zones. */
const maxItemDays = 4

/** Negative where `to` lies before `from`. */
function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

/** Local travel: minutes, kilometres and the whole party's fare, exactly as the distance model says. */
const localTravelSchema = z.object({
  /** The spot it starts from: a place, restaurant, lodging, appointment or terminal id. */
  from: planIdSchema,
  mode: localModeSchema,
  minutes: z.number().int().min(0),
  km: z.number().min(0),
  amount: z.number().int().min(0),
})
export type LocalTravel = z.infer<typeof localTravelSchema>

const itemBase = {
  id: partIdSchema,
  /** Where the item starts; its times are wall times there. */
  stopId: planIdSchema,
  start: localTimeSchema,
  end: localTimeSchema,
  /** null = nothing known before it (the first item of a trip without a bed). */
  travel: localTravelSchema.nullable(),
}

export const plannedItemSchema = z.discriminatedUnion('kind', [
  z.object({ ...itemBase, kind: z.literal('visit'), placeId: planIdSchema }),
  z.object({ ...itemBase, kind: z.literal('meal'), restaurantId: planIdSchema, meal: mealKindSchema }),
  z.object({ ...itemBase, kind: z.literal('appointment'), appointmentId: planIdSchema }),
  /** From `stopId` to `toStopId`; the end is a wall time at `toStopId` and may lie on a later day. */
  z.object({ ...itemBase, kind: z.literal('move'), legId: planIdSchema, toStopId: planIdSchema }),
  z.object({
    ...itemBase,
    kind: z.literal('lodging'),
    stayId: partIdSchema,
    action: z.enum(['check-in', 'drop-bags', 'check-out', 'collect-bags']),
  }),
])
export type PlannedItem = z.infer<typeof plannedItemSchema>

/** One bed for the nights from `checkIn` to the night before `checkOut`. */
const staySchema = z
  .object({
    id: partIdSchema,
    lodgingId: planIdSchema,
    stopId: planIdSchema,
    checkIn: isoDateSchema,
    checkOut: isoDateSchema,
    rooms: z.number().int().min(0).max(120),
  })
  .refine(({ checkIn, checkOut }) => daysBetween(checkIn, checkOut) <= maxNights, 'too many nights')
export type Stay = z.infer<typeof staySchema>

const itineraryDaySchema = z.object({
  date: isoDateSchema,
  items: z.array(plannedItemSchema).max(60),
  /** The way to bed after the last item; null where there is no bed or the day ends in it. */
  back: localTravelSchema.nullable(),
})
export type ItineraryDay = z.infer<typeof itineraryDaySchema>

export const itinerarySchema = z
  .object({
    /** The stops in the order they are visited. */
    stopOrder: z.array(planIdSchema).max(12),
    days: z.array(itineraryDaySchema).max(61),
    stays: z.array(staySchema).max(61),
    costs: z.array(costLineSchema).max(10_000),
    /** Minor units of the request's currency; beyond the integers where a thousand prices are the largest there are. */
    total: z.number().min(0),
  })
  .refine(({ days }) => days.reduce((sum, { items }) => sum + items.length, 0) <= maxItems, 'too many items')
  .refine(
    ({ days }) => days.every(({ items }) => items.every(({ start, end }) => daysBetween(start, end) <= maxItemDays)),
    'an item takes too many days',
  )
export type Itinerary = z.infer<typeof itinerarySchema>
