'use client'
import { RotateCw, X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { IconButton } from '#components/ui/icon-button.tsx'
import { ProgressBar } from '#components/ui/progress-bar.tsx'
import { readAppError, useAppError } from '#lib/app-error.ts'
import { formatFileSize } from '#lib/format.ts'
import type { Upload } from '../upload-queue.ts'

interface UploadListProps {
  uploads: readonly Upload[]
  onRetry: (key: string) => void
  onDrop: (upload: Upload) => void
}

/** What is on its way, and what did not arrive. */
export function UploadList({ uploads, onRetry, onDrop }: UploadListProps) {
  const t = useTranslations('files')
  if (uploads.length === 0) return null
  const underWay = uploads.filter(({ state }) => state !== 'failed').length
  return (
    <section aria-label={t('uploads')} className="mb-6 rounded-lg border border-line bg-surface px-4 py-3">
      <p aria-live="polite" className="font-medium text-sm">
        {underWay > 0 ? t('uploading', { count: underWay }) : t('uploadsFailed', { count: uploads.length })}
      </p>
      <ul className="mt-1 max-h-72 divide-y divide-line overflow-y-auto">
        {uploads.map((upload) => (
          <UploadRow key={upload.key} upload={upload} onRetry={onRetry} onDrop={onDrop} />
        ))}
      </ul>
    </section>
  )
}

function UploadRow({ upload, onRetry, onDrop }: { upload: Upload } & Pick<UploadListProps, 'onRetry' | 'onDrop'>) {
  const t = useTranslations('files')
  const locale = useLocale()
  const problem = useUploadProblem(upload)
  const { key, file, state, sent } = upload
  const percent = file.size === 0 ? 0 : Math.min(100, Math.round((sent / file.size) * 100))
  return (
    <li className="flex items-center gap-3 py-2">
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline gap-2 text-sm">
          <span className="min-w-0 truncate">{file.name}</span>
          <span className="tabular shrink-0 text-ink-faint text-xs">{formatFileSize(file.size, locale)}</span>
        </p>
        {problem ? (
          <p className="text-danger text-xs">{problem}</p>
        ) : (
          <div className="mt-1.5">
            <ProgressBar label={t('progressOf', { name: file.name })} percent={percent} />
          </div>
        )}
      </div>
      {state === 'failed' ? (
        <IconButton size="sm" icon={RotateCw} label={t('retry', { name: file.name })} onClick={() => onRetry(key)} />
      ) : null}
      <IconButton
        size="sm"
        icon={X}
        label={t(state === 'failed' ? 'dismiss' : 'cancel', { name: file.name })}
        onClick={() => onDrop(upload)}
      />
    </li>
  )
}

/** Which limit was met is said where there are several. */
function useUploadProblem({ state, error }: Upload): string | null {
  const t = useTranslations('files')
  const explain = useAppError()
  if (state !== 'failed') return null
  const { code, details } = readAppError(error)
  if (code === 'FILE_TYPE_REFUSED') return t('typeRefused')
  if (code === 'DEPENDENCY_UNAVAILABLE' && details.dependency === 'virus-scan') return t('scannerAway')
  if (code === 'FILE_TOO_LARGE' && (details.reason === 'trip' || details.reason === 'account'))
    return t(`full.${details.reason}`)
  return explain(error)
}
