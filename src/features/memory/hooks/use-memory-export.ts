'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from '#components/ui/toast.tsx'
import type { Memory } from '#contract/memory.ts'
import { useAppError } from '#lib/app-error.ts'
import { downloadFile } from '#lib/download-file.ts'
import { trpc } from '#lib/trpc.ts'

/** Saves all memories and tags as a JSON file. */
export function useMemoryExport() {
  const t = useTranslations('memory')
  const explain = useAppError()
  const { client } = trpc.useUtils()
  const [isExporting, setExporting] = useState(false)

  async function save() {
    setExporting(true)
    try {
      const memories: Memory[] = []
      let cursor: string | null = null
      do {
        const page: { items: Memory[]; nextCursor: string | null } = await client.memory.list.query({
          limit: 100,
          cursor,
        })
        memories.push(...page.items)
        cursor = page.nextCursor
      } while (cursor)
      const { items: tags } = await client.tags.list.query()
      const file = JSON.stringify({ memories, tags }, null, 2)
      downloadFile(`memory-${new Date().toISOString().slice(0, 10)}.json`, file, 'application/json')
    } catch (error) {
      toast.problem(t('notExported'), { description: explain(error) ?? undefined })
    }
    setExporting(false)
  }
  return { isExporting, save }
}
