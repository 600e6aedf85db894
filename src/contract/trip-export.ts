// A trip as a document: everything of it but ids, people and versions, so that it can be read back by any installation.
import { z } from 'zod'
import { itineraryItemSchema, newItemSchema } from './itinerary.ts'
import { knownCurrencySchema, priceInputSchema } from './money.ts'
import { dayInputSchema, idSchema, instantInputSchema, instantSchema, lineSchema, mutationSchema } from './paging.ts'
import { placeRefSchema } from './place.ts'
import { stageNameSchema, stageNames, tripStageSchema } from './stage.ts'
import { newTaskSchema } from './task.ts'
import { noTravelNeeds, paceSchema, partySchema, travelNeedsSchema } from './trip.ts'
import { mostNights, mostStops, nightsOf } from './trip-stops.ts'

export const tripDocumentFormat = 'journeyon.trip'
export const tripDocumentVersion = 1
const mostDocumentItems = 2000
const mostDocumentTasks = 1000

const documentStopSchema = z.object({
  place: placeRefSchema,
  nights: z.number().int().min(0).max(mostNights).nullable(),
})
const documentTripSchema = z
  .object({
    title: lineSchema.max(120),
    origin: placeRefSchema.nullable().default(null),
    stops: z.array(documentStopSchema).min(1).max(mostStops),
    startDate: dayInputSchema.nullable().default(null),
    durationDays: z.number().int().min(1).max(60).nullable().default(null),
    budget: priceInputSchema.nullable().default(null),
    currency: knownCurrencySchema,
    party: partySchema,
    pace: paceSchema.default('balanced'),
    preferences: z.array(lineSchema.max(60)).max(30).default([]),
    needs: travelNeedsSchema.default(noTravelNeeds),
    status: z.enum(['active', 'archived']).default('active'),
    currentStage: stageNameSchema.default('pre'),
    /** Absent = a trip that is being planned. */
    stages: z
      .array(tripStageSchema.extend({ confirmedAt: instantInputSchema.nullable() }))
      .length(stageNames.length)
      .optional(),
  })
  .refine(({ stops, durationDays }) => nightsOf(stops) === (durationDays === null ? null : durationDays - 1), {
    path: ['durationDays'],
    message: 'the nights of the stops make up the length',
  })
  .refine(({ stages }) => !stages || stageNames.every((name) => stages.some(({ stage }) => stage === name)), {
    path: ['stages'],
    message: 'each stage once',
  })
  .refine(({ budget, currency }) => budget === null || budget.currency === currency, {
    path: ['budget', 'currency'],
    message: 'the budget is in the currency of the trip',
  })

const documentItemSchema = newItemSchema.extend(itineraryItemSchema.pick({ outcome: true, rating: true }).shape)

export const tripDocumentSchema = z.object({
  format: z.literal(tripDocumentFormat),
  version: z.literal(tripDocumentVersion),
  exportedAt: instantSchema.optional(),
  trip: documentTripSchema,
  /** In the order of the days, and within a day in the order of the plan. */
  items: z.array(documentItemSchema).max(mostDocumentItems).default([]),
  /** Without the people they are assigned to. */
  tasks: z
    .array(newTaskSchema.omit({ assigneeId: true }))
    .max(mostDocumentTasks)
    .default([]),
})
export type TripDocument = z.infer<typeof tripDocumentSchema>

export const importTripSchema = mutationSchema.extend({
  /** The text of an exported file. */
  json: z.string().min(2).max(900_000),
})

const exportFormats = ['json', 'ics', 'gpx', 'kml', 'csv', 'md'] as const
export const exportFormatSchema = z.enum(exportFormats)
export type ExportFormat = z.infer<typeof exportFormatSchema>
export const exportTripSchema = z.object({ tripId: idSchema, format: exportFormatSchema })
export const exportedFileSchema = z.object({ name: z.string(), mediaType: z.string(), text: z.string() })
export type ExportedFile = z.infer<typeof exportedFileSchema>

export const pdfFileSchema = z.object({
  name: z.string(),
  mediaType: z.literal('application/pdf'),
  /** The bytes of the file. */
  base64: z.string(),
})

export const calendarFeedSchema = z.object({ createdAt: instantSchema })
export type CalendarFeed = z.infer<typeof calendarFeedSchema>
/** `url` is in this answer only: what is stored cannot be turned back into it. */
export const createdCalendarFeedSchema = calendarFeedSchema.extend({ url: z.string() })
