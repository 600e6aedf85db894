import type { z } from 'zod'
import type { auditExportSchema, exportAuditSchema, findAuditSubjectsSchema, listAuditSchema } from '#contract/audit.ts'
import type { auditFacetsInputSchema } from '#contract/audit-filter.ts'
import type { Locale } from '#contract/locale.ts'
import type { tripHistorySchema } from '#contract/trip-history.ts'
import type { Db } from '../db/client.ts'
import type { Actor } from '../kernel/actor.ts'
import { decodeCursor, encodeCursor, keysetPage } from '../kernel/keyset.ts'
import type { Guides } from '../providers/shipped-data/guides/guides.ts'
import { recordedTitle } from '../reader-language/trip-title.ts'
import { listAuditEntries } from './audit.repository.ts'
import { auditCsvHeader, toAuditCsv } from './audit-csv.ts'
import { countFacets } from './audit-facets.repository.ts'
import { findTrips, findUsers } from './audit-subjects.repository.ts'
import { lineIn, stepIn } from './entry-language.ts'
import { gatherSteps } from './history-steps.ts'
import { listChangeInstants, listStepReverts, listStepRows } from './trip-history.repository.ts'

/** Entries at once: before and after of some are kilobytes. */
const exportPage = 500

const lowestId = '00000000-0000-0000-0000-000000000000'

export type AuditService = ReturnType<typeof createAuditService>

export function createAuditService({ db, guides }: { db: Db; guides: Guides }) {
  return {
    async list(filter: z.infer<typeof listAuditSchema>, locale: Locale) {
      const page = await listAuditEntries(db, filter)
      return { ...page, items: page.items.map((entry) => lineIn(entry, locale)) }
    },

    async export(filter: z.infer<typeof exportAuditSchema>): Promise<z.infer<typeof auditExportSchema>> {
      const { items, nextCursor } = await listAuditEntries(db, { ...filter, limit: exportPage })
      const csv = `${filter.cursor ? '' : auditCsvHeader}${toAuditCsv(items)}`
      return { csv, count: items.length, nextCursor }
    },

    facets: (filter: z.infer<typeof auditFacetsInputSchema>) => countFacets(db, filter),

    async subjects({ kind, text }: z.infer<typeof findAuditSubjectsSchema>, locale: Locale) {
      if (kind === 'user') return findUsers(db, text)
      return (await findTrips(db, text)).map((trip) => ({ ...trip, name: recordedTitle(trip.name, locale) }))
    },

    /** What companions may see of it: who did what, not from which address. */
    async tripHistory(actor: Actor, { tripId, limit, cursor }: z.infer<typeof tripHistorySchema>, locale: Locale) {
      const instants = await listChangeInstants(db, tripId, { after: decodeCursor(cursor), limit: limit + 1 })
      // No id lies before it, so the next page begins with an older instant.
      const page = keysetPage(instants, limit, (at) => encodeCursor({ at, id: lowestId }))
      const [to, from] = [page.items.at(0), page.items.at(-1)]
      if (!from || !to) return { items: [], nextCursor: null }
      const range = { from, to }
      const [rows, reverts] = await Promise.all([
        listStepRows(db, tripId, range),
        listStepReverts(db, tripId, actor.userId, range),
      ])
      const items = gatherSteps(rows, reverts).map((step) => stepIn(step, locale, guides))
      return { items, nextCursor: page.nextCursor }
    },
  }
}
