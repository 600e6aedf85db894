'use client'
import { Download, Trash2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { ProgressBar } from '#components/ui/progress-bar.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Report } from '#contract/report.ts'
import { useAppError } from '#lib/app-error.ts'
import { withBasePath } from '#lib/base-path.ts'
import { factSeparator } from '#lib/fact-separator.ts'
import { formatFileSize, formatInstant } from '#lib/format.ts'
import { trpc } from '#lib/trpc.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'

/** How far a report is; once it is ready, the way to it. */
export function SavedReport({ report, canEdit }: { report: Report; canEdit: boolean }) {
  const t = useTranslations('post.reports')
  const locale = useLocale()
  const zone = useReaderZone()
  const explain = useAppError()
  const utils = trpc.useUtils()
  const { id, tripId, format, status, progress, fileId, size, createdAt } = report
  const remove = trpc.reports.remove.useMutation({
    onError: (error) => toast.problem(t('notDeleted'), { description: explain(error) ?? undefined }),
    onSettled: () => utils.reports.list.invalidate({ tripId }),
  })
  const name = t(`format.${format}`)
  const when = formatInstant(createdAt, zone, locale, { zoneName: false })
  return (
    <li className="flex min-h-11 items-center gap-2 py-2">
      <div className="min-w-0 flex-1">
        <p className="font-medium text-sm">{name}</p>
        {status === 'building' ? (
          <div className="mt-1.5">
            <ProgressBar label={t('progressOf', { name })} percent={progress} />
          </div>
        ) : (
          <p className="tabular text-ink-faint text-xs">
            {status === 'failed' ? t('failed') : [when, formatFileSize(size ?? 0, locale)].join(factSeparator)}
          </p>
        )}
      </div>
      {fileId ? (
        <a
          href={withBasePath(`/api/files/${fileId}`)}
          download
          aria-label={t('download', { name, when })}
          className="inline-flex size-9 shrink-0 items-center justify-center rounded-md text-ink-soft hover:bg-hover hover:text-ink pointer-coarse:size-11"
        >
          <Download aria-hidden className="size-4" strokeWidth={1.75} />
        </a>
      ) : null}
      {canEdit && status !== 'building' ? (
        <ConfirmDialog
          trigger={<IconButton size="sm" icon={Trash2} label={t('delete', { name, when })} />}
          title={t('deleteTitle')}
          description={t('deleteDetail')}
          action={t('deleteAction')}
          onConfirm={() => remove.mutate({ reportId: id })}
        />
      ) : null}
    </li>
  )
}
