// Reports of trips and archives of accounts: asked for here, built by a job, read by those who may.
import { and, eq, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import type { Locale } from '#contract/locale.ts'
import {
  type BuildReport,
  type DataExport,
  mostReports,
  type Report,
  type removeReportSchema,
} from '#contract/report.ts'
import type { Db } from '../db/client.ts'
import { reports } from '../db/schema/index.ts'
import type { JobQueue } from '../jobs/job-queue.ts'
import { lockTripFor } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { invalidInput, notFound } from '../kernel/app-error.ts'
import { recordChange } from '../kernel/record-change.ts'
import { write } from '../kernel/write.ts'
import type { TripChangesService } from '../trips/trip-changes.service.ts'
import { buildReportJob } from './build-report.job.ts'
import { findArchive, findReport, findTripOfReport, listReports } from './report.repository.ts'
import { countReports, deleteReport, insertReport } from './report.writes.ts'

export interface ReportServiceDeps {
  db: Db
  enqueue: JobQueue['enqueue']
  tripChanges: TripChangesService
}
export type ReportService = ReturnType<typeof createReportService>

export function createReportService({ db, enqueue, tripChanges }: ReportServiceDeps) {
  return {
    build: (actor: Actor, { tripId, format, locale }: BuildReport, ownLocale: Locale): Promise<Report> =>
      write(db, actor, async (tx) => {
        await lockTripFor(tx, actor, tripId, 'editor')
        if ((await countReports(tx, tripId)) >= mostReports)
          throw invalidInput('tripId', 'too_many', `a trip keeps at most ${mostReports} reports`)
        const reportId = await insertReport(tx, actor, { tripId, format, locale: locale ?? ownLocale })
        await enqueue(tx, buildReportJob, { reportId })
        const built = await findReport(tx, actor.userId, reportId)
        if (!built) throw notFound('report')
        const { content: _, ...report } = built
        return report
      }),

    list: (actor: Actor, tripId: string): Promise<Report[]> => listReports(db, actor.userId, tripId),

    /** The list as it is, and again with each step of what is being made. */
    async *live(actor: Actor, tripId: string, signal: AbortSignal): AsyncGenerator<Report[]> {
      const changes = await tripChanges.follow(actor, tripId, signal)
      yield await listReports(db, actor.userId, tripId)
      for await (const { entity } of changes) if (entity === 'report') yield await listReports(db, actor.userId, tripId)
    },

    /** @throws AppError NOT_FOUND for strangers. */
    async get(actor: Actor, reportId: string) {
      const report = await findReport(db, actor.userId, reportId)
      if (!report) throw notFound('report')
      return report
    },

    remove: (actor: Actor, { reportId }: z.infer<typeof removeReportSchema>) =>
      write(db, actor, async (tx) => {
        const { id: tripId } = await lockTripFor(tx, actor, findTripOfReport(tx, reportId), 'editor', 'report')
        const [row] = await tx.select().from(reports).where(eq(reports.id, reportId))
        if (!row) throw notFound('report')
        await deleteReport(tx, row)
        recordChange(tx, actor, {
          action: 'report.removed',
          entityId: reportId,
          tripId,
          before: { format: row.format },
        })
        return { done: true as const }
      }),

    /** One at a time: the archive that is being built, or a new one in place of the last. */
    exportData: (actor: Actor, locale: Locale): Promise<DataExport> =>
      write(db, actor, async (tx) => {
        const archives = and(eq(reports.userId, actor.userId), isNull(reports.tripId))
        const earlier = await tx.select().from(reports).where(archives).for('update')
        if (!earlier.some(({ status }) => status === 'building')) {
          for (const archive of earlier) await deleteReport(tx, archive)
          const reportId = await insertReport(tx, actor, { tripId: null, format: 'archive', locale })
          await enqueue(tx, buildReportJob, { reportId })
        }
        const archive = await findArchive(tx, actor.userId)
        if (!archive) throw notFound('export')
        return archive
      }),

    dataExport: (actor: Actor): Promise<DataExport | null> => findArchive(db, actor.userId),
  }
}
