import { and, arrayOverlaps, asc, desc, eq, getTableColumns, inArray, isNull, lt, type SQL, sql } from 'drizzle-orm'
import { type FileKind, type FileOrder, mostFilesOfTrip, type StoredFile } from '#contract/file.ts'
import type { AlbumPhoto } from '#contract/photo-album.ts'
import type { DbOrTx } from '../db/client.ts'
import { expenses } from '../db/schema/budget.ts'
import { files } from '../db/schema/files.ts'
import { itineraryItems } from '../db/schema/itinerary.ts'

type FileRow = typeof files.$inferSelect

export function toStoredFile(row: FileRow): StoredFile {
  const { scopeId, storageKey, updatedAt, removedAt, missingSince, createdAt, takenLat, takenLng, ...file } = row
  const takenPlace = takenLat === null || takenLng === null ? null : { lat: takenLat, lng: takenLng }
  return { ...file, takenPlace, isMissing: missingSince !== null, createdAt: createdAt.toISOString() }
}

/** The trips of a member, and the person: what a file's scope must be among. */
function readableBy(userId: string): SQL {
  return sql`${files.scopeId} = any(array(
    select trip_id from trip_members where user_id = ${userId} union all select ${userId}::uuid
  ))`
}

const isThere = isNull(files.removedAt)
const hasBytes = isNull(files.missingSince)

/** Without what it was attached to and is gone. */
const liveColumns = {
  ...getTableColumns(files),
  itemIds: sql<string[]>`array(select item.id from ${itineraryItems} item
    where item.id = any(files.item_ids) and item.trip_id = files.trip_id order by item.id)`,
  expenseIds: sql<string[]>`array(select expense.id from ${expenses} expense
    where expense.id = any(files.expense_ids) and expense.trip_id = files.trip_id order by expense.id)`,
}

const orders = {
  added: { columns: [desc(files.id)], isAfter: (id: string) => lt(files.id, id) },
  taken: {
    columns: [sql`${files.takenAt} is null`, asc(files.takenAt), asc(files.id)],
    isAfter: (id: string) => sql`(${files.takenAt} is null, coalesce(${files.takenAt}, ''), ${files.id}) > (
      select earlier.taken_at is null, coalesce(earlier.taken_at, ''), earlier.id from ${files} earlier where earlier.id = ${id}
    )`,
  },
} satisfies Record<FileOrder, { columns: SQL[]; isAfter: (id: string) => SQL }>

export interface FileFilter {
  tripId: string
  kind?: FileKind
  itemIds?: string[]
  expenseIds?: string[]
  order: FileOrder
  after: string | null
  limit: number
}

/** Only what this person may read; one row more than asked for. */
export async function listFiles(
  db: DbOrTx,
  userId: string,
  { tripId, kind, itemIds, expenseIds, order, after, limit }: FileFilter,
): Promise<StoredFile[]> {
  const rows = await db
    .select(liveColumns)
    .from(files)
    .where(
      and(
        eq(files.tripId, tripId),
        readableBy(userId),
        isThere,
        kind ? eq(files.kind, kind) : undefined,
        itemIds ? arrayOverlaps(files.itemIds, itemIds) : undefined,
        expenseIds ? arrayOverlaps(files.expenseIds, expenseIds) : undefined,
        after ? orders[order].isAfter(after) : undefined,
      ),
    )
    .orderBy(...orders[order].columns)
    .limit(limit + 1)
  return rows.map(toStoredFile)
}

/** With its place in the storage; null for strangers and for what was removed. */
export async function findFile(
  db: DbOrTx,
  userId: string,
  fileId: string,
): Promise<{ file: StoredFile; storageKey: string } | null> {
  const [row] = await db
    .select(liveColumns)
    .from(files)
    .where(and(eq(files.id, fileId), readableBy(userId), isThere))
  return row ? { file: toStoredFile(row), storageKey: row.storageKey } : null
}

/** Also those that were removed, for an undo; the caller checks access. */
export async function findFilesOfTrip(
  db: DbOrTx,
  tripId: string,
  ids: readonly string[],
): Promise<{ file: StoredFile; isRemoved: boolean }[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select()
    .from(files)
    .where(and(eq(files.tripId, tripId), inArray(files.id, [...ids])))
  return rows.map((row) => ({ file: toStoredFile(row), isRemoved: row.removedAt !== null }))
}

/** Those that belong to something of the trip, as they were added; only what this person may read. */
export function listAttachedFiles(db: DbOrTx, userId: string, tripId: string): Promise<StoredFile[]> {
  const isAttached = sql`cardinality(${files.itemIds}) + cardinality(${files.expenseIds}) > 0`
  const rows = db
    .select(liveColumns)
    .from(files)
    .where(and(eq(files.tripId, tripId), readableBy(userId), isThere, isAttached))
    .orderBy(files.id)
    .limit(mostFilesOfTrip)
  return rows.then((found) => found.map(toStoredFile))
}

/** In the order in which they were taken; only what this person may read. */
export async function listPhotos(db: DbOrTx, userId: string, tripId: string): Promise<AlbumPhoto[]> {
  const rows = await db
    .select(getTableColumns(files))
    .from(files)
    .where(and(eq(files.tripId, tripId), readableBy(userId), isThere, eq(files.kind, 'photo')))
    .orderBy(...orders.taken.columns)
    .limit(mostFilesOfTrip)
  return rows.map(toStoredFile)
}

/** Bytes and number of the files of a trip, and bytes of all that a person has uploaded; what was removed by itself. */
export async function measureFiles(
  db: DbOrTx,
  ownerId: string,
  tripId: string | null,
): Promise<{ tripBytes: number; tripFiles: number; accountBytes: number; removedBytes: number }> {
  const sum = sql<string>`coalesce(sum(${files.size}) filter (where ${hasBytes}), 0)`
  const [ofTrip] = tripId
    ? await db
        .select({ bytes: sum, count: sql<number>`count(*)::int` })
        .from(files)
        .where(and(eq(files.tripId, tripId), isThere))
    : []
  const [ofOwner] = await db
    .select({
      bytes: sql<string>`coalesce(sum(${files.size}) filter (where ${isThere} and ${hasBytes}), 0)`,
      removed: sql<string>`coalesce(sum(${files.size}) filter (where not ${isThere} and ${hasBytes}), 0)`,
    })
    .from(files)
    .where(eq(files.ownerId, ownerId))
  return {
    tripBytes: Number(ofTrip?.bytes ?? 0),
    tripFiles: ofTrip?.count ?? 0,
    accountBytes: Number(ofOwner?.bytes ?? 0),
    removedBytes: Number(ofOwner?.removed ?? 0),
  }
}
