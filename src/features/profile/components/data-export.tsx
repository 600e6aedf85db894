'use client'
import { Download } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Button, buttonClasses } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { ProgressBar } from '#components/ui/progress-bar.tsx'
import { archiveDays } from '#contract/limits.ts'
import { useAppError } from '#lib/app-error.ts'
import { withBasePath } from '#lib/base-path.ts'
import { formatFileSize, formatInstant } from '#lib/format.ts'
import { trpc } from '#lib/trpc.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'
import { ProfileSection } from './profile-section.tsx'

const refreshMs = 1500

/** Everything of the account as a ZIP, made in the background. */
export function DataExport() {
  const t = useTranslations('profile.export')
  const locale = useLocale()
  const zone = useReaderZone()
  const explain = useAppError()
  const utils = trpc.useUtils()
  const last = trpc.accounts.dataExport.useQuery(undefined, {
    refetchInterval: ({ state }) => (state.data?.status === 'building' ? refreshMs : false),
  })
  const start = trpc.accounts.exportData.useMutation({
    onSuccess: (archive) => utils.accounts.dataExport.setData(undefined, archive),
  })
  const archive = last.data
  const isBuilding = archive?.status === 'building'
  const isReady = archive?.status === 'ready' && archive.fileId !== null
  const problem = explain(last.error ?? start.error) ?? (archive?.status === 'failed' ? t('failed') : null)
  return (
    <ProfileSection title={t('title')} lead={t('lead')}>
      <div className="flex flex-col items-start gap-4">
        {problem ? <Notice tone="danger">{problem}</Notice> : null}
        {isBuilding ? (
          <div className="flex w-full flex-col gap-2">
            <p className="text-sm" role="status">
              {t('building')}
            </p>
            <ProgressBar label={t('building')} percent={archive.progress} />
          </div>
        ) : null}
        {isReady ? (
          <div className="flex flex-col gap-2">
            <div>
              <a
                className={buttonClasses({ variant: 'primary' })}
                href={withBasePath(`/api/files/${archive.fileId}`)}
                download
              >
                <Download aria-hidden />
                {t('download', { size: formatFileSize(archive.size ?? 0, locale) })}
              </a>
            </div>
            <p className="text-ink-soft text-sm">
              {t('made', {
                when: formatInstant(archive.createdAt, zone, locale, { zoneName: false }),
                days: archiveDays,
              })}
            </p>
          </div>
        ) : null}
        {isBuilding || last.isPending ? null : (
          <Button busy={start.isPending} onClick={() => start.mutate({})}>
            {t(isReady ? 'again' : 'start')}
          </Button>
        )}
      </div>
    </ProfileSection>
  )
}
