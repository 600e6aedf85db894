'use client'
import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { trpc } from '#lib/trpc.ts'
import { useMemoryActions } from '../hooks/use-memory-actions.ts'
import { useMemoryExport } from '../hooks/use-memory-export.ts'
import { MemoryForm } from './memory-form.tsx'
import { MemoryList } from './memory-list.tsx'
import { TagList } from './tag-list.tsx'

/** Everything the assistant remembers of the reader, and the switch that ends it. */
export function MemoryPage() {
  const t = useTranslations('memory')
  const newest = trpc.memory.list.useQuery({ limit: 1 }).data
  const { setEnabled, clear } = useMemoryActions()
  const enabled = setEnabled.isPending ? setEnabled.variables.enabled : (newest?.enabled ?? true)
  const { isExporting, save } = useMemoryExport()
  return (
    <div className="flex flex-col gap-8">
      <div>
        <p className="max-w-prose text-ink-soft">{t('lead')}</p>
        <Checkbox
          className="mt-3"
          label={t('switch')}
          detail={t('switchDetail')}
          checked={enabled}
          disabled={setEnabled.isPending}
          onChange={({ target }) => setEnabled.mutate({ enabled: target.checked })}
        />
      </div>
      {enabled ? <MemoryForm /> : null}
      <MemoryList canEdit={enabled} />
      <TagList />
      {newest === undefined || newest.items.length === 0 ? null : (
        <div className="flex flex-wrap gap-2 border-line border-t pt-6">
          <Button busy={isExporting} onClick={save}>
            <Download aria-hidden strokeWidth={1.75} />
            {t('export')}
          </Button>
          <ConfirmDialog
            trigger={<Button busy={clear.isPending}>{t('clear')}</Button>}
            title={t('clearTitle')}
            description={t('clearConfirm')}
            action={t('clear')}
            onConfirm={() => clear.mutate({})}
          />
        </div>
      )}
    </div>
  )
}
