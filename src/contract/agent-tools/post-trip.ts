// Back home: what became of the trip, what it cost, what it says of the travelers' taste, and where to go next.
import { z } from 'zod'
import { tagSuggestionSchema } from '../memory.ts'
import { moneySchema } from '../money.ts'
import { albumDaySchema } from '../photo-album.ts'
import { reportFormatSchema, reportSchema } from '../report.ts'
import { nextTripSchema, travelModeSchema } from '../trip-report.ts'
import type { ToolSpec } from './tool-spec.ts'

const ratedSchema = z.object({ title: z.string(), rating: z.number().int() })

export const summarizeTripSpec = {
  name: 'summarize_trip',
  input: z.object({
    about: z.enum(['distance']).optional().describe('asked for in particular: how far they went'),
  }),
  output: z.object({
    title: z.string(),
    days: z.number().int().nullable(),
    counts: z.object({
      done: z.number().int(),
      skipped: z.number().int(),
      open: z.number().int(),
      added: z.number().int(),
      places: z.number().int(),
    }),
    /** Titles; at most ten each. */
    done: z.array(z.string()),
    skipped: z.array(z.string()),
    added: z.array(z.string()),
    highlights: z.array(ratedSchema),
    /** 0 where the ways between the items are not known. */
    distanceKm: z.number(),
    about: z.enum(['distance']).nullable(),
    byMode: z.array(z.object({ mode: travelModeSchema, km: z.number() })),
    spent: moneySchema,
    /** In the reader's language. */
    tags: z.array(z.string()),
  }),
} as const satisfies ToolSpec

export const spendingReportSpec = {
  name: 'spending_report',
  input: z.object({}),
  output: z.object({
    budget: moneySchema.nullable(),
    planned: moneySchema,
    actual: moneySchema,
    /** Below zero: over the budget. */
    left: moneySchema.nullable(),
    byCategory: z.array(z.object({ category: z.string(), planned: moneySchema, actual: moneySchema })),
    byDay: z.array(z.object({ day: z.number().int().nullable(), actual: moneySchema })),
    unconverted: z.number().int(),
  }),
} as const satisfies ToolSpec

export const extractPreferencesSpec = {
  name: 'extract_preferences',
  input: z.object({}),
  output: z.object({
    /** `off`: memory is switched off; `private`: others read this conversation; `none`: the ratings say nothing new. */
    status: z.enum(['ok', 'off', 'private', 'none']),
    tags: z.array(tagSuggestionSchema.pick({ label: true, weight: true, before: true, because: true })),
  }),
} as const satisfies ToolSpec

const wishedTag = z.string().trim().min(1).max(60)

/** Empty: as the trip was. */
const nextTripWishesSchema = z.object({
  tags: z.array(wishedTag).max(8).default([]).describe('what it shall have, such as beach, museum, hiking, ramen'),
  avoid: z.array(wishedTag).max(8).default([]).describe('what it shall not be about'),
  companions: z
    .array(z.enum(['older', 'children']))
    .max(2)
    .default([])
    .describe('who comes along and needs an easier trip'),
  children: z.number().int().min(1).max(20).optional().describe('how many come along, where it is said'),
  days: z.number().int().min(1).max(30).optional(),
  climate: z.enum(['warm', 'cool']).optional().describe('warm: all year; cool: in summer as well'),
})
export type NextTripWishes = z.output<typeof nextTripWishesSchema>

export const suggestNextTimeSpec = {
  name: 'suggest_next_time',
  input: nextTripWishesSchema,
  output: z.object({
    /** Wishes that no place of the guides meets, in the reader's language. */
    unmet: z.array(z.string()),
    companions: nextTripWishesSchema.shape.companions,
    /** How many the suggested trips are for. */
    children: z.number().int(),
    trips: z.array(
      nextTripSchema
        .pick({ kind: true, durationDays: true, reason: true, season: true })
        .extend({ destination: z.string() }),
    ),
  }),
} as const satisfies ToolSpec

export const buildReportSpec = {
  name: 'build_report',
  input: z.object({
    format: reportFormatSchema
      .default('pdf')
      .describe(
        'pdf: what became of the trip. image and story: a wide and a tall picture to share. itinerary: the plan to print.',
      ),
  }),
  output: z.object({
    /**
     * `started`: it is being built from now on; `building`: it was asked for before; `full`: the trip keeps no more of them;
     * `not_allowed`: the token of the caller may not write.
     */
    status: z.enum(['started', 'building', 'full', 'not_allowed']),
    format: reportFormatSchema,
    report: reportSchema.pick({ id: true, progress: true }).nullable(),
  }),
} as const satisfies ToolSpec

export const collectAlbumSpec = {
  name: 'collect_album',
  input: z.object({}),
  output: z.object({
    photos: z.number().int(),
    days: z.array(albumDaySchema.omit({ photoIds: true })),
    /** How many do not say when they were taken, and how many do not say where. */
    undated: z.number().int(),
    unplaced: z.number().int(),
  }),
} as const satisfies ToolSpec
