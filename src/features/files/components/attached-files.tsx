'use client'
import { FolderOpen, Unlink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { FileTarget, StoredFile } from '#contract/file.ts'
import { useAttachedFiles, useFileActions } from '../hooks/use-files.ts'
import { useKeepTaken } from '../hooks/use-keep-taken.ts'
import { useUploads } from '../hooks/use-uploads.ts'
import { ChooseFilesDialog } from './choose-files-dialog.tsx'
import { FileLink } from './file-link.tsx'
import { FilePicture } from './file-picture.tsx'
import { UploadButtons } from './upload-buttons.tsx'
import { UploadList } from './upload-list.tsx'

interface AttachedFilesProps {
  tripId: string
  canWrite: boolean
  /** The item that they are for, or the expense that they prove. */
  target: { itemId: string } | { expenseId: string }
}

/** The files of an item or an expense; editors add more, from the device or from the trip. */
export function AttachedFiles({ tripId, canWrite, target }: AttachedFilesProps) {
  const t = useTranslations('files.attached')
  const titleId = useId()
  const [isChoosing, setChoosing] = useState(false)
  const isItem = 'itemId' in target
  const list = useAttachedFiles(tripId, isItem ? { itemIds: [target.itemId] } : { expenseIds: [target.expenseId] })
  const { uploads, add, retry, drop } = useUploads(tripId, target)
  const [isTakenKept] = useKeepTaken()
  const { attach, detach } = useFileActions(tripId)
  const files = list.data?.items ?? []
  const isAttached = ({ itemIds, expenseIds }: StoredFile) =>
    isItem ? itemIds.includes(target.itemId) : expenseIds.includes(target.expenseId)
  const toggle = (file: StoredFile) => (isAttached(file) ? detach : attach)(file, target satisfies FileTarget)
  if (!canWrite && files.length === 0) return null
  return (
    <section aria-labelledby={titleId} className="mt-6 border-line border-t pt-4">
      <h3 id={titleId} className="font-semibold text-sm">
        {t(isItem ? 'files' : 'receipts')}
      </h3>
      {list.isError ? <p className="mt-1 text-danger text-sm">{t('failed')}</p> : null}
      {list.isSuccess && files.length === 0 ? (
        <p className="mt-1 text-ink-soft text-sm">{t(isItem ? 'emptyItem' : 'emptyExpense')}</p>
      ) : null}
      {files.length > 0 ? (
        <ul className="mt-1 divide-y divide-line">
          {files.map((file) => (
            <li key={file.id} className="flex items-center gap-3 py-2">
              <FilePicture file={file} small />
              <div className="min-w-0 flex-1">
                <FileLink file={file} />
              </div>
              {canWrite ? (
                <IconButton
                  size="sm"
                  icon={Unlink}
                  label={t('detach', { name: file.name })}
                  onClick={() => detach(file, target)}
                />
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {canWrite ? (
        <>
          <div className="mt-3 empty:hidden">
            <UploadList uploads={uploads} onRetry={retry} onDrop={drop} />
          </div>
          <div className="mt-3 flex flex-wrap gap-2">
            <UploadButtons size="sm" onFiles={(chosen) => add(chosen, isTakenKept)} />
            <Button size="sm" aria-haspopup="dialog" onClick={() => setChoosing(true)}>
              <FolderOpen aria-hidden strokeWidth={1.75} />
              {t('choose')}
            </Button>
          </div>
        </>
      ) : null}
      {isChoosing ? (
        <ChooseFilesDialog
          tripId={tripId}
          isAttached={isAttached}
          onToggle={toggle}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </section>
  )
}
