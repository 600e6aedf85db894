'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from '#components/ui/toast.tsx'
import type { NamedAuditEntry } from '#contract/audit.ts'
import { useAppError } from '#lib/app-error.ts'
import { downloadFile } from '#lib/download-file.ts'
import { trpc } from '#lib/trpc.ts'
import { toAuditCsv } from '../audit-csv.ts'
import type { toAuditQuery } from '../audit-filter.ts'

const pageSize = 100
/** Kept in memory until it is saved. */
const mostEntries = 10_000

/** Reads all entries of the filter page by page and saves them as a file. `read` counts while it works, else null. */
export function useAuditExport(query: ReturnType<typeof toAuditQuery>) {
  const t = useTranslations('admin')
  const explain = useAppError()
  const utils = trpc.useUtils()
  const [read, setRead] = useState<number | null>(null)

  async function save() {
    setRead(0)
    try {
      const entries: NamedAuditEntry[] = []
      let cursor: string | null = null
      do {
        const page: { items: NamedAuditEntry[]; nextCursor: string | null } = await utils.client.audit.list.query({
          ...query,
          limit: pageSize,
          cursor,
        })
        entries.push(...page.items)
        cursor = page.nextCursor
        setRead(entries.length)
      } while (cursor && entries.length < mostEntries)
      downloadFile(`audit-${new Date().toISOString().slice(0, 10)}.csv`, toAuditCsv(entries), 'text/csv')
      if (cursor) toast.info(t('exportCut', { count: entries.length }))
    } catch (error) {
      toast.problem(t('exportFailed'), { description: explain(error) ?? undefined })
    }
    setRead(null)
  }
  return { read, save }
}
