// What may upset a trip: found by looking at its days and places, or reported by a traveler.
import { z } from 'zod'
import { type ItemKind, sourceKindSchema } from './itinerary.ts'
import type { OpeningWindow } from './opening-hours.ts'
import { daySchema, idSchema, instantSchema, lineSchema, mutationSchema } from './paging.ts'
import type { Bilingual } from './place.ts'

const reportKinds = ['delay', 'closure', 'cancellation', 'other'] as const
const alertKindSchema = z.enum([
  'heavy-rain',
  'heat',
  'frost',
  'wind',
  'holiday',
  'opening-hours',
  'task-overdue',
  ...reportKinds,
])
export type AlertKind = z.infer<typeof alertKindSchema>

const alertSeveritySchema = z.enum(['info', 'warning', 'severe'])
export type AlertSeverity = z.infer<typeof alertSeveritySchema>

/** What the sentence is filled with: names and figures as they were when it was found. */
export interface AlertValues {
  place?: Bilingual
  /** Millimeters, degrees Celsius or km/h, by the kind. */
  value?: number
  /** Of the item or the task. */
  title?: string
  itemKind?: ItemKind
  minutes?: number
  /** Of its place on that day, as they are now; empty = closed. */
  hours?: OpeningWindow[]
  text?: string
}

const personSchema = z.object({ userId: idSchema, name: z.string() })

export const alertSchema = z.object({
  id: idSchema,
  tripId: idSchema,
  kind: alertKindSchema,
  severity: alertSeveritySchema,
  /** In the reader's language. */
  text: z.string(),
  /** What to ask the assistant about it. */
  question: z.string(),
  /** First and last day that it is about; null = no certain day. */
  validFrom: daySchema.nullable(),
  validTo: daySchema.nullable(),
  itemId: idSchema.nullable(),
  taskId: idSchema.nullable(),
  source: z.object({ name: z.string(), kind: sourceKindSchema }).nullable(),
  reportedBy: personSchema.nullable(),
  createdAt: instantSchema,
  acknowledgedAt: instantSchema.nullable(),
  acknowledgedBy: personSchema.nullable(),
})
export type Alert = z.infer<typeof alertSchema>

/** Those of days that are not over: open ones first, the most severe first. */
export const alertListSchema = z.object({ items: z.array(alertSchema) })
export type AlertList = z.infer<typeof alertListSchema>

/** Of one trip. */
export const mostReports = 200

export const reportAlertSchema = mutationSchema.extend({
  tripId: idSchema,
  kind: z.enum(reportKinds),
  itemId: idSchema.optional(),
  /** Of a delay. */
  minutes: z.number().int().min(1).max(2880).optional(),
  text: lineSchema.optional(),
})
export type ReportAlert = z.infer<typeof reportAlertSchema>

export const acknowledgeAlertSchema = mutationSchema.extend({ alertId: idSchema })
