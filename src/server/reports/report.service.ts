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
import type { Db, Tx } from '../db/client.ts'
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
  reportPdf: { warmUp(locale: Locale): void }
}
export type ReportService = ReturnType<typeof createReportService>

export function createReportService({ db, enqueue, tripChanges, reportPdf }: ReportServiceDeps) {
  /** The caller holds the lock of the trip. */
  const start = async (tx: Tx, actor: Actor, wanted: Pick<Report, 'tripId' | 'format' | 'locale'>): Promise<Report> => {
    const reportId = await insertReport(tx, actor, wanted)
    await enqueue(tx, buildReportJob, { reportId })
    const built = await findReport(tx, actor.userId, reportId)
    if (!built) throw notFound('report')
    const { content: _, ...report } = built
    return report
  }

  return {
    build: (actor: Actor, { tripId, format, locale }: BuildReport, ownLocale: Locale): Promise<Report> =>
      write(db, actor, async (tx) => {
        await lockTripFor(tx, actor, tripId, 'editor')
        if ((await countReports(tx, tripId)) >= mostReports)
          throw invalidInput('tripId', 'too_many', `a trip keeps at most ${mostReports} reports`)
        return start(tx, actor, { tripId, format, locale: locale ?? ownLocale })
      }),

    /**
     * For the assistant, which may ask twice in a turn: what is being built already is the answer. The idempotency key of the
     * caller's request belongs to the message that was sent. null where the trip keeps no more.
     */
    buildOnce: (
      { request: { idempotency: _, ...request }, ...actor }: Actor,
      wanted: Pick<Report, 'tripId' | 'format' | 'locale'>,
    ): Promise<{ report: Report; isNew: boolean } | null> =>
      write(db, { ...actor, request }, async (tx) => {
        const author = { ...actor, request }
        await lockTripFor(tx, author, wanted.tripId, 'editor')
        const known = await listReports(tx, actor.userId, wanted.tripId)
        const underWay = known.find(
          ({ status, format, locale }) => status === 'building' && format === wanted.format && locale === wanted.locale,
        )
        if (underWay) return { report: underWay, isNew: false }
        if (known.length >= mostReports) return null
        return { report: await start(tx, author, wanted), isNew: true }
      }),

    list: (actor: Actor, tripId: string): Promise<Report[]> => listReports(db, actor.userId, tripId),

    /** The list as it is, and again with each step of what is being made. */
    async *live(actor: Actor, tripId: string, signal: AbortSignal): AsyncGenerator<Report[]> {
      const changes = await tripChanges.follow(actor, tripId, signal)
      reportPdf.warmUp(actor.locale)
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
