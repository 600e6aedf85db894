import type { z } from 'zod'
import type { AuditEntry, listAuditSchema, tripHistorySchema } from '#contract/audit.ts'
import type { Db } from '../db/client.ts'
import { listAuditEntries } from './audit.repository.ts'

export type AuditService = ReturnType<typeof createAuditService>

export function createAuditService(db: Db) {
  return {
    list: (filter: z.infer<typeof listAuditSchema>) => listAuditEntries(db, filter),

    /** What companions may see of it: who did what, not from which address. */
    async tripHistory(filter: z.infer<typeof tripHistorySchema>) {
      const page = await listAuditEntries(db, filter)
      return { ...page, items: page.items.map((entry): AuditEntry => ({ ...entry, address: null, requestId: null })) }
    },
  }
}
