'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from '#components/ui/toast.tsx'
import { useAppError } from '#lib/app-error.ts'
import { downloadFile } from '#lib/download-file.ts'
import { trpc } from '#lib/trpc.ts'
import type { toAuditQuery } from '../audit-filter.ts'

/** Kept in memory until it is saved. */
const mostEntries = 50_000

/** Reads all entries of the filter page by page and saves them as a file. `read` counts while it works, else null. */
export function useAuditExport(query: ReturnType<typeof toAuditQuery>) {
  const t = useTranslations('admin')
  const explain = useAppError()
  const utils = trpc.useUtils()
  const [read, setRead] = useState<number | null>(null)

  async function save() {
    setRead(0)
    try {
      const pages: string[] = []
      let count = 0
      let cursor: string | null = null
      do {
        const page: { csv: string; count: number; nextCursor: string | null } = await utils.client.audit.export.query({
          ...query,
          cursor,
        })
        pages.push(page.csv)
        cursor = page.nextCursor
        count += page.count
        setRead(count)
      } while (cursor && count < mostEntries)
      downloadFile(`audit-${new Date().toISOString().slice(0, 10)}.csv`, pages.join(''), 'text/csv')
      if (cursor) toast.info(t('exportCut', { count }))
    } catch (error) {
      toast.problem(t('exportFailed'), { description: explain(error) ?? undefined })
    }
    setRead(null)
  }
  return { read, save }
}
