// What became of a trip: the plan against what really happened, as far as people marked it.
import { z } from 'zod'
import { budgetSummarySchema } from './budget.ts'
import { itineraryItemSchema, sourceKindSchema } from './itinerary.ts'
import { daySchema, idSchema } from './paging.ts'
import { geoPointSchema, placeRefSchema, tripStopSchema } from './place.ts'
import { localModes } from './planning/distance-model.ts'
import { paceSchema, partySchema } from './trip.ts'

/** `open`: nobody said what became of it. */
const reportStatusSchema = z.enum(['done', 'skipped', 'open'])

const reportItemSchema = itineraryItemSchema
  .pick({ id: true, day: true, kind: true, title: true, start: true, end: true, endsNextDay: true, rating: true })
  .extend({
    status: reportStatusSchema,
    /** It joined the plan after the trip had begun. */
    isAdded: z.boolean(),
    place: geoPointSchema.nullable(),
  })
export type ReportItem = z.infer<typeof reportItemSchema>

const reportDaySchema = z.object({
  /** 1 = first; null = what was never given a day, and came about or was left out. */
  day: z.number().int().nullable(),
  date: daySchema.nullable(),
  items: z.array(reportItemSchema),
})
export type ReportDay = z.infer<typeof reportDaySchema>

/** Ways between the items of a day, and the journeys from stop to stop. */
const travelModes = [...localModes, 'flight', 'train', 'coach'] as const
export const travelModeSchema = z.enum(travelModes)
export type TravelMode = z.infer<typeof travelModeSchema>

const distanceSchema = z.object({
  /** What was skipped is left out; what was not marked counts as it was planned. */
  totalKm: z.number().min(0),
  /** The longest first. */
  byMode: z.array(z.object({ mode: travelModeSchema, km: z.number().min(0) })),
  /** `live` where all of it was routed along streets. */
  kind: sourceKindSchema,
})
export type TravelledDistance = z.infer<typeof distanceSchema>

/** A tag of the guides, and what spoke for it. */
const likedTagSchema = z.object({
  tag: z.string(),
  /** In the reader's language. */
  label: z.string(),
  /** How many places of the trip have it, skipped ones left out. */
  places: z.number().int().min(1),
  /** Mean of the ratings of those places; null without any. */
  rating: z.number().min(1).max(5).nullable(),
})
export type LikedTag = z.infer<typeof likedTagSchema>

/** The next trip, ready to be created. */
export const nextTripSchema = z.object({
  id: z.string(),
  /** `return`: to what was left out this time. */
  kind: z.enum(['return', 'new']),
  destination: placeRefSchema,
  durationDays: z.number().int().min(1),
  party: partySchema,
  pace: paceSchema,
  origin: placeRefSchema.nullable(),
  /** What it offers of the liked tags. */
  tags: z.array(z.string()),
  /** Names of the places to see, of a return. */
  mustSee: z.array(z.string()),
  /** In the reader's language: what for, and when. */
  reason: z.string(),
  season: z.string(),
})
export type NextTrip = z.infer<typeof nextTripSchema>

export const tripReportSchema = z.object({
  tripId: idSchema,
  title: z.string(),
  stops: z.array(tripStopSchema),
  startDate: daySchema.nullable(),
  endDate: daySchema.nullable(),
  durationDays: z.number().int().nullable(),
  travelers: z.number().int(),
  days: z.array(reportDaySchema),
  counts: z.object({
    /** Stood in the plan when the trip began. */
    planned: z.number().int(),
    /** Of these, those that joined later are `added` as well. */
    done: z.number().int(),
    skipped: z.number().int(),
    open: z.number().int(),
    added: z.number().int(),
    rated: z.number().int(),
    /** Different sights, restaurants and activities that were not skipped. */
    places: z.number().int(),
    countries: z.number().int(),
  }),
  /** What was rated 4 or 5, the best first; at most six. */
  highlights: z.array(reportItemSchema),
  spending: budgetSummarySchema.pick({
    budget: true,
    planned: true,
    actual: true,
    byCategory: true,
    byDay: true,
    unconverted: true,
  }),
  distance: distanceSchema,
  /** What the places have in common, the most liked first; at most eight. */
  tags: z.array(likedTagSchema),
  /** At most three. */
  nextTrips: z.array(nextTripSchema),
})
export type TripReport = z.infer<typeof tripReportSchema>
