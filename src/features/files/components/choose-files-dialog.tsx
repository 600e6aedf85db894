'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { LoadMore } from '#components/ui/load-more.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { StoredFile } from '#contract/file.ts'
import { useFiles } from '../hooks/use-files.ts'

interface ChooseFilesDialogProps {
  tripId: string
  isAttached: (file: StoredFile) => boolean
  onToggle: (file: StoredFile) => void
  onClose: () => void
}

/** Which of the files of the trip belong to something; each tick is stored at once. */
export function ChooseFilesDialog({ tripId, isAttached, onToggle, onClose }: ChooseFilesDialogProps) {
  const t = useTranslations('files.attached')
  const tCommon = useTranslations('common')
  const list = useFiles(tripId, null)
  const files = (list.data?.pages.flatMap(({ items }) => items) ?? []).filter(({ kind }) => kind !== 'report')
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={t('chooseTitle')}
      footer={
        <Button variant="primary" onClick={onClose}>
          {tCommon('done')}
        </Button>
      }
    >
      {list.isPending ? <Skeleton className="h-24" /> : null}
      {list.isError ? <p className="text-danger text-sm">{t('failed')}</p> : null}
      {list.isSuccess && files.length === 0 ? <p className="text-ink-soft text-sm">{t('none')}</p> : null}
      {files.map((file) => (
        <Checkbox key={file.id} label={file.name} checked={isAttached(file)} onChange={() => onToggle(file)} />
      ))}
      <LoadMore
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onLoadMore={() => void list.fetchNextPage()}
      />
    </Dialog>
  )
}
