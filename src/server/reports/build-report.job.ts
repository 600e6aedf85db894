// Builds what was asked for, in the name of whoever asked. What cannot be built is shown as failed and may be asked for again;
// after a crash the queue hands it out once more, and the key of the file keeps that from making a second one.
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { TripReport } from '#contract/trip-report.ts'
import type { Db } from '../db/client.ts'
import { reports } from '../db/schema/index.ts'
import type { FileBytesService, GeneratedFile } from '../files/file-bytes.service.ts'
import { defineJob } from '../jobs/job.ts'
import type { Actor } from '../kernel/actor.ts'
import { notifyTrip } from '../kernel/notify-trip.ts'
import type { Logger } from '../observability/logger.ts'
import { findUnbuilt } from './report.repository.ts'

export const buildReportJob = 'build-report'
/** An archive holds all files of an account. */
const mostSeconds = 1800

type ReportRow = typeof reports.$inferSelect
export interface BuiltReport {
  file: GeneratedFile
  content?: TripReport
}
/** `onProgress` takes percents. */
export type BuildReportFile = (
  actor: Actor,
  report: ReportRow,
  onProgress: (percent: number) => Promise<void>,
) => Promise<BuiltReport>

export interface BuildReportDeps {
  db: Db
  logger: Logger
  fileBytes: Pick<FileBytesService, 'storeGenerated'>
  buildFile: BuildReportFile
}

export function createBuildReportJob({ db, logger, fileBytes, buildFile }: BuildReportDeps) {
  /** Open pages are told with it. */
  const update = async (reportId: string, set: Partial<ReportRow>) => {
    const [row] = await db
      .update(reports)
      .set(set)
      .where(and(eq(reports.id, reportId), eq(reports.status, 'building')))
      .returning({ tripId: reports.tripId, userId: reports.userId })
    if (row?.tripId) await notifyTrip(db, { tripId: row.tripId, entity: 'report', actorId: row.userId })
  }
  return defineJob({
    name: buildReportJob,
    payload: z.object({ reportId: z.uuid() }),
    expireInSeconds: mostSeconds,
    async handler({ reportId }) {
      const found = await findUnbuilt(db, reportId)
      if (!found) return
      const { report, role, userLocale } = found
      const actor = actorFor(report, { role, locale: userLocale })
      const onProgress = async (progress: number) => {
        await update(reportId, { progress: Math.round(progress) })
      }
      try {
        const { file, content = null } = await buildFile(actor, report, onProgress)
        const { id: fileId } = await fileBytes.storeGenerated(withKey(actor, reportId), file)
        await update(reportId, { status: 'ready', progress: 100, fileId, content })
      } catch (err) {
        logger.error({ err, reportId, format: report.format }, 'report failed')
        await update(reportId, { status: 'failed' })
      }
    },
  })
}

function actorFor({ id, userId }: ReportRow, account: Pick<Actor, 'role' | 'locale'>): Actor {
  const request = { id: `report-${id}`, address: null, userAgent: null, origin: null }
  return { kind: 'user', userId, ...account, sessionId: null, request }
}

function withKey(actor: Actor, reportId: string): Actor {
  const idempotency = { key: `report-${reportId}`, procedure: 'reports.build', inputHash: reportId }
  return { ...actor, request: { ...actor.request, idempotency } }
}
