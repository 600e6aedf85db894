// A trip in the formats of other programs, and its calendar feed.
import { z } from 'zod'
import { mostDocumentBytes } from './limits.ts'
import { idSchema, instantSchema, mutationSchema } from './paging.ts'

export const importTripSchema = mutationSchema.extend({
  /** The text of an exported file. */
  json: z.string().min(2).max(mostDocumentBytes),
})

/** `csv`: the plan; `expenses`: what was paid, as CSV as well. */
const exportFormats = ['json', 'ics', 'gpx', 'kml', 'csv', 'expenses', 'md'] as const
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
