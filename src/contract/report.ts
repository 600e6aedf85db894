// Files that the product makes for people in the background: reports and pictures of a trip, and the archive of an account.
import { z } from 'zod'
import { localeSchema } from './account.ts'
import { reportFormats } from './choices.ts'
import { idSchema, instantSchema, mutationSchema } from './paging.ts'
import { tripReportSchema } from './trip-report.ts'

/**
 * `pdf` tells what became of the trip, `image` (1200 × 630) and `story` (1080 × 1920) show it to others, `itinerary` is the
 * plan to print.
 */
export const reportFormatSchema = z.enum(reportFormats)
export type ReportFormat = z.infer<typeof reportFormatSchema>

/** Of one trip. */
export const mostReports = 50

const progressFields = {
  id: idSchema,
  status: z.enum(['building', 'ready', 'failed']),
  /** Percent. */
  progress: z.number().int().min(0).max(100),
  /** At `GET /api/files/<id>` once it is ready; null also where somebody has removed the file. */
  fileId: idSchema.nullable(),
  /** Bytes of the file. */
  size: z.number().int().nullable(),
  createdAt: instantSchema,
}

export const dataExportSchema = z.object(progressFields)
export type DataExport = z.infer<typeof dataExportSchema>

export const reportSchema = z.object({
  ...progressFields,
  tripId: idSchema,
  format: reportFormatSchema,
  locale: localeSchema,
})
export type Report = z.infer<typeof reportSchema>
/** `content`: the figures as they were when it was built; null for an itinerary and while it is being built. */
export const reportWithContentSchema = reportSchema.extend({ content: tripReportSchema.nullable() })

export const buildReportSchema = mutationSchema.extend({
  tripId: idSchema,
  format: reportFormatSchema,
  /** Absent = the caller's language. */
  locale: localeSchema.optional(),
})
export type BuildReport = z.infer<typeof buildReportSchema>
export const reportIdSchema = z.object({ reportId: idSchema })
export const removeReportSchema = mutationSchema.extend({ reportId: idSchema })
