// Changing the stops of a trip, and suggestions of their order and nights.
import { z } from 'zod'
import { bookingStatusSchema, itemKindSchema } from './itinerary.ts'
import { longestTripDays } from './limits.ts'
import { idSchema, mutationSchema } from './paging.ts'
import { placeRefSchema } from './place.ts'
import { namedStopInputsSchema, placeInputSchema, stopInputsSchema, tripSchema } from './trip.ts'

export const setStopsSchema = mutationSchema.extend({
  tripId: idSchema,
  version: z.number().int(),
  stops: namedStopInputsSchema,
  /** Nothing is changed: says what would happen to the items. */
  preview: z.boolean().default(false),
})
export type SetStops = z.infer<typeof setStopsSchema>

/** What a change of the stops does to an item. */
export const itemShiftSchema = z.object({
  itemId: idSchema,
  title: z.string(),
  kind: itemKindSchema,
  booking: bookingStatusSchema,
  fromDay: z.number().int(),
  /** null = unscheduled. */
  toDay: z.number().int().nullable(),
})
export type ItemShift = z.infer<typeof itemShiftSchema>

export const stopsChangeSchema = z.object({
  /** As stored, or as it would be after a preview. */
  trip: tripSchema,
  shifts: z.array(itemShiftSchema),
})
export type StopsChange = z.infer<typeof stopsChangeSchema>

export const suggestStopsSchema = z.object({
  origin: placeInputSchema.nullish(),
  stops: stopInputsSchema,
  durationDays: z.number().int().min(1).max(longestTripDays).nullish(),
  /** `any` = the order with the shortest way; from the origin where one is given, else the first stop stays first. */
  order: z.enum(['given', 'any']).default('given'),
})
export type SuggestStops = z.infer<typeof suggestStopsSchema>

const stopJourneySchema = z.object({
  km: z.number(),
  mode: z.enum(['train', 'flight', 'drive']),
  /** Door to door is longer: this is the ride itself. Estimated. */
  minutes: z.number().int(),
})
export type StopJourney = z.infer<typeof stopJourneySchema>

export const suggestedStopsSchema = z.object({
  stops: z.array(
    z.object({
      /** Position in the question. */
      index: z.number().int(),
      place: placeRefSchema,
      nights: z.number().int(),
      hasGuide: z.boolean(),
      /** From the stop before, or from the origin; null where there is none. */
      journey: stopJourneySchema.nullable(),
    }),
  ),
  durationDays: z.number().int(),
})
export type SuggestedStops = z.infer<typeof suggestedStopsSchema>
