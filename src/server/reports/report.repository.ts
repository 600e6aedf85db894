import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { type DataExport, mostReports, type Report, reportFormatSchema } from '#contract/report.ts'
import type { TripReport } from '#contract/trip-report.ts'
import type { DbOrTx } from '../db/client.ts'
import { files, reports, tripMembers, users } from '../db/schema/index.ts'

const columns = {
  id: reports.id,
  tripId: reports.tripId,
  format: reports.format,
  locale: reports.locale,
  status: reports.status,
  progress: reports.progress,
  fileId: files.id,
  size: files.size,
  createdAt: reports.createdAt,
}

type ListedRow = Pick<typeof reports.$inferSelect, Exclude<keyof typeof columns, 'fileId' | 'size'>> & {
  fileId: string | null
  size: number | null
}

function toDataExport({ id, status, progress, fileId, size, createdAt }: ListedRow): DataExport {
  return { id, status, progress, fileId, size, createdAt: createdAt.toISOString() }
}

function toReports({ tripId, format, locale, ...row }: ListedRow): Report[] {
  const known = reportFormatSchema.safeParse(format)
  if (tripId === null || !known.success) return []
  return [{ ...toDataExport({ tripId, format, locale, ...row }), tripId, format: known.data, locale }]
}

/** A file that somebody has removed is no longer named. */
const fileThere = and(eq(files.id, reports.fileId), isNull(files.removedAt))

/** Newest first; a stranger's list is empty. */
export async function listReports(db: DbOrTx, userId: string, tripId: string): Promise<Report[]> {
  const rows = await db
    .select(columns)
    .from(reports)
    .innerJoin(tripMembers, and(eq(tripMembers.tripId, reports.tripId), eq(tripMembers.userId, userId)))
    .leftJoin(files, fileThere)
    .where(eq(reports.tripId, tripId))
    .orderBy(desc(reports.id))
    .limit(mostReports)
  return rows.flatMap(toReports)
}

/** null for strangers. */
export async function findReport(
  db: DbOrTx,
  userId: string,
  reportId: string,
): Promise<(Report & { content: TripReport | null }) | null> {
  const [row] = await db
    .select({ ...columns, content: reports.content })
    .from(reports)
    .innerJoin(tripMembers, and(eq(tripMembers.tripId, reports.tripId), eq(tripMembers.userId, userId)))
    .leftJoin(files, fileThere)
    .where(eq(reports.id, reportId))
  if (!row) return null
  const [report] = toReports(row)
  return report ? { ...report, content: row.content } : null
}

/** The latest of the account; null without one. */
export async function findArchive(db: DbOrTx, userId: string): Promise<DataExport | null> {
  const [row] = await db
    .select(columns)
    .from(reports)
    .leftJoin(files, fileThere)
    .where(and(eq(reports.userId, userId), isNull(reports.tripId)))
    .orderBy(desc(reports.id))
    .limit(1)
  return row ? toDataExport(row) : null
}

/** What a job needs to build it, in the name of whoever asked; null once it is built or gone, or the account is locked. */
export async function findUnbuilt(db: DbOrTx, reportId: string) {
  const [row] = await db
    .select({ report: reports, role: users.role, userLocale: users.locale })
    .from(reports)
    .innerJoin(users, eq(users.id, reports.userId))
    .where(and(eq(reports.id, reportId), eq(reports.status, 'building'), eq(users.locked, false)))
  return row ?? null
}

/** The trip a report belongs to, as a subquery: the caller checks access. */
export function findTripOfReport(db: DbOrTx, reportId: string): SQL {
  return sql`(${db.select({ tripId: reports.tripId }).from(reports).where(eq(reports.id, reportId))})`
}
